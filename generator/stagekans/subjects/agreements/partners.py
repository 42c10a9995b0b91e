"""What the overviews of texts and of parties show: everything dated in order, and parties by their role."""

from collections.abc import Mapping

from stagekans.catalog.site import Site
from stagekans.core.entry import Entry
from stagekans.core.outputs import Argument
from stagekans.frame.shell import card
from stagekans.subjects.agreements.manifest import Manifest
from stagekans.subjects.agreements.party import Party
from stagekans.subjects.agreements.pledge_page import ROLES, bond


def timeline(site: Site) -> list[Argument]:
    """Return everything dated of all texts, the oldest first. what: "signed", "until", or "" with a text."""
    rows: list[tuple[str, str, dict[str, Argument]]] = []

    def add(entry: Entry, on: str, what: str, text: str = "") -> None:
        rows.append((on, entry.slug, {"on": on, "what": what, "text": text, "entry": card(entry)}))

    for entry in site.of(Manifest):
        record = entry.record
        if record.signed_on and record.signed_on != "onbekend":
            add(entry, record.signed_on, "signed")
        for each in record.events:
            add(entry, each.on, "", each.text)
        if record.runs_until:
            add(entry, record.runs_until, "until")
    return [row for *_, row in sorted(rows, key=lambda row: row[:2])]


def groups(site: Site) -> list[Argument]:
    """Return the parties by role, and inside a role by what they have that role in."""
    found: dict[str, dict[str, tuple[str, list[Argument]]]] = {role: {} for role in ROLES}
    for entry in site.of(Party):
        for each in entry.record.roles:
            text = site.find(Manifest, each.manifest) if each.manifest else None
            name = text.record.title if text else each.of or ""
            _, parties = found[each.role].setdefault(name, (text.address if text else "", []))
            parties.append(bond(entry, each))
    return [{"role": role, "things": _things(things)} for role, things in found.items() if things]


def _things(found: Mapping[str, tuple[str, list[Argument]]]) -> list[Argument]:
    return [{"title": name, "address": where, "parties": parties} for name, (where, parties) in found.items()]
