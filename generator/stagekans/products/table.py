"""The one list of products; each has one shape: make(site) -> outputs."""

from collections.abc import Callable, Iterator

from stagekans.catalog.site import Site
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
    handover,
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
    progress,
    reflection,
    startkits,
    stories,
    subscribe,
    upkeep,
    vocabulary,
)
from stagekans.products.packs import logos
from stagekans.products.packs import make as packs

Make = Callable[[Site], Iterator[Output]]

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
    progress.make,
    stories.make,
    pledges.make,
    reflection.make,
    clauses.make,
    monitor.make,
    cards.make,
    newsletter.make,
    upkeep.make,
    handover.make,
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


def make_all(site: Site) -> Iterator[Output]:
    """Yield the outputs of every product."""
    for make in PRODUCTS:
        yield from make(site)
