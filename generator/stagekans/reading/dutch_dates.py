"""A day and time as people in the Netherlands write it, to the form that files hold."""

import re
from datetime import date

_ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})")
_FIGURES = re.compile(r"(?P<day>\d{1,2})\s?[-/.]\s?(?P<month>\d{1,2})\s?[-/.]\s?(?P<year>\d{4})")
_WORDS = re.compile(r"(?P<day>\d{1,2})\s+(?P<month>[a-z]+)\.?\s+(?P<year>\d{4})")
_CLOCK = re.compile(r"(?:,|t|om|vanaf|tot)*\s{0,20}(\d{1,2})(?:[.:](\d\d)(?:\s*u(?:ur)?)?|\s*u(?:ur)?)\.?")
_WEEKDAY = re.compile(r"^(?:ma|di|wo|do|vr|za|zo)[a-z]*\.?\s+")


def instant(text: str, start: str = "") -> str:
    """Return "2026-03-12" or "2026-03-12T15:00" for what someone wrote; "" for nothing.

    text: "12 maart 2026, 15:00", "do 12-3-2026 15.00 uur", "2026-03-12 15:00". start: when it began, in our form; with
    it a time alone is on the same day. What is not understood comes back as it is, so that the check can name it.
    """
    plain = _WEEKDAY.sub("", " ".join(text.lower().split()))
    found = _ISO.match(plain) or _FIGURES.match(plain) or _WORDS.match(plain)
    day = _day(found) if found else start.partition("T")[0] if re.fullmatch(r"\d{4}-\d\d-\d\d.*", start) else ""
    if not day:
        return text
    rest = plain[found.end() :].strip() if found else plain
    if not rest.strip(",."):
        return day if found else ""
    clock = _CLOCK.fullmatch(rest)
    return f"{day}T{int(clock[1]):02}:{clock[2] or '00'}" if clock else text


def written(text: str, *, month: bool = False, time: bool = False) -> str:
    """Return how a day that exists is written in a file, or "" when a text is none, or is written so already.

    text: "30-11-2026", "30 november 2026", "2026/11/30". month: a month is enough ("november 2026"). time: one may
    follow.
    """
    plain = " ".join(text.replace("/", "-").split())
    right = instant(plain)
    if month and right == plain and not _ISO.fullmatch(plain):
        right = instant(f"1 {plain}")[:7] if plain[:1].isalpha() else _month(plain)
    if not time:
        right = right[:10]
    try:
        date.fromisoformat(f"{right}-01" if len(right) == 7 else right[:10])
    except ValueError:
        return ""
    return "" if right == text else right


def _month(plain: str) -> str:
    found = re.fullmatch(r"(?:(?P<m>\d{1,2})[-.](?P<y>\d{4})|(?P<year>\d{4})[-.](?P<month>\d{1,2}))", plain)
    return f"{found['y'] or found['year']}-{int(found['m'] or found['month']):02}" if found else ""


def _day(found: re.Match[str]) -> str:
    month = found["month"]
    number = int(month) if month.isdigit() else _months().get(month[:3], 0)
    return f"{found['year']}-{number:02}-{int(found['day']):02}" if number else ""


def _months() -> dict[str, int]:
    """Return the number of a month by its first three letters; "mrt" is how many write March."""
    from babel.dates import get_month_names

    return {"mrt": 3, **{name[:3]: number for number, name in get_month_names("wide", locale="nl").items()}}
