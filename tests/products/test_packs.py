"""Campaign packs: complete, true to their manifest, legible to people and machines."""

import hashlib
import io
import json
import re
import zipfile
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
import zxingcpp
from PIL import Image

NOTICE = "Voorstel; geen uitgave van ECHO, OCW, SZW of de ondertekenaars."


def opened(site: Path) -> dict[str, zipfile.ZipFile]:
    return {path.stem: zipfile.ZipFile(path) for path in sorted((site / "campagne" / "pakketten").glob("*.zip"))}


def member(pack: zipfile.ZipFile, pattern: str) -> bytes:
    return pack.read(next(name for name in pack.namelist() if re.search(pattern, name)))


def test_every_institution_has_its_pack_and_the_list_is_true(real_site: Path) -> None:
    listed = json.loads((real_site / "data" / "pakketten.json").read_bytes())
    schools = {row["id"] for row in json.loads((real_site / "data" / "institution.json").read_bytes())}
    assert {row["institution"] for row in listed} == schools
    for row in listed:
        data = (real_site / row["url"].split(".example/")[1]).read_bytes()
        assert (row["bytes"], row["sha256"]) == (len(data), hashlib.sha256(data).hexdigest())
        page = (real_site / "instellingen" / row["institution"] / "index.html").read_text(encoding="utf-8")
        assert f"{round(row['bytes'] / 1000)} kB" in page
        assert row["url"].rpartition("/")[2] in page


def test_each_manifest_lists_true_sums_and_alt_texts(real_site: Path) -> None:
    for pack in opened(real_site).values():
        manifest = json.loads(member(pack, r"manifest\.json$"))
        folder = pack.namelist()[0].partition("/")[0]
        names = {row["path"] for row in manifest["files"]}
        assert {f"{folder}/{name}" for name in names} | {f"{folder}/manifest.json"} == set(pack.namelist())
        for row in manifest["files"]:
            data = pack.read(f"{folder}/{row['path']}")
            assert (len(data), hashlib.sha256(data).hexdigest()) == (row["bytes"], row["sha256"])
            assert row.get("alt") or not row["path"].endswith((".pdf", ".png"))
        assert all(re.fullmatch(r"[A-Za-z0-9._/-]+", name) for name in pack.namelist())


def test_every_qr_code_of_every_image_leads_to_the_short_page(real_site: Path) -> None:
    for name, pack in opened(real_site).items():
        school = name.removesuffix("-geen-functie-eis-nl")
        image = Image.open(io.BytesIO(member(pack, r"1080x1080\.png$")))
        assert image.size == (1080, 1080)
        assert [code.text for code in zxingcpp.read_barcodes(image)] == [f"https://stagekans.example/m/{school}/"]


@pytest.mark.parametrize("name", ["voorbeeld-proef-nl", "bevestigd-proef-nl"])
def test_posters_are_pdf_ua_tagged_with_fonts_inside_and_a_code_that_reads(small_site: Path, name: str) -> None:
    data = member(opened(small_site)[name], r"a4\.pdf$")
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert str(pdf.Root.Lang) == "nl"
        assert pdf.Root.MarkInfo.Marked
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        with pdf.open_metadata() as metadata:
            assert metadata["pdfuaid:part"] == "1"
            assert metadata["dc:title"]
        assert float(pdf.pages[0].MediaBox[2]) == pytest.approx(595.28, abs=0.1)
        assert len(pdf.pages) == 1
        fonts = [
            item
            for item in pdf.objects
            if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/FontDescriptor"
        ]
        assert fonts
        assert all("/FontFile2" in font or "/FontFile3" in font for font in fonts)
    page = pypdfium2.PdfDocument(data)[0].render(scale=1.5).to_pil()
    school = name.partition("-")[0]
    assert [code.text for code in zxingcpp.read_barcodes(page)] == [f"https://klein.example/m/{school}/"]


def test_nobodys_name_is_used_without_confirmation(small_site: Path) -> None:
    packs = opened(small_site)
    plain = pypdfium2.PdfDocument(member(packs["voorbeeld-proef-nl"], r"a4\.pdf$"))[0].get_textpage().get_text_range()
    named = pypdfium2.PdfDocument(member(packs["bevestigd-proef-nl"], r"a4\.pdf$"))[0].get_textpage().get_text_range()
    assert "Hogeschool Voorbeeld" not in plain
    assert "ruimte voor je logo" in plain
    assert "Universiteit Bevestigd" in named
    assert NOTICE in plain.replace("\r\n", " ")
    assert "onze instelling" in member(packs["voorbeeld-proef-nl"], r"intranet\.txt$").decode()
    assert "Universiteit Bevestigd" in member(packs["bevestigd-proef-nl"], r"intranet\.txt$").decode()


def test_nothing_in_a_pack_ages_badly(real_site: Path) -> None:
    for pack in opened(real_site).values():
        for name in pack.namelist():
            if not name.endswith(".txt"):
                continue
            text = pack.read(name).decode()
            assert not re.search(r"\b0\d{2,3}[- ]?\d{6,7}\b|[\w.]+@[\w.]+\.\w+", text), name
            assert "{" not in text, name


def test_confirmed_colours_are_used_as_they_are(small_site: Path) -> None:
    image = Image.open(io.BytesIO(member(opened(small_site)["bevestigd-proef-nl"], r"\.png$"))).convert("RGB")
    assert image.getpixel((5, 5)) == (0x00, 0xA8, 0x8F)
