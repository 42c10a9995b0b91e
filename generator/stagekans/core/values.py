"""Small checked values that fields are made of."""

import re
import unicodedata
from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Annotated, Literal, TypeVar
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, Field, WrapValidator

from stagekans.core.addresses import fault
from stagekans.core.broken import broken
from stagekans.core.rules import Rule

BAD_DATE = Rule("bad-date", facts=("value",))
NO_WORDS = Rule("no-words")
SUMMARY_NO_WORDS = Rule("summary-no-words")
BAD_SLUG = Rule("bad-slug", facts=("value",))
BAD_COLOUR = Rule("bad-colour", facts=("value",))
BAD_ALIAS = Rule("bad-alias", facts=("value",))
BAD_VALUE = Rule("bad-value", facts=("value", "key"))
BAD_DAY = Rule("bad-day", facts=("value",))
BAD_INSTANT = Rule("bad-instant", facts=("value",))
NO_SUCH_TIME = Rule("no-such-time", facts=("value", "later"))
BAD_DURATION = Rule("bad-duration", facts=("value",))
BAD_CLOCK = Rule("bad-clock", facts=("value",))
BAD_GUID = Rule("bad-guid", facts=("value",))
BAD_DIGEST = Rule("bad-digest", facts=("value",))
BAD_EMAIL = Rule("bad-email", facts=("value",))

