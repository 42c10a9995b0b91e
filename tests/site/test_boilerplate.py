"""What templates say on every page of a kind is not what a page is about: the search does not find it."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from lxml import html
from project import ROOT

from stagekans.adapters import disk
from stagekans.core.words import texts

_ONE_PAGE = ("overviews", "systems", "harvest")
"""Words that are what one page is about, or what a form asks."""


def sentences(words: Any) -> Iterator[str]:
    """Yield what the words of the site say in whole sentences."""
    if isinstance(words, Mapping):
        words = list(words.values())
    if isinstance(words, list):
        for each in words:
            yield from sentences(each)
    elif isinstance(words, str) and "{" not in words:
        text = " ".join(words.split())
        count = len(text.split())
        if count >= 7 or (count >= 4 and text.endswith((".", ":"))):
            yield text


def searched(element: Any) -> Iterator[str]:
    """Yield the texts of an element that are found, as Pagefind reads it."""
    if isinstance(element.tag, str) and "data-pagefind-ignore" not in element.attrib and element.tag != "script":
        yield element.text or ""
        for child in element:
            yield from searched(child)
            yield child.tail or ""


def bodies(site: Path) -> dict[str, str]:
    """Return what is found of each page."""
    found = {}
    for path in sorted(site.rglob("index.html")):
        for main in html.fromstring(path.read_bytes()).iterfind(".//main[@data-pagefind-body]"):
            found[path.relative_to(site).as_posix()] = " ".join("".join(searched(main)).split())
    return found


def test_no_sentence_of_the_templates_is_found_as_what_a_page_is_about(small_site: Path) -> None:
    said = set[str]()
    for language in ("nl", "en"):
        words = dict(disk.words(ROOT / "theme", language))
        said |= {each for name, part in words.items() if name not in _ONE_PAGE for each in sentences(part)}
        said -= set(texts(words, "pack", "places").values())
    assert len(said) > 200
    found = bodies(small_site)
    assert len(found) > 25
    assert [(name, each) for name, body in found.items() for each in said if each in body] == []


def test_a_page_of_an_institution_is_about_that_institution_only(small_site: Path) -> None:
    body = bodies(small_site)["instellingen/voorbeeld/index.html"]
    assert "Hogeschool Voorbeeld" in body
    own = (ROOT / "tests/sites/klein/content/instellingen/voorbeeld.yml").read_text(encoding="utf-8")
    for word in ("hulp", "naam", "logo", "campagnepakket", "QR-code", "BRIN"):
        assert bool(re.search(rf"\b{word}", body, re.IGNORECASE)) <= bool(re.search(rf"\b{word}", own, re.IGNORECASE))
