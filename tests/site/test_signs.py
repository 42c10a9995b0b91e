"""Titles and texts full of signs that some format takes for its own, read back from every product by other readers."""

import csv
import io
import json
import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import bibtexparser
import docx
import feedparser
import icalendar
import pikepdf
import pptx
import pypdfium2
import pytest
import rdflib
import rispy
from lxml import etree
from moodle import read
from project import ROOT, copy_project
from unpacking import made

from stagekans.adapters import disk
from stagekans.build.pipeline import examine
from stagekans.core.outputs import Output
from stagekans.core.settings import Settings
from stagekans.site import feed, opendata
from stagekans.subjects.campaign.packs import make as packs
from stagekans.subjects.concepts import vocabulary
from stagekans.subjects.modules import courses, editions, lom
from stagekans.subjects.podcasts import feeds as podcast
from stagekans.subjects.practices import paper as printed
from stagekans.subjects.programme import agenda
from stagekans.subjects.stories import stories

PLAIN = r'[q] #1 ]]> {y} $z$ @u ~ = % & ; a, b: c -> d // \t "e" é'
"""Signs that Markdown leaves as they are."""
TITLE = f"{PLAIN} <lab> *w* _v_"
FORMULA = "=1+1, 2; 'x'"
PRODUCTS = (agenda, courses, editions, feed, lom, opendata, podcast, printed, stories, vocabulary, packs)
WANTED = (
    "agenda/agenda.ics",
    "samen-oefenen-gift.txt",
    "samen-oefenen-cc.imscc",
    "samen-oefenen/samen-oefenen-scorm12.zip",
    "samen-oefenen-scorm2004.zip",
    "samen-oefenen-deelnemer.pdf",
    "samen-oefenen-slides.pptx",
    "nl-lom/samen-oefenen.xml",
    "open-gesprek.pdf",
    "feed.xml",
    ".bib",
    ".ris",
    ".ttl",
    "data/session.csv",
    "data/session.json",
    "data/practice.csv",
    "neutraal-proef-a4.pdf",
    "kaart.pdf",
    "mail.docx",
    "-presentatie.pptx",
    "proef/agenda.ics",
)


def marked(project: Path) -> None:
    """Give every entry a title and a summary of signs, and put signs where people write longer texts."""
    for number, path in enumerate(sorted(project.rglob("*"))):
        if path.suffix not in (".md", ".yml") or "theme" in path.parts or path.name == "mkdocs.yml":
            continue
        text = path.read_text(encoding="utf-8")
        for key, words in (("title", f"{number} {TITLE}"), ("summary", f"Samen {TITLE}")):
            line = f"{key}: {json.dumps(words, ensure_ascii=False)}"
            text = re.sub(rf"^{key}: .*$", line.replace("\\", r"\\"), text, count=1, flags=re.M)
        path.write_text(text, encoding="utf-8")
    for name, old, new in (
        ("content/agenda/proeftafel.md", "place: Verzonnen zaal", f"place: {json.dumps(FORMULA)}"),
        ("content/campagnes/proef.md", "action: Praat erover.", f"action: {json.dumps(PLAIN)}"),
        ("content/campagnes/proef.md", 'notes: "Vertel het.', f"notes: {json.dumps(PLAIN)[:-1]}"),
        ("content/campagnes/proef.md", "{title: Waar gaat het om?", f"{{title: {json.dumps(PLAIN)}"),
        ("content/campagnes/proef.md", "title: Begin, text:", f"title: {json.dumps(PLAIN)}, text:"),
        ("content/campagnes/proef.md", "Nog een tekst.", PLAIN),
        ("content/campagnes/proef.md", "Vul in.", PLAIN),
        ("modules/samen-oefenen/index.md", "Wat staat er onder elk antwoord?", f"Wat? {PLAIN}"),
        ("modules/samen-oefenen/index.md", "Wat iemand ervan leert", f"%50% {PLAIN}"),
        (
            "modules/samen-oefenen/index.md",
            "Een cijfer voor de lezer",
            f"~%100% {PLAIN} voor de lezer, en verder niets",
        ),
        ("modules/samen-oefenen/index.md", "Ja. Onder elk antwoord", f"{PLAIN} Onder elk antwoord"),
        ("modules/samen-oefenen/index.md", "| Deel |", f"| {PLAIN} |"),
        ("modules/samen-oefenen/index.md", "| Uitleg |", "| 1. Uitleg |"),
    ):
        text = (project / name).read_text(encoding="utf-8")
        assert old in text, old
        (project / name).write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory, settings: Settings) -> dict[str, bytes]:
    project = copy_project(tmp_path_factory.mktemp("tekens") / "klein", ROOT / "tests" / "sites" / "klein")
    marked(project)
    named = replace(settings, site_name='K & <b> "l", #1; ]]>')
    site, found = examine(disk.content(project, {}), named)
    assert [f"{each.place} {each.message}" for each in found if each.severity == "error"] == []
    outputs: list[Output] = [each for product in PRODUCTS for each in product.make(site)]
    return made(outputs, WANTED)


