"""A start kit as documents to edit: the procedure and the clause, for an institution's own words and house style."""

from collections.abc import Iterator, Mapping, Sequence

from stagekans.core.outputs import Argument, Job, Part
from stagekans.core.settings import Settings
from stagekans.core.words import Words, group, said
from stagekans.render.office import letter
from stagekans.subjects.startkits.startkit import StartKit, Step

_FONT, _COLOUR = "Arial", "#14286b"
Piece = dict[str, Argument]


def letters(record: StartKit, settings: Settings) -> Mapping[str, Part]:
    """Return file name -> DOCX: "procedure.docx" and "clausule.docx"."""
    own = group(settings.words, "start_kit")
    clause = [_text(record.clause.note, strong=True), *map(_text, record.clause.text)]
    title = said(own, "papers", "procedure.docx", "title")
    return {
        "procedure.docx": _letter(title, list(_procedure(record, own)), settings),
        "clausule.docx": _letter(record.clause.title, clause, settings),
    }


def _procedure(record: StartKit, own: Words) -> Iterator[Piece]:
    numbers = {step.id: number for number, step in enumerate(record.steps, 1)}
    yield _text(said(own, "steps_lead"))
    yield _heading(said(own, "steps"))
    for step in record.steps:
        yield _heading(f"{numbers[step.id]}. {step.title}", 4)
        yield _text(", ".join(filter(None, (said(own, "owners", step.owner), _when(step, own)))), strong=True)
        yield _text(step.what)
        yield _text(f"{said(own, 'student')} {step.student}")
        if step.next:
            follow = f" {said(own, 'or_word')} ".join(str(numbers[each]) for each in step.next)
            yield _text(f"{said(own, 'then')} {follow}.")
    yield _heading(said(own, "promises"))
    yield _text(said(own, "promises_lead"))
    yield _list([f"{step.title}: {_when(step, own)}" for step in record.steps if step.days is not None])
    yield _heading(said(own, "reporting"))
    yield _text(said(own, "reporting_lead"))
    yield _list(record.reporting)


def _when(step: Step, own: Words) -> str:
    if step.days is None:
        return ""
    return said(own, "within").replace("{days}", str(step.days)) if step.days else said(own, "at_once")


def _heading(text: str, level: int = 3) -> Piece:
    return {"type": "heading", "text": text, "level": level}


def _text(text: str, *, strong: bool = False) -> Piece:
    return {"type": "text", "text": [{"text": text, "strong": strong}]}


def _list(items: Sequence[str]) -> Piece:
    return {"type": "list", "items": [[{"text": each}] for each in items]}


def _letter(title: str, pieces: list[Piece], settings: Settings) -> Part:
    look = {"title": title, "site": settings.site_name, "lang": said(settings.words, "pack", "locale")}
    look |= {"font": _FONT, "colour": _COLOUR, "foot": said(settings.words, "pack", "notice")}
    return Job(letter.letter, {"pieces": pieces, "look": look}).part()
