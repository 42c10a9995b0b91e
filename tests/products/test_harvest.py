"""From the form of a made-up session to the agenda, the needs and the gap map."""

import subprocess
from pathlib import Path
from typing import Any

import docx
import pytest
import yaml
from programs import need
from project import TODAY, command

FORM = Path("draaiboeken/dialoogtafel/dialoogtafel-oogst.docx")
ANSWERS = {
    "Naam van de bijeenkomst": "Tafel over vragen",
    "In een of twee zinnen": "Een verzonnen tafel over wie je iets kunt vragen.",
    "Begin": "5 november 2026, 15.00",
    "Regio": "Den Haag",
    "Gastheer": "Voorbeeldschool",
    "Voor wie was het": "Docent en begeleider",
    "Fase van het programma": "bewustwording",
    "Waar staat dit openbaar": "Verzonnen verslag https://voorbeeld.example/tafel",
}
FINDING = [
    "Niemand weet bij wie je terechtkunt.",
    "Een vaste plek voor vragen",
    "Docent en begeleider",
    "Tijdens de stage",
    "",
]


def filled(path: Path, to: Path, **changes: str) -> Path:
    """Fill in a form as a host would, in the document itself."""
    made: Any = docx.Document(str(path))
    for row in made.tables[0].rows:
        label = row.cells[0].text.partition("\n")[0]
        answer = changes.get(label) or ANSWERS.get(label)
        if answer:
            row.cells[1].text = answer
    for cell, text in zip(made.tables[1].rows[1].cells, FINDING, strict=True):
        cell.text = text
    made.save(str(to))
    return to


def page(site: Path, address: str) -> str:
    return (site / address / "index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("saved_by", ["host", "libreoffice"])
def test_a_filled_form_appears_in_agenda_needs_and_gap_map(
    real_site: Path, small: Path, tmp_path: Path, saved_by: str
) -> None:
    form = filled(real_site / FORM, tmp_path / "form.docx")
    if saved_by == "libreoffice":
        soffice = need("soffice", "libreoffice-writer-nogui")
        arguments = ["--headless", "--convert-to", "docx", "--outdir", str(tmp_path / "out"), str(form)]
        subprocess.run([soffice, f"-env:UserInstallation=file://{tmp_path}/office", *arguments], check=True)
        form = tmp_path / "out" / "form.docx"
    said = command(small, "new", "session", "vragentafel", "--from", str(form), "--today", TODAY).stdout
    assert "content/agenda/vragentafel.md, content/behoeften/vragentafel-behoefte-1.md" in said
    assert command(small, "check").stdout == "Alles klopt.\n"
    command(small, "build", "--no-search", "--today", TODAY)
    site = small / "site"
    assert "Tafel over vragen" in page(site, "agenda")
    assert b"SUMMARY;LANGUAGE=nl:Tafel over vragen" in (site / "agenda" / "agenda.ics").read_bytes()
    assert "Niemand weet bij wie je terechtkunt." in page(site, "agenda/vragentafel")
    assert "Een vaste plek voor vragen" in page(site, "behoeften")
    rows = (site / "data" / "witte-vlekken.csv").read_text(encoding="utf-8-sig").splitlines()
    (cell,) = [row for row in rows if "tijdens,role,docent," in row]
    assert cell.endswith(",2")  # the need of the site itself, and this one


def test_a_file_is_never_written_over_and_a_fault_names_its_row(real_site: Path, small: Path, tmp_path: Path) -> None:
    form = filled(real_site / FORM, tmp_path / "form.docx")
    taken = command(small, "new", "session", "proeftafel", "--from", str(form), check=False)
    assert taken.returncode == 2
    assert "bestaat al" in taken.stderr
    other = command(small, "new", "need", "iets", "--from", str(form), check=False)
    assert other.returncode == 2
    empty = command(small, "new", "session", "leeg", "--from", str(real_site / FORM), check=False)
    assert "“Naam van de bijeenkomst” niet ingevuld" in empty.stderr
    assert not (small / "content" / "agenda" / "leeg.md").exists()


def test_what_is_no_choice_is_told_at_its_line(real_site: Path, small: Path, tmp_path: Path) -> None:
    form = filled(real_site / FORM, tmp_path / "form.docx", Regio="Utrecht")
    command(small, "new", "session", "utrecht", "--from", str(form), "--today", TODAY)
    told = command(small, "check", check=False).stdout
    line = (small / "content" / "agenda" / "utrecht.md").read_text("utf-8").splitlines().index("region: Utrecht") + 1
    assert f"content/agenda/utrecht.md:{line}:9  unknown-choice" in told


def test_a_written_session_can_be_read_by_every_reader_of_yaml(real_site: Path, small: Path, tmp_path: Path) -> None:
    form = filled(real_site / FORM, tmp_path / "form.docx", Begin="onbekend")
    command(small, "new", "session", "later", "--from", str(form), "--today", TODAY)
    front = (small / "content" / "agenda" / "later.md").read_text("utf-8").split("---\n")[1]
    assert yaml.safe_load(front)["start"] == "onbekend"
