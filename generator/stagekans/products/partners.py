"""What the overviews of texts and of parties show: everything dated in order, and parties by their role."""

from typing import Any

from stagekans.catalog.site import Site
from stagekans.model.kinds.manifest import Manifest
from stagekans.model.kinds.party import Party
from stagekans.outputs import Argument
from stagekans.products.pledges import ROLES, bond
from stagekans.products.shell import card


def overview(kind: str, site: Site) -> dict[str, Argument]:
    """Return what the overviews of texts and of parties show beyond their cards; nothing for other kinds."""
    if kind == "manifest":
        concept = site.get("concept", "manifest")
        return {
            "timeline": _timeline(site),
            "clauses": [card(each) for each in site.of("clause")],
            "concept": card(concept) if concept else None,
        }
    return {"groups": _groups(site)} if kind == "party" else {}


def _timeline(site: Site) -> list[dict[str, Any]]:
    """Return everything dated of all texts, the oldest first. what: "signed", "until", or "" with a text."""
    rows: list[dict[str, Any]] = []
    for entry in site.of("manifest"):
        record = entry.record
        if not isinstance(record, Manifest):
            continue
        if record.signed_on and record.signed_on != "onbekend":
            rows.append({"on": record.signed_on, "what": "signed", "text": "", "entry": card(entry)})
        rows += [{"on": each.on, "what": "", "text": each.text, "entry": card(entry)} for each in record.events]
        if record.runs_until:
            rows.append({"on": record.runs_until, "what": "until", "text": "", "entry": card(entry)})
    return sorted(rows, key=lambda row: (row["on"], row["entry"]["slug"]))


def _groups(site: Site) -> list[dict[str, Any]]:
    """Return the parties by role, and inside a role by what they have that role in."""
    groups: dict[str, dict[str, dict[str, Any]]] = {role: {} for role in ROLES}
    for entry in site.of("party"):
        for each in entry.record.roles if isinstance(entry.record, Party) else ():
            text = site.get("manifest", each.manifest) if each.manifest else None
            name = text.record.title if text else each.of or ""
            thing = {"title": name, "address": text.address if text else "", "parties": []}
            groups[each.role].setdefault(name, thing)["parties"].append(bond(entry, each))
    return [{"role": role, "things": list(things.values())} for role, things in groups.items() if things]
