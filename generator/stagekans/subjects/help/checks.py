"""Refuses a route in which someone gets stuck, goes round, walks too far or is sent to the wrong place."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from stagekans.catalog.site import Reference, Site
from stagekans.core.diagnostics import Diagnostic
from stagekans.core.entry import Entry
from stagekans.core.prose import Heading
from stagekans.core.roles import Faceted, Stepped
from stagekans.core.rules import Rule
from stagekans.frame.said import ROUTE_CIRCLE, ROUTE_UNREACHABLE

ROUTE_NO_STEPS = Rule("route-no-steps")
ROUTE_DEAD_END = Rule("route-dead-end", facts=("step",))
ROUTE_TOO_LONG = Rule("route-too-long", facts=("step", "count", "limit"))
ROUTE_LEVEL = Rule("route-level", facts=("href", "levels"))

MOST_STEPS = 7


@dataclass(frozen=True)
class Step:
    """One step of a route: its heading, the anchors it leads on to, and its links out of the route."""

    heading: Heading
    onward: tuple[str, ...]
    outward: tuple[Reference, ...]


def check(site: Site) -> Iterator[Diagnostic]:
    """Yield what is wrong with the way through each entry that is read step by step."""
    for entry in site.having(Stepped):
        steps = steps_of(entry, site)
        if len(steps) < 2:
            yield ROUTE_NO_STEPS(entry.place())
            continue
        yield from _ways(steps)
        yield from _levels(entry, steps)


def steps_of(entry: Entry, site: Site) -> Mapping[str, Step]:
    """Return the steps of a route by anchor, in order: each level-2 heading with the links below it."""
    headings = [each for each in (entry.prose.headings if entry.prose else ()) if each.level == 2]
    names = {each.anchor for each in headings}
    links = [each for each in site.references_from(entry) if not each.kind and each.found]
    steps = {}
    for heading, following in pairwise([*headings, None]):
        if heading is None:
            continue
        below = [
            each
            for each in links
            if each.place.line > heading.place.line and (following is None or each.place.line < following.place.line)
        ]
        onward = tuple(each.anchor for each in below if each.target is entry and each.anchor in names)
        steps[heading.anchor] = Step(heading, onward, tuple(each for each in below if each.target is not entry))
    return steps


def _ways(steps: Mapping[str, Step]) -> Iterator[Diagnostic]:
    depth = _depths(steps)
    ends = {name for name, step in steps.items() if not step.onward}
    leading = _leading(steps, ends)
    for name, step in steps.items():
        facts = {"step": step.heading.text}
        if name not in depth:
            yield ROUTE_UNREACHABLE(step.heading.place, **facts)
        elif name in ends and not step.outward:
            yield ROUTE_DEAD_END(step.heading.place, **facts)
        elif name in ends and depth[name] > MOST_STEPS:
            yield ROUTE_TOO_LONG(step.heading.place, count=depth[name], limit=MOST_STEPS, **facts)
        elif name not in leading:
            yield ROUTE_CIRCLE(step.heading.place, **facts)


def _depths(steps: Mapping[str, Step]) -> Mapping[str, int]:
    """Return for each step that can be reached how many steps the shortest way takes, the first counted."""
    first = next(iter(steps))
    depth, todo = {first: 1}, [first]
    for name in todo:  # grows while it is walked
        for following in steps[name].onward:
            if following not in depth:
                depth[following] = depth[name] + 1
                todo.append(following)
    return depth


def _leading(steps: Mapping[str, Step], ends: set[str]) -> set[str]:
    """Return the steps from which an end can be reached."""
    leading = set(ends)
    while True:
        more = {name for name, step in steps.items() if name not in leading and leading & set(step.onward)}
        if not more:
            return leading
        leading |= more


def _levels(entry: Entry, steps: Mapping[str, Step]) -> Iterator[Diagnostic]:
    """Help for one level stands below a heading that names that level, when a route serves more."""
    served = set(_levels_of(entry))
    for step in steps.values():
        named = set(re.findall(r"\b(mbo|hbo|wo)\b", step.heading.text.lower())) or served
        for link in step.outward:
            levels = set(_levels_of(link.target)) if link.target and link.target.kind == "meldpunt" else served
            if levels and not named <= levels:
                wrong = ", ".join(sorted(named - levels))
                yield ROUTE_LEVEL(link.place, href=link.text, levels=wrong)


def _levels_of(entry: Entry) -> Sequence[str]:
    return entry.record.facets().get("level", ()) if isinstance(entry.record, Faceted) else ()
