"""Kits to run a session, on the page and on paper."""

import re
from pathlib import Path

import docx
import pikepdf
import pypdfium2
import pytest
import yaml
from project import ROOT

KITS = sorted(path.stem for path in (ROOT / "content" / "draaiboeken").glob("*.yml"))


def text(site: Path, slug: str, name: str) -> str:
    document = pypdfium2.PdfDocument(site / "draaiboeken" / slug / f"{slug}-{name}.pdf")
    return " ".join(" ".join(page.get_textpage().get_text_bounded() for page in document).split())


def test_there_is_a_kit_for_each_form_the_programme_names() -> None:
    forms = {yaml.safe_load((ROOT / f"content/draaiboeken/{slug}.yml").read_text("utf-8"))["form"] for slug in KITS}
    assert forms >= {"dialoogtafel", "focusgroep", "co-creatiesessie", "denktank", "seminar"}


@pytest.mark.parametrize("slug", KITS)
def test_the_plan_adds_up_on_the_page_and_on_paper(real_site: Path, slug: str) -> None:
    page = (real_site / "draaiboeken" / slug / "index.html").read_text(encoding="utf-8")
    rows = re.findall(r'<tr><th scope="row">(\d+):(\d\d)</th><td>(\d+)</td>', page)
    assert len(rows) >= 4
    ends = 0
    for hours, minutes, lasts in rows:
        assert 60 * int(hours) + int(minutes) == ends
        ends += int(lasts)
    paper = text(real_site, slug, "draaiboek")
    assert all(f"{hours}:{minutes}" in paper for hours, minutes, _ in rows)
    for each in re.findall(r"<h3>\d+\. ([^<]+) <span", page):
        assert each.strip() in paper


@pytest.mark.parametrize("slug", KITS)
def test_paper_says_what_it_is_to_who_does_not_see_it(real_site: Path, slug: str) -> None:
    papers = sorted((real_site / "draaiboeken" / slug).glob("*.pdf"))
    assert papers
    for path in papers:
        with pikepdf.open(path) as document:
            assert "/StructTreeRoot" in document.Root
            assert str(document.Root.Lang) == "nl"
            with document.open_metadata() as metadata:
                assert str(metadata["pdfuaid:part"]) == "1"


@pytest.mark.parametrize("slug", KITS)
def test_a_kit_has_a_form_for_what_was_heard(real_site: Path, slug: str) -> None:
    folder = real_site / "draaiboeken" / slug
    page = (folder / "index.html").read_text(encoding="utf-8")
    assert f'{slug}-oogst.docx"' in page
    form = docx.Document(str(folder / f"{slug}-oogst.docx"))
    asked = [row.cells[0].paragraphs[0].text for table in form.tables for row in table.rows]
    assert len(asked) > 40
    assert ("Prototype 1: bedoeling" in asked) == (slug == "co-creatie")


def test_every_card_can_be_cut_out(real_site: Path) -> None:
    cards = yaml.safe_load((ROOT / "content/draaiboeken/dialoogtafel.yml").read_text("utf-8"))["cards"]
    document = pypdfium2.PdfDocument(real_site / "draaiboeken" / "dialoogtafel" / "dialoogtafel-kaarten.pdf")
    assert len(document) == 1
    paper = text(real_site, "dialoogtafel", "kaarten")
    assert all(card in paper for card in cards)
