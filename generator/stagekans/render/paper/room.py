"""How much room a text takes in print, by the tables of the fonts: whether it fits where a template puts it.

The rooms are those of theme/packs, theme/cards and theme/print at the smallest size each allows, in ems of that size. A
test sets texts of all kinds in those templates, so that a room and its template cannot drift apart.
"""

import io
import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from stagekans.core.outputs import Blob
from stagekans.render.handles import FONTS
from stagekans.render.paper import faces

Face = Literal["display", "text", "bold"]
_FILES: Mapping[Face, tuple[str, ...]] = {
    "display": ("BricolageGrotesque[opsz,wdth,wght].ttf", "AtkinsonHyperlegible-Bold.ttf"),
    "text": ("AtkinsonHyperlegible-Regular.ttf", "BricolageGrotesque[opsz,wdth,wght].ttf"),
    "bold": ("AtkinsonHyperlegible-Bold.ttf", "BricolageGrotesque[opsz,wdth,wght].ttf"),
}
_AXES = {"wght": 800.0, "wdth": 100.0, "opsz": 48.0}
"""Where the display face is cut (frame/assets.py)."""
_CAPITAL, _CAPITAL_ODD = 0.67, 0.95
"""Height of a line without its leading: capitals of our faces, and of the highest face that helps out (emoji)."""
_HEAVIER = 1.2
"""A helping face is measured at its lightest and isolated; bold and joined forms are at most this much wider."""
_SLACK = 1.03
"""Kerning may add a little."""
_MIXED = 1.1
"""A letter with a mark of another face is drawn by that face whole, which may be wider."""
_AROUND = 1.3
"""A mark around a letter (a key of a keyboard) makes it as wide as an emoji."""
_HEADING, _SECOND = 1.4, 1.2
"""The engine sets headings of the first and second level so much larger than the size around them."""
_WORST = 1.5
"""Above the widest letter of our faces ("‰", 1.41 em)."""


@dataclass(frozen=True)
class Room:
    """A place for a text, in ems of the smallest size there.

    leading: between lines. extra: below the last line. tighter: how much nearer letters stand than in their face.
    """

    width: float
    height: float
    face: Face = "text"
    leading: float = 0.5
    extra: float = 0.0
    tighter: float = 0.0


_SLIM, _SLIM_WIDTH = frozenset("abcdefghijklnopqrstuvxyz -.,:;!?'’()/1"), 0.65
"""Letters of which none is wider than this in any of our faces, slack counted."""

CARD = Room(41.0, 10.7, "display")
"""The title of an entry on a card for other sites."""
HEADLINE = tuple(
    Room(width / _HEADING, tall / _HEADING, "display", 0.24, 0.22 / _HEADING, 0.035)
    for width, tall in (
        (8.9, 4.7),
        (9.0, 4.5),
        (13.6, 4.2),
        (9.2, 3.9),
        (8.9, 4.9),
        (8.7, 4.2),
        (8.6, 4.6),
        (20.8, 5.0),
    )
)
"""Poster, flyer, square, portrait, story, link, narrowcasting, glimpse: each line stays whole."""
BANNER = Room(16.8 / _HEADING, 2.6 / _HEADING, "display", 0.24, 0.22 / _HEADING, 0.035)
LEAD = tuple(
    Room(width, tall)
    for width, tall in (
        (43.4, 9.1),
        (52.5, 8.3),
        (58.0, 4.2),
        (50.4, 5.5),
        (42.9, 5.5),
        (22.9, 14.5),
        (32.9, 7.0),
        (26.5, 8.2),
    )
)
ACTION = tuple(
    Room(width, tall, "bold")
    for width, tall in (
        (43.4, 4.3),
        (52.5, 3.7),
        (58.0, 1.8),
        (50.4, 2.8),
        (42.9, 2.8),
        (22.9, 9.8),
        (32.9, 4.0),
        (26.5, 4.9),
    )
)
SCAN = (Room(23.8, 2.9, "bold"), Room(29.6, 3.2, "display"), Room(35.1, 3.5, "bold"))
TAGLINE = Room(20.0, 1.0, "display")
POSTER_LEAD, POSTER_ACTION = LEAD[0], ACTION[0]
TOOL = Room(40.0, 3.25, "display", 0.62)
ADDRESS = Room(47.0, 1.0)
BACK = Room(47.0, 49.0)
"""The back of a flyer."""
BACK_TITLE = 1.5 * _SECOND
"""A heading there is so much larger than the rest."""
CUT = Room(19.4, 4.4, "bold", 0.62)
"""A card to cut out, at its one size."""
SHORT_NAME = 11.2
"""Ems of a short name on its tile at the smallest size (theme/site/print/logo.typ)."""


