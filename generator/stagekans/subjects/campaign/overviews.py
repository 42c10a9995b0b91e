"""What overviews of this subject show beyond cards and their counts."""

from dataclasses import dataclass

from stagekans.catalog.site import Site
from stagekans.core.house import House
from stagekans.core.outputs import Argument
from stagekans.core.roles import Enrolled
from stagekans.frame.shell import card
from stagekans.subjects.campaign.campaign import Campaign
from stagekans.subjects.campaign.packs.table import items_of, packs


@dataclass(frozen=True)
class CampaignOverview:
    """packs: every pack with whom it is for, to choose one without script. schools: who they are for.

    kits: what is in the packs of each campaign, with previews and the neutral files one by one. examples: made-up ones.
    """

    schools: Argument
    packs: Argument
    kits: Argument
    examples: Argument


def campaign_overview(site: Site) -> CampaignOverview:
    """Return what the overview of campaigns shows."""
    kits: list[Argument] = [
        {"campaign": each.slug, "language": each.language, "items": items_of(each, site)} for each in site.of(Campaign)
    ]
    houses = site.having(House)
    return CampaignOverview(
        [card(each) for each in houses if each.plays(Enrolled)],
        [pack.listed() for pack in packs(site)],
        kits,
        [card(each) for each in houses if not each.plays(Enrolled)],
    )
