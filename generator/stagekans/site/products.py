"""Everything the site makes: what belongs to no subject, and what each subject makes; all have one shape."""

from collections.abc import Callable, Iterator

from stagekans.catalog.site import Site
from stagekans.core.outputs import Output
from stagekans.frame import assets
from stagekans.site import (
    cards,
    feed,
    handover,
    home,
    hosting,
    opendata,
    overviews,
    pages,
    styleguide,
    upkeep,
)
from stagekans.subjects.table import SUBJECTS

Make = Callable[[Site], Iterator[Output]]

PRODUCTS: tuple[Make, ...] = (
    assets.make,
    home.make,
    overviews.make,
    pages.make,
    cards.make,
    upkeep.make,
    handover.make,
    opendata.make,
    feed.make,
    styleguide.make,
    hosting.make,
)


def make_all(site: Site) -> Iterator[Output]:
    """Yield the outputs of the site itself and of every subject."""
    for make in PRODUCTS:
        yield from make(site)
    for subject in SUBJECTS:
        for make_own in subject.making():
            yield from make_own(site)
