"""A filled harvest form becomes files of content."""

import io
import subprocess
import zipfile
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import docx
import pytest
import system
import yaml
from project import ROOT, TODAY, command

from stagekans.build.pipeline import examine
from stagekans.cli import engine
from stagekans.core.outputs import Part
from stagekans.reading.dutch_dates import instant
from stagekans.subjects.programme import harvest

FILLED = {
    "Titel": "Oefentafel over een eerste gesprek",
    "Samenvatting": "Een verzonnen tafel waar een school oefent met het formulier.",
    "Begin": "donderdag 5 november 2026, 15.00 uur",
    "Einde": "17:00",
    "Hoe kwam je samen": "Op een plek",
    "Regio": "den haag",
    "Plaats": "Verzonnen zaal",
    "Gastheer": "- Voorbeeldschool\n- Tweede Voorbeeldschool",
    "Wie zaten er aan tafel": "Student, Docent en begeleider en Stageorganisatie",
    "Voor wie was het": "Student\nVertrouwenspersoon of decaan",
    "Wat gebeurde er": "Iedereen kwam aan het woord.\n\nDaarna was er thee.",
    "Is het verzonnen": "Ja",
    "Bevinding 1: wat is er gehoord": "Wie wordt afgewezen, weet niet wat er daarna kan.",
    "Bevinding 1: wat is er nodig": "Uitleg na een afwijzing",
    "Bevinding 1: wie heeft dit nodig": "Student; Stagecoördinator",
    "Bevinding 1: moment van de stage": "Solliciteren",
    "Bevinding 1: grond": "Afkomst, huidskleur of naam, Leeftijd",
    "Bevinding 2: wat is er gehoord": "Een vast aanspreekpunt geeft rust.",
    "Wat is er afgesproken": "De school schrijft een brief.\nWij komen terug.",
    "Prototype 1: naam": "Kaartje",
    "Prototype 1: bedoeling": "Weten bij wie je bent.",
}


