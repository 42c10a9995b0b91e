"""Refuses words of campaigns that do not fit on posters, flyers and screens."""

from collections.abc import Iterator, Sequence

from stagekans.catalog.site import Site
from stagekans.core.diagnostics import Diagnostic
from stagekans.core.entry import Entry, Path
from stagekans.core.messages import say
from stagekans.frame.fit import TEXT_ROOM, Fonts, one, poster, short
from stagekans.render.office.master import scan_fits
from stagekans.render.paper import room
from stagekans.subjects.campaign.campaign import Block, Campaign

_ANCHOR = 100
"""Bytes a heading may have as a file's name in a pack."""


def check(site: Site) -> Iterator[Diagnostic]:
    """Yield each text of a campaign that does not fit, at its place."""
    for entry in site.of(Campaign):
        yield from _campaign(entry, site.settings.fonts)


def _campaign(entry: Entry[Campaign], fonts: Fonts) -> Iterator[Diagnostic]:
    record = entry.record
    yield from poster(entry, ("poster",), record.poster, fonts)
    for index, variant in enumerate(record.variants):
        yield from poster(entry, ("variants", index), variant, fonts)
    scan = record.poster.scan
    if not scan_fits(scan) or not all(room.fits(scan, each, fonts) for each in room.SCAN):
        yield TEXT_ROOM(entry.place(("poster", "scan")), text=short(scan), where=say("site.printed.poster-code"))
    yield from one(entry.place(("tagline",)), record.tagline, "site.printed.poster-heading", (room.TAGLINE,), fonts)
    yield from _back(entry, ("flyer",), record.flyer, fonts)
    if record.companies:
        yield from _back(entry, ("companies", "flyer"), record.companies.flyer, fonts)
    yield from _headings(entry, fonts)


def _back(entry: Entry, path: Path, given: Sequence[Block], fonts: Fonts) -> Iterator[Diagnostic]:
    """Yield what does not fit on the back of a flyer: a word, or all together (theme/campaign/packs/flyer.typ)."""
    inner, high, told = room.BACK, 0.0, False
    for number, block in enumerate(given):
        head = room.lines(block.title, room.Room(inner.width / room.BACK_TITLE, 1, "display"), fonts)
        points = [room.lines(point, inner, fonts) for point in block.points]
        places = [(*path, number, "title"), *((*path, number, "points", index) for index in range(len(points)))]
        for place, text, count in zip(places, (block.title, *block.points), (head, *points), strict=True):
            if count is None:
                told = True
                yield TEXT_ROOM(entry.place(place), text=short(text), where=say("site.printed.flyer"))
        high += 2.3 + (head or 1) * 1.2 * room.BACK_TITLE + sum((count or 1) * 1.2 + 0.62 for count in points)
    if high > inner.height and not told:
        where = "site.printed.flyer-back"
        yield TEXT_ROOM(entry.place((*path, 0)), text=short(given[0].title), where=say(where))


def _headings(entry: Entry, fonts: Fonts) -> Iterator[Diagnostic]:
    """Each text of a campaign becomes a file named after its heading, and a sheet with it above."""
    for heading in entry.prose.headings if entry.prose else ():
        if heading.level == 2:
            fits = room.fits(heading.text, room.TOOL, fonts) and len(heading.anchor.encode()) <= _ANCHOR
            if not fits:
                yield TEXT_ROOM(heading.place, text=short(heading.text), where=say("site.printed.sheet"))
