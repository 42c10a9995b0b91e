"""Small checked values that fields are made of."""

import re
from collections.abc import Callable
from datetime import date
from typing import Annotated, Any, Literal, TypeVar
from urllib.parse import urlsplit

from pydantic import AfterValidator, Field, WrapValidator
from pydantic_core import PydanticCustomError

UNKNOWN = "onbekend"
SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_MOMENT = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
_DURATION = re.compile(r"PT(?:(\d{1,2})H)?(?:(\d{1,3})M)?(?:(\d{1,3})S)?")
_CLOCK = re.compile(r"(?:\d{1,2}:[0-5]\d|\d{1,3}):[0-5]\d")
_GUID = re.compile(r"[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
_INSTANT = re.compile(r"\d{4}-\d\d-\d\d(?:T(?:[01]\d|2[0-3]):[0-5]\d)?")
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")

T = TypeVar("T")


def _known(value: Any, handler: Callable[[Any], Any]) -> Any:
    return value if value == UNKNOWN else handler(value)


Known = Annotated[T | Literal["onbekend"], WrapValidator(_known)]
"""A value, or the word "onbekend" where no source gives one."""


def _moment(value: str) -> str:
    match = _MOMENT.fullmatch(value)
    if match is None:
        raise PydanticCustomError("bad-date", "moment")
    year, month, day = (int(part) if part else 1 for part in match.groups())
    try:
        date(year, month, day)
    except ValueError as error:
        raise PydanticCustomError("bad-date", "moment") from error
    return value


def _day(value: str) -> str:
    if len(_moment(value)) < 10:
        raise PydanticCustomError("bad-day", "day")
    return value


def _instant(value: str) -> str:
    if not _INSTANT.fullmatch(value):
        raise PydanticCustomError("bad-instant", "instant")
    _day(value[:10])
    return value


def passed(moment: str, today: str) -> bool:
    """Return whether a day, month or year lies wholly before today (both ISO; "2027-05" lasts all of May)."""
    return moment < today[: len(moment)]


def _address(value: str) -> str:
    try:
        parts = urlsplit(value)
        good = parts.scheme in ("http", "https") and "." in (parts.hostname or "")
    except ValueError:
        good = False
    if not good or re.search(r"[\s<>\"]", value):
        raise PydanticCustomError("bad-address", "address")
    return value


def _slug(value: str) -> str:
    if not SLUG.fullmatch(value):
        raise PydanticCustomError("bad-slug", "slug")
    return value


def _duration(value: str) -> str:
    if not seconds(value):
        raise PydanticCustomError("bad-duration", "duration")
    return value


def seconds(duration: str) -> int:
    """Return how many seconds an ISO 8601 duration of hours, minutes and seconds lasts: "PT2M10S" is 130; else 0."""
    match = _DURATION.fullmatch(duration)
    hours, minutes, rest = (int(part or 0) for part in match.groups()) if match else (0, 0, 0)
    return 3600 * hours + 60 * minutes + rest


def _clock(value: str) -> str:
    if not _CLOCK.fullmatch(value):
        raise PydanticCustomError("bad-clock", "clock")
    return value


def since(clock: str) -> int:
    """Return how many seconds from the start a moment lies: "0:07" is 7, "1:02:05" is 3725."""
    total = 0
    for part in clock.split(":"):
        total = 60 * total + int(part)
    return total


def _guid(value: str) -> str:
    if not _GUID.fullmatch(value):
        raise PydanticCustomError("bad-guid", "guid")
    return value.lower()


def _digest(value: str) -> str:
    if not re.fullmatch(r"[0-9a-f]{64}", value):
        raise PydanticCustomError("bad-digest", "digest")
    return value


def _email(value: str) -> str:
    if not re.fullmatch(r"[^@\s<>\"]{1,64}@[^@\s<>\"]{1,255}\.[a-z]{2,63}", value):
        raise PydanticCustomError("bad-email", "email")
    return value


def _colour(value: str) -> str:
    if not _COLOUR.fullmatch(value):
        raise PydanticCustomError("bad-colour", "colour")
    return value.lower()


def _site_path(value: str) -> str:
    if not re.fullmatch(r"(?:[a-z0-9-]{1,200}/){1,20}", value):
        raise PydanticCustomError("bad-alias", "alias")
    return value


Text = Annotated[str, Field(min_length=1, max_length=2000)]
Title = Annotated[str, Field(min_length=2, max_length=120)]
Summary = Annotated[str, Field(min_length=20, max_length=240)]
Slug = Annotated[str, AfterValidator(_slug)]
Moment = Annotated[str, AfterValidator(_moment)]
"""A day, month or year: "2023-05-24", "2023-05" or "2023" (EDTF level 0)."""
Date = Annotated[str, AfterValidator(_day)]
"""A day: "2023-05-24"."""
Instant = Annotated[str, AfterValidator(_instant)]
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
