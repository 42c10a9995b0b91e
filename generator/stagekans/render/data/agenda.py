"""Moments to a calendar file (RFC 5545)."""

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, NotRequired, TypedDict
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from icalendar import Timezone

_ZONE = ZoneInfo("Europe/Amsterdam")
_FIRST_STAMP = "2026-01-01"
_REFRESH = timedelta(days=1)
_STATUSES = ("CONFIRMED", "TENTATIVE", "CANCELLED")
"""In the order in which a session mostly goes through them, so that each is a later revision of the same facts."""


class Moment(TypedDict):
    """When something is. Days as "2026-09-01", times as "2026-09-01T15:00".

    end: last day or time, or None. status: of RFC 5545. as_of: the day the facts are of, or "onbekend".
    """

    uid: str
    start: str
    end: str | None
    title: str
    text: str
    url: str
    place: NotRequired[str]
    status: str
    as_of: str


def agenda(name: str, moments: Sequence[Moment], maker: str, lang: str) -> Mapping[str, bytes]:
    """Make a calendar of whole days and of Dutch times.

    name: of the calendar. DTSTAMP, LAST-MODIFIED and SEQUENCE come from as_of and status alone, so that the same
    facts give the same bytes, and who subscribed sees a later revision as later (RFC 5545, 3.8.7).
    maker: PRODID. lang: of the words. Returns {"": ICS}.
    """
    from icalendar import Calendar, Event

    made = Calendar()
    made.add("prodid", maker)
    made.add("version", "2.0")
    made.add("x-wr-calname", name)
    made.add("refresh-interval", _REFRESH, parameters={"VALUE": "DURATION"})
    made.add("x-published-ttl", "P1D")
    if any("T" in each["start"] for each in moments):
        made.add_component(_zone())
    for each in moments:
        event = Event()
        event.add("uid", each["uid"])
        for key, told in _revision(each["as_of"], each["status"]).items():
            event.add(key, told)
        for key, value in _span(each["start"], each["end"]).items():
            event.add(key, value)
        event.add("summary", each["title"], parameters={"LANGUAGE": lang})
        event.add("description", each["text"], parameters={"LANGUAGE": lang})
        event.add("url", each["url"])
        if each.get("place"):
            event.add("location", each["place"], parameters={"LANGUAGE": lang})
        event.add("status", each["status"])
        event.add("transp", "TRANSPARENT")
        made.add_component(event)
    return {"": made.to_ical()}


def _zone() -> "Timezone":
    """Return the Dutch clock as rules; the list of days that icalendar makes is read wrongly by some programs.

    Source: Directive 2000/84/EC, articles 2 and 3; the rules hold since 1996, and sessions are of later years.
    """
    from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

    zone = Timezone()
    zone.add("tzid", _ZONE.key)
    for part, name, first, before, after, month in (
        (TimezoneDaylight(), "CEST", datetime(1996, 3, 31, 2), 1, 2, 3),
        (TimezoneStandard(), "CET", datetime(1996, 10, 27, 3), 2, 1, 10),
    ):
        part.add("dtstart", first)
        part.add("rrule", {"freq": "yearly", "bymonth": month, "byday": "-1su"})
        part.add("tzoffsetfrom", timedelta(hours=before))
        part.add("tzoffsetto", timedelta(hours=after))
        part.add("tzname", name)
        zone.add_component(part)
    return zone


def _revision(as_of: str, status: str) -> Mapping[str, datetime | int]:
    """Return DTSTAMP, SEQUENCE and, when it is known, LAST-MODIFIED; without METHOD the first is the last revision."""
    known = as_of != "onbekend"
    day = datetime.combine(date.fromisoformat(as_of if known else _FIRST_STAMP), time(), UTC)
    days = max(0, (day - datetime(2000, 1, 1, tzinfo=UTC)).days) if known else 0
    sequence = days * len(_STATUSES) + _STATUSES.index(status)
    return {"dtstamp": day, "sequence": sequence, **({"last-modified": day} if known else {})}


def _span(start: str, end: str | None) -> Mapping[str, date | datetime]:
    """Return DTSTART and DTEND: of whole days the end is the first day after the last, of times it may be left out."""
    if "T" not in start:
        first, last = date.fromisoformat(start), date.fromisoformat((end or start)[:10])
        return {"dtstart": first, **({"dtend": last + timedelta(days=1)} if last < date.max else {})}
    found = {"dtstart": _moment(start)}
    if end and "T" in end:
        found["dtend"] = _moment(end)
    return found


def _moment(wall: str) -> datetime:
    """Return a Dutch time; one that comes twice in an autumn night in UTC, as programs differ on which they take."""
    first, second = (datetime.fromisoformat(wall).replace(tzinfo=_ZONE, fold=fold) for fold in (0, 1))
    return first if first.utcoffset() == second.utcoffset() else first.astimezone(UTC)
