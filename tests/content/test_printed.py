"""The PDF of a practice: tagged, complete, at most two sides."""

import io
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from PIL import ImageStat


@pytest.fixture(scope="module")
def files(real_site: Path) -> list[Path]:
    found = sorted((real_site / "praktijken").glob("*/*.pdf"))
    assert len(found) >= 58
    return found


def test_each_is_pdf_ua_with_every_font_inside_and_two_sides_at_most(files: list[Path]) -> None:
    for path in files:
        with pikepdf.open(path) as pdf:
            assert len(pdf.pages) <= 2, path.name
            assert pdf.Root.MarkInfo.Marked
            assert pdf.Root.StructTreeRoot
            with pdf.open_metadata() as metadata:
                assert str(metadata["pdfuaid:part"]) == "1"
            fonts = [
                each
                for each in pdf.objects
                if isinstance(each, pikepdf.Dictionary) and each.get("/Type") == "/FontDescriptor"
            ]
            assert fonts
            assert all("/FontFile2" in each or "/FontFile3" in each for each in fonts), path.name


def test_it_says_what_the_page_says_and_reads_in_grey(real_site: Path) -> None:
    path = real_site / "praktijken" / "stagematching-roc-nijmegen" / "stagematching-roc-nijmegen.pdf"
    with pypdfium2.PdfDocument(io.BytesIO(path.read_bytes())) as pdf:
        text = " ".join(page.get_textpage().get_text_bounded() for page in pdf).replace("\r\n", " ")
        grey = pdf[0].render(scale=1).to_pil().convert("L")
    for each in ("Wat kan er misgaan", "Ervaring uit de praktijk", "MBO-today", "Voorstel; geen uitgave van ECHO"):
        assert each in text
    darkest, lightest = ImageStat.Stat(grey).extrema[0]
    assert darkest < 60
    assert lightest == 255


def test_the_page_offers_it_with_its_size(real_site: Path) -> None:
    page = (real_site / "praktijken" / "kiesmij" / "index.html").read_text(encoding="utf-8")
    size = round((real_site / "praktijken" / "kiesmij" / "kiesmij.pdf").stat().st_size / 1000)
    assert f"PDF op A4, {size} kB" in page
