"""Letters that look the same are the same: one normal form to compare texts by. What is shown stays as it was typed."""

import re
import unicodedata
from collections.abc import Sequence
from html import unescape

_APOSTROPHES = "’‘‛ʼʻʹ′`´＇"
_HYPHENS = "‐‑‒–−﹣－"
_UNSEEN = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff"
_SAME = str.maketrans({**dict.fromkeys(_APOSTROPHES, "'"), **dict.fromkeys(_HYPHENS, "-")})
_DROPPED = re.compile(f"[{_UNSEEN}]")
_PLAIN = re.compile(r"[\x00-\x7fÀ-ÖØ-öø-ıĴ-ľŁ-ňŊ-ž“”„€’‘–]*")
"""Texts in which every letter is one letter of the normal form, so that places stay what they are."""
_MARKS = "".join(chr(code) for code in range(0x300, 0x10000) if unicodedata.category(chr(code))[0] == "M")
_GOES_ON = _MARKS + "\u1160-\u11ff\uff9e\uff9f"
"""What belongs to the letter before it: marks, the later parts of a Korean syllable, Japanese half-width marks."""
_LETTER = f"(?s:.)[{_GOES_ON}{_UNSEEN}]*"
_LETTERS = re.compile(_LETTER)
_HTML_LETTERS = re.compile(f"&(?:#[0-9]+|#[xX][0-9a-fA-F]+|[a-zA-Z][a-zA-Z0-9]*);|{_LETTER}")


def normal(text: str) -> str:
    """Return the normal form of a text: letters composed and without compatibility forms (Unicode NFKC).

    So ligatures, ĳ and full-width letters fall apart into plain ones, every kind of space is one kind, every
    apostrophe is "'" and every hyphen "-"; what nobody sees (soft hyphen, joiners) is gone. Capitals and accents stay.
    """
    if text.isascii():
        return text.replace("`", "'")  # the only one of these letters in ASCII
    seen = _DROPPED.sub("", text.translate(_SAME))
    return unicodedata.normalize("NFKC", seen).translate(_SAME)


def composed(text: str) -> str:
    """Return a name with its letters composed (Unicode NFC), as most keyboards type it; macOS takes them apart."""
    return unicodedata.normalize("NFC", text)


def key(text: str) -> str:
    """Return a text as names are compared: its normal form without capitals."""
    return normal(normal(text).casefold())


def placed(text: str, *, html: bool = False) -> tuple[str, Sequence[int]]:
    """Return the normal form of a text, and where each of its letters begins in that text; one more for its end.

    html: the text stands in HTML, where a letter may be written as a character reference.
    """
    if _PLAIN.fullmatch(text) and not (html and "&" in text):
        return text.translate(_SAME), range(len(text) + 1)
    made, places = [], []
    for letter in (_HTML_LETTERS if html else _LETTERS).finditer(text):
        form = normal(unescape(letter[0]) if html else letter[0])
        made.append(form)
        places += [letter.start()] * len(form)
    return "".join(made), [*places, len(text)]
