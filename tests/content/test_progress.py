"""The half-yearly report: the same lines on the page, on paper and in the table."""

import csv
from pathlib import Path

import pikepdf
import pypdfium2

FOLDER = "voortgang/2026-2"


def test_page_paper_and_table_tell_the_same(real_site: Path) -> None:
    page = (real_site / FOLDER / "index.html").read_text(encoding="utf-8")
    document = pypdfium2.PdfDocument(real_site / FOLDER / "2026-2.pdf")
    paper = " ".join(" ".join(each.get_textpage().get_text_bounded() for each in document).split())
    with (real_site / FOLDER / "2026-2.csv").open(encoding="utf-8-sig") as file:
        rows = list(csv.DictReader(file))
    assert len({row["phase"] for row in rows if row["phase"]}) == 6  # every phase has its line
    for row in rows:
        assert f"<h2>{row['aim']}</h2>" in page
        assert row["aim"] in paper
        assert row["owner"] in paper


def test_no_number_of_entries_is_an_effect(real_site: Path) -> None:
    with (real_site / FOLDER / "2026-2.csv").open(encoding="utf-8-sig") as file:
        assert {row["effect"] for row in csv.DictReader(file) if not row["source"]} == {"onbekend"}


def test_the_report_on_paper_can_be_read_aloud(real_site: Path) -> None:
    with pikepdf.open(real_site / FOLDER / "2026-2.pdf") as document:
        assert "/StructTreeRoot" in document.Root
        with document.open_metadata() as metadata:
            assert str(metadata["pdfuaid:part"]) == "1"
