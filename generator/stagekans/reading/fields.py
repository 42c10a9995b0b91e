"""What was read of a front matter: values that are still text, and where each stands."""

from dataclasses import dataclass, field
from typing import TypeAlias

from stagekans.core.diagnostics import Place
from stagekans.core.entry import Path, trail

Value: TypeAlias = "str | list[Value] | dict[str, Value] | None"
"""What was written: a text, a list, a group, or nothing."""


@dataclass
class Fields:
    """Values of a front matter: nested dicts, lists and strings; where values and keys stand.

    places, keys: trail of a path (see model.entry.trail) -> (line, column), plain data so that it
    can be remembered. odd: trail of a value -> (line, column, character) of each in it that looks like a space or
    like nothing. cut_short: reading stopped at a fault, so what follows it is missing. broken: first steps of paths
    that could not be read, while the others could.
    """

    path: str
    values: dict[str, Value] = field(default_factory=dict)
    places: dict[str, tuple[int, int]] = field(default_factory=dict)
    keys: dict[str, tuple[int, int]] = field(default_factory=dict)
    odd: dict[str, list[tuple[int, int, str]]] = field(default_factory=dict)
    cut_short: bool = False
    broken: set[str] = field(default_factory=set)

    def place(self, where: Path) -> Place | None:
        """Return where the value at a path stands, or None when it has no place."""
        found = self.places.get(trail(where))
        return Place(self.path, *found) if found else None

    def key_place(self, where: Path) -> Place | None:
        """Return where the key at a path stands, or None when it has no place."""
        found = self.keys.get(trail(where))
        return Place(self.path, *found) if found else None
