"""What a region has on this site: its practices, sessions, needs, communities and reporting points."""

from typing import get_args

from stagekans.catalog.made_up import made_up
from stagekans.catalog.site import Site
from stagekans.core.entry import Entry
from stagekans.core.kind import Kind
from stagekans.core.outputs import Argument
from stagekans.core.vocabularies import Region
from stagekans.frame.shell import card
from stagekans.subjects.programme.region import Area


def there(entry: Entry[Area], site: Site) -> Argument:
    """Return what the page of a region lists: kind -> cards."""
    kinds = site.settings.kinds.in_regions
    return {kind.id: [card(each) for each in _in(entry.record.region, kind, site)] for kind in kinds}


def areas(site: Site) -> list[Argument]:
    """Return every region of the list: its key, its page if it has one, and how many entries of each kind it has."""
    pages = {each.record.region: card(each) for each in site.of(Area)}
    return [
        {
            "region": region,
            "page": pages.get(region),
            "counts": {kind.id: len(_in(region, kind, site)) for kind in site.settings.kinds.in_regions},
        }
        for region in get_args(Region)
        if region != "landelijk"
    ]


def _in(region: str, kind: Kind, site: Site) -> list[Entry]:
    """Return the real entries of a kind that belong to a region."""
    found = (each for each in site.of_kind(kind.id) if region in each.facets.get("region", ()))
    return [each for each in found if not made_up(each, site)]
