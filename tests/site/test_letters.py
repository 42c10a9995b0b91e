"""Odd letters, odd headings and bare addresses on the tiny site: on pages of entries and on those MkDocs writes."""

import posixpath
import re
import unicodedata
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from lxml import html
from project import ROOT, TODAY, allow, copy_project
from rich.console import Console

from stagekans.cli import engine
from stagekans.cli.report import Teller

SOURCES = 'sources:\n  - {{title: Verzonnen bron, url: "https://voorbeeld.example/bron"}}\n'
TERM = "---\ntitle: {}\nsummary: Een verzonnen begrip om mee te proeven.\n" + SOURCES + "---\n\n{}\n"
PAGE = "---\ntitle: {}\nsummary: Een verzonnen bladzijde om mee te proeven.\n---\n\n{}\n"
TAKEN = ["Inhoud", "Zoek", "Bronnen", "Genoemd", "Inhoudsopgave", "Recht", "Verschil", "Kies", "Stand", "Fn1"]
NFD = unicodedata.normalize("NFD", "coördinatiegesprek")
WORDS = f"""De persona’s van nu.

## Een

Een {NFD} helpt.

## Twee

Een per\u00adsona die wacht.

## Drie

Een co\u2011gesprek samen.

## Vier

Een ｐｅｒｓｏｎａ of zo.

## Vijf

Mail persona@voorbeeld, lees https://voorbeeld.example/persona of www.persona.example, en open persona.md,
persona/ en ../glossary/persona.md.

Zet `persona` in [een persona](https://voorbeeld.example/persona).
"""
HEADINGS = """## Vraag?

Een.

## Vraag!

Twee.

## Vraag 1

Drie. Terug naar [een](#vraag), [twee](#vraag-1) en [drie](#vraag-1-1).

## Coördinatie: één *kop* met `code`

Zie [zichzelf](#coördinatie-één-kop-met-code), en [nog eens]({}).

Noot[^1].

[^1]: Een noot.

""".format("#" + unicodedata.normalize("NFD", "coördinatie-één-kop-met-code"))
BARE = """Ga naar https://voorbeeld.example/pad of www.voorbeeld.example. Of (https://voorbeeld.example/a_(b)), of
**https://voorbeeld.example/?a=b&c=d**!

Niet `https://voorbeeld.example/code`, www.a_b.example, xhttps://voorbeeld.example of iemand@voorbeeld.

```
https://voorbeeld.example/blok
```

Wel [www.voorbeeld.example](https://voorbeeld.example/elders) en <https://voorbeeld.example/haken>.
"""


def _files() -> Mapping[str, str]:
    taken = "\n\n".join(f"## {each}\n\nTekst." for each in TAKEN)
    links = " ".join(f"[{each}]({{}}#{each.lower().replace(' ', '-')})" for each in TAKEN)
    steps = "\n\n".join(f"### {each}\n\nTekst." for each in ("Klaar", "Downloads"))
    module = (ROOT / "tests/sites/klein/modules/samen-oefenen/index.md").read_text(encoding="utf-8")
    odd = f"## Leeromgeving\n\n{steps}\n\nTerug naar [klaar](#klaar).\n\n## "
    return {
        "glossary/persona.md": TERM.format("Persona", "Een verzonnen mens."),
        "glossary/coordinatiegesprek.md": TERM.format("Coördinatiegesprek", "Een gesprek."),
        "glossary/co-gesprek.md": TERM.format("Co-gesprek", "Een gesprek."),
        "glossary/letters.md": TERM.format("Lettervorm", WORDS),
        "glossary/koppen.md": TERM.format("Koppenvorm", HEADINGS),
        "glossary/bezet.md": TERM.format("Bezetvorm", f"{taken}\n\n{links.format(*[''] * len(TAKEN))}"),
        "glossary/elders.md": TERM.format("Eldersvorm", links.format(*["bezet.md"] * len(TAKEN))),
        "glossary/kaal.md": TERM.format("Kaalvorm", BARE),
        "content/over/letters.md": PAGE.format("Letters", WORDS),
        "content/over/koppen.md": PAGE.format("Koppen", HEADINGS),
        "content/over/bezet.md": PAGE.format("Bezet", f"{taken}\n\n{links.format(*[''] * len(TAKEN))}"),
        "content/over/elders.md": PAGE.format("Elders", links.format(*["bezet.md"] * len(TAKEN))),
        "content/over/kaal.md": PAGE.format("Kaal", BARE),
        "modules/samen-oefenen/index.md": module.replace("## ", odd, 1),
    }


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = copy_project(tmp_path_factory.mktemp("letters"), ROOT / "tests" / "sites" / "klein")
    allow(folder, "example_hosts", "www.persona.example")
    for name, text in _files().items():
        (folder / name).write_text(text, encoding="utf-8")
    report = Teller("text", Console())
    assert engine.build(folder, report=report, release=False, site_url=None, today=TODAY, workers=1, search=False)
    return folder / "site"


