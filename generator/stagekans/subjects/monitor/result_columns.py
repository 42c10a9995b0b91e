"""One line of the results of a measurement, and the words and limits that results files share."""

from dataclasses import dataclass

REQUIRED = ("wave", "question", "answer", "group", "count", "base")
OPTIONAL = ("percentage",)
TOTAL = "totaal"
"""Group of everybody."""
TOGETHER = "samen"
"""Wave that adds all waves up."""
WITHHELD = "onderdrukt"
"""Stands where a number would be, because so few people are meant that it could point at somebody."""
SMALL = 10
"""Fewer people than this never stand in a cell (our own rule, stricter than the 5 of many publishers)."""
FEW = 30
"""Below so many people a share says little, and the page warns."""


@dataclass(frozen=True, order=True)
class Cell:
    """How many people of a group gave an answer.

    group: "totaal", or a trait and its value, "niveau:hbo". count, base: people; None when withheld.
    """

    wave: str
    question: str
    answer: str
    group: str
    count: int | None
    base: int | None

    @property
    def key(self) -> tuple[str, str, str, str]:
        """What the cell is about."""
        return self.wave, self.question, self.answer, self.group

    @property
    def trait(self) -> str:
        """The trait of its group, "" for everybody."""
        return self.group.partition(":")[0] if ":" in self.group else ""


@dataclass(frozen=True)
class Row:
    """One line of a results file. columns: name of the column -> where its cell begins, counted from 1."""

    path: str
    line: int
    cell: Cell
    percentage: float | None
    columns: dict[str, int]


RESULTS = "content/metingen/resultaten/"
"""The folder with results of measurements, <slug>-<wave>.csv."""
