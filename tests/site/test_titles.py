"""What pages are called: no two are called the same, and what is called the same is told apart by its kind."""

import re
from collections import Counter
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from stagekans.adapters import disk
from stagekans.build.pipeline import examine
from stagekans.frame.shell import shell_of
from stagekans.site.pages import entry_view


def told(site: Path, tag: str) -> dict[str, str]:
    """Return the words of an element of each page; redirects and the message for mail programs are no pages."""
    found = {}
    for path in sorted(site.rglob("*.html")):
        text = path.read_text(encoding="utf-8")
        if 'http-equiv="refresh"' not in text and path.name != "nieuwsbrief.html" and "campagne/los" not in str(path):
            inner = re.findall(rf"<{tag}(?:\s[^>]*)?>(.*?)</{tag}>", text, re.DOTALL)[0]  # drawings have titles too
            found[path.relative_to(site).as_posix()] = unescape(re.sub(r"<[^>]*>", "", inner)).strip()
    return found


@pytest.mark.parametrize("tag", ["title", "h1"])
def test_no_two_pages_are_called_the_same(small_site: Path, tag: str) -> None:
    found = told(small_site, tag)
    assert len(found) > 50
    assert all(found.values())
    many = {title for title, times in Counter(found.values()).items() if times > 1}
    assert [name for name, title in found.items() if title in many] == []


def test_the_title_of_a_facet_a_cell_a_month_and_a_short_page_says_of_what(small_site: Path) -> None:
    titles = told(small_site, "title")
    assert titles["praktijken/grond/alle/index.html"] == "Praktijkvoorbeelden: Alle gronden (grond) · Klein"
    assert titles["m/voorbeeld/index.html"] == "Hulp bij stagediscriminatie: Hogeschool Voorbeeld · Klein"
    cells = [name for name in titles if re.match(r"praktijken/witte-vlekken/.+/", name)]
    assert cells
    assert all(titles[name].startswith("Witte vlekken: ") for name in cells)


def test_entries_with_one_title_are_told_apart_by_kind_and_else_by_name(settings: Any, small: Path) -> None:
    practice = (small / "practices" / "open-gesprek.md").read_text(encoding="utf-8")
    practice = re.sub(r"(?m)^title: .*$", "title: Een  AFSPRAAK", practice)
    practice = re.sub(r"(?m)^aliases:.*\n(?:[ -].*\n)*", "", practice)
    concept = (small / "glossary" / "afspraak.md").read_text(encoding="utf-8")
    concept = re.sub(r"(?m)^title: .*$", "title: Een afspraak", concept)
    (small / "glossary" / "een-begrip.md").write_text(concept, encoding="utf-8")
    for name in ("een", "twee"):
        (small / "practices" / f"{name}.md").write_text(practice, encoding="utf-8")
    site, _ = examine(disk.content(small, {}), settings)
    apart = {
        key: entry_view(site.by_key[key], site, shell_of(site))["apart"]
        for key in ("concept/een-begrip", "practice/een", "practice/twee", "practice/naamloos-kiezen")
    }
    assert apart == {
        "concept/een-begrip": "begrip",
        "practice/een": "praktijkvoorbeeld, een",
        "practice/twee": "praktijkvoorbeeld, twee",
        "practice/naamloos-kiezen": "",
    }
