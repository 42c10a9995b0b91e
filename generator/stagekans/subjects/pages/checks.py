"""Refuses a programme page that would list what no page lists."""

from collections.abc import Iterator

from stagekans.catalog.site import Site
from stagekans.core.diagnostics import Diagnostic
from stagekans.core.rules import Rule
from stagekans.subjects.pages.page import Page

LISTS_UNKNOWN = Rule("lists-unknown", facts=("value", "choices"))


def check(site: Site) -> Iterator[Diagnostic]:
    """Yield each page whose "lists" names no kind that pages list."""
    known = [kind.id for kind in site.settings.kinds.all if kind.listed]
    for entry in site.of(Page):
        if entry.record.lists is not None and entry.record.lists not in known:
            yield LISTS_UNKNOWN(entry.place(("lists",)), value=entry.record.lists, choices=", ".join(sorted(known)))
