"""Refuses titles that do not fit on the card that other sites show."""

from collections.abc import Iterator

from stagekans.catalog.site import Site
from stagekans.core.diagnostics import Diagnostic
from stagekans.frame.fit import one
from stagekans.render.paper import room


def check(site: Site) -> Iterator[Diagnostic]:
    """Yield each title that does not fit, at its place."""
    for entry in site.entries:
        title = entry.record.title
        yield from one(entry.place(("title",)), title, "site.printed.share-card", (room.CARD,), site.settings.fonts)
