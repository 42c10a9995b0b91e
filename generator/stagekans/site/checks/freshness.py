"""Warns of what grew old, refuses dates that cannot be yet or cannot be at all."""

from collections.abc import Iterator

from stagekans.catalog.site import Site
from stagekans.core.diagnostics import Diagnostic
from stagekans.core.entry import Entry
from stagekans.core.messages import problem
from stagekans.core.moments import moments
from stagekans.core.roles import Aged
from stagekans.core.values import passed

EARLIEST = 1800
"""Before the first constitution (1814, 1815) nothing this site is about was written down."""
AHEAD = 10
"""Years that plans may lie ahead; longer is a slip of the pen."""
_PLANNED = frozenset("review_date valid_until until runs_until end start planned on period".split())  # noqa: SIM905
"""Fields that may tell of what is still to come; all others tell of what was."""


def check(site: Site) -> Iterator[Diagnostic]:
    """Yield passed review dates and details, facts dated after today, and years that cannot be right."""
    today = site.settings.today.isoformat()
    latest = str(site.settings.today.year + AHEAD)
    for entry in site.entries:
        record = entry.record
        if record.review_date and passed(record.review_date, today):
            yield problem("review-passed", entry.place(("review_date",)), value=record.review_date)
        if isinstance(record, Aged):
            until = record.details_until()
            if until and passed(until, today):
                yield problem("details-passed", entry.place(("valid_until",)), value=until)
        yield from _impossible(entry, today, latest)


def _impossible(entry: Entry, today: str, latest: str) -> Iterator[Diagnostic]:
    for path, value in moments(entry.record):
        key = next(step for step in reversed(path) if isinstance(step, str))
        if not str(EARLIEST) <= value[:4] <= latest:
            facts = {"earliest": EARLIEST, "latest": latest if key in _PLANNED else today[:4]}
            yield problem("date-range", entry.place(path), key=key, value=value, **facts)
        elif key not in _PLANNED and value[:10] > today:
            yield problem("date-in-future", entry.place(path), key=key, value=value)
