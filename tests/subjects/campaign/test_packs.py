"""Campaign packs: complete, true to their manifest, legible to people and machines."""

import hashlib
import io
import json
import re
import subprocess
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import docx
import icalendar
import pikepdf
import pptx
import pypdfium2
import pytest
from packed import PATHS, called, codes, folder, member, members, opened, pages
from PIL import Image
from project import TODAY, command

from stagekans.adapters import disk
from stagekans.build.pipeline import examine
from stagekans.build.plan import make_plan
from stagekans.core.outputs import Output
from stagekans.frame.rooms import FLYER, POSTER
from stagekans.subjects.campaign.packs.drawn import SCREENS
from stagekans.subjects.campaign.packs.look import words_of
from stagekans.subjects.campaign.packs.table import packs

NOTICE = "Voorstel; geen uitgave van ECHO, OCW, SZW of de ondertekenaars."

SMALL = [f"{who}-proef-nl" for who in ("bevestigd", "geel", "neutraal", "stageorganisatie", "voorbeeld")]


def alternatives(data: bytes) -> set[str]:
    """Return what the pictures of a PDF are called for who does not see them."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return {str(each.Alt) for each in pdf.objects if isinstance(each, pikepdf.Dictionary) and "/Alt" in each}


def words(data: bytes, name: str) -> str:
    """What people read in a file."""
    if name.endswith(".pdf"):
        return " ".join(page.get_textpage().get_text_range() for page in pages(data)).replace("\r\n", " ")
    if name.endswith((".docx", ".pptx")):
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            return " ".join(
                package.read(each).decode() for each in package.namelist() if each.endswith((".xml", ".rels"))
            )
    return data.decode() if name.endswith((".txt", ".html", ".svg", ".ics", ".json")) else ""


def test_each_manifest_lists_true_sums_types_and_alt_texts(small_site: Path) -> None:
    for stem, pack in opened(small_site).items():
        manifest = json.loads(member(pack, r"manifest\.json$"))
        top = pack.namelist()[0].partition("/")[0]
        names = {row["path"] for row in manifest["files"]}
        assert {f"{top}/{name}" for name in names} | {f"{top}/manifest.json"} == set(pack.namelist())
        told = member(pack, called(stem, "alts")).decode()
        for row in manifest["files"]:
            data = pack.read(f"{top}/{row['path']}")
            assert (len(data), hashlib.sha256(data).hexdigest()) == (row["bytes"], row["sha256"])
            assert row["expires"] == "2027-08-31"
            assert "/" in row["type"]
            drawn = row["path"].endswith((".png", ".svg")) or row["path"].startswith(
                (folder(stem, "poster"), folder(stem, "flyer"))
            )
            assert bool(row.get("alt")) == drawn, row["path"]
            assert not drawn or (row["path"] in told and row["alt"] in told)


def test_a_pack_is_named_in_its_own_language(small_site: Path) -> None:
    parts = {
        language: {each for path in paths.values() for each in re.findall(r"[a-zA-Z]+", re.sub(r"{\w+}", "", path))}
        for language, paths in PATHS.items()
    }
    foreign = {"nl": parts["en"] - parts["nl"], "en": parts["nl"] - parts["en"] | {"neutraal", "stageorganisatie"}}
    for stem, pack in opened(small_site).items():
        language = stem[-2:]
        for name in pack.namelist():
            assert not foreign[language] & set(re.findall(r"[a-zA-Z]+", name)), name
        told = {name: pack.read(name).decode() for name in pack.namelist() if name.endswith((".txt", ".html"))}
        for name, text in told.items():
            assert language == "nl" or not re.search(r"Elke andere|LEESMIJ|bewerkbaar|drukwerk", text), name
            assert "{" not in text, name


def test_what_to_read_first_names_every_folder_and_every_size_of_a_picture(small_site: Path) -> None:
    for stem, pack in opened(small_site).items():
        told = member(pack, called(stem, "readme")).decode()
        inside = {name.partition("/")[2] for name in pack.namelist()}
        assert {f"{name.rpartition('/')[0]}/" for name in inside if "/" in name} <= set(re.findall(r"[\w/-]+/", told))
        for form in SCREENS.values():
            assert f"{form.width}x{form.height}" in told, stem


def test_a_language_without_paths_of_its_own_has_the_dutch_ones(settings: Any) -> None:
    assert words_of("fy", settings)["paths"] == PATHS["nl"]
    assert PATHS["en"].keys() == PATHS["nl"].keys()


def empty(data: bytes, room: Any, bleed: float = 0) -> bool:
    """Return whether nothing is printed where a logo may stand, on the first page of a PDF."""
    scale = 2
    page = pypdfium2.PdfDocument(data)[0]
    image = page.render(scale=scale).to_pil().convert("RGB")
    millimetre = image.width / (page.get_width() * 25.4 / 72)
    unit = (page.get_width() * 25.4 / 72 - 2 * bleed) / room.sheet * millimetre
    edge = bleed * millimetre
    left, foot = edge + room.left * unit, image.height - edge - room.under * unit
    box = (left, foot - room.high * unit + 1, left + room.wide * unit, foot - 1)
    return bool(image.crop(tuple(round(each) for each in box)).getextrema() == ((255, 255),) * 3)


def test_where_a_logo_may_stand_is_empty_paper_and_told(small_site: Path) -> None:
    packs_made = opened(small_site)
    for stem, pack in packs_made.items():
        own = stem.startswith(("bevestigd", "geel"))
        for name, room in (("poster", POSTER), ("flyer", FLYER)):
            for path in (each for each in pack.namelist() if each.endswith(".pdf")):
                where = path.partition("/")[2].rpartition("/")[0]
                if where in (folder(stem, name), folder(stem, f"print_{name}")):
                    bleed = 3 if where == folder(stem, f"print_{name}") else 0
                    assert empty(pack.read(path), room, bleed) != own, path
        told = member(pack, called(stem, "readme")).decode()
        assert ("22 mm" in told and "178 mm" in told) != own, stem
        for data in members(pack, r"\.pptx$"):
            with zipfile.ZipFile(io.BytesIO(data)) as package:
                for layout in (each for each in package.namelist() if "slideLayout" in each):
                    assert b"prstDash" not in package.read(layout)


def test_names_are_safe_on_every_computer(small_site: Path) -> None:
    for stem, pack in opened(small_site).items():
        assert pack.testzip() is None
        for name in pack.namelist():
            assert re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9._/-]+[A-Za-z0-9]", name)
            assert not re.search(r"(^|/)(con|prn|aux|nul|com\d|lpt\d)(\.|/|$)", name.lower())
            assert len(name) < 150
        done = subprocess.run(["unzip", "-tqq", str(pack.filename)], check=False, capture_output=True)
        assert done.returncode == 0, stem


def test_every_code_of_every_file_leads_to_its_short_page(small_site: Path) -> None:
    for stem, pack in opened(small_site).items():
        short = f"https://klein.example/m/{stem.split('-')[0]}/"
        assert (small_site / "m" / stem.split("-")[0] / "index.html").exists()
        posters = members(pack, rf"/{folder(stem, 'poster')}/.*\.pdf$")
        assert len(posters) >= 4
        for data in posters:
            assert [codes(page.render(scale=1.5).to_pil()) for page in pages(data)] == [[short]]
        for data in members(pack, rf"/{folder(stem, 'flyer')}/.*\.pdf$"):
            assert [codes(page.render(scale=2).to_pil()) for page in pages(data)] == [[], [short]]
        assert codes(Image.open(io.BytesIO(member(pack, r"qr\.png$")))) == [short]
        assert codes(Image.open(io.BytesIO(member(pack, r"1920x1080\.png$")))) == [short]
        for name in ("deck", "master-poster"):
            for data in members(pack, called(stem, name)):
                with zipfile.ZipFile(io.BytesIO(data)) as package:
                    assert codes(Image.open(io.BytesIO(package.read("ppt/media/image1.png")))) == [short]


@pytest.mark.parametrize("name", SMALL)
def test_every_pdf_is_pdf_ua_tagged_with_fonts_inside(small_site: Path, name: str) -> None:
    for data in members(opened(small_site)[name], r"\.pdf$"):
        with pikepdf.open(io.BytesIO(data)) as pdf:
            assert not pdf.check_pdf_syntax()
            assert str(pdf.Root.Lang) == "nl"
            assert pdf.Root.MarkInfo.Marked
            assert pdf.Root.StructTreeRoot
            assert pdf.Root.ViewerPreferences.DisplayDocTitle
            with pdf.open_metadata() as metadata:
                assert metadata["pdfuaid:part"] == "1"
                assert metadata["dc:title"]
            fonts = [
                item
                for item in pdf.objects
                if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/FontDescriptor"
            ]
            assert fonts
            assert all("/FontFile2" in font or "/FontFile3" in font for font in fonts)


@pytest.mark.parametrize(
    ("pattern", "width", "bleed"),
    [(r"proef-a4\.pdf", 210, 0), (r"proef-a3\.pdf", 297, 0), (r"a5\.pdf", 148, 0)]
    + [(rf"{size}-afloop\.pdf", width, 3) for size, width in (("a4", 210), ("a3", 297), ("a5", 148))],
)
def test_print_has_its_size_and_bleed(small_site: Path, pattern: str, width: int, bleed: int) -> None:
    with pikepdf.open(io.BytesIO(member(opened(small_site)["neutraal-proef-nl"], pattern))) as pdf:
        for page in pdf.pages:
            media, trim = ([float(each) * 25.4 / 72 for each in box] for box in (page.mediabox, page.trimbox))
            assert media[2] - media[0] == pytest.approx(width + 2 * bleed, abs=0.1)
            assert trim[2] - trim[0] == pytest.approx(width, abs=0.1)
            assert trim[0] - media[0] == pytest.approx(bleed, abs=0.1)


def test_pictures_have_their_size_few_colours_and_free_edges_where_buttons_are(small_site: Path) -> None:
    for pack in opened(small_site).values():
        for form in SCREENS.values():
            image = Image.open(io.BytesIO(member(pack, rf"{form.width}x{form.height}\.png$")))
            assert (image.size, image.mode) == ((form.width, form.height), "P")
        story = Image.open(io.BytesIO(member(pack, r"1080x1920\.png$"))).convert("RGB")
        assert len(story.crop((0, 0, 1080, 230)).getcolors() or ()) == 1  # top 12 %
        assert story.crop((0, 1709, 1080, 1920)).getcolors() == [(1080 * 211, (255, 255, 255))]  # bottom 11 %


def facts_of(data: bytes, suffix: str) -> tuple[str, str]:
    """Return the title and the maker a document gives of itself."""
    if suffix == "pdf":
        with pikepdf.open(io.BytesIO(data)) as pdf:
            assert pdf.open_metadata()["dc:title"] == str(pdf.docinfo["/Title"])
            assert str(pdf.docinfo["/Keywords"]) == "CC-BY-4.0"
            assert len(str(pdf.docinfo["/Subject"])) > 20
            return str(pdf.docinfo["/Title"]), str(pdf.docinfo["/Author"])
    readers: dict[str, Callable[[io.BytesIO], Any]] = {"docx": docx.Document, "pptx": pptx.Presentation}
    facts = readers[suffix](io.BytesIO(data)).core_properties
    assert facts.comments == ""
    return facts.title, facts.author


def test_every_document_has_a_title_of_its_own_and_says_who_sends_it(small_site: Path) -> None:
    for stem, pack in opened(small_site).items():
        sender = "Universiteit Bevestigd" if stem.startswith("bevestigd") else "Klein"
        made = [name for name in pack.namelist() if name.endswith((".pdf", ".docx", ".pptx"))]
        told = [facts_of(pack.read(name), name.rpartition(".")[2]) for name in made]
        assert len(made) >= 6
        assert len({title for title, _ in told}) == len(made), told
        makers = {maker for name, (_, maker) in zip(made, told, strict=True) if name.endswith(".pdf")}
        assert makers == {sender} or stem.startswith("geel")
        assert {maker for name, (_, maker) in zip(made, told, strict=True) if not name.endswith(".pdf")} == {"Klein"}
    titles = [facts_of(data, "pdf")[0] for data in members(opened(small_site)["neutraal-proef-nl"], r"-a4\.pdf$")]
    assert "Kies op wat telt. (affiche A4)" in titles


def test_documents_have_a_language_headings_and_the_address(small_site: Path) -> None:
    for stem, pack in opened(small_site).items():
        locale = "en-GB" if stem.endswith("en") else "nl-NL"
        for data in members(pack, r"\.docx$"):
            made = docx.Document(io.BytesIO(data))
            assert made.core_properties.title
            assert made.core_properties.language == locale
            assert f'w:val="{locale}"' in words(data, "x.docx")
            assert made.paragraphs[0].style.name == "Title"
            assert "{" not in " ".join(each.text for each in made.paragraphs)


def test_slides_have_titles_notes_language_and_alt_texts(small_site: Path) -> None:
    for stem, pack in opened(small_site).items():
        for data in members(pack, r"\.pptx$"):
            made = pptx.Presentation(io.BytesIO(data))
            for slide in made.slides:
                assert slide.shapes.title.text_frame.text
                for shape in slide.shapes:
                    if shape.shape_type == 13:
                        assert shape._element.nvPicPr.cNvPr.get("descr"), stem
                    if shape.has_text_frame:
                        for run in (run for each in shape.text_frame.paragraphs for run in each.runs):
                            assert run._r.rPr.get("lang") == ("en-GB" if stem.endswith("en") else "nl-NL")
                            assert "{" not in run.text
        for data in members(pack, called(stem, "deck")):
            for slide in pptx.Presentation(io.BytesIO(data)).slides:
                assert slide.notes_slide.notes_text_frame.text


def test_what_can_be_edited_has_an_empty_labelled_place_for_a_logo(small_site: Path) -> None:
    for pattern in (r"poster-a4\.pptx$", r"bewerkbaar/.*1080x1080\.pptx$"):
        data = member(opened(small_site)["geel-proef-nl"], pattern)
        made = pptx.Presentation(io.BytesIO(data))
        (logo,) = [each for each in made.slides[0].placeholders if each.placeholder_format.type == 18]
        assert logo.name == "Zet hier je logo"
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            theme = package.read("ppt/theme/theme1.xml").decode()
        assert "FFD500" in theme
        assert 'typeface="Arial"' in theme
        buffer = io.BytesIO()
        logo.insert_picture(io.BytesIO(member(opened(small_site)["geel-proef-nl"], r"qr\.png$")))
        made.save(buffer)
        assert len(buffer.getvalue()) > len(data)


def test_the_calendar_has_the_days_of_the_campaign(small_site: Path) -> None:
    made = icalendar.Calendar.from_ical(member(opened(small_site)["voorbeeld-proef-nl"], r"agenda\.ics$"))
    event: Any
    (event,) = made.walk("VEVENT")
    assert (event["DTSTART"].dt, event["DTEND"].dt) == (date(2026, 9, 1), date(2026, 9, 5))
    assert event["SUMMARY"] == "Begin"
    assert event["URL"] == "https://klein.example/campagne/proef/"


def test_nobodys_name_is_used_without_confirmation(small_site: Path) -> None:
    packs_made = opened(small_site)
    plain = packs_made["voorbeeld-proef-nl"]
    for name in plain.namelist():
        told = words(plain.read(name), name)
        if not name.endswith(("LEESMIJ.txt", "manifest.json")):
            assert "Hogeschool Voorbeeld" not in told, name
            addresses = told.count("klein.example/m/voorbeeld") + told.count("voorbeeld-proef")
            assert told.lower().count("voorbeeld") == addresses, name
    poster = words(member(plain, r"proef-a4\.pdf$"), "x.pdf")
    assert NOTICE in poster
    assert "onze instelling" in member(plain, r"intranet\.txt$").decode()
    named = packs_made["bevestigd-proef-nl"]
    assert "Logo van Universiteit Bevestigd" in alternatives(member(named, r"proef-a4\.pdf$"))
    assert "Beste collega" not in member(named, r"intranet\.txt$").decode()
    assert "Een eigen tekst van Universiteit Bevestigd.\r\n" in member(named, r"intranet\.txt$").decode()
    assert "https://klein.example/m/bevestigd/" in words(member(named, r"intranet\.docx$"), "x.docx")


def test_companies_get_texts_of_their_own_and_no_school_gets_them(small_site: Path) -> None:
    made = opened(small_site)
    company, school = made["stageorganisatie-proef-nl"], made["neutraal-proef-nl"]
    assert "onze organisatie" in member(company, r"teksten/intranet\.txt$").decode()
    assert len(members(company, r"teksten/.*\.txt$")) == 1
    assert "Anders kiezen." in words(member(company, r"proef-a4\.pdf$"), "x.pdf").replace("  ", " ")
    assert "Voor bedrijven" in words(member(company, r"a5\.pdf$"), "x.pdf")
    assert not [name for name in school.namelist() if "stageorganisaties" in name]
    assert members(school, r"hulpmiddelen/kaart\.pdf$") == members(company, r"hulpmiddelen/kaart\.pdf$")


def test_a_block_for_a_website_has_no_script_and_fetches_nothing_elsewhere(small_site: Path) -> None:
    for stem, pack in opened(small_site).items():
        block = member(pack, called(stem, "block")).decode()
        assert not re.search(r"<script|<iframe|\son\w+=|url\(", block)
        (mark,) = re.findall(r'(?:src|srcset)="([^"]*)"', block)
        assert members(pack, rf"/web/{re.escape(mark)}$")
        told = member(pack, called(stem, "block_help")).decode()
        assert mark in told
        assert PATHS[stem[-2:]]["block"].rpartition("/")[2] in told


def test_colours_of_a_house_are_used_as_they_are_and_every_text_reads(small_site: Path) -> None:
    made = opened(small_site)
    for name, colour in (("bevestigd-proef-nl", (0x00, 0xA8, 0x8F)), ("geel-proef-nl", (0xFF, 0xD5, 0x00))):
        for data in members(made[name], r"online/.*\.png$"):
            assert Image.open(io.BytesIO(data)).convert("RGB").getpixel((5, 5)) == colour


def test_another_institution_costs_few_jobs(settings: Any, small: Path) -> None:
    def tasks() -> int:
        site, _ = examine(disk.content(small, {}), settings)
        return len(make_plan([Output(pack.path, pack.zip) for pack in packs(site)])[0].tasks)

    school = (small / "content" / "instellingen" / "voorbeeld.yml").read_text(encoding="utf-8")
    for number in range(12):
        (small / "content" / "instellingen" / f"vol-{number}.yml").write_text(school, encoding="utf-8")
    before = tasks()
    (small / "content" / "instellingen" / "nog-een.yml").write_text(school, encoding="utf-8")
    assert tasks() - before < 60  # two languages; what has no code or address is shared


LONG = "Stichting Christelijke Hogeschool voor Landbouw, Bodemkunde, Voeding en Plattelandsontwikkeling te Verweggistan"


def confirmed(small: Path, name: str) -> Any:
    path = small / "content" / "instellingen" / "bevestigd.yml"
    told = path.read_text(encoding="utf-8").partition("short_name:")[0]  # without a logo
    path.write_text(told.replace("Universiteit Bevestigd", name), encoding="utf-8")
    return command(small, "packs", "--institution", "bevestigd", "--to", "uit", "--today", TODAY, check=False)


def test_a_very_long_name_fits(small: Path) -> None:
    done = confirmed(small, LONG)
    assert done.returncode == 0, done.stderr
    with zipfile.ZipFile(small / "uit" / "bevestigd-proef-nl.zip") as pack:
        assert LONG in re.sub(r"\s+", " ", words(member(pack, r"proef-a4\.pdf$"), "x.pdf"))


@pytest.mark.parametrize("name", ["جامعة المثال", "大学" * 9, "Αθήνα Київ"])
def test_a_name_in_another_script_is_drawn(small: Path, name: str) -> None:
    assert confirmed(small, name).returncode == 0
    assert (small / "uit" / "bevestigd-proef-nl.zip").exists()


@pytest.mark.parametrize("name", ["Naam \ue000", "W" * 120])
def test_a_name_that_cannot_be_drawn_is_told_and_nothing_is_made(small: Path, name: str) -> None:
    done = confirmed(small, name)
    assert done.returncode == 1
    assert "content/instellingen/bevestigd.yml:" in done.stdout + done.stderr
    assert not (small / "uit" / "bevestigd-proef-nl.zip").exists()
