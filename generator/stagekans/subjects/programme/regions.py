"""What a region has on this site: its practices, sessions, needs, communities and reporting points."""

from typing import Any, get_args

from stagekans.catalog.made_up import made_up
from stagekans.catalog.site import Site
from stagekans.core.entry import Entry
from stagekans.core.outputs import Argument
from stagekans.core.roles import Faceted
from stagekans.core.vocabularies import Region
from stagekans.frame.shell import card
from stagekans.subjects.programme.region import Area

SHOWN = ("session", "need", "community", "practice")
"""Kinds a region lists, by what their facet "region" says; in this order."""


def there(entry: Entry, site: Site) -> Argument:
    """Return what the page of a region lists: kind -> cards; None for other kinds."""
    if not isinstance(entry.record, Area):
        return None
    return {kind: [card(each) for each in _in(entry.record.region, kind, site)] for kind in SHOWN}


def areas(site: Site) -> list[Any]:
    """Return every region of the list: its key, its page if it has one, and how many entries of each kind it has."""
    pages = {each.record.region: card(each) for each in site.of(Area) if isinstance(each.record, Area)}
    return [
        {
            "region": region,
            "page": pages.get(region),
            "counts": {kind: len(_in(region, kind, site)) for kind in SHOWN},
        }
        for region in get_args(Region)
        if region != "landelijk"
    ]


def _in(region: str, kind: str, site: Site) -> list[Entry]:
    entries = [each for each in site.of_kind(kind) if not made_up(each, site)]
    found = (each for each in entries if isinstance(each.record, Faceted))
    return [each for each in found if region in each.record.facets().get("region", ())]  # type: ignore[attr-defined]
