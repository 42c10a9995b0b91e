"""What overviews of this subject show beyond cards and their counts."""

from dataclasses import dataclass

from stagekans.catalog.site import Site
from stagekans.core.outputs import Argument
from stagekans.core.roles import Enrolled, ForCompanies
from stagekans.frame.shell import card


@dataclass(frozen=True)
class MeldpuntOverview:
    """schools: institutions, whose short page leads on. start_kits: for companies that want a point of their own."""

    schools: Argument
    start_kits: Argument


def meldpunt_overview(site: Site) -> MeldpuntOverview:
    """Return what the overview of reporting points shows."""
    schools: list[Argument] = [card(each) for each in site.having(Enrolled)]
    return MeldpuntOverview(schools, [card(each) for each in site.having(ForCompanies)])