@pytest.fixture(scope="session")
def form(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The form of the co-creation kit, which has all rows."""
    opened = engine.open_at(ROOT, TODAY, release=True)
    site, _ = examine(opened.content, opened.settings)
    made = {each.path: each.content for each in harvest.make(site)}
    assert len(made) == len(site.of_kind("kit"))
    part = made["draaiboeken/co-creatie/co-creatie-oogst.docx"]
    assert isinstance(part, Part)
    job = part.job
    data = job.function(**job.arguments)[""]
    assert job.function(**job.arguments)[""] == data
    return data


@pytest.fixture
def fill(form: bytes, tmp_path: Path) -> Callable[..., Path]:
    def filled(answers: Mapping[str, str] = FILLED, **labels: str) -> Path:
        document = docx.Document(io.BytesIO(form))
        left = dict(answers)
        for table in document.tables:
            for row in table.rows[1:]:
                label = row.cells[0].paragraphs[0].text.removesuffix(" *")
                if label in left:
                    row.cells[1].text = left.pop(label)
                if label.split()[0] in labels:
                    row.cells[0].paragraphs[0].runs[0].text = labels[label.split()[0]]
        assert not left
        path = tmp_path / "ingevuld.docx"
        document.save(str(path))
        return path

    return filled


def front(path: Path) -> tuple[dict[str, Any], str]:
    _, head, body = path.read_text(encoding="utf-8").split("---\n", 2)
    return yaml.safe_load(head), body.strip()


def test_the_form_can_be_filled_in_by_who_does_not_see_it(form: bytes) -> None:
    document = docx.Document(io.BytesIO(form))
    assert document.core_properties.title == "Oogstformulier co-creatiesessie"
    assert document.core_properties.language == "nl-NL"
    headings = [each for each in document.paragraphs if each.style.name.startswith("Heading")]
    assert len(headings) == len(document.tables) == 10
    for heading, table in zip(headings, document.tables, strict=True):
        xml = table._tbl.xml
        assert f'<w:tblCaption w:val="{heading.text}"/>' in xml
        assert xml.count("<w:tblHeader/>") == 1
        assert [cell.text for cell in table.rows[0].cells] == ["Vraag", "Antwoord"]
    assert "Noem geen namen" in document.paragraphs[1].text
    given = {row.cells[0].paragraphs[0].text: row.cells[1].text for table in document.tables for row in table.rows}
    assert given["Vorm *"] == "Co-creatiesessie"
    assert "Trainen, ondersteunen en activeren van betrokkenen" in given["Fase van het programma *"]


def test_a_filled_form_becomes_a_session_and_a_need_that_pass(small: Path, fill: Callable[..., Path]) -> None:
    path = fill({**FILLED, "Fase van het programma": "Bewustwording aanwakkeren", "Vorm": "dialoogtafel"})
    phase = small / "content" / "fasen" / "bewustwording.md"
    title = front(phase)[0]["title"]
    phase.write_text(phase.read_text("utf-8").replace(title, "Bewustwording aanwakkeren", 1), encoding="utf-8")
    done = command(small, "new", "session", "oefentafel", "--from", str(path), "--today", TODAY)
    assert "content/agenda/oefentafel.md" in done.stdout
    assert "content/behoeften/oefentafel-bevinding-1.md" in done.stdout
    session, body = front(small / "content" / "agenda" / "oefentafel.md")
    need_, told = front(small / "content" / "behoeften" / "oefentafel-bevinding-1.md")
    assert session == {
        "title": FILLED["Titel"],
        "summary": FILLED["Samenvatting"],
        "form": "dialoogtafel",
        "start": "2026-11-05T15:00",
        "end": "2026-11-05T17:00",
        "attendance": "op-locatie",
        "region": "den-haag",
        "place": "Verzonnen zaal",
        "hosts": ["Voorbeeldschool", "Tweede Voorbeeldschool"],
        "table": ["student", "docent", "stageorganisatie"],
        "audience": ["student", "vertrouwenspersoon"],
        "join": "Deze bijeenkomst is geweest.",
        "harvest": {
            "findings": [
                {"text": FILLED["Bevinding 1: wat is er gehoord"], "need": "oefentafel-bevinding-1"},
                {"text": FILLED["Bevinding 2: wat is er gehoord"]},
            ],
            "decisions": ["De school schrijft een brief.", "Wij komen terug."],
            "prototypes": [
                {
                    "title": "Kaartje",
                    "intention": "Weten bij wie je bent.",
                    "test": "onbekend",
                    "impact": "onbekend",
                }
            ],
        },
        "phases": ["bewustwording"],
        "example": True,
        "as_of": TODAY,
        "review_date": date.fromisoformat(TODAY).replace(year=2027).isoformat(),
    }
    assert body == FILLED["Wat gebeurde er"]
    assert need_["heard_in"] == ["oefentafel"]
    assert (need_["title"], need_["since"]) == ("Uitleg na een afwijzing", "2026-11-05")
    assert (need_["roles"], need_["stages"]) == (["student", "stagecoordinator"], ["solliciteren"])
    assert (need_["grounds"], need_["regions"]) == (["ras", "leeftijd"], ["den-haag"])
    assert "(../agenda/oefentafel.md)" in told
    assert "verzonnen" in told
    command(small, "check")
    command(small, "build", "--today", TODAY, "--no-search")
    page = (small / "site" / "agenda" / "oefentafel" / "index.html").read_text(encoding="utf-8")
    assert FILLED["Bevinding 1: wat is er gehoord"] in page
    assert "../../behoeften/oefentafel-bevinding-1/" in page


def test_a_form_that_libreoffice_saved_says_the_same(small: Path, fill: Callable[..., Path], tmp_path: Path) -> None:
    path = fill()
    command(small, "new", "session", "voor", "--from", str(path), "--today", TODAY)
    office = system.path("soffice")
    home = f"-env:UserInstallation={(tmp_path / 'home').as_uri()}"
    # by way of its own format, so that nothing of our file is left but what it understood
    for wanted, source in (("odt", path), ("docx", tmp_path / "odt" / "ingevuld.odt")):
        arguments = ["--headless", "--convert-to", wanted, "--outdir", str(tmp_path / wanted), str(source)]
        subprocess.run([office, home, *arguments], capture_output=True, check=True)
    saved = tmp_path / "docx" / "ingevuld.docx"
    assert saved.read_bytes() != path.read_bytes()
    command(small, "new", "session", "erna", "--from", str(saved), "--today", TODAY)
    for name in ("agenda/{}.md", "behoeften/{}-bevinding-1.md"):
        first, then = ((small / "content" / name.format(each)).read_text("utf-8") for each in ("voor", "erna"))
        assert then == first.replace("voor", "erna")


def test_tracked_changes_count_as_accepted(small: Path, fill: Callable[..., Path], tmp_path: Path) -> None:
    path = fill()
    changed = tmp_path / "gewijzigd.docx"
    who = 'w:id="1" w:author="x" w:date="2026-11-05T10:00:00Z"'
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(changed, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "word/document.xml":
                run = "<w:r><w:t>Verzonnen zaal</w:t></w:r>"
                text = data.decode()
                assert run in text
                marked = f"<w:ins {who}><w:r><w:t>Nieuwe zaal</w:t></w:r></w:ins>"
                gone = f"<w:del {who}><w:r><w:delText>Verzonnen zaal</w:delText></w:r></w:del>"
                data = text.replace(run, gone + marked).encode()
            new.writestr(name, data)
    command(small, "new", "session", "gewijzigd", "--from", str(changed), "--today", TODAY)
    assert front(small / "content" / "agenda" / "gewijzigd.md")[0]["place"] == "Nieuwe zaal"


def test_what_fits_no_list_is_told_by_the_check_at_its_line(small: Path, fill: Callable[..., Path]) -> None:
    path = fill({**FILLED, "Regio": "Atlantis", "Begin": "ergens in mei", "Voor wie was het": "Studentn, Docent"})
    command(small, "new", "session", "oefentafel", "--from", str(path), "--today", TODAY)
    done = command(small, "check", "content/agenda/oefentafel.md", check=False)
    assert done.returncode == 1
    lines = (small / "content" / "agenda" / "oefentafel.md").read_text(encoding="utf-8").splitlines()
    for value in ("Atlantis", "ergens in mei", "Studentn"):
        number = next(at for at, line in enumerate(lines, 1) if value in line)
        assert f"oefentafel.md:{number}:" in done.stdout
        assert value in done.stdout


@pytest.mark.parametrize(
    ("answers", "labels", "said"),
    [
        ({"Titel": ""}, {}, "De rij “Titel” in ingevuld.docx is leeg."),
        ({"Is het verzonnen": ""}, {}, "De rij “Bron” in ingevuld.docx is leeg."),
        ({"Bevinding 1: wie heeft dit nodig": ""}, {}, "De rij “Bevinding 1: wie heeft dit nodig”"),
        ({"Bevinding 1: wat is er gehoord": ""}, {}, "De rij “Bevinding 1: wat is er gehoord”"),
        ({"Prototype 1: bedoeling": ""}, {}, "De rij “Prototype 1: bedoeling”"),
        ({}, {"Gastheer": "Gastheren"}, "De rij “Gastheren” in ingevuld.docx kennen we niet. Bedoel je “Gastheer”?"),
        ({}, {"Plaats": "Regio"}, "De rij “Regio” staat er twee keer"),
    ],
)
def test_a_form_that_is_not_whole_is_refused_with_its_row(
    small: Path, fill: Callable[..., Path], answers: dict[str, str], labels: dict[str, str], said: str
) -> None:
    done = command(
        small, "new", "session", "oefentafel", "--from", str(fill({**FILLED, **answers}, **labels)), check=False
    )
    assert done.returncode == 1
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert not (small / "content" / "agenda" / "oefentafel.md").exists()


def test_a_file_that_is_no_form_is_refused(small: Path, tmp_path: Path) -> None:
    other = docx.Document()
    other.add_table(1, 2).cell(0, 0).text = "Boodschappen"
    other.save(str(tmp_path / "lijst.docx"))
    (tmp_path / "tekst.docx").write_text("geen zip", encoding="utf-8")
    with zipfile.ZipFile(tmp_path / "bom.docx", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * 6_000_000)
    for name in ("lijst.docx", "tekst.docx", "bom.docx"):
        done = command(small, "new", "session", "oefentafel", "--from", str(tmp_path / name), check=False)
        assert done.returncode == 1
        assert f"{name} is geen oogstformulier" in done.stderr
        assert "Traceback" not in done.stderr


def test_nothing_is_overwritten_and_nothing_half_written(small: Path, fill: Callable[..., Path]) -> None:
    there = small / "content" / "behoeften" / "oefentafel-bevinding-1.md"
    there.write_text("van iemand anders", encoding="utf-8")
    done = command(small, "new", "session", "oefentafel", "--from", str(fill()), check=False)
    assert done.returncode == 2
    assert "oefentafel-bevinding-1.md bestaat al" in done.stderr
    assert there.read_text(encoding="utf-8") == "van iemand anders"
    assert not (small / "content" / "agenda" / "oefentafel.md").exists()
    assert command(small, "new", "practice", "x", "--from", str(fill()), check=False).returncode == 2


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("12 maart 2026", "2026-03-12"),
        ("12 mrt. 2026 om 9.30 uur", "2026-03-12T09:30"),
        ("Do 12-3-2026 15:00", "2026-03-12T15:00"),
        ("12/03/2026, 15 uur", "2026-03-12T15:00"),
        ("2026-03-12T15:00", "2026-03-12T15:00"),
        ("2026-03-12 15:00", "2026-03-12T15:00"),
        ("onbekend", "onbekend"),
        ("", ""),
        ("12 maart 2026 15:00 tot 17:00", "12 maart 2026 15:00 tot 17:00"),
        ("15:00", "15:00"),
    ],
)
def test_dates_as_people_write_them(written: str, meant: str) -> None:
    assert instant(written) == meant


def test_an_end_with_only_a_time_is_on_the_same_day() -> None:
    assert instant("17.00 uur", "2026-03-12T15:00") == "2026-03-12T17:00"
    assert instant("13-3-2026", "2026-03-12T15:00") == "2026-03-13"
    assert instant("", "2026-03-12T15:00") == ""
