"""Refuses a body no reader of Markdown gets through in time, before one sees it: too many signs, lines or levels.

For some signs a reader takes the square of what stands in one paragraph, and for tens of thousands of links seconds.
The limits are far above any text people wrote, and reading with them is linear.
"""

import re
from collections.abc import Iterator, Mapping

from stagekans.core.diagnostics import Diagnostic
from stagekans.core.rules import Rule
from stagekans.reading.text import Places

BODY_LINES = Rule("body-lines", facts=("count", "limit"))
BODY_DEPTH = Rule("body-depth", facts=("limit",))
BODY_SIGNS = Rule("body-signs", facts=("count", "sign", "limit"))
PARAGRAPH_SIGNS = Rule("paragraph-signs", facts=("count", "sign", "limit"))

SIGNS: Mapping[str, int] = {
    "[": 5_000,
    "]": 5_000,
    "<": 5_000,
    "`": 5_000,
    "://": 5_000,
    "www.": 5_000,
    "^": 2_000,
    "|": 20_000,
    "*": 10_000,
    "_": 10_000,
    "~": 10_000,
    "&": 10_000,
    "\\": 10_000,
}
"""Of each sign with a meaning, in one body."""
TOGETHER: Mapping[str, int] = {
    "[": 600,
    "]": 600,
    "^": 300,
    "<": 1_000,
    "`": 1_000,
    "://": 1_000,
    "*": 3_000,
    "_": 3_000,
}
"""Of each sign in one paragraph, list or table: between two empty lines."""
LINES = 20_000
DEPTH = 20
"""Signs of quotes and lists before the text of a line, each four spaces counted as one."""
_EMPTY = re.compile(r"\n[^\S\n]*(?=\n)")
_BEFORE = re.compile(rf"^(?:>[ \t]?|[-*+] |\d{{1,9}}[.)] |\t| {{4}}){{{DEPTH + 1}}}", re.MULTILINE)


def heavy(path: str, text: str, offset: int) -> tuple[Diagnostic, ...]:
    """Return why a body is not read, if so: of each limit the first place beyond it.

    path: the file. text: the whole file. offset: where the body starts in it.
    """
    return tuple(_heavy(Places(path, text), text, offset))


def _heavy(places: Places, text: str, offset: int) -> Iterator[Diagnostic]:
    lines = text.count("\n", offset)
    if lines > LINES:
        yield BODY_LINES(places.at(_nth(text, "\n", offset, LINES)), count=lines, limit=LINES)
    deep = _BEFORE.search(text, offset)
    if deep:
        yield BODY_DEPTH(places.at(deep.start()), limit=DEPTH)
    for sign, limit in SIGNS.items():
        count = text.count(sign, offset)
        if count > limit:
            at = places.at(_nth(text, sign, offset, limit + 1))
            yield BODY_SIGNS(at, count=count, sign=sign, limit=limit)
        elif count > TOGETHER.get(sign, count):
            yield from _together(places, text, offset, sign)


def _together(places: Places, text: str, offset: int, sign: str) -> Iterator[Diagnostic]:
    limit = TOGETHER[sign]
    start = offset
    for end in (*(match.start() for match in _EMPTY.finditer(text, offset)), len(text)):
        count = text.count(sign, start, end)
        if count > limit:
            at = places.at(_nth(text, sign, start, limit + 1))
            yield PARAGRAPH_SIGNS(at, count=count, sign=sign, limit=limit)
            return
        start = end


def _nth(text: str, sign: str, start: int, number: int) -> int:
    """Return the offset of one of many signs, counted from 1."""
    at = start - 1
    for _ in range(number):
        at = text.find(sign, at + 1)
    return at
