"""The site of the live content holds what was promised: addresses, data and products."""

import json
from pathlib import Path

from stagekans.subjects.table import KINDS


def test_what_was_promised_is_there(real_site: Path) -> None:
    for address in (
        "",
        "praktijken",
        "begrippen",
        "instellingen",
        "melden",
        "campagne",
        "programma",
        "handelen",
        "modules",
        "leerlijnen",
        "leerlijnen/stageondersteuningsteams",
        "podcasts",
        "podcasts/abonneren",
        "meedoen",
        "over",
        "over/privacy",
        "over/redactie",
        "over/bewijs",
        "zoeken",
        "m/avans",
        "praktijken/moment/zoeken",
        "programma/bewustwording",
    ):
        assert (real_site / address / "index.html").is_file(), address
    for name in (
        "404.html",
        "robots.txt",
        "_headers",
        ".nojekyll",
        "sitemap.xml",
        "feed.xml",
        "assets/zoek.js",
        "data/pakketten.json",
        "podcasts/feed.xml",
        "podcasts/video.xml",
    ):
        assert (real_site / name).is_file(), name
    counts = {kind.id: len(json.loads((real_site / "data" / f"{kind.id}.json").read_bytes())) for kind in KINDS.all}
    assert counts["practice"] >= 40
    assert counts["concept"] >= 60
    assert counts["institution"] == 63
    assert counts["phase"] == 6
    assert counts["campaign"] >= 1


def test_an_unknown_reporting_point_is_said_and_hbo_is_not_sent_to_mbo(real_site: Path) -> None:
    page = (real_site / "m" / "avans" / "index.html").read_text(encoding="utf-8")
    assert "Wij vonden geen eigen meldpunt; dat betekent niet dat het er niet is" in page
    assert "sbb" not in page.lower()
    assert 'http-equiv="refresh"' not in page
    mbo = (real_site / "m" / "zadkine" / "index.html").read_text(encoding="utf-8")
    assert "sbb" in mbo.lower()
