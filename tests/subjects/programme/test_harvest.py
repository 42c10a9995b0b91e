"""From the filled-in form of a session to the agenda, the needs and the gap map."""

from pathlib import Path
from typing import Any

import docx
import pytest
from project import TODAY, command

FORM = Path("draaiboeken/dialoogtafel/dialoogtafel-oogst.docx")
ANSWERS = {
    "Titel": "Tafel over vragen",
    "Samenvatting": "Een tafel over wie je iets kunt vragen tijdens een stage.",
    "Begin": "5 november 2026, 15.00",
    "Regio": "Den Haag",
    "Gastheer": "Voorbeeldschool",
    "Voor wie was het": "Docent en begeleider",
    "Wat gebeurde er": "Iedereen kwam aan het woord.",
    "Bevinding 1: wat is er gehoord": "Niemand weet bij wie je terechtkunt.",
    "Bevinding 1: wat is er nodig": "Een vaste plek voor vragen",
    "Bevinding 1: wie heeft dit nodig": "Docent en begeleider",
    "Bevinding 1: moment van de stage": "Tijdens de stage",
}
PHASE = '"Documenteren, verzamelen en ontwikkelen van concrete acties"'
REAL = {"Bron": "Verslag van de tafel", "Webadres van de bron": "https://voorbeeld.example/tafel"}
MADE_UP = {"Is het verzonnen": "Ja"}


def filled(path: Path, to: Path, answers: dict[str, str]) -> Path:
    """Fill in a form as a host would, in the document itself."""
    made: Any = docx.Document(str(path))
    left = dict(answers)
    for table in made.tables:
        for row in table.rows[1:]:
            label = row.cells[0].paragraphs[0].text.removesuffix(" *")
            if label in left:
                row.cells[1].text = left.pop(label)
    assert not left
    made.save(str(to))
    return to


def page(site: Path, address: str) -> str:
    return (site / address / "index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("real", [True, False])
def test_a_filled_form_appears_in_agenda_needs_and_gap_map(
    real_site: Path, small: Path, tmp_path: Path, real: bool
) -> None:
    phase = small / "content" / "fasen" / "bewustwording.md"
    phase.with_name("documenteren.md").write_text(
        phase.read_text("utf-8").replace("number: 1", "number: 2").replace("Bewust worden", PHASE), "utf-8"
    )
    form = filled(real_site / FORM, tmp_path / "form.docx", ANSWERS | (REAL if real else MADE_UP))
    said = command(small, "new", "session", "vragentafel", "--from", str(form), "--today", TODAY).stdout
    (written,) = [path for path in said.replace(".md", ".md ").split() if "behoeften/" in path and path.endswith("md")][
        :1
    ]
    need = Path(written).stem
    assert "fout" not in command(small, "check").stdout.replace("0 fouten", "")
    command(small, "build", "--no-search", "--today", TODAY)
    site = small / "site"
    assert "Tafel over vragen" in page(site, "agenda")
    assert "Niemand weet bij wie je terechtkunt." in page(site, "agenda/vragentafel")
    assert "Een vaste plek voor vragen" in page(site, "behoeften")
    calendar = (site / "agenda" / "agenda.ics").read_bytes()
    assert (b"Tafel over vragen" in calendar) is real
    assert ("Verzonnen voorbeeld" in page(site, f"behoeften/{need}")) is not real
    rows = (site / "data" / "witte-vlekken.csv").read_text(encoding="utf-8-sig").splitlines()
    (cell,) = [row for row in rows if "tijdens,role,docent," in row]
    assert cell.endswith(",2" if real else ",1")  # the need the site had, and this one