def beside(short: float) -> Room:
    """Return the room for the name of a sender beside its short name, on the narrowest picture.

    short: width of the short name in ems, or 0 when there is no tile (theme/site/print/logo.typ, "link" of screens).
    """
    tile = min(3.0, 0.48 + 0.56 * short) + 0.3 if short else 0.0
    return Room((3.97 - tile) / 0.1176, 8.5, "display")


def fits(text: str, room: Room, fonts: Mapping[str, Blob]) -> bool:
    """Return whether a text certainly fits. fonts: file name -> font; opened only when a guess is not enough."""
    written = faces.plain(text)
    if _surely(written, room):
        return True
    high = lines(written, room, fonts)
    return high is not None and _tall(high, written, room) <= room.height


def whole(texts: Sequence[str], room: Room, fonts: Mapping[str, Blob]) -> bool:
    """Return whether lines that may not break fit, one below the other."""
    written = [faces.plain(text) for text in texts]
    wide = all(
        (not faces.odd(text) and _bound(text) <= room.width) or _within(text, room, fonts) <= room.width
        for text in written
    )
    return wide and _tall(len(written), " ".join(written), room) <= room.height


def lines(text: str, room: Room, fonts: Mapping[str, Blob]) -> int | None:
    """Return over how many lines a text runs at most, or None when a word is wider than a line."""
    count, used = 1, 0.0
    space = width(" ", room.face, fonts)
    for word in _words(text):
        wide = _within(word, room, fonts)
        if wide > room.width:
            return None
        if used and used + space + wide > room.width:
            count, used = count + 1, wide
        else:
            used += wide + (space if used else 0.0)
    return count


def width(text: str, face: Face, fonts: Mapping[str, Blob]) -> float:
    """Return the width of a text in ems, on the safe side."""
    written = faces.plain(text)
    slack = _SLACK * _MIXED if faces.odd(written) else _SLACK
    return slack * sum(_letter(letter, face, fonts) for letter in written)


def _within(text: str, room: Room, fonts: Mapping[str, Blob]) -> float:
    """Return the width of a text in a room: letters of other faces may be drawn as one, so there nothing is won."""
    won = 0.0 if faces.odd(text) else room.tighter * len(text)
    return width(text, room.face, fonts) - won


def _tall(count: int, text: str, room: Room) -> float:
    capital = _CAPITAL_ODD if faces.odd(text) else _CAPITAL
    return count * capital + (count - 1) * room.leading + room.extra


def _surely(text: str, room: Room) -> bool:
    """Whether a text fits even when every letter is the widest, which most do."""
    if faces.odd(text):  # some signs are far wider than any letter ("﷽")
        return False
    words = [_bound(word) for word in _words(text)]
    if not words or max(words) > room.width:
        return False
    count = 1 + int(2 * (sum(words) + len(words)) / room.width)  # a line is at least half full
    return _tall(count, text, room) <= room.height


def _bound(text: str) -> float:
    """Return a width that a text surely stays below, without opening a font."""
    slim = sum(letter in _SLIM for letter in text)
    return slim * _SLIM_WIDTH + (len(text) - slim) * _WORST


def _words(text: str) -> list[str]:
    """Return what stays together on a line: no line begins with a closing sign or ends with an opening one (UAX 14)."""
    found: list[str] = []
    for word in re.split(r"[ \t\n\r\u2000-\u2006\u2008-\u200a\u3000]+", text):
        if found and word and (_kind(word[0]) in ("Pe", "Pf", "Po") or _kind(found[-1][-1]) in ("Ps", "Pi")):
            found[-1] += f" {word}"
        elif word:
            found.append(word)
    return found


def _kind(letter: str) -> str:
    return unicodedata.category(letter)


def _letter(letter: str, face: Face, fonts: Mapping[str, Blob]) -> float:
    if letter in "\u200c\u200d":
        return 0.0
    if unicodedata.category(letter) == "Me":
        return _AROUND
    for name in _FILES[face]:
        found = _widths_of(fonts[name]).get(ord(letter))
        if found is not None:
            return found
    names = faces.helping(letter, fonts)
    return max((_HEAVIER * _widths_of(fonts[name]).get(ord(letter), _WORST) for name in names), default=_WORST)


def _widths_of(font: Blob) -> Mapping[int, float]:
    return FONTS.get(("widths", font), lambda: _widths(font))


def _widths(font: Blob) -> Mapping[int, float]:
    """Return character -> width in ems; of the display face where we cut it."""
    from fontTools.ttLib import TTFont

    with TTFont(io.BytesIO(font.data), fontNumber=0, lazy=True) as face:
        ems = face["head"].unitsPerEm
        if "fvar" in face and {axis.axisTag for axis in face["fvar"].axes} >= set(_AXES):
            shapes = face.getGlyphSet(location=_AXES)
            return {code: shapes[name].width / ems for code, name in face.getBestCmap().items()}
        taken = face["hmtx"].metrics
        return {code: taken[name][0] / ems for code, name in face.getBestCmap().items()}