UNKNOWN = "onbekend"
ZONE = ZoneInfo("Europe/Amsterdam")
"""Where every time in the content is told."""
SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_MOMENT = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
_DURATION = re.compile(r"PT(?:(\d{1,2})H)?(?:(\d{1,3})M)?(?:(\d{1,3})S)?")
_CLOCK = re.compile(r"(?:\d{1,2}:[0-5]\d|\d{1,3}):[0-5]\d")
_GUID = re.compile(r"[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
_INSTANT = re.compile(r"\d{4}-\d\d-\d\d(?:T(?:[01]\d|2[0-3]):[0-5]\d)?")
_SITE = re.compile(
    r"(?P<scheme>https?)://(?P<place>(?:[a-z0-9-]+(?:\.[a-z0-9-]+)*|\[[0-9a-f:]+\])(?::(?P<port>\d{1,5}))?)"
    r"(?P<path>(?:/(?:[a-z0-9._~!$&'()*+,;=:@-]|%[0-9a-f]{2})+)*/*)",
    re.IGNORECASE | re.ASCII,
)
_STEP = re.compile(r"[a-z0-9-]+")
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")

T = TypeVar("T")


class When:
    """Marks a field as holding a day, month, year or moment."""


def _composed(value: str) -> str:
    return unicodedata.normalize("NFC", value)


def _known(value: object, handler: Callable[[object], object]) -> object:
    return value if value == UNKNOWN else handler(value)


Known = Annotated[T | Literal["onbekend"], WrapValidator(_known)]
"""A value, or the word "onbekend" where no source gives one."""


def _moment(value: str) -> str:
    match = _MOMENT.fullmatch(value)
    if match is None:
        raise broken(BAD_DATE)
    year, month, day = (int(part) if part else 1 for part in match.groups())
    try:
        date(year, month, day)
    except ValueError as error:
        raise broken(BAD_DATE) from error
    return value


def _day(value: str) -> str:
    if len(_moment(value)) < 10:
        raise broken(BAD_DAY)
    return value


def _instant(value: str) -> str:
    if not _INSTANT.fullmatch(value):
        raise broken(BAD_INSTANT)
    _day(value[:10])
    skipped = _skipped(datetime.fromisoformat(value)) if "T" in value else None
    if skipped:
        later = (datetime.fromisoformat(value) + skipped).isoformat(timespec="minutes")
        raise broken(NO_SUCH_TIME, later=later)
    return value


def _skipped(wall: datetime) -> timedelta | None:
    """Return how far clocks jumped over a Dutch time (PEP 495: there, fold 1 has the larger offset); else None."""
    before, after = (wall.replace(tzinfo=ZONE, fold=fold).utcoffset() or timedelta() for fold in (0, 1))
    return after - before if after > before else None


def first_day(moment: str) -> str:
    """Return the first day of a day, month or year; "onbekend" stays."""
    return moment if moment == UNKNOWN else moment + "-01-01"[len(moment) - 4 :]


def passed(moment: str, today: str) -> bool:
    """Return whether a day, month or year lies wholly before today (both ISO; "2027-05" lasts all of May)."""
    return moment < today[: len(moment)]


def _address(value: str) -> str:
    wrong = fault(value)
    if wrong:
        raise broken(wrong)
    return value


_FILLERS = re.compile("[\u115f\u1160\u3164\uffa0\u17b4\u17b5]")


def has_words(text: str) -> bool:
    """Return whether a text has a letter or digit that can be seen; fillers are letters that show nothing."""
    return any(letter.isalnum() for letter in _FILLERS.sub("", text))


def _worded(rule: Rule) -> Callable[[str], str]:
    def check(value: str) -> str:
        if not has_words(value):
            raise broken(rule)
        return value

    return check


def site_address(value: str) -> str | None:
    """Return the address of a site with one slash at its end, or None when no site can stand there.

    value: as someone typed it. Good is http or https, a host and perhaps a port and a path (RFC 3986). A user, a
    question and a fragment belong to a visit and to no site.
    """
    match = _SITE.fullmatch(value)
    if match is None or int(match["port"] or 1) not in range(1, 65536):
        return None
    steps = match["path"].strip("/").split("/")
    if {".", ".."} & set(steps):
        return None
    return f"{match['scheme'].lower()}://{match['place'].lower()}{match['path'].rstrip('/')}/"


def _slug(value: str) -> str:
    if not SLUG.fullmatch(value):
        raise broken(BAD_SLUG)
    return value


def _duration(value: str) -> str:
    if not seconds(value):
        raise broken(BAD_DURATION)
    return value


def seconds(duration: str) -> int:
    """Return how many seconds an ISO 8601 duration of hours, minutes and seconds lasts: "PT2M10S" is 130; else 0."""
    match = _DURATION.fullmatch(duration)
    hours, minutes, rest = (int(part or 0) for part in match.groups()) if match else (0, 0, 0)
    return 3600 * hours + 60 * minutes + rest


def _clock(value: str) -> str:
    if not _CLOCK.fullmatch(value):
        raise broken(BAD_CLOCK)
    return value


def since(clock: str) -> int:
    """Return how many seconds from the start a moment lies: "0:07" is 7, "1:02:05" is 3725."""
    total = 0
    for part in clock.split(":"):
        total = 60 * total + int(part)
    return total


def _guid(value: str) -> str:
    if not _GUID.fullmatch(value):
        raise broken(BAD_GUID)
    return value.lower()


def _digest(value: str) -> str:
    if not re.fullmatch(r"[0-9a-f]{64}", value):
        raise broken(BAD_DIGEST)
    return value


def _email(value: str) -> str:
    if not re.fullmatch(r"[^@\s<>\"]{1,64}@[^@\s<>\"]{1,255}\.[a-z]{2,63}", value):
        raise broken(BAD_EMAIL)
    return value


def _colour(value: str) -> str:
    if not _COLOUR.fullmatch(value):
        raise broken(BAD_COLOUR)
    return value.lower()


def _site_path(value: str) -> str:
    if not value.endswith("/") or not all(map(_STEP.fullmatch, value[:-1].split("/"))):
        raise broken(BAD_ALIAS)
    return value


Text = Annotated[str, Field(min_length=1, max_length=2000)]
FileName = Annotated[str, Field(min_length=1, max_length=2000), AfterValidator(_composed)]
"""The name of a file beside an entry, its letters composed (NFC) as those of all paths."""
Title = Annotated[str, Field(min_length=2, max_length=120), AfterValidator(_worded(NO_WORDS))]
Summary = Annotated[str, Field(min_length=20, max_length=240), AfterValidator(_worded(SUMMARY_NO_WORDS))]
Slug = Annotated[str, AfterValidator(_slug)]
Moment = Annotated[str, AfterValidator(_moment), When()]
"""A day, month or year: "2023-05-24", "2023-05" or "2023" (EDTF level 0)."""
Date = Annotated[str, AfterValidator(_day), When()]
"""A day: "2023-05-24"."""
Instant = Annotated[str, AfterValidator(_instant), When()]
"""A day, or a day with a Dutch time: "2026-09-01", "2026-09-01T15:00"."""
WebAddress = Annotated[str, AfterValidator(_address)]
Duration = Annotated[str, AfterValidator(_duration)]
"""How long something lasts (ISO 8601): "PT2M10S"."""
Clock = Annotated[str, AfterValidator(_clock)]
"""A moment in sound or film as players write it: "0:07", "12:30", "1:02:05"."""
Guid = Annotated[str, AfterValidator(_guid)]
"""A name that never changes (UUID, RFC 9562)."""
Digest = Annotated[str, AfterValidator(_digest)]
"""SHA-256 of a file, hexadecimal."""
Email = Annotated[str, AfterValidator(_email)]
Colour = Annotated[str, AfterValidator(_colour)]
SitePath = Annotated[str, AfterValidator(_site_path)]
