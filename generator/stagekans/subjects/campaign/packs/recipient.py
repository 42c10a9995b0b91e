"""Who a pack is for: an institution, an institution we made up, or whoever stands in no list."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from stagekans.catalog.site import Site
from stagekans.core.entry import Entry
from stagekans.core.house import Brand, House, OwnText
from stagekans.core.roles import Enrolled
from stagekans.core.words import said
from stagekans.subjects.campaign.packs.logos import Placed, logo_of

NEUTRAL, COMPANY = "neutraal", "stageorganisatie"
"""Slugs of the packs for institutions that are in no list, and for internship companies."""


@dataclass(frozen=True)
class Recipient:
    """Who a pack is for.

    slug: in names and in the address behind the code. name: for LEESMIJ and lists. sender, short, logo: what stands on
    the material, "" and None until its owner confirmed. brand: its colours, or None. texts: of its own.
    form: "institution", "example" or "general". company: whether it chooses interns. level: of an institution, or "".
    about: key of its entry, or "general/<slug>" where there is none.
    """

    slug: str
    name: str
    sender: str = ""
    short: str = ""
    logo: Placed | None = None
    brand: Brand | None = None
    texts: tuple[OwnText, ...] = ()
    form: str = "general"
    company: bool = False
    level: str = ""
    about: str = ""


def recipients(site: Site) -> Iterator[Recipient]:
    """Yield all who get packs: those in no list first, then institutions and made-up examples in order of name."""
    for slug in (NEUTRAL, COMPANY):
        yield Recipient(slug, general(slug, site), company=slug == COMPANY, about=f"general/{slug}")
    for entry in site.having(House):
        yield _of(entry, site)


def general(slug: str, site: Site) -> str:
    """Return what a pack for those in no list is called. slug: NEUTRAL or COMPANY."""
    return said(site.settings.words, "pack", "general", slug)


def _of(entry: Entry, site: Site) -> Recipient:
    school, enrolled = entry.playing(House), entry.playing(Enrolled)
    if school is None:
        raise TypeError("a pack is for who has a house style")
    level = enrolled.at_level() if enrolled else ""
    known = Recipient(entry.slug, entry.record.title, form=entry.kind, level=level, about=entry.key)
    if not school.confirmed:
        return known
    logo = logo_of(entry, site)
    return replace(
        known,
        sender=entry.record.title,
        short=school.short_name or "",
        logo=logo,
        brand=school.brand,
        texts=school.texts,
    )
