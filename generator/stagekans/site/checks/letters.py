"""Refuses letters that no face of ours can print; it reads files, because a value has no place for each letter."""

import html
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence

from stagekans.core.diagnostics import Diagnostic
from stagekans.core.kind import Kinds
from stagekans.core.outputs import Blob
from stagekans.core.rules import Rule
from stagekans.reading.invisible import unseen
from stagekans.reading.sources import Source
from stagekans.reading.text import Places, decode
from stagekans.render.paper import faces

LETTER_UNPRINTABLE = Rule("letter-unprintable", facts=("letter", "number", "name"))

_WRITTEN = re.compile(r"\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8}|&(?:#\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z]\w{1,30});")
"""A letter by its number or name, as YAML and Markdown let people write it."""


def unprintable(sources: Sequence[Source], fonts: Mapping[str, Blob], kinds: Kinds) -> Iterator[Diagnostic]:
    """Yield each letter in the files of entries that no face has, once a file, at its place.

    sources: all files. fonts: file name -> font. kinds: what files may be.
    """
    for source in sources:
        kind = kinds.of(source.path)
        if kind is None or not source.path.endswith(kind.suffix):
            continue
        text, _ = decode(source)
        told: set[str] = set()
        places = Places(source.path, text)
        for offset, letter in (*_standing(text, fonts), *_spelled(text, fonts)):
            if letter not in told:
                told.add(letter)
                named = " ".join(f"U+{ord(each):04X}" for each in letter)
                name = unicodedata.name(letter[0], "").lower()
                place = places.at(offset)
                yield LETTER_UNPRINTABLE(place, letter=letter, number=named, name=f", {name}" if name else "")


def _standing(text: str, fonts: Mapping[str, Blob]) -> Iterator[tuple[int, str]]:
    if faces.odd(text):
        yield from (found for found in faces.unprintable(text, fonts) if not any(unseen(found[1])))


def _spelled(text: str, fonts: Mapping[str, Blob]) -> Iterator[tuple[int, str]]:
    if "\\u" in text.lower() or "&" in text:
        for match in _WRITTEN.finditer(text):
            letter = _letter(match[0])
            if any(faces.unprintable(letter, fonts)) and not any(unseen(letter)):
                yield match.start(), letter


def _letter(written: str) -> str:
    """Return the letter that is meant; "" where the number is of none, which the reader of YAML refuses."""
    if written[0] == "&":
        return html.unescape(written)
    code = int(written[2:], 16)
    return chr(code) if code < 0x110000 and code not in range(0xD800, 0xE000) else ""
