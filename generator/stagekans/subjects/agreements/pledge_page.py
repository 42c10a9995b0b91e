"""What pages and /data/ show of texts of agreements and their parties: who did what, and how each promise stands."""

from collections import Counter
from collections.abc import Iterator, Sequence

from stagekans.catalog.site import Site
from stagekans.core.entry import Entry
from stagekans.core.outputs import Argument, Output
from stagekans.core.vocabularies import VOCABULARIES
from stagekans.frame.shell import card
from stagekans.render.data.tabular import to_csv
from stagekans.subjects.agreements.manifest import Manifest
from stagekans.subjects.agreements.party import Involvement, Party
from stagekans.subjects.agreements.pledges import Cell, bonds, cells, of_party, signatories

ROLES: tuple[str, ...] = VOCABULARIES["party_role"]
STATUSES: tuple[str, ...] = VOCABULARIES["pledge_status"]
_TITLES = ("party", "party_id", "commitment", "commitment_title", "part", "part_title")
_CSV = (*_TITLES, "status", "since", "evidence", "told", "reply", "reply_on", "reply_function")


def make(site: Site) -> Iterator[Output]:
    """Make /data/manifesten/<slug>.csv for every text of which a status is kept: one row a cell of the matrix."""
    for entry in site.of(Manifest):
        if followed(entry):
            yield Output(csv_path(entry), to_csv(list(_CSV), [_row(each) for each in cells(entry, site)]))


def followed(entry: Entry[Manifest]) -> bool:
    """Return whether a status is kept of a text."""
    return entry.record.followed


def csv_path(entry: Entry) -> str:
    """Return where the matrix of a text stands as CSV."""
    return f"data/manifesten/{entry.slug}.csv"


def promises(entry: Entry[Manifest], site: Site) -> Argument:
    """Return what the page of a text shows of promises: who made them, and how they stand."""
    return {
        "matrices": _matrices(entry, site),
        "counts": counted(cells(entry, site)),
        "parties": _parties(entry, site),
        "csv": csv_path(entry) if entry.record.followed else "",
        "replaced_by": [card(each) for each in site.of(Manifest) if each.record.replaces == entry.slug],
        "fed_by": [card(each) for each in site.of(Manifest) if entry.slug in each.record.contributes_to],
    }


def checklists(entry: Entry[Party], site: Site) -> Argument:
    """Return what the page of a party shows of promises: a list for each text it signed."""
    found = of_party(entry, site)
    return {"checklists": [{**card(text), "commitments": _by_commitment(own)} for text, own in found if own]}


def counted(found: Sequence[Cell]) -> dict[str, int]:
    """Return how many cells have each status, in their own order."""
    counts = Counter(each.status for each in found)
    return {status: counts[status] for status in STATUSES}


def cell(given: Cell) -> dict[str, Argument]:
    """Return one cell as plain data."""
    said = given.given
    reply = said.reply if said else None
    return {
        "part": given.part.key,
        "title": given.part.title,
        "status": given.status,
        "since": said.since if said else None,
        "evidence": said.evidence if said else None,
        "told": said.told if said else None,
        "reply": reply.model_dump(mode="json") if reply else None,
    }


def _matrices(entry: Entry[Manifest], site: Site) -> list[Argument]:
    """Return a table for each commitment with parts: a row for each party that signed, a cell for each part."""
    found = cells(entry, site)
    return [
        {
            "number": each.number,
            "title": each.title,
            "parts": [part.title for part in each.parts],
            "rows": [
                {**card(party), "cells": [cell(one) for one in found if one.party is party and one.commitment is each]}
                for party in signatories(entry, site)
            ],
        }
        for each in entry.record.commitments
        if each.parts
    ]


def _by_commitment(found: Sequence[Cell]) -> list[Argument]:
    grouped: dict[int, list[Cell]] = {}
    for each in found:
        grouped.setdefault(each.commitment.number, []).append(each)
    return [
        {"number": number, "title": own[0].commitment.title, "cells": [cell(each) for each in own]}
        for number, own in grouped.items()
    ]


def _parties(entry: Entry, site: Site) -> list[Argument]:
    """Return the parties of a text by role."""
    found = bonds(entry, site)
    listed = {
        role: [bond(each.party, each.involvement) for each in found if each.involvement.role == role] for role in ROLES
    }
    return [{"role": role, "parties": rows} for role, rows in listed.items() if rows]


def bond(party: Entry, involvement: Involvement) -> dict[str, Argument]:
    """Return a party in a list of parties: its card, a note and a source."""
    return {**card(party), "note": involvement.note, "source": involvement.source}


def _row(given: Cell) -> dict[str, Argument]:
    reply = given.given.reply if given.given else None
    said = {
        "reply": reply.text if reply else None,
        "reply_on": reply.on if reply else None,
        "reply_function": reply.function if reply else None,
    }
    names = (given.party.record.title, given.party.slug, given.commitment.number, given.commitment.title)
    where = (*names, given.part.key, given.part.title)
    return {**cell(given), **dict(zip(_TITLES, where, strict=True)), **said}
