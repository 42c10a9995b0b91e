"""The one list of products; each has one shape: make(catalog, settings) -> outputs."""

from collections.abc import Callable, Iterator

from stagekans.catalog.catalog import Catalog
from stagekans.outputs import Output
from stagekans.products import (
    agenda,
    artwork,
    assets,
    cards,
    clauses,
    courses,
    editions,
    episodes,
    feed,
    fixed,
    gaps,
    harvest,
    hosting,
    kits,
    lom,
    look,
    monitor,
    newsletter,
    opendata,
    overviews,
    pages,
    pledges,
    podcast,
    printed,
    reflection,
    startkits,
    stories,
    subscribe,
    upkeep,
    vocabulary,
)
from stagekans.products.packs import logos
from stagekans.products.packs import make as packs
from stagekans.settings import Settings

Make = Callable[[Catalog, Settings], Iterator[Output]]

PRODUCTS: tuple[Make, ...] = (
    assets.make,
    fixed.make,
    overviews.make,
    gaps.make,
    agenda.make,
    pages.make,
    printed.make,
    courses.make,
    editions.make,
    lom.make,
    startkits.make,
    kits.make,
    harvest.make,
    stories.make,
    pledges.make,
    reflection.make,
    clauses.make,
    monitor.make,
    cards.make,
    newsletter.make,
    upkeep.make,
    vocabulary.make,
    packs.make,
    logos.make,
    opendata.make,
    feed.make,
    episodes.make,
    podcast.make,
    artwork.make,
    subscribe.make,
    look.make,
    hosting.make,
)


def make_all(catalog: Catalog, settings: Settings) -> Iterator[Output]:
    """Yield the outputs of every product."""
    for make in PRODUCTS:
        yield from make(catalog, settings)
