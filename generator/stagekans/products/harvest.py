"""The form a host fills in after a session: its questions are the fields of a session, so it becomes a file."""

from collections.abc import Iterator
from typing import Any

from stagekans.catalog.catalog import Catalog
from stagekans.model.entry import Entry
from stagekans.model.kinds.kit import Kit
from stagekans.outputs import Argument, Job, Output, Part
from stagekans.press import letter
from stagekans.products import flow
from stagekans.settings import Settings

_FONT, _COLOUR = "Arial", "#06130f"
_ROOM = 6
"""Rows to write findings and prototypes in."""


def make(catalog: Catalog, settings: Settings) -> Iterator[Output]:
    """Make <address>/<slug>-oogst.docx for every kit, in a release."""
    for entry in catalog.of("kit"):
        for path, part in _forms(entry, settings):
            yield Output(path, part, (entry.key,))


def forms_of(entry: Entry, settings: Settings) -> list[Argument]:
    """Return what the page of a kit shows of its form: path and measure; none in a daily build."""
    return [{"path": path, "size": part.measure} for path, part in _forms(entry, settings)]


def _forms(entry: Entry, settings: Settings) -> Iterator[tuple[str, Part]]:
    record = entry.record
    if not settings.release or not isinstance(record, Kit):
        return
    words: Any = settings.words
    own = words["harvest"]
    known = {"form": words["vocabularies"]["session_form"][record.form], "phases": ", ".join(record.phases)}
    rows = [[{"text": each["label"], "help": each["help"]}, known.get(each["field"], "")] for each in own["fields"]]
    pieces: list[Any] = [flow.text(own["intro"]), flow.text(own["privacy"])]
    pieces.append({"type": "grid", "columns": own["columns"], "rows": rows})
    for name in ("findings", "prototypes"):
        part = own[name]
        columns = [each["label"] for each in part["columns"]]
        pieces += [flow.title(part["title"], 3), flow.text(part["help"])]
        pieces.append({"type": "grid", "columns": columns, "rows": [[""] * len(columns)] * _ROOM})
    look = {"title": f"{own['title']}: {record.title}", "site": settings.site_name, "lang": words["pack"]["locale"]}
    look |= {"font": _FONT, "colour": _COLOUR, "foot": words["pack"]["notice"]}
    yield f"{entry.address}{entry.slug}-oogst.docx", Job(letter.letter, {"pieces": pieces, "look": look}).part()
