"""The editions of a module: on paper for four uses, and as slides."""

import dataclasses
import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest
from lxml import etree
from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER
from project import ROOT

from stagekans.adapters import disk
from stagekans.build.pipeline import examine
from stagekans.subjects.modules.editions import editions_of
from stagekans.subjects.modules.lesson_view import core, lesson_of
from stagekans.subjects.modules.lessons import blocks, minutes, minutes_by_section
from stagekans.subjects.modules.module import Module

PAPERS = ("deelnemer", "trainer", "samen", "intervisie")
FEEDBACK = "Een cijfer helpt niemand verder"


@pytest.fixture(scope="module")
def folder(small_site: Path) -> Path:
    return small_site / "modules" / "samen-oefenen"


@pytest.fixture
def deck(folder: Path) -> Any:
    return Presentation(str(folder / "samen-oefenen-slides.pptx"))


@pytest.fixture(scope="module")
def catalog(settings: Any) -> Any:
    return examine(disk.content(ROOT / "tests" / "sites" / "klein", {}), settings)[0]


def pages(folder: Path, name: str) -> list[str]:
    with pypdfium2.PdfDocument(io.BytesIO((folder / f"samen-oefenen-{name}.pdf").read_bytes())) as pdf:
        return [" ".join(page.get_textpage().get_text_bounded().split()) for page in pdf]


def told(slide: Any) -> str:
    return str(slide.notes_slide.notes_text_frame.text)


def paragraphs(slide: Any) -> Iterator[str]:
    for shape in slide.shapes:
        if shape.has_text_frame:
            yield from (each.text for each in shape.text_frame.paragraphs)


def test_each_module_is_drawn_and_three_are_heard(real_site: Path) -> None:
    heard = 0
    for folder in sorted((real_site / "modules").glob("*/")):
        if not (folder / f"{folder.name}-deelnemer.pdf").exists():
            continue
        page = (folder / "index.html").read_text(encoding="utf-8")
        (alt,) = re.findall(r'<img src="[^"]*media/[^"]*[.]png" alt="(Getekend: [^"]{40,})"', page)
        with pikepdf.open(folder / f"{folder.name}-deelnemer.pdf") as pdf:
            drawn = {str(each.Alt) for each in pdf.objects if isinstance(each, pikepdf.Dictionary) and "/Alt" in each}
        assert alt in drawn, folder.name
        heard += "<audio" in page and "stemmen komen uit een computer" in page
    assert heard >= 3


@pytest.mark.parametrize("name", PAPERS)
def test_each_paper_is_pdf_ua_in_dutch_with_a_title_of_its_own(folder: Path, name: str) -> None:
    with pikepdf.open(folder / f"samen-oefenen-{name}.pdf") as pdf:
        assert pdf.Root.MarkInfo.Marked
        assert str(pdf.Root.Lang) == "nl"
        with pdf.open_metadata() as metadata:
            assert str(metadata["pdfuaid:part"]) == "1"
            assert str(metadata["dc:title"]).startswith("Samen oefenen: ")


@pytest.mark.parametrize("name", PAPERS)
def test_each_paper_says_its_version_its_rights_and_where_the_page_is(folder: Path, name: str) -> None:
    text = " ".join(pages(folder, name))
    assert "Voorstel; geen uitgave van ECHO" in text
    assert "Teksten CC BY 4.0" in text
    assert "Versie " in text
    assert "klein.example/modules/samen-oefenen/" in text


def test_participants_find_answers_only_behind_the_questions(folder: Path) -> None:
    found = pages(folder, "deelnemer")
    before, last = " ".join(found[:-1]), found[-1]
    assert last.startswith("Antwoorden en uitleg")
    for each in (FEEDBACK, "Past goed.", "Past minder goed.", "Een goede volgorde:", "Wie met de vragen begint"):
        assert each not in before
        assert each in last
    for each in ("1. Vraag: Wat staat er onder elk antwoord?", "Kruis aan", "(ga naar 1)", "Ruimte om te schrijven"):
        assert each in before
    assert "Schrijf hier wat voor bron dit is" in last
    assert "ongeveer" in last


def test_bold_and_links_of_the_text_reach_the_paper(folder: Path) -> None:
    with pikepdf.open(folder / "samen-oefenen-deelnemer.pdf") as pdf:
        links = [
            str(each.A.URI) for page in pdf.pages for each in page.get("/Annots", []) if "/URI" in each.get("/A", {})
        ]
    assert "https://klein.example/begrippen/afspraak/" in links
    assert "wat iemand nu kan doen" in " ".join(pages(folder, "deelnemer"))


def test_trainers_find_answers_ways_time_and_safety(folder: Path) -> None:
    text = " ".join(pages(folder, "trainer"))
    for each in (
        FEEDBACK,
        "Past goed. Ja. Onder elk antwoord",
        "6 tot 16 deelnemers",
        "Zo houd je het veilig",
        "Niemand hoeft een eigen verhaal te vertellen",
        "Deze module is verzonnen. Stop gerust even.",
        "Wegen door dit dilemma: 1 – 3; 2 – 3.",
        "Wat spreken wij af voor de eerste dag?",
        "Schrijf met je team twee afspraken op.",
        "Lees samen de afspraken van de school.",
    ):
        assert each in text


def test_school_and_workplace_each_have_a_sheet_with_the_same_situation(folder: Path) -> None:
    school, workplace, both = pages(folder, "samen")
    assert "Schrijf met je team twee afspraken op." in school
    assert "Lees samen de afspraken van de school." in workplace
    situation = "Dezelfde situatie: Het verhaal klopt nog niet"
    assert situation in school
    assert situation in workplace
    assert "Wie Wat Wanneer" in both
    assert "Wat spreken wij af voor de eerste dag?" in both


