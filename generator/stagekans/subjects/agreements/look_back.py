"""What a year did to the promises of a text: from what the files of the parties say and today alone."""

from dataclasses import dataclass
from datetime import date

from stagekans.catalog.site import Site
from stagekans.core.entry import Entry
from stagekans.core.values import passed
from stagekans.subjects.agreements.manifest import Commitment, Manifest
from stagekans.subjects.agreements.pledges import Cell, cells

_MOVING = ("gepland", "loopt", "aangetoond")


@dataclass(frozen=True)
class LookBack:
    """A look back on a text. since, until: days (ISO). cells: all there are.

    changed: planned, running or shown since less than a year. stalled: planned for longer than a year.
    unanswered: asked, without an answer.
    """

    since: str
    until: str
    commitments: tuple[Commitment, ...]
    cells: tuple[Cell, ...]
    changed: tuple[Cell, ...]
    stalled: tuple[Cell, ...]
    unanswered: tuple[Cell, ...]

    def lists(self) -> dict[str, tuple[Cell, ...]]:
        """Return the lists by their name, in order."""
        return {"changed": self.changed, "stalled": self.stalled, "unanswered": self.unanswered}

    def of(self, commitment: Commitment) -> list[Cell]:
        """Return the cells of one commitment."""
        return [each for each in self.cells if each.commitment is commitment]


def look_back(entry: Entry[Manifest], site: Site) -> LookBack:
    """Return the look back on a text."""
    found = cells(entry, site)
    today = site.settings.today
    before = _year_before(today).isoformat()
    told = [each for each in found if each.given and each.given.since]
    return LookBack(
        since=before,
        until=today.isoformat(),
        commitments=entry.record.commitments,
        cells=found,
        changed=tuple(each for each in told if each.status in _MOVING and not passed(_since(each), before)),
        stalled=tuple(each for each in told if each.status == "gepland" and passed(_since(each), before)),
        unanswered=tuple(each for each in found if each.status == "gevraagd"),
    )


def _since(given: Cell) -> str:
    return given.given.since or "" if given.given else ""


def _year_before(today: date) -> date:
    """The same day a year ago; of 29 February the 28th."""
    return today.replace(year=today.year - 1, day=28 if (today.month, today.day) == (2, 29) else today.day)
