"""How much room text takes on a slide, by the widths of Arial: the largest size at which it fits."""

import unicodedata
from collections.abc import Sequence

from stagekans.render.web.style import ARIAL

_CAPITAL, _OTHER = 722, 350
"""Widths in thousandths of an em for what the table of Arial does not list: most capitals; points and quotes."""
_LEADING, _AFTER = 1.2, 0.4
"""Height of a line and room after a paragraph, in ems."""


def lines(text: str, room: float, *, bold: bool = False) -> int:
    """Return over how many lines a text runs; it may break by itself. room: width of a line in ems."""
    return sum(_wrapped(line, room, bold=bold) for line in text.split("\n"))


def _wrapped(text: str, room: float, *, bold: bool) -> int:
    widths = ARIAL["bold" if bold else "regular"]
    count, used = 1, 0.0
    for word in text.split():
        wide = sum(widths.get(letter) or _width(letter, widths["n"]) for letter in word) / 1000
        space = widths[" "] / 1000 if used else 0.0
        if used and used + space + wide > room:
            count, used, space = count + 1, 0.0, 0.0
        used += space + wide
        while used > room:  # a word longer than the line
            count, used = count + 1, used - room
    return count


def _width(letter: str, usual: int) -> int:
    if unicodedata.east_asian_width(letter) in "WF":  # signs as wide as they are high, emoji too
        return 1000
    if letter.isupper():
        return _CAPITAL
    return usual if letter.isalnum() else _OTHER


def height(texts: Sequence[str], room: float, size: float, *, bold: bool = False) -> float:
    """Return the height in points of paragraphs one below the other. room: width in points. size: of the type."""
    return sum((lines(text, room / size, bold=bold) * _LEADING + _AFTER) * size for text in texts)


def largest(texts: Sequence[str], room: tuple[float, float], sizes: Sequence[int], *, bold: bool = False) -> int | None:
    """Return the largest size at which paragraphs fit, or None. room: width and height in points."""
    return next((size for size in sizes if height(texts, room[0], size, bold=bold) <= room[1]), None)
