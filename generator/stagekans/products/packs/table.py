"""All campaign packs: one per institution, campaign and language."""

from dataclasses import dataclass
from functools import lru_cache

from stagekans.catalog.catalog import Catalog
from stagekans.model.entry import Entry
from stagekans.model.kinds.campaign import Campaign
from stagekans.model.kinds.institution import Institution
from stagekans.outputs import Part
from stagekans.products.packs.kit import kit
from stagekans.settings import Settings


@dataclass(frozen=True)
class Pack:
    """One pack: slugs of its institution and campaign, language, where it stands, its ZIP, its name in a list."""

    institution: str
    campaign: str
    language: str
    path: str
    zip: Part
    label: str


@lru_cache(maxsize=1)
def packs(catalog: Catalog, settings: Settings) -> tuple[Pack, ...]:
    """Return every pack, in order of campaign and institution; none when the build is no release."""
    if not settings.release:
        return ()
    return tuple(
        _pack(campaign, institution, settings)
        for campaign in catalog.of("campaign")
        for institution in catalog.of("institution")
    )


def packs_of(entry: Entry, catalog: Catalog, settings: Settings) -> tuple[Pack, ...]:
    """Return the packs of one institution; none for other entries."""
    if entry.kind != "institution":
        return ()
    return tuple(pack for pack in packs(catalog, settings) if pack.institution == entry.slug)


def _pack(campaign: Entry, institution: Entry, settings: Settings) -> Pack:
    record, school = campaign.record, institution.record
    if not isinstance(record, Campaign) or not isinstance(school, Institution):
        raise TypeError("a pack joins a campaign and an institution")
    path = f"campagne/pakketten/{institution.slug}-{campaign.slug}-{record.language}.zip"
    part = kit(campaign, record, institution, school, settings)
    return Pack(institution.slug, campaign.slug, record.language, path, part, record.title)
