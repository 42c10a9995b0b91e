"""Refuses names of institutions that do not fit on what their packs hold."""

from collections.abc import Iterator

from stagekans.catalog.site import Site
from stagekans.core.diagnostics import Diagnostic
from stagekans.core.entry import Entry
from stagekans.core.house import House
from stagekans.core.messages import say
from stagekans.core.settings import Settings
from stagekans.frame.fit import TEXT_ROOM, short
from stagekans.render.paper import room

_ADDRESS = 70
"""Letters an address may have on a slide to edit (subjects/campaign/packs/written.py)."""


def check(site: Site) -> Iterator[Diagnostic]:
    """Yield each name and address that does not fit, at its place."""
    for entry in site.having(House):
        house = entry.playing(House)
        if house:
            yield from _house(entry, house, site.settings)


def _house(entry: Entry, record: House, settings: Settings) -> Iterator[Diagnostic]:
    fonts = settings.fonts
    address = f"{settings.site_url.split('//')[-1]}m/{entry.slug}/"
    if len(address) > _ADDRESS or not room.fits(address, room.ADDRESS, fonts):
        yield TEXT_ROOM(entry.place(), text=address, where=say("site.printed.flyer-slide"))
    if not record.confirmed or record.logo:  # a logo stands alone
        return
    title = entry.record.title
    tile = room.width(record.short_name, "display", fonts) if record.short_name else 0.0
    if record.short_name and tile > room.SHORT_NAME:
        yield TEXT_ROOM(entry.place(("short_name",)), text=record.short_name, where=say("site.printed.tile"))
    elif not room.fits(title, room.beside(0.0), fonts):
        yield TEXT_ROOM(entry.place(("title",)), text=short(title), where=say("site.printed.poster-screen"))
    elif not room.fits(title, room.beside(tile), fonts):
        where = "site.printed.tile-name"
        yield TEXT_ROOM(entry.place(("short_name",)), text=record.short_name, where=say(where))
