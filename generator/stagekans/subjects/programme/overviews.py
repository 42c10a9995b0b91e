"""What overviews of this subject show beyond cards and their counts."""

from dataclasses import dataclass

from stagekans.catalog.site import Site
from stagekans.core.outputs import Argument
from stagekans.subjects.programme.agenda import listed
from stagekans.subjects.programme.regions import areas


@dataclass(frozen=True)
class SessionOverview:
    """agenda: sessions by when they are."""

    agenda: Argument


@dataclass(frozen=True)
class RegionOverview:
    """areas: every region, with its page if it has one, and how much it has of each kind."""

    areas: Argument


def session_overview(site: Site) -> SessionOverview:
    """Return what the overview of sessions shows."""
    return SessionOverview(listed(site))


def region_overview(site: Site) -> RegionOverview:
    """Return what the overview of regions shows."""
    return RegionOverview(areas(site))
