"""Two voices in one fragment stay two people on the page of an episode."""

from typing import Any

from project import ROOT

from stagekans.adapters import disk
from stagekans.catalog.assemble import assemble
from stagekans.core.outputs import Blob
from stagekans.reading.read import read as read_all
from stagekans.subjects.podcasts.episode import Episode
from stagekans.subjects.podcasts.episodes import heard


def test_a_page_shows_each_voice_by_name_and_one_address_for_each_moment(settings: Any) -> None:
    site = ROOT / "tests" / "sites" / "klein"
    content = disk.content(site, {})
    path = "podcasts/een-gesprek/transcript.vtt"
    told = Blob(b"WEBVTT\n\nNOTEN\n00:00.500 --> 00:02.000\n<v Noor>Hoe ging het? <v Sam>Het stopte.\n")
    catalog = assemble(settings, read_all(content.sources, settings.kinds).entries, {**content.files, path: told})
    (entry,) = catalog.of(Episode)
    shown: Any = heard(entry, catalog)
    first, _ = shown["parts"]
    assert [(each["speaker"], each["text"], each["anchor"]) for each in first["cues"]] == [
        ("Noor", "Hoe ging het?", "t=0.5"),
        ("Sam", "Het stopte.", ""),
    ]
