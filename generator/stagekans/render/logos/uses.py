"""Refuses a logo whose parts point at each other in circles, too far, or so often that drawing it takes for ever."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from stagekans.render.logos.logo import LogoRefused

DEEPEST_USE = 3
_FURTHEST = 8
"""Parts pointing on by other means than use: a fill, that points at a gradient, that points at its colours."""


@dataclass(frozen=True)
class Pointer:
    """One part pointing at another. target: its id. use: whether it draws all of it. line, column: where."""

    target: str
    use: bool
    line: int
    column: int


@dataclass
class Held:
    """What an element with an id holds: how many elements, and what they point at."""

    nodes: int = 0
    pointers: list[Pointer] = field(default_factory=list)


@dataclass(frozen=True)
class _Reach:
    nodes: int
    uses: int
    steps: int


def refuse_heavy(held: Mapping[str, Held], limit: int) -> None:
    """Refuse a drawing that is heavier than it looks.

    held: id -> what stands inside it, "" for the whole. limit: elements, counted as often as they are drawn.
    Raises LogoRefused at the reference that is too many, goes round, or leads nowhere.
    """
    known: dict[str, _Reach] = {}
    for name in held:
        _reach(name, held, known, limit, 0, 0)


def dangling(held: Mapping[str, Held]) -> list[LogoRefused]:
    """Return a refusal for each reference that leads nowhere. held: as for refuse_heavy."""
    lost = (each for each in held[""].pointers if each.target not in held)
    return [LogoRefused("logo-reference", each.line, each.column, value=f"#{each.target}") for each in lost]


def _reach(name: str, held: Mapping[str, Held], known: dict[str, _Reach], limit: int, uses: int, steps: int) -> _Reach:
    if name in known:
        return known[name]
    nodes, most_uses, most_steps = held[name].nodes, 0, 0
    for each in held[name].pointers:
        if each.target not in held:
            raise LogoRefused("logo-reference", each.line, each.column, value=f"#{each.target}")
        deep, far = uses + each.use, steps + 1
        if deep > DEEPEST_USE or far > _FURTHEST:
            raise LogoRefused("logo-use", each.line, each.column, limit=DEEPEST_USE)
        found = _reach(each.target, held, known, limit, deep, far)
        if deep + found.uses > DEEPEST_USE or far + found.steps > _FURTHEST:
            raise LogoRefused("logo-use", each.line, each.column, limit=DEEPEST_USE)
        nodes += found.nodes
        most_uses, most_steps = max(most_uses, found.uses + each.use), max(most_steps, found.steps + 1)
        if nodes > limit:
            raise LogoRefused("logo-nodes", each.line, each.column, limit=limit)
    known[name] = _Reach(nodes, most_uses, most_steps)
    return known[name]
