"""A route of one's own: what of the learning lines fits a role and the minutes someone has."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from stagekans.catalog.site import Site
from stagekans.core.vocabularies import VOCABULARIES
from stagekans.subjects.modules.lines import Line, Stage, lines

BUDGETS: tuple[int | None, ...] = (15, 30, 60, 120, None)
"""Minutes someone may have; None is everything there is."""


@dataclass(frozen=True)
class Stop:
    """One thing to do: a module alone, or a whole part of a line. minutes: for this stop.

    repeated: the part's module stands earlier in the route, so its minutes are not counted again.
    """

    line: Line
    stage: Stage
    whole: bool
    minutes: int
    repeated: bool = False


def roles(site: Site) -> tuple[str, ...]:
    """Return the roles there is a route for, in the order of their vocabulary."""
    return tuple(role for role in VOCABULARIES["role"] if tailored(site, role, None))


def tailored(site: Site, role: str, minutes: int | None) -> tuple[Stop, ...]:
    """Return a route for a role in at most so many minutes; None: everything.

    Rule, ours: the order of the lines is kept, because they go from knowing to doing. Lines for the role come first,
    those for the fewest roles before others. With everything, all parts of the lines for the role come, and after
    them modules for the role that stand in other lines only. With few minutes: each module meant for the role that
    still fits, in that order; then, with what is left, a module grows into its whole part, with its meeting and
    assignment, where that fits. A module comes, and counts, once.
    """
    ordered = sorted(lines(site), key=lambda line: (role not in line.record.audience, len(line.record.audience)))
    alone = tuple(_modules(ordered, role))
    if minutes is not None:
        return _grown(_fitting(alone, minutes), role, minutes)
    parts = tuple(_parts(ordered, role))
    taken = {stop.stage.module for stop in parts if stop.stage.module}
    return (*parts, *(stop for stop in alone if stop.stage.module not in taken))


def spent(stops: Sequence[Stop]) -> int:
    """Return the minutes of a route."""
    return sum(stop.minutes for stop in stops)


def _modules(ordered: Sequence[Line], role: str) -> Iterator[Stop]:
    seen = set()
    for line in ordered:
        for stage in line.stages:
            module = stage.module
            if module and module not in seen and role in module.record.audience:
                seen.add(module)
                yield Stop(line, stage, False, stage.own)


def _parts(ordered: Sequence[Line], role: str) -> Iterator[Stop]:
    seen = set()
    for line in ordered:
        if role not in line.record.audience:
            continue
        for stage in line.stages:
            repeated = stage.module in seen
            yield Stop(line, stage, True, stage.leg.minutes - (stage.own if repeated else 0), repeated)
            if stage.module:
                seen.add(stage.module)


def _fitting(stops: Sequence[Stop], minutes: int) -> tuple[Stop, ...]:
    chosen: tuple[Stop, ...] = ()
    for stop in stops:
        if spent(chosen) + stop.minutes <= minutes:
            chosen = (*chosen, stop)
    return chosen


def _grown(stops: tuple[Stop, ...], role: str, minutes: int) -> tuple[Stop, ...]:
    for index, stop in enumerate(stops):
        bigger = replace(stop, whole=True, minutes=stop.stage.leg.minutes)
        if role in stop.line.record.audience and spent(stops) - stop.minutes + bigger.minutes <= minutes:
            stops = (*stops[:index], bigger, *stops[index + 1 :])
    return stops
