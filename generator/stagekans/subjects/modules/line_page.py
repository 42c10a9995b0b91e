"""What pages show of learning lines: their parts with modules and minutes, and a route for each role."""

from itertools import groupby

from stagekans.catalog.site import Site
from stagekans.core.entry import Entry
from stagekans.core.outputs import Argument
from stagekans.frame.shell import card
from stagekans.subjects.modules.learning_line import LearningLine
from stagekans.subjects.modules.lines import Stage, line_of
from stagekans.subjects.modules.tailored import BUDGETS, Stop, roles, spent, tailored


def laid_out(entry: Entry[LearningLine], site: Site) -> Argument:
    """Return the parts of a learning line with their modules and minutes."""
    line = line_of(entry, site)
    return {
        "minutes": line.minutes,
        "modules": sum(stage.own for stage in line.stages),
        "parts": [_part(stage) for stage in line.stages],
    }


def carded(entry: Entry[LearningLine], site: Site) -> dict[str, Argument]:
    """Return what the list of learning lines shows of one: its card, and its parts."""
    return {**card(entry), "line": laid_out(entry, site)}


def _part(stage: Stage) -> dict[str, Argument]:
    return {
        **stage.leg.model_dump(mode="json"),
        "anchor": stage.anchor,
        "deeds": list(stage.deeds),
        "module": card(stage.module) if stage.module else None,
        "own": stage.own,
    }


def routes(site: Site) -> list[Argument]:
    """Return for each role what it can do in so many minutes (None: everything)."""
    return [{"role": role, "rows": _rows(site, role)} for role in roles(site)]


def _rows(site: Site, role: str) -> list[Argument]:
    """Return the routes of a role; more time that gives no more is one row."""
    found = groupby(BUDGETS, key=lambda budget: tailored(site, role, budget))
    return [
        {"budgets": list(budgets), "stops": [_stop(stop) for stop in stops], "spent": spent(stops)}
        for stops, budgets in found
        if stops
    ]


def _stop(stop: Stop) -> dict[str, Argument]:
    return {
        **_part(stop.stage),
        "line": card(stop.line.entry),
        "whole": stop.whole,
        "minutes": stop.minutes,
        "repeated": stop.repeated,
    }
