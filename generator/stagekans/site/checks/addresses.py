"""Refuses an address that is of another, of the site itself, or that no file system can hold."""

from collections.abc import Iterator

from stagekans.catalog.site import Site
from stagekans.core.diagnostics import Diagnostic, Place
from stagekans.core.entry import Entry
from stagekans.core.messages import problem
from stagekans.core.roles import Branded
from stagekans.site.reserved import NAME, PART, WHOLE, WRITTEN, is_device, kept

_SITE = "de site zelf"
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
            code = "duplicate-slug" if other is twin else "address-taken"
            yield problem(code, entry.place(), slug=entry.slug, address=entry.address, other=other.path)
        elif kept(entry.address) and not _is_home(entry):
            yield problem("address-taken", entry.place(), address=entry.address, other=_SITE)
    for entry in site.entries:
        for index, alias in enumerate(entry.record.aliases):
            other = taken.setdefault(alias, entry)
            if other is not entry or alias == entry.address:
                yield problem("address-taken", entry.place(("aliases", index)), address=alias, other=other.path)
            elif kept(alias):
                yield problem("address-taken", entry.place(("aliases", index)), address=alias, other=_SITE)


def _is_home(entry: Entry) -> bool:
    """Return whether an entry is the page of a folder of which the site makes none ("over/")."""
    return entry.kind == "page" and entry.address in WRITTEN


def _packs(site: Site) -> Iterator[Diagnostic]:
    """Packs and their short pages are named after who they are for, of whatever kind."""
    taken: dict[str, str] = dict.fromkeys(_PACKS, _SITE)
    for entry in site.having(Branded):
        other = taken.setdefault(entry.slug, entry.path)
        if other != entry.path:
            yield problem("address-taken", entry.place(), address=f"m/{entry.slug}/", other=other)


def _shape(address: str, place: Place, name: str, limit: int) -> Iterator[Diagnostic]:
    """Yield what makes an address too much for a file system. name: the part with the limit."""
    if len(name) > limit:
        yield problem("name-long", place, name=_short(name), count=len(name), limit=limit)
    elif len(address) > WHOLE:
        yield problem("address-long", place, address=_short(address), count=len(address), limit=WHOLE)
    for part in address.rstrip("/").split("/"):
        if is_device(part):
            yield problem("name-device", place, name=part)


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else text[:_SHOWN] + "…"
