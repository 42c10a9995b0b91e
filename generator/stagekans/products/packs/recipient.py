"""Who a pack is for: an institution, an institution we made up, or whoever stands in no list."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from stagekans.catalog.catalog import Catalog
from stagekans.model.entry import Entry
from stagekans.model.kinds.example import Example
from stagekans.model.kinds.institution import Brand, Institution
from stagekans.settings import Settings

NEUTRAL, COMPANY = "neutraal", "stageorganisatie"
"""Slugs of the packs for institutions that are in no list, and for internship companies."""


@dataclass(frozen=True)
class Recipient:
    """Who a pack is for.

    slug: in names and in the address behind the code. name: for LEESMIJ and lists. sender: what stands on the material,
    "" until its owner confirmed (design §6). brand: its colours, or None. form: "institution", "example" or "general".
    company: whether it chooses interns. level: of an institution, or "". about: key of its entry, or "general/<slug>"
    where there is none.
    """

    slug: str
    name: str
    sender: str = ""
    brand: Brand | None = None
    form: str = "general"
    company: bool = False
    level: str = ""
    about: str = ""


def recipients(catalog: Catalog, settings: Settings) -> Iterator[Recipient]:
    """Yield all who get packs: those in no list first, then institutions and made-up examples in order of name."""
    words: Any = settings.words["pack"]
    for slug in (NEUTRAL, COMPANY):
        yield Recipient(slug, words["general"][slug], company=slug == COMPANY, about=f"general/{slug}")
    for entry in (*catalog.of("institution"), *catalog.of("example")):
        yield _of(entry)


def _of(entry: Entry) -> Recipient:
    record = entry.record
    if isinstance(record, Institution):
        sender, brand = (record.title, record.brand) if record.confirmed else ("", None)
        return Recipient(entry.slug, record.title, sender, brand, "institution", False, record.level, entry.key)
    if isinstance(record, Example):
        return Recipient(entry.slug, record.title, record.title, record.brand, "example", False, "", entry.key)
    raise TypeError("a pack is for an institution or an example")
