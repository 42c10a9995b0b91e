"""How full records are: how many of the fields that may be unknown are known."""

from collections.abc import Iterable
from dataclasses import dataclass
from statistics import median

from stagekans.core.entry import Entry
from stagekans.core.roles import Fillable
from stagekans.core.values import UNKNOWN


@dataclass(frozen=True)
class Fullness:
    """Of one record: the names of the fields that are known and of those that are not."""

    known: tuple[str, ...]
    missing: tuple[str, ...]

    @property
    def share(self) -> int:
        """Known fields as a percentage of all, rounded."""
        return round(100 * len(self.known) / (len(self.known) + len(self.missing)))


def fullness(record: Fillable) -> Fullness:
    """Return how full a record is; a list without items counts as unknown."""
    names = record.fillable()
    known = tuple(name for name in names if getattr(record, name) not in (UNKNOWN, (), None))
    return Fullness(known, tuple(name for name in names if name not in known))


def typical(entries: Iterable[Entry]) -> int | None:
    """Return the median share of entries whose record can be filled, in per cent; None when there are none."""
    shares = [fullness(found).share for each in entries if (found := each.playing(Fillable))]
    return round(median(shares)) if shares else None
