"""Moments to a calendar file (RFC 5545)."""

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

_ZONE = ZoneInfo("Europe/Amsterdam")


def agenda(name: str, moments: Sequence[Mapping[str, Any]], stamp: str, maker: str, lang: str) -> Mapping[str, bytes]:
    """Make a calendar of whole days and of Dutch times.

    name: of the calendar. moments: {"uid", "start", "end" (last day or time, or None), "title", "text", "url"}, and if
    given "place" and "cancelled"; days as "2026-09-01", times as "2026-09-01T15:00".
    stamp: the day the facts are of, so that the same facts give the same bytes.
    maker: PRODID. lang: of the words. Returns {"": ICS}.
    """
    from icalendar import Calendar, Event

    made = Calendar()
    made.add("prodid", maker)
    made.add("version", "2.0")
    made.add("x-wr-calname", name)
    for each in moments:
        event = Event()
        event.add("uid", each["uid"])
        event.add("dtstamp", datetime.combine(date.fromisoformat(stamp), time(), UTC))
        for key, value in _span(each["start"], each["end"]).items():
            event.add(key, value)
        event.add("summary", each["title"], parameters={"LANGUAGE": lang})
        event.add("description", each["text"], parameters={"LANGUAGE": lang})
        event.add("url", each["url"])
        if each.get("place"):
            event.add("location", each["place"], parameters={"LANGUAGE": lang})
        if each.get("cancelled"):
            event.add("status", "CANCELLED")
        event.add("transp", "TRANSPARENT")
        made.add_component(event)
    if any("T" in each["start"] for each in moments):
        made.add_missing_timezones()
    return {"": made.to_ical()}


def _span(start: str, end: str | None) -> Mapping[str, date | datetime]:
    """Return DTSTART and DTEND: of whole days the end is the first day after the last, of times it may be left out."""
    if "T" not in start:
        last = date.fromisoformat((end or start)[:10])
        return {"dtstart": date.fromisoformat(start), "dtend": last + timedelta(days=1)}
    found = {"dtstart": datetime.fromisoformat(start).replace(tzinfo=_ZONE)}
    if end and "T" in end:
        found["dtend"] = datetime.fromisoformat(end).replace(tzinfo=_ZONE)
    return found