def one(files: dict[str, bytes], end: str) -> bytes:
    (found,) = [data for path, data in files.items() if path.endswith(end)]
    return found


def words(data: bytes) -> str:
    shown = " ".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(data))
    return " ".join(shown.split())


def texts(root: Any) -> Iterator[str]:
    yield from (each.text for each in root.iter() if isinstance(each.tag, str) and each.text)


def test_calendars(files: dict[str, bytes]) -> None:
    calendar = icalendar.Calendar.from_ical(one(files, "agenda/agenda.ics"))
    (event,) = calendar.walk("VEVENT")
    assert calendar.errors == event.errors == []
    assert str(event["summary"]).endswith(f" {TITLE}")
    assert (str(event["description"]), str(event["location"])) == (f"Samen {TITLE}", FORMULA)
    assert str(calendar["x-wr-calname"]) == 'K & <b> "l", #1; ]]>: Agenda'
    (day,) = icalendar.Calendar.from_ical(one(files, "proef/agenda.ics")).walk("VEVENT")
    assert str(day["summary"]) == PLAIN


def test_questions(files: dict[str, bytes]) -> None:
    asked = read(one(files, "-gift.txt").decode())
    choice = next(each for each in asked if each["name"].startswith("Wat?"))
    assert choice["name"] == f"Wat? {PLAIN}"
    (right,) = [each for each in choice["answers"] if each[0] == 100]
    assert right[1] == f"%50% {PLAIN}"
    assert right[2].startswith(f"{PLAIN} Onder elk")
    pairs = [pair for each in asked if each["kind"] == "match" for pair in each["pairs"]]
    assert (PLAIN, "Wat onder een kop met twee hekjes staat") in pairs
    assert "1. Uitleg" in [left for left, _ in pairs]


@pytest.mark.parametrize("name", ["scorm12.zip", "scorm2004.zip", "cc.imscc"])
def test_packages_for_platforms(files: dict[str, bytes], name: str) -> None:
    with zipfile.ZipFile(io.BytesIO(one(files, name))) as package:
        said = list(texts(etree.fromstring(package.read("imsmanifest.xml"))))
        quiz = list(texts(etree.fromstring(package.read("toets.xml")))) if name.startswith("cc") else []
    assert [each for each in said if each.endswith(f" {TITLE}")]
    assert [each for each in said if "#1" in each and not each.endswith(f" {TITLE}")] == []
    if quiz:
        assert f"%50% {PLAIN}" in quiz
        assert any(each.startswith(f"Wat? {PLAIN}") for each in quiz)


