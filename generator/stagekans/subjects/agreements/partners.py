"""What the overviews of texts and of parties show: everything dated in order, and parties by their role."""

from typing import Any

from stagekans.catalog.site import Site
from stagekans.core.outputs import Argument
from stagekans.frame.shell import card
from stagekans.subjects.agreements.manifest import Manifest
from stagekans.subjects.agreements.party import Party
from stagekans.subjects.agreements.pledge_page import ROLES, bond


def timeline(site: Site) -> list[Argument]:
    """Return everything dated of all texts, the oldest first. what: "signed", "until", or "" with a text."""
    rows: list[dict[str, Any]] = []
    for entry in site.of(Manifest):
        record = entry.record
        if record.signed_on and record.signed_on != "onbekend":
            rows.append({"on": record.signed_on, "what": "signed", "text": "", "entry": card(entry)})
        rows += [{"on": each.on, "what": "", "text": each.text, "entry": card(entry)} for each in record.events]
        if record.runs_until:
            rows.append({"on": record.runs_until, "what": "until", "text": "", "entry": card(entry)})
    return [*sorted(rows, key=lambda row: (row["on"], row["entry"]["slug"]))]


def groups(site: Site) -> list[Argument]:
    """Return the parties by role, and inside a role by what they have that role in."""
    found: dict[str, dict[str, dict[str, Any]]] = {role: {} for role in ROLES}
    for entry in site.of(Party):
        for each in entry.record.roles:
            text = site.find(Manifest, each.manifest) if each.manifest else None
            name = text.record.title if text else each.of or ""
            thing = {"title": name, "address": text.address if text else "", "parties": []}
            found[each.role].setdefault(name, thing)["parties"].append(bond(entry, each))
    return [{"role": role, "things": list(things.values())} for role, things in found.items() if things]
