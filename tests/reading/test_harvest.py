"""A harvest form that someone filled in becomes a session and needs."""

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from project import ROOT, TODAY

from stagekans.adapters import disk
from stagekans.press import letter
from stagekans.reading.harvest import NoForm, harvested

WORDS: Any = disk.words(ROOT / "theme", "nl")
OWN = WORDS["harvest"]
GOOD = {
    "title": "Tafel over vragen",
    "summary": "Een verzonnen tafel over wie je iets kunt vragen.",
    "form": "Dialoogtafel",
    "start": "5 november 2026, 15.00",
    "end": "5-11-2026 17:00",
    "region": "den haag",
    "hosts": "Voorbeeldschool; Voorbeeldbedrijf",
    "table": "Student, Docent en begeleider",
    "audience": "docent",
    "phases": "bewustwording",
    "decisions": "- Wij vragen het na.\n\nWij bellen.",
}
FINDINGS = [
    ("Niemand weet bij wie je terechtkunt.", "Een vaste vraagpersoon", "Docent en begeleider", "tijdens", "ras"),
    ("Het was gezellig.", "", "", "", ""),
]


def form(answers: Mapping[str, str], findings: Any = (), made: Any = ()) -> bytes:
    """Return a form as a host would give it back."""
    rows = [[each["label"] + "\nuitleg", answers.get(each["field"], "")] for each in OWN["fields"]]
    pieces: list[Any] = [{"type": "grid", "columns": OWN["columns"], "rows": rows}]
    for name, told in (("findings", findings), ("prototypes", made)):
        columns = [each["label"] for each in OWN[name]["columns"]]
        pieces.append(
            {"type": "grid", "columns": columns, "rows": [list(row) for row in told] or [[""] * len(columns)]}
        )
    look = {"title": "T", "site": "S", "lang": "nl-NL", "font": "Arial", "colour": "#000000", "foot": "f"}
    return letter.letter(pieces, look)[""]


def test_answers_become_fields() -> None:
    session = harvested(form(GOOD), "tafel", WORDS, TODAY).session
    assert (session["form"], session["region"]) == ("dialoogtafel", "den-haag")
    assert (session["start"], session["end"]) == ("2026-11-05T15:00", "2026-11-05T17:00")
    assert session["hosts"] == ["Voorbeeldschool", "Voorbeeldbedrijf"]
    assert (session["table"], session["audience"]) == (["student", "docent"], ["docent"])
    assert session["harvest"]["decisions"] == ["Wij vragen het na.", "Wij bellen."]
    assert session["example"] is True


def test_a_finding_that_asks_something_becomes_a_need() -> None:
    found = harvested(form(GOOD, FINDINGS), "tafel", WORDS, TODAY)
    assert found.session["harvest"]["findings"] == [
        {"text": "Niemand weet bij wie je terechtkunt.", "need": "tafel-behoefte-1"},
        {"text": "Het was gezellig."},
    ]
    need = found.needs["tafel-behoefte-1"]
    assert (need["title"], need["since"], need["heard_in"]) == ("Een vaste vraagpersoon", "2026-11-05", ["tafel"])
    assert (need["roles"], need["stages"], need["grounds"]) == (["docent"], ["tijdens"], ["ras"])


def test_prototypes_go_from_intention_to_what_they_did() -> None:
    made = [("Kaartje", "Weten bij wie je bent", "", "Twee mensen vonden het")]
    (prototype,) = harvested(form(GOOD, (), made), "tafel", WORDS, TODAY).session["harvest"]["prototypes"]
    assert prototype == {
        "title": "Kaartje",
        "intention": "Weten bij wie je bent",
        "test": "onbekend",
        "impact": "Twee mensen vonden het",
    }


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("12 maart 2026", "2026-03-12"),
        ("12 mrt 2026 9:05", "2026-03-12T09:05"),
        ("2026-03-12 15:00", "2026-03-12T15:00"),
        ("12/3/2026", "2026-03-12"),
        ("onbekend", "onbekend"),
        ("volgende week", "volgende week"),
    ],
)
def test_days_are_read_as_people_write_them(written: str, read: str) -> None:
    assert harvested(form({**GOOD, "start": written}), "t", WORDS, TODAY).session["start"] == read


def test_a_source_makes_it_real() -> None:
    source = "Verslag van de tafel, https://voorbeeld.example/tafel."
    session = harvested(form({**GOOD, "source": source}), "t", WORDS, TODAY).session
    assert session["sources"] == [{"title": "Verslag van de tafel", "url": "https://voorbeeld.example/tafel"}]
    assert "example" not in session


@pytest.mark.parametrize("field", [each["field"] for each in OWN["fields"] if each.get("required")])
def test_what_must_be_filled_in_is_named(field: str) -> None:
    with pytest.raises(NoForm) as refused:
        harvested(form({**GOOD, field: " "}), "t", WORDS, TODAY)
    assert refused.value.fault == "empty"
    assert refused.value.name == next(each["label"] for each in OWN["fields"] if each["field"] == field)


def test_another_document_is_no_form() -> None:
    stream = io.BytesIO()
    docx.Document().save(stream)
    with pytest.raises(NoForm, match="other"):
        harvested(stream.getvalue(), "t", WORDS, TODAY)


@given(st.binary(max_size=200))
def test_whatever_is_given_is_read_or_refused(data: bytes) -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("[Content_Types].xml", data)
    for each in (data, stream.getvalue()):
        with pytest.raises(NoForm, match="unreadable"):
            harvested(each, "t", WORDS, TODAY)


def test_the_form_of_every_kit_is_read_again(real_site: Path) -> None:
    forms = sorted(real_site.glob("draaiboeken/*/*-oogst.docx"))
    assert len(forms) == len([*(ROOT / "content" / "draaiboeken").glob("*.yml")])
    for path in forms:
        with pytest.raises(NoForm) as refused:
            harvested(path.read_bytes(), "t", WORDS, TODAY)
        assert refused.value.name == "Naam van de bijeenkomst"  # everything else is recognised, nothing is filled in