def page(site: Path, address: str) -> html.HtmlElement:
    return html.document_fromstring((site / address / "index.html").read_bytes())


BOTH = pytest.mark.parametrize("folder", ["begrippen", "over"])


@BOTH
def test_a_word_is_linked_however_its_letters_are_typed_and_shown_as_typed(site: Path, folder: str) -> None:
    terms = page(site, f"{folder}/letters/").xpath("//span[@class='term']/a")
    assert [(each.text, posixpath.basename(each.get("href").rstrip("/"))) for each in terms] == [
        ("persona’s", "persona"),
        (NFD, "coordinatiegesprek"),
        ("per\u00adsona", "persona"),
        ("co\u2011gesprek", "co-gesprek"),
        ("ｐｅｒｓｏｎａ", "persona"),
    ]


@BOTH
def test_headings_have_the_names_a_git_host_gives_them_and_links_find_them(site: Path, folder: str) -> None:
    found = page(site, f"{folder}/koppen/")
    names = [each.get("id") for each in found.xpath("//article//h2")]
    assert names == ["vraag", "vraag-1", "vraag-1-1", "coördinatie-één-kop-met-code"]
    for link in found.xpath("//article//a[starts-with(@href, '#')]"):
        target = found.xpath("//*[@id=$name]", name=link.get("href")[1:])
        assert len(target) == 1, link.get("href")


@BOTH
def test_a_heading_never_takes_an_id_of_the_page_and_links_to_it_still_arrive(site: Path, folder: str) -> None:
    home = page(site, f"{folder}/bezet/")
    headings = {" ".join(each.text_content().split()): each for each in home.xpath("//article//h2")}
    for origin in ("bezet", "elders"):
        links = page(site, f"{folder}/{origin}/").xpath("//article//p/a[contains(@href, '#')]")
        assert [each.text for each in links] == TAKEN
        for link in links:
            address, _, name = link.get("href").partition("#")
            assert not address or address.endswith("/bezet/")
            assert home.xpath("//*[@id=$name]", name=name) == [headings[link.text]], link.get("href")


def test_every_id_of_every_page_is_there_once_and_is_something(site: Path) -> None:
    pages = sorted(site.rglob("*.html"))
    assert len(pages) > 50
    for path in pages:
        tree: Any = html.document_fromstring(path.read_bytes())
        ids = [str(each) for each in tree.xpath("//*/@id")]
        assert "" not in ids, path
        assert sorted(set(ids)) == sorted(ids), path


def test_headings_between_questions_have_names_too(site: Path) -> None:
    found = page(site, "modules/samen-oefenen/")
    (link,) = found.xpath("//a[text()='klaar']")
    (heading,) = found.xpath("//*[@id=$name]", name=link.get("href")[1:])
    assert (heading.tag, heading.text) == ("h3", "Klaar")


@BOTH
def test_a_bare_address_is_a_link_where_a_git_host_makes_one(site: Path, folder: str) -> None:
    links = page(site, f"{folder}/kaal/").xpath("//article//a")
    assert [(each.get("href"), each.text) for each in links] == [
        ("https://voorbeeld.example/pad", "https://voorbeeld.example/pad"),
        ("http://www.voorbeeld.example", "www.voorbeeld.example"),
        ("https://voorbeeld.example/a_(b)", "https://voorbeeld.example/a_(b)"),
        ("https://voorbeeld.example/?a=b&c=d", "https://voorbeeld.example/?a=b&c=d"),
        ("https://voorbeeld.example/elders", "www.voorbeeld.example"),
        ("https://voorbeeld.example/haken", "https://voorbeeld.example/haken"),
    ]


@BOTH
def test_no_term_is_linked_in_an_address(site: Path, folder: str) -> None:
    text = page(site, f"{folder}/letters/").xpath("//article")[0].text_content()
    assert re.search(r"Mail persona@voorbeeld, lees https://voorbeeld.example/persona of www.persona", text)