def test_intervision_has_steps_with_minutes_roles_rules_and_room(folder: Path) -> None:
    text = " ".join(pages(folder, "intervisie"))
    for each in ("ongeveer 30 minuten", "Iemand vertelt kort over een afspraak", "Inbrenger", "Blad voor notities"):
        assert each in text


def test_a_module_without_intervision_has_no_kit_and_a_daily_build_none(settings: Any, catalog: Any) -> None:
    entry = catalog.get("module", "samen-oefenen")
    assert [each["name"] for each in editions_of(entry, catalog)] == [*PAPERS, "slides"]
    bare = entry.record.model_copy(update={"trainer": entry.record.trainer.model_copy(update={"intervision": ()})})
    without = dataclasses.replace(entry, record=bare)
    assert "intervisie" not in [each["name"] for each in editions_of(without, catalog)]
    daily = dataclasses.replace(catalog, settings=dataclasses.replace(settings, release=False))
    assert editions_of(entry, daily) == []


def test_the_page_offers_each_edition_with_its_size(folder: Path) -> None:
    page = (folder / "index.html").read_text(encoding="utf-8")
    for name, kind in (("deelnemer", "PDF op A4"), ("slides", "PowerPoint")):
        suffix = "pptx" if name == "slides" else "pdf"
        size = round((folder / f"samen-oefenen-{name}.{suffix}").stat().st_size / 1000)
        assert f"{kind}, {size} kB" in page
        assert f"samen-oefenen-{name}.{suffix}" in page


def test_every_slide_has_a_title_and_nothing_empty(deck: Any) -> None:
    assert (deck.slide_width, deck.slide_height) == (12192000, 6858000)
    titles = [slide.shapes.title.text for slide in deck.slides]
    assert all(titles)
    assert titles[0] == "Samen oefenen"
    for slide in deck.slides:
        assert slide.shapes[0] == slide.shapes.title  # read first
        assert all(shape.text_frame.text for shape in slide.placeholders)
        assert all(shape.placeholder_format.type != PP_PLACEHOLDER.SLIDE_NUMBER for shape in slide.placeholders)


def test_every_question_is_a_slide_and_then_its_answer(deck: Any, catalog: Any) -> None:
    titles = [slide.shapes.title.text for slide in deck.slides]
    found = list(blocks(catalog.get("module", "samen-oefenen")))
    for block in found:
        asked = [index for index, title in enumerate(titles) if block.kind != "text" and title.endswith(block.title)]
        assert len(asked) == {"text": 0, "dilemma": 1, "reflection": 1}.get(block.kind, 2), block.title
        if len(asked) == 2:
            assert asked[1] == asked[0] + 1
            assert "Antwoord: " in titles[asked[1]]
    assert "Keuze: Je laat het staan" in titles
    assert "Daarna: Iemand leest mee" in titles
    assert titles[-1] == "Hulp en melden"


def test_notes_hold_feedback_time_and_tips(deck: Any) -> None:
    notes = {slide.shapes.title.text: told(slide) for slide in deck.slides}
    assert all(notes.values())
    question = notes["1. Vraag: Wat staat er onder elk antwoord?"]
    assert FEEDBACK in question
    assert "Laat ieder eerst zelf kiezen" in question
    assert "minu" in notes["Zo begint een module"]
    assert "Elke kop met twee hekjes is een deel" in notes["Zo begint een module"]
    shown = " ".join(line for slide in deck.slides for line in paragraphs(slide))
    assert "Elke kop met twee hekjes is een deel. Drie of vier" not in shown  # a slide is short; the notes are long


def test_tables_and_pictures_are_described_and_decoration_is_marked(deck: Any) -> None:
    described = [
        each.get("descr")
        for slide in deck.slides
        for shape in slide.shapes
        if not shape.is_placeholder
        for each in shape._element.iter()
        if each.tag.endswith("}cNvPr")
    ]
    assert len(described) == 3  # two tables, one code
    assert all(described)
    for layout in deck.slide_layouts:
        for shape in layout.shapes:
            assert shape.is_placeholder or b"decorative" in etree.tostring(shape._element)


def test_everything_shown_is_marked_as_dutch_and_large_enough(deck: Any) -> None:
    runs = [
        run
        for slide in deck.slides
        for shape in slide.shapes
        if shape.has_text_frame
        for each in shape.text_frame.paragraphs
        for run in each.runs
    ]
    assert runs
    assert {run._r.rPr.get("lang") for run in runs} == {"nl-NL"}
    assert min(run.font.size.pt for run in runs) >= 20


def test_its_theme_is_ours_and_it_carries_no_date_of_making(deck: Any, folder: Path) -> None:
    facts = deck.core_properties
    assert (facts.title, facts.language) == ("Samen oefenen", "nl-NL")
    assert (facts.author, facts.comments, facts.created, facts.modified) == ("Klein", "", None, None)
    with zipfile.ZipFile(folder / "samen-oefenen-slides.pptx") as archive:
        assert {info.date_time[0] for info in archive.infolist()} == {1980}
        assert b"4B1D52" in archive.read("ppt/theme/theme1.xml")


def test_minutes_of_sections_are_whole_and_add_up(settings: Any) -> None:
    site = examine(disk.content(ROOT, {}), settings)[0]
    for entry in site.of(Module):
        lesson = lesson_of(entry, entry.record, site)
        assert sum(minutes_by_section(entry)) == pytest.approx(minutes(entry))
        assert sum(lesson.minutes) == lesson.total == round(minutes(entry))
        assert all(core(section) for section in lesson.parts), entry.slug
        assert all(len(line) <= 140 for section in lesson.parts for line in core(section))
