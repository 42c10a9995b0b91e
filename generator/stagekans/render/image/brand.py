"""House colours to a palette that everybody can read: the field stays as it is, all that stands on it adapts.

Contrast is WCAG 2.2 (success criterion 1.4.3). coloraide is imported where it is used: most builds meet no brand.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from stagekans.render.image.light import contrast

if TYPE_CHECKING:
    from coloraide import Color

INK, PAPER, BLACK = "#17150f", "#ffffff", "#000000"
LEAST = 4.5
_DULL, _PALE = 0.03, 0.95
"""Below this chroma or above this lightness (OKLCH) a large field looks like no colour at all."""
_SEEN, _BOLD = 1.35, 1.8
"""Contrast by which a shape, and the bar, still stand out against the field."""
_APART = 0.09
"""Distance (OKLab) at which two shapes beside each other look different."""


@dataclass(frozen=True)
class Palette:
    """field: large surface. front: text on it. bar, shapes: the mark. text: the house colour as text on paper."""

    field: str
    front: str
    bar: str
    shapes: tuple[str, ...]
    text: str


def palette(field: str, bar: str, shapes: Sequence[str]) -> Palette:
    """Return colours that were chosen together as a palette. field, bar, shapes: as "#rrggbb"."""
    return Palette(field, on(field), bar, tuple(shapes), field if contrast(field, PAPER) >= LEAST else INK)


def branded(primary: str, secondary: str | None, bar: str, shapes: tuple[str, ...]) -> Palette:
    """Return the palette of a house with colours of its own.

    primary, secondary: its colours, "#rrggbb"; never changed where they are a surface. bar, shapes: the campaign's
    colours, to fill in with. A dull primary makes way for the secondary, else for ink. As text stands the
    first house colour that reads on paper, else the field's, made darker.
    """
    field = next((each for each in (primary, secondary) if each and not dull(each)), INK)
    own = [each for each in (secondary, primary) if each and each != field]
    choice = [*own, bar, *shapes, PAPER, INK]
    whole = next((each for each in choice if contrast(each, field) >= _BOLD and not dull(each)), on(field))
    seen = [each for each in dict.fromkeys(choice) if contrast(each, field) >= _SEEN]
    picked = tuple(_apart(seen, len(shapes)))
    reads = [each for each in (field, *own) if contrast(each, PAPER) >= LEAST and not dull(each)]
    return Palette(field, on(field), whole, picked, reads[0] if reads else readable(field))


def on(colour: str) -> str:
    """Return ink or white, whichever reads best on a colour; black where neither reaches 4.5 to 1."""
    best = max((INK, PAPER), key=lambda each: contrast(each, colour))
    return best if contrast(best, colour) >= LEAST else BLACK


def dull(colour: str) -> bool:
    """Return whether a colour is too grey or too pale for a large field."""
    lightness, chroma, _ = _colour(colour).convert("oklch").coords(nans=False)
    return bool(chroma < _DULL or lightness > _PALE)


def readable(colour: str, ground: str = PAPER) -> str:
    """Return a colour as text on a light ground: darker (OKLCH, hue kept) until it reaches 4.5 to 1."""
    if contrast(colour, ground) >= LEAST:
        return colour
    given = _colour(colour).convert("oklch")
    low, high = 0.0, float(given["lightness"])
    found = INK
    for _ in range(12):
        middle = (low + high) / 2
        tried = _hex(given.clone().set("lightness", middle))
        if contrast(tried, ground) >= LEAST:
            found, low = tried, middle
        else:
            high = middle
    return found


def _apart(choice: Sequence[str], most: int) -> Iterator[str]:
    """Yield the first colour, and then each time the one farthest from those before, while they look different."""
    picked: list[str] = []
    while len(picked) < most:
        rest = [each for each in choice if all(_distance(each, other) >= _APART for other in picked)]
        if not rest:
            break
        picked.append(max(rest, key=lambda each: min((_distance(each, other) for other in picked), default=0)))
    yield from picked


def _distance(one: str, other: str) -> float:
    return float(_colour(one).distance(other, space="oklab"))


def _hex(colour: "Color") -> str:
    return str(colour.convert("srgb").fit(method="oklch-chroma").to_string(hex=True))


def _colour(text: str) -> "Color":
    from coloraide import Color

    return Color(text)
