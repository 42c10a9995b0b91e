"""Open places are filled in, on paper and on pages: no reader meets a word between braces."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from lxml import html
from project import ROOT

from stagekans.adapters import disk
from stagekans.build.pipeline import examine
from stagekans.core.words import texts
from stagekans.frame.shell import shell_of
from stagekans.site.pages import entry_view
from stagekans.subjects.campaign.packs.places import ADDRESS, OWNER


def places(words: Any) -> Iterator[str]:
    """Yield what stands between braces in the words of the site."""
    if isinstance(words, Mapping):
        words = list(words.values())
    if isinstance(words, list):
        for each in words:
            yield from places(each)
    elif isinstance(words, str):
        yield from re.findall(r"\{\w+\}", words)


def read(site: Path) -> dict[str, str]:
    """Return what people read on each page, but code."""
    found = {}
    for path in sorted(site.rglob("index.html")):
        tree: Any = html.fromstring(path.read_bytes())
        for element in tree.xpath("//script | //code | //pre | //template"):
            element.drop_tree()
        attributes = tree.xpath("//@alt | //@aria-label | //@title | //@content | //@placeholder")
        found[path.relative_to(site).as_posix()] = " ".join((tree.text_content(), *attributes))
    return found


def test_no_page_shows_an_open_place(small_site: Path) -> None:
    open_ones = {ADDRESS, OWNER}
    for language in ("nl", "en"):
        open_ones |= set(places(disk.words(ROOT / "theme", language)))
    assert len(open_ones) > 20
    shown = read(small_site)
    assert [(name, each) for name, text in shown.items() for each in open_ones if each in text] == []


@pytest.mark.parametrize(
    ("page", "told"),
    [
        ("campagne/proef", ("[het adres van de hulppagina]", "jouw instelling", "jouw organisatie")),
        (
            "en/campaigns/trial",
            ("[the address of the page with help]", "your institution", "Runs from", "Get the pack"),
        ),
    ],
)
def test_the_page_of_a_campaign_says_what_will_stand_there(small_site: Path, page: str, told: tuple[str, ...]) -> None:
    found = [text for name, text in read(small_site).items() if name.endswith(f"{page.rpartition('/')[2]}/index.html")]
    assert any(all(each in text for each in told) for text in found)


def test_a_page_in_english_has_no_dutch_words_of_a_campaign(small_site: Path) -> None:
    dutch = texts(disk.words(ROOT / "theme", "nl"), "campaign")
    english = texts(disk.words(ROOT / "theme", "en"), "campaign")
    assert english.keys() == dutch.keys()
    (page,) = [text for name, text in read(small_site).items() if name.endswith("trial/index.html")]
    assert [each for each in dutch.values() if each in page] == []


def test_lines_stay_where_they_are_and_other_texts_are_left_alone(settings: Any, small: Path) -> None:
    site, _ = examine(disk.content(small, {}), settings)
    for entry in site.entries:
        if entry.prose:
            body: Any = entry_view(entry, site, shell_of(site))["body"]
            shown = body["text"]
            assert shown.count("\n") == entry.prose.text.count("\n")
            assert entry.kind == "campaign" or shown == entry.prose.text
