"""The text of a cue to who says what (W3C WebVTT, cue text parsing rules)."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
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
    pieces: list[_Piece] = []
    lost: list[tuple[int, int]] = []
    around = _Around()
    named: tuple[int, int] | None = None  # where the voice that speaks next was named
    for row, line in enumerate(lines):
        for column, text, tag in _tokens(line):
            if tag is not None:
                around.turn(tag)
                named = (row, column) if tag["name"] == "v" and not tag["end"] else named
                continue
            if text == "<":
                lost.append((row, column))
            if not pieces or pieces[-1].speaker != around.speaker:
                pieces.append(_Piece(around.speaker, *(named or (row, column))))
            named = None
            pieces[-1].words.append(text)
        if pieces:
            pieces[-1].words.append(" ")
    read = (Voice(each.speaker, _plain("".join(each.words)), each.line, each.column) for each in pieces)
    return tuple(each for each in read if each.text), tuple(lost)


@dataclass
class _Piece:
    speaker: str
    line: int
    column: int
    words: list[str] = field(default_factory=list)


class _Around:
    """The tags around a text. speaker: of the innermost voice, "" outside all."""

    def __init__(self) -> None:
        self.names: list[str] = []
        self.voices: list[str] = []
        self.count: Counter[str] = Counter()

    @property
    def speaker(self) -> str:
        return self.voices[-1] if self.voices else ""

    def turn(self, tag: re.Match[str]) -> None:
        """Go into a tag, or out of it and of all that was left open inside it."""
        name = tag["name"] or ""
        if name and not tag["end"]:
            self.names.append(name)
            self.count[name] += 1
            if name == "v":
                self.voices.append(_plain(tag["note"] or ""))
        while tag["end"] and self.count[name]:
            left = self.names.pop()
            self.count[left] -= 1
            if left == "v":
                self.voices.pop()
            if left == name:
                return


def _plain(text: str) -> str:
    return " ".join(unescape(text).split())


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
