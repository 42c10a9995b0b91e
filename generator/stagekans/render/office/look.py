"""What a document of an office program looks like, and says of itself: plain data, as jobs are handed it."""

from collections.abc import Mapping, Sequence
from typing import TypedDict


class Said(TypedDict):
    """What a document says of itself. site: its maker. lang: as "nl-NL"."""

    title: str
    site: str
    lang: str


class Shape(TypedDict):
    """A shape of the equals mark. colour: its place among the colours. turn: quarter turns."""

    shape: str
    colour: int
    turn: int


class Look(Said):
    """What slides look like. colours: slot of the theme -> "#rrggbb". fonts: major and minor. shapes: equals mark."""

    colours: Mapping[str, str]
    fonts: Mapping[str, str]
    shapes: Sequence[Shape]


class DeckLook(Look):
    """What a deck looks like. layouts: kind -> name people see."""

    layouts: Mapping[str, str]
