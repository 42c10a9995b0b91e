"""A start kit on paper: the chart names every step, the lists can be ticked, the poster leads to help."""

import re
from pathlib import Path

import docx
import pikepdf
import pypdfium2
import zxingcpp
from PIL import Image

FOLDER = "startkit/eigen-meldpunt"
KINDS = ("procedure", "clausule")


def text(site: Path, name: str) -> str:
    document = pypdfium2.PdfDocument(site / FOLDER / f"eigen-meldpunt-{name}.pdf")
    return " ".join(" ".join(page.get_textpage().get_text_bounded() for page in document).split())


def test_the_flow_chart_names_every_step_and_says_it_in_words(real_site: Path) -> None:
    page = (real_site / FOLDER / "index.html").read_text(encoding="utf-8")
    chart = text(real_site, "stroomschema")
    titles = [part.split("</h3>")[0] for part in page.split('<li id="stap-')[1:]]
    titles = [each.split("<h3>")[1] for each in titles]
    assert len(titles) >= 7
    for number, title in enumerate(titles, 1):
        assert chart.count(f"{number}. {title}") >= 2, title
    with pikepdf.open(real_site / FOLDER / "eigen-meldpunt-stroomschema.pdf") as document:
        assert "/StructTreeRoot" in document.Root
        assert str(document.Root.Lang) == "nl"


def test_the_poster_leads_to_help(real_site: Path) -> None:
    page = pypdfium2.PdfDocument(real_site / FOLDER / "eigen-meldpunt-poster.pdf")[0]
    picture: Image.Image = page.render(scale=2).to_pil()
    assert [each.text for each in zxingcpp.read_barcodes(picture)] == ["https://stagekans.example/melden/"]


def test_procedure_and_clause_can_be_edited(real_site: Path) -> None:
    procedure, clause = (docx.Document(str(real_site / FOLDER / f"eigen-meldpunt-{name}.docx")) for name in KINDS)
    headings = [each.text for each in procedure.paragraphs if each.style.name == "Heading 2"]
    assert sum(bool(re.match(r"\d+\. ", each)) for each in headings) >= 7
    assert "binnen 2 werkdagen na de melding" in " ".join(each.text for each in procedure.paragraphs)
    assert "Nog niet juridisch getoetst" in clause.paragraphs[1].text


def test_the_clause_says_that_a_lawyer_must_look_first(real_site: Path) -> None:
    assert "Nog niet juridisch getoetst" in text(real_site, "clausule")
    assert "Checklist" in text(real_site, "checklist")