def test_print(files: dict[str, bytes]) -> None:
    for name in ("open-gesprek.pdf", "-deelnemer.pdf"):
        with pikepdf.open(io.BytesIO(one(files, name))) as pdf:
            assert f" {TITLE}" in str(pdf.docinfo["/Title"])
            assert str(pdf.docinfo["/Subject"]) == f"Samen {TITLE}"
            assert pdf.open_metadata()["dc:title"] == str(pdf.docinfo["/Title"])
        assert TITLE.replace(" ", "") in words(one(files, name)).replace(" ", "")
    for name in ("neutraal-proef-a4.pdf", "kaart.pdf"):
        assert PLAIN.replace(" ", "") in words(one(files, name)).replace(" ", "")  # a line may break at any sign


def test_office(files: dict[str, bytes]) -> None:
    letter = docx.Document(io.BytesIO(one(files, "mail.docx")))
    assert PLAIN in [each.text for each in letter.paragraphs]
    assert letter.core_properties.author == 'K & <b> "l", #1; ]]>'
    deck = pptx.Presentation(io.BytesIO(one(files, "-presentatie.pptx")))
    slide = next(each for each in deck.slides if each.shapes.title.text == PLAIN)
    assert slide.notes_slide.notes_text_frame.text.startswith(PLAIN)
    lesson = pptx.Presentation(io.BytesIO(one(files, "-slides.pptx")))
    assert lesson.core_properties.title.endswith(f" {TITLE}")
    assert any(f"%50% {PLAIN}" in shape.text_frame.text for each in lesson.slides for shape in each.shapes)


def test_feeds(files: dict[str, bytes]) -> None:
    atom = feedparser.parse(files["feed.xml"])
    assert not atom.bozo
    assert {each.title.partition(" ")[2] for each in atom.entries} == {TITLE}
    heard = feedparser.parse(files["podcasts/feed.xml"])
    assert not heard.bozo
    assert heard.entries[0].title.endswith(f" {TITLE}")
    shown = [each for each in texts(etree.fromstring(files["podcasts/feed.xml"])) if "Samen" in each]
    assert len(shown) == 2
    for each in shown:  # apps read it as HTML
        assert "".join(map(str, etree.HTML(f"<p>{each}</p>").itertext())).endswith(f"Samen {TITLE}")


def test_lists_of_sources(files: dict[str, bytes]) -> None:
    (entry,) = bibtexparser.loads(one(files, ".bib").decode()).entries
    said = re.sub(
        r"\\textbrace(left|right)\{\}", lambda found: "{" if found[1] == "left" else "}", entry["title"][1:-1]
    )
    for sign, written in (
        ("~", r"\textasciitilde{}"),
        ("\\", r"\textbackslash{}"),
        *((each, rf"\{each}") for each in "#$%&_"),
    ):
        said = said.replace(written, sign)
    assert said.endswith(f" {TITLE}")
    (source,) = rispy.loads(one(files, ".ris").decode())
    assert source["title"].endswith(f" {TITLE}")


def test_terms(files: dict[str, bytes]) -> None:
    graph = rdflib.Graph().parse(data=one(files, ".ttl"), format="turtle")
    said = {str(each) for each in graph.objects()}
    assert f"Samen {TITLE}" in said
    assert any(each.endswith(f" {TITLE}") for each in said)


def test_open_data(files: dict[str, bytes]) -> None:
    for kind in ("practice", "session"):
        rows = list(csv.DictReader(io.StringIO(one(files, f"{kind}.csv").decode("utf-8-sig"), newline="")))
        assert all(row["title"].endswith(f" {TITLE}") and row["summary"] == f"Samen {TITLE}" for row in rows)
    places = [row["place"] for row in rows]
    assert f"'{FORMULA}" in places
    assert FORMULA in [each["place"] for each in json.loads(one(files, "session.json"))]


def test_lessons_for_repositories(files: dict[str, bytes]) -> None:
    said = list(texts(etree.fromstring(one(files, "samen-oefenen.xml"))))
    assert f"Samen {TITLE}" in said
    (card,) = [each for each in said if each.startswith("BEGIN:VCARD")]
    assert r'FN:K & <b> "l"\, #1\; ]]>' in card.split("\n")
