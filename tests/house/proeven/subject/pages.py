"""What pages of this subject show beyond what all pages show."""

from dataclasses import dataclass

from stagekans.subjects.proeven.proef import Proef

from stagekans.catalog.site import Site
from stagekans.core.entry import Entry


@dataclass(frozen=True)
class ProefPage:
    """twice: twice as often."""

    twice: int


@dataclass(frozen=True)
class ProefOverview:
    """tries: how often anything was tried."""

    tries: int


def proef_page(entry: Entry[Proef], site: Site) -> ProefPage:
    """Return what the page of an experiment shows."""
    return ProefPage(2 * entry.record.tries)


def proef_overview(site: Site) -> ProefOverview:
    """Return what the overview of experiments shows."""
    return ProefOverview(sum(each.record.tries for each in site.of(Proef)))
