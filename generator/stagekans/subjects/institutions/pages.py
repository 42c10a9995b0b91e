"""What pages of this subject show beyond what all pages show; each function is called for its own kind alone."""

from dataclasses import dataclass

from stagekans.catalog.site import Site
from stagekans.core.entry import Entry
from stagekans.core.outputs import Argument
from stagekans.subjects.campaign.packs.logos import shown_logo
from stagekans.subjects.campaign.packs.previews import previews
from stagekans.subjects.campaign.packs.table import packs_of
from stagekans.subjects.institutions.example import Example
from stagekans.subjects.institutions.institution import Institution
from stagekans.subjects.modules.courses import own_courses


@dataclass(frozen=True)
class InstitutionPage:
    """packs: campaign packs for it. own_courses: modules with its own closing page. logo: where its logo stands."""

    packs: Argument
    own_courses: Argument
    logo: Argument


@dataclass(frozen=True)
class ExamplePage:
    """packs: campaign packs for it, with pictures of what is in them."""

    packs: Argument


def institution_page(entry: Entry[Institution], site: Site) -> InstitutionPage:
    """Return what the page of an institution shows."""
    packs: list[Argument] = [{**each.listed(), "previews": []} for each in packs_of(entry, site)]
    return InstitutionPage(packs, own_courses(entry, site), shown_logo(entry, site))


def example_page(entry: Entry[Example], site: Site) -> ExamplePage:
    """Return what the page of an example shows."""
    found: list[Argument] = []
    for pack in packs_of(entry, site):
        drawn = previews(pack.campaign, pack.recipient, site)
        found.append({**pack.listed(), "previews": [{**picture, "item": item} for item, picture, _ in drawn]})
    return ExamplePage(found)
