"""A reporting point says whether one can report without a name, or that nobody knows."""

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from making import made

UNCHECKED = "niemand van ons heeft het (opnieuw) nagevraagd"
LINES = {
    "ja": "Je kunt hier melden zonder je naam te noemen.",
    "nee": "Je kunt hier niet melden zonder je naam te noemen.",
    "vertrouwelijk": "Wat je hier vertelt, blijft vertrouwelijk.",
    "onbekend": "Of je hier kunt melden zonder je naam te noemen, weten wij niet.",
}


@pytest.mark.parametrize("said", LINES)
@pytest.mark.parametrize("held", [True, False])
def test_its_page_the_overview_and_the_short_page_say_so(
    settings: Any, small: Path, tmp_path: Path, said: str, held: bool
) -> None:
    path = small / "content" / "meldpunten" / "luisterlijn.yml"
    text = path.read_text(encoding="utf-8").replace("anonymous: ja", f"anonymous: {said}")
    path.write_text(text if held else text.replace("2027-04-01", "2026-10-02"), encoding="utf-8")
    (small / "content" / "meldpunten" / "schoolpunt.yml").unlink()
    site = made(
        small,
        replace(settings, release=False),
        tmp_path / "site",
        r"(melden|melden/luisterlijn|m/voorbeeld)/index\.html",
    )
    for name in ("melden/luisterlijn", "melden", "m/voorbeeld"):
        page = " ".join((site / name / "index.html").read_text(encoding="utf-8").split())
        assert [value for value, line in LINES.items() if line in page] == [said], name
        assert (UNCHECKED in page) == (not held and said != "onbekend"), name


def test_a_place_that_only_explains_says_that(settings: Any, small: Path, tmp_path: Path) -> None:
    path = small / "content" / "meldpunten" / "schoolpunt.yml"
    text = path.read_text(encoding="utf-8").replace("form: instellingsmeldpunt", "form: informatie-en-verwijzing")
    path.write_text(text, encoding="utf-8")
    site = made(small, replace(settings, release=False), tmp_path / "site", r"melden/schoolpunt/index\.html")
    page = (site / "melden" / "schoolpunt" / "index.html").read_text(encoding="utf-8")
    assert "verwijst door" in page
    assert not re.search("|".join(map(re.escape, LINES.values())), page)
