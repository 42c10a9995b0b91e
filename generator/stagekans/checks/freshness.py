"""Warns of what grew old, refuses dates that cannot be yet."""

from collections.abc import Iterator

from stagekans.catalog.catalog import Catalog
from stagekans.diagnostics import Diagnostic
from stagekans.messages import problem
from stagekans.model.roles import Aged
from stagekans.model.values import passed
from stagekans.settings import Settings


def check(catalog: Catalog, settings: Settings) -> Iterator[Diagnostic]:
    """Yield passed review dates and details, and facts dated after today."""
    today = settings.today.isoformat()
    for entry in catalog.entries:
        record = entry.record
        if record.review_date and passed(record.review_date, today):
            yield problem("review-passed", entry.place(("review_date",)), value=record.review_date)
        if isinstance(record, Aged):
            until = record.details_until()
            if until and passed(until, today):
                yield problem("details-passed", entry.place(("valid_until",)), value=until)
        for key in ("as_of", "checked_on", "confirmed_on", "published"):
            value = getattr(record, key, None)
            if value and value != "onbekend" and value > today:
                yield problem("date-in-future", entry.place((key,)), key=key, value=value)
