"""A start kit as documents to edit: the procedure and the clause, for an institution's own words and house style."""

from collections.abc import Iterator, Mapping
from typing import Any

from stagekans.core.outputs import Job, Part
from stagekans.core.settings import Settings
from stagekans.render.office import letter
from stagekans.subjects.startkits.startkit import StartKit, Step

_FONT, _COLOUR = "Arial", "#14286b"
Piece = dict[str, Any]


def letters(record: StartKit, settings: Settings) -> Mapping[str, Part]:
    """Return file name -> DOCX: "procedure.docx" and "clausule.docx"."""
    words: Any = settings.words
    own = words["start_kit"]
    clause = [_text(record.clause.note, strong=True), *map(_text, record.clause.text)]
    return {
        "procedure.docx": _letter(own["papers"]["procedure.docx"]["title"], list(_procedure(record, own)), settings),
        "clausule.docx": _letter(record.clause.title, clause, settings),
    }


def _procedure(record: StartKit, own: Any) -> Iterator[Piece]:
    numbers = {step.id: number for number, step in enumerate(record.steps, 1)}
    yield _text(own["steps_lead"])
    yield _heading(own["steps"])
    for step in record.steps:
        yield _heading(f"{numbers[step.id]}. {step.title}", 4)
        yield _text(", ".join(filter(None, (own["owners"][step.owner], _when(step, own)))), strong=True)
        yield _text(step.what)
        yield _text(f"{own['student']} {step.student}")
        if step.next:
            follow = f" {own['or_word']} ".join(str(numbers[each]) for each in step.next)
            yield _text(f"{own['then']} {follow}.")
    yield _heading(own["promises"])
    yield _text(own["promises_lead"])
    yield _list([f"{step.title}: {_when(step, own)}" for step in record.steps if step.days is not None])
    yield _heading(own["reporting"])
    yield _text(own["reporting_lead"])
    yield _list(record.reporting)


def _when(step: Step, own: Any) -> str:
    if step.days is None:
        return ""
    return str(own["within"]).replace("{days}", str(step.days)) if step.days else str(own["at_once"])


def _heading(text: str, level: int = 3) -> Piece:
    return {"type": "heading", "text": text, "level": level}


def _text(text: str, *, strong: bool = False) -> Piece:
    return {"type": "text", "text": [{"text": text, "strong": strong}]}


def _list(items: Any) -> Piece:
    return {"type": "list", "items": [[{"text": each}] for each in items]}


def _letter(title: str, pieces: list[Piece], settings: Settings) -> Part:
    words: Any = settings.words
    pack = words["pack"]
    look = {"title": title, "site": settings.site_name, "lang": pack["locale"], "font": _FONT, "colour": _COLOUR}
    return Job(letter.letter, {"pieces": pieces, "look": {**look, "foot": pack["notice"]}}).part()
