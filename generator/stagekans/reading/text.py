"""Bytes to text, refusing what an editor cannot see."""

import re
from collections.abc import Iterator

from stagekans.diagnostics import Diagnostic, Place
from stagekans.messages import problem
from stagekans.reading.sources import Source

LIMIT_KB = 500
_HIDDEN = re.compile("[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")


def place_at(path: str, text: str, offset: int) -> Place:
    """Return the place of a character: line and column counted from 1."""
    return Place(path, text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset))


def decode(source: Source) -> tuple[str, tuple[Diagnostic, ...]]:
    """Return the text of a file without its BOM, and what is wrong with its characters.

    A file that is too large or not UTF-8 gives "" and one diagnostic.
    """
    size = len(source.data) // 1000
    if size > LIMIT_KB:
        return "", (problem("file-too-large", Place(source.path), size=size, limit=LIMIT_KB),)
    try:
        text = source.data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = source.data[: error.start].decode("utf-8-sig", "replace")
        place = place_at(source.path, before, len(before))
        return "", (problem("file-encoding", place, byte=hex(source.data[error.start])),)
    return text, tuple(_characters(source.path, text))


def _characters(path: str, text: str) -> Iterator[Diagnostic]:
    for code, at in unseen(text):
        yield problem(code, place_at(path, text, at), character=f"U+{ord(text[at]):04X}")


def unseen(text: str) -> Iterator[tuple[str, int]]:
    """Yield (code, offset) of every character that an editor cannot see and that a text may not hold."""
    for code, pattern in (("file-bidi", _HIDDEN), ("file-control-character", _CONTROL)):
        for match in pattern.finditer(text):
            yield code, match.start()
