"""Whether texts fit where they are printed, for every subject that prints some."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Protocol

from stagekans.core.diagnostics import Diagnostic, Place
from stagekans.core.entry import Entry, Path
from stagekans.core.messages import say
from stagekans.core.outputs import Blob
from stagekans.core.rules import Rule
from stagekans.render.paper import room

TEXT_ROOM = Rule("text-room", facts=("text", "where"))

Fonts = Mapping[str, Blob]
_SHOWN = 40


class Headed(Protocol):
    """The words of a poster."""

    @property
    def headline(self) -> tuple[str, ...]:
        """Its lines, the largest letters."""

    @property
    def lead(self) -> str:
        """What stands below them."""

    @property
    def action(self) -> str:
        """What to do."""


def one(place: Place, text: str, where: str, rooms: Sequence[room.Room], fonts: Fonts) -> Iterator[Diagnostic]:
    """Yield what is wrong with a text that does not fit in each room. where: name of the phrase that says where."""
    if not all(room.fits(text, each, fonts) for each in rooms):
        yield TEXT_ROOM(place, text=short(text), where=say(where))


def poster(entry: Entry, path: Path, words: Headed, fonts: Fonts, *, screens: bool = True) -> Iterator[Diagnostic]:
    """Yield what does not fit of a poster, at its line.

    path: of its words in the front matter. screens: whether its words stand on screens and banners too.
    """
    rooms = room.HEADLINE if screens else room.HEADLINE[:1]
    place = entry.place((*path, "headline", 0))
    told = False
    for index, line in enumerate(words.headline):
        if not all(room.whole((line,), each, fonts) for each in rooms):
            told = True
            where = "site.printed.poster-line"
            yield TEXT_ROOM(entry.place((*path, "headline", index)), text=short(line), where=say(where))
    high = all(room.whole(words.headline, each, fonts) for each in rooms)
    joined = not screens or room.fits(" ".join(words.headline), room.BANNER, fonts)
    if not told and not (high and joined):
        yield TEXT_ROOM(place, text=short(" ".join(words.headline)), where=say("site.printed.poster-banner"))
    count = len(room.LEAD) if screens else 1
    yield from one(entry.place((*path, "lead")), words.lead, "site.printed.poster-screen", room.LEAD[:count], fonts)
    yield from one(
        entry.place((*path, "action")), words.action, "site.printed.poster-screen", room.ACTION[:count], fonts
    )


def short(text: str) -> str:
    """Return the beginning of a text, to tell which is meant."""
    return text if len(text) <= _SHOWN else text[:_SHOWN] + "…"
