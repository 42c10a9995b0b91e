"""Moments to a calendar file (RFC 5545)."""

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Any


def agenda(name: str, moments: Sequence[Mapping[str, Any]], stamp: str, maker: str, lang: str) -> Mapping[str, bytes]:
    """Make a calendar of whole days.

    name: of the calendar. moments: {"uid", "start", "end" (last day, or None), "title", "text", "url"}; days as
    "2026-09-01". stamp: the day the facts are of, so that the same facts give the same bytes.
    maker: PRODID. lang: of the words. Returns {"": ICS}.
    """
    from icalendar import Calendar, Event

    made = Calendar()
    made.add("prodid", maker)
    made.add("version", "2.0")
    made.add("x-wr-calname", name)
    for each in moments:
        event = Event()
        first = date.fromisoformat(each["start"])
        last = date.fromisoformat(each["end"] or each["start"])
        event.add("uid", each["uid"])
        event.add("dtstamp", datetime.combine(date.fromisoformat(stamp), time(), UTC))
        event.add("dtstart", first)
        event.add("dtend", last + timedelta(days=1))  # the first day after it
        event.add("summary", each["title"], parameters={"LANGUAGE": lang})
        event.add("description", each["text"], parameters={"LANGUAGE": lang})
        event.add("url", each["url"])
        event.add("transp", "TRANSPARENT")
        made.add_component(event)
    return {"": made.to_ical()}
