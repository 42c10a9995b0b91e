"""All campaign packs: one per institution, campaign and language."""

from collections.abc import Iterator
from dataclasses import dataclass

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


def packs(catalog: Catalog, settings: Settings) -> Iterator[Pack]:
    """Yield every pack, in order of campaign and institution; none when the build is no release."""
    if not settings.release:
        return
    for campaign in catalog.of("campaign"):
        for institution in catalog.of("institution"):
            yield _pack(campaign, institution, settings)


def packs_of(entry: Entry, catalog: Catalog, settings: Settings) -> Iterator[Pack]:
    """Yield the packs of one institution; none for other entries."""
    if not settings.release or entry.kind != "institution":
        return
    for campaign in catalog.of("campaign"):
        yield _pack(campaign, entry, settings)


def _pack(campaign: Entry, institution: Entry, settings: Settings) -> Pack:
    record, school = campaign.record, institution.record
    if not isinstance(record, Campaign) or not isinstance(school, Institution):
        raise TypeError("a pack joins a campaign and an institution")
    path = f"campagne/pakketten/{institution.slug}-{campaign.slug}-{record.language}.zip"
    part = kit(campaign, record, institution, school, settings)
    return Pack(institution.slug, campaign.slug, record.language, path, part, record.title)
