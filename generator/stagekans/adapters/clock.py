"""The one place that asks what day it is."""

import os
from datetime import UTC, date, datetime


def today(given: str | None = None) -> date:
    """Return the day a build is for: given (JJJJ-MM-DD), else SOURCE_DATE_EPOCH, else now, in UTC.

    Raises ValueError when given is no day or SOURCE_DATE_EPOCH no number.
    """
    if given:
        return date.fromisoformat(given)
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    moment = datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC)
    return moment.date()
