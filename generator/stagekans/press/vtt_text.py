"""The text of a cue to who says what (W3C WebVTT, cue text parsing rules)."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import unescape

_TAG = re.compile(
    r"<(?:(?P<end>/)?(?P<name>v|c|i|b|u|ruby|rt|lang)?(?P<classes>(?:\.[^\s<>&.]+)*)(?:[ \t]+(?P<note>[^<>]*))?"
    r"|(?:\d{2,9}:)?[0-5]\d:[0-5]\d\.\d{3})>"
)


@dataclass(frozen=True)
class Voice:
    """What one person says in a cue. line, column: where, from 0."""

    speaker: str
    text: str
    line: int
    column: int


def voices(lines: Sequence[str]) -> tuple[tuple[Voice, ...], tuple[tuple[int, int], ...]]:
    """Return what is said in a cue, by whom, and (line, column) of each sign < that opens nothing, from 0.

    lines: of its text. A voice lasts until it is closed or another one speaks; other tags and times are left out,
    entities read. Words of one person in a row are one piece.
    """
    pieces: list[list[str | int]] = []
    lost: list[tuple[int, int]] = []
    open_tags: list[tuple[str, str]] = []
    named: tuple[int, int] | None = None  # where the voice that speaks next was named
    for row, line in enumerate(lines):
        for column, text, tag in _tokens(line):
            if tag is not None:
                _turn(open_tags, tag)
                named = (row, column) if tag["name"] == "v" and not tag["end"] else named
                continue
            if text == "<":
                lost.append((row, column))
            speaker = next((who for name, who in reversed(open_tags) if name == "v"), "")
            if not pieces or pieces[-1][0] != speaker:
                pieces.append([speaker, "", *(named or (row, column))])
            named = None
            pieces[-1][1] = f"{pieces[-1][1]}{text}"
        if pieces:
            pieces[-1][1] = f"{pieces[-1][1]} "
    read = ((who, " ".join(unescape(str(text)).split()), row, column) for who, text, row, column in pieces)
    return tuple(Voice(str(who), text, int(row), int(at)) for who, text, row, at in read if text), tuple(lost)


def _tokens(line: str) -> Iterator[tuple[int, str, re.Match[str] | None]]:
    """Yield (column, text, None) and (column, "", tag) in turn; a sign < that opens nothing is a text of its own."""
    at = 0
    while at < len(line):
        opening = line.find("<", at)
        until = len(line) if opening < 0 else opening
        if until > at:
            yield at, line[at:until], None
        if opening < 0:
            return
        tag = _TAG.match(line, opening)
        yield opening, "" if tag else "<", tag
        at = tag.end() if tag else opening + 1


def _turn(open_tags: list[tuple[str, str]], tag: re.Match[str]) -> None:
    name = tag["name"] or ""
    if not tag["end"] and name:
        open_tags.append((name, " ".join(unescape(tag["note"] or "").split())))
    elif name and any(each == name for each, _ in open_tags):
        while open_tags.pop()[0] != name:
            pass
