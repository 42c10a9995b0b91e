"""Refuses a procedure in which someone waits for ever: a step that is nowhere, that nobody reaches, that never ends."""

from collections.abc import Iterator, Mapping, Sequence

from stagekans.catalog.site import Site
from stagekans.core.diagnostics import Diagnostic
from stagekans.core.entry import Entry
from stagekans.core.messages import did_you_mean, say
from stagekans.core.rules import Rule
from stagekans.frame.fit import poster
from stagekans.frame.said import ROUTE_CIRCLE, ROUTE_UNREACHABLE, SCAN_SAME_ITEM
from stagekans.reading.sources import nearest
from stagekans.subjects.startkits.startkit import StartKit

STEP_UNKNOWN = Rule("step-unknown", facts=("value", "suggestion"))


def check(site: Site) -> Iterator[Diagnostic]:
    """Yield what is wrong with the steps of each start kit, and what does not fit on its poster."""
    for entry in site.of(StartKit):
        yield from _steps(entry, entry.record)
        yield from poster(entry, ("poster",), entry.record.poster, site.settings.fonts, screens=False)


def _steps(entry: Entry, record: StartKit) -> Iterator[Diagnostic]:
    names = [step.id for step in record.steps]
    onward = {step.id: step.next for step in record.steps}
    reached = _reached(names[0], onward)
    back: dict[str, list[str]] = {name: [] for name in names}
    for step in record.steps:
        for each in step.next:
            back.setdefault(each, []).append(step.id)
    ending = {name for step in record.steps if not step.next for name in _reached(step.id, back)}
    for number, step in enumerate(record.steps):
        place = entry.place(("steps", number, "id"))
        if step.id in names[:number]:
            yield SCAN_SAME_ITEM(place, value=step.id)
        elif step.id not in reached:
            yield ROUTE_UNREACHABLE(place, step=step.title)
        elif step.id not in ending:
            yield ROUTE_CIRCLE(place, step=step.title)
        for index, each in enumerate(step.next):
            if each not in names:
                hint = did_you_mean(nearest(each, names), say("help.which-steps"))
                yield STEP_UNKNOWN(entry.place(("steps", number, "next", index)), value=each, suggestion=hint)


def _reached(start: str, onward: Mapping[str, Sequence[str]]) -> set[str]:
    found, todo = {start}, [start]
    for name in todo:  # grows while it is walked
        fresh = [each for each in onward.get(name, ()) if each not in found]
        found.update(fresh)
        todo += fresh
    return found
