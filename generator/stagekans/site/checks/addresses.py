"""Refuses an address that is of another, of the site itself, or that no file system can hold."""

from collections.abc import Iterator

from stagekans.catalog.site import Site
from stagekans.core.diagnostics import Diagnostic, Place
from stagekans.core.entry import Entry
from stagekans.core.messages import say
from stagekans.core.roles import Branded
from stagekans.core.rules import Rule
from stagekans.site.reserved import NAME, PART, WHOLE, WRITTEN, is_device, kept

DUPLICATE_SLUG = Rule("duplicate-slug", facts=("slug", "other"))
ADDRESS_TAKEN = Rule("address-taken", facts=("address", "other"))
NAME_LONG = Rule("name-long", facts=("name", "count", "limit"))
NAME_DEVICE = Rule("name-device", facts=("name",))
ADDRESS_LONG = Rule("address-long", facts=("address", "count", "limit"))

_SHOWN = 40
_PACKS = ("neutraal", "stageorganisatie")
"""Names of the packs for who stands in no list (subjects/campaign/packs/recipient.py)."""


def check(site: Site) -> Iterator[Diagnostic]:
    """Yield what is wrong with the names and addresses of entries, and with their old addresses."""
    yield from _taken(site)
    yield from _packs(site)
    for entry in site.entries:
        yield from _shape(entry.address, entry.place(), entry.slug.rpartition("/")[2], NAME)
        for index, alias in enumerate(entry.record.aliases):
            longest = max(alias.rstrip("/").split("/"), key=len)
            yield from _shape(alias, entry.place(("aliases", index)), longest, PART)


def _taken(site: Site) -> Iterator[Diagnostic]:
    """Two entries, or an entry and an alias, may not want one address; nor one that is the site's own."""
    taken: dict[str, Entry] = {}
    named: dict[str, Entry] = {}
    for entry in site.entries:
        twin = named.setdefault(entry.key, entry)
        other = twin if twin is not entry else taken.setdefault(entry.address, entry)
        if other is not entry:
            if other is twin:
                yield DUPLICATE_SLUG(entry.place(), slug=entry.slug, other=other.path)
            else:
                yield ADDRESS_TAKEN(entry.place(), address=entry.address, other=other.path)
        elif kept(entry.address) and not _is_home(entry, site):
            yield ADDRESS_TAKEN(entry.place(), address=entry.address, other=say("site.itself"))
    for entry in site.entries:
        for index, alias in enumerate(entry.record.aliases):
            other = taken.setdefault(alias, entry)
            if other is not entry or alias == entry.address:
                yield ADDRESS_TAKEN(entry.place(("aliases", index)), address=alias, other=other.path)
            elif kept(alias):
                yield ADDRESS_TAKEN(entry.place(("aliases", index)), address=alias, other=say("site.itself"))


def _is_home(entry: Entry, site: Site) -> bool:
    """Return whether an entry is the page of a folder of which the site makes none ("over/")."""
    return site.settings.kinds.by_id[entry.kind].by_engine and entry.address in WRITTEN


def _packs(site: Site) -> Iterator[Diagnostic]:
    """Packs and their short pages are named after who they are for, of whatever kind."""
    taken: dict[str, str] = dict.fromkeys(_PACKS, "")
    for entry in site.having(Branded):
        other = taken.setdefault(entry.slug, entry.path)
        if other != entry.path:
            yield ADDRESS_TAKEN(entry.place(), address=f"m/{entry.slug}/", other=other or say("site.itself"))


def _shape(address: str, place: Place, name: str, limit: int) -> Iterator[Diagnostic]:
    """Yield what makes an address too much for a file system. name: the part with the limit."""
    if len(name) > limit:
        yield NAME_LONG(place, name=_short(name), count=len(name), limit=limit)
    elif len(address) > WHOLE:
        yield ADDRESS_LONG(place, address=_short(address), count=len(address), limit=WHOLE)
    for part in address.rstrip("/").split("/"):
        if is_device(part):
            yield NAME_DEVICE(place, name=part)


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else text[:_SHOWN] + "…"
