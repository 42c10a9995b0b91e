"""Warns of what grew old, refuses dates that cannot be yet or cannot be at all."""

from collections.abc import Iterator

from stagekans.catalog.site import Site
from stagekans.core.diagnostics import Diagnostic, Severity
from stagekans.core.entry import Entry
from stagekans.core.moments import moments
from stagekans.core.roles import Aged
from stagekans.core.rules import Rule
from stagekans.core.values import passed
from stagekans.frame.said import DATE_IN_FUTURE

REVIEW_PASSED = Rule("review-passed", facts=("value",), severity=Severity.WARNING)
DETAILS_PASSED = Rule("details-passed", facts=("value",), severity=Severity.WARNING)
DATE_RANGE = Rule("date-range", facts=("key", "value", "earliest", "latest"))

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
            yield REVIEW_PASSED(entry.place(("review_date",)), value=record.review_date)
        aged = entry.playing(Aged)
        if aged:
            until = aged.details_until()
            if until and passed(until, today):
                yield DETAILS_PASSED(entry.place(("valid_until",)), value=until)
        yield from _impossible(entry, today, latest)


def _impossible(entry: Entry, today: str, latest: str) -> Iterator[Diagnostic]:
    for path, value in moments(entry.record):
        key = next(step for step in reversed(path) if isinstance(step, str))
        if not str(EARLIEST) <= value[:4] <= latest:
            facts = {"earliest": EARLIEST, "latest": latest if key in _PLANNED else today[:4]}
            yield DATE_RANGE(entry.place(path), key=key, value=value, **facts)
        elif key not in _PLANNED and value[:10] > today:
            yield DATE_IN_FUTURE(entry.place(path), key=key, value=value)
