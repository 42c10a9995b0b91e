"""Refuses a learning line whose time does not add up, or with a part in which there is nothing to do."""

from collections.abc import Iterator

from stagekans.catalog.site import Site
from stagekans.core.diagnostics import Diagnostic
from stagekans.core.rules import Rule
from stagekans.subjects.modules.learning_line import LearningLine
from stagekans.subjects.modules.lines import Line, line_of

LINE_PART_SHORT = Rule("line-part-short", facts=("title", "minutes", "own"))
LINE_PART_EMPTY = Rule("line-part-empty", facts=("title",))
LINE_TWICE = Rule("line-twice", facts=("value", "other"))
LINE_STUDY_LOAD = Rule("line-study-load", facts=("hours", "sum"))

_MINUTES, _LEEWAY = 60, 1
"""An hour, and by how many hours the study load may differ from the sum of the parts."""


def check(site: Site) -> Iterator[Diagnostic]:
    """Yield what is wrong with the parts and the study load of each learning line."""
    for entry in site.of(LearningLine):
        line = line_of(entry, site)
        yield from _parts(line)
        yield from _load(line)


def _parts(line: Line) -> Iterator[Diagnostic]:
    first: dict[str, str] = {}
    for number, stage in enumerate(line.stages):
        part, place = stage.leg, ("parts", number)
        if not (part.module or part.meeting or part.assignment):
            yield LINE_PART_EMPTY(line.entry.place((*place, "title")), title=part.title)
        if part.minutes < stage.own:
            where = line.entry.place((*place, "minutes"))
            yield LINE_PART_SHORT(where, title=part.title, minutes=part.minutes, own=stage.own)
        if part.module in first:
            where = line.entry.place((*place, "module"))
            yield LINE_TWICE(where, value=part.module, other=first[part.module])
        elif part.module:
            first[part.module] = part.title


def _load(line: Line) -> Iterator[Diagnostic]:
    hours = line.record.badge.study_load_hours if line.record.badge else None
    total = round(line.minutes / _MINUTES)
    if isinstance(hours, int) and abs(hours - total) > _LEEWAY:
        yield LINE_STUDY_LOAD(line.entry.place(("badge", "study_load_hours")), hours=hours, sum=total)
