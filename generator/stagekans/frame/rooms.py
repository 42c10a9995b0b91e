"""Where on paper stands who sends it: a logo or a name, or empty paper for one's own."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass

from stagekans.core.outputs import Argument


@dataclass(frozen=True)
class Room:
    """The place of the sender, in millimetres from the trimmed edge of a sheet that is `sheet` wide.

    left, under: from the left and the lower edge. high, wide: its size; a larger sheet has all of it larger.
    """

    sheet: int
    left: float
    under: float
    high: float
    wide: float

    def data(self) -> dict[str, Argument]:
        """Return what theme/packs needs of it, as plain data."""
        return dict(asdict(self))

    def on(self, width: int) -> dict[str, Argument]:
        """Return it in whole millimetres on a sheet so many wide."""
        return {name: round(value * width / self.sheet) for name, value in asdict(self).items()}


POSTER, FLYER = Room(210, 15.75, 16, 22, 178.5), Room(148, 11, 11, 17, 126)
SHEETS: Mapping[str, int] = {"a4": 210, "a3": 297}
"""Width of each poster in millimetres."""


def told() -> list[Argument]:
    """Return the place on each sheet of a pack, for LEESMIJ: item, sheet and millimetres."""
    posters: list[Argument] = [
        {"item": "poster", "size": name.upper(), **POSTER.on(wide)} for name, wide in SHEETS.items()
    ]
    return [*posters, {"item": "flyer", "size": "A5", **FLYER.on(FLYER.sheet)}]
