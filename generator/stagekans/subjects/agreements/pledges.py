"""Texts joined with the parties that signed them: who signed, and how each part of each commitment stands."""

from collections.abc import Iterator
from dataclasses import dataclass

from stagekans.catalog.site import Site
from stagekans.core.derived import derived
from stagekans.core.entry import Entry
from stagekans.subjects.agreements.manifest import Commitment, CommitmentPart, Manifest
from stagekans.subjects.agreements.party import Involvement, Party, Pledge

UNKNOWN = "onbekend"


@dataclass(frozen=True)
class Cell:
    """One part of one commitment with one party. given: what the party's file says of it, None: nothing."""

    party: Entry[Party]
    commitment: Commitment
    part: CommitmentPart
    given: Pledge | None

    @property
    def status(self) -> str:
        """Status of the cell; unknown unless the party's file says otherwise."""
        return self.given.status if self.given else UNKNOWN


@dataclass(frozen=True)
class Bond:
    """A party and one thing it has to do with a text."""

    party: Entry[Party]
    involvement: Involvement


@derived
def bonds(manifest: Entry, site: Site) -> tuple[Bond, ...]:
    """Return every party of a text with its role, in order of title; a party with two roles twice."""
    return tuple(
        Bond(entry, role) for entry in site.of(Party) for role in entry.record.roles if role.manifest == manifest.slug
    )


def signatories(manifest: Entry, site: Site) -> tuple[Entry[Party], ...]:
    """Return the parties that signed a text, each once, in order of title."""
    found = {each.party.key: each.party for each in bonds(manifest, site) if each.involvement.role == "ondertekenaar"}
    return tuple(found.values())


@derived
def cells(manifest: Entry[Manifest], site: Site) -> tuple[Cell, ...]:
    """Return every part of every commitment with every signatory: by commitment, by party, by part."""
    return tuple(_cells(manifest, site))


def _cells(manifest: Entry[Manifest], site: Site) -> Iterator[Cell]:
    signed = signatories(manifest, site)
    for commitment in manifest.record.commitments:
        for party in signed:
            for part in commitment.parts:
                yield Cell(party, commitment, part, _given(party, manifest.slug, commitment.number, part.key))


def _given(party: Entry[Party], manifest: str, number: int, key: str) -> Pledge | None:
    wanted = (manifest, number, key)
    return next((each for each in party.record.statuses if (each.manifest, each.commitment, each.part) == wanted), None)


def of_party(party: Entry[Party], site: Site) -> tuple[tuple[Entry[Manifest], tuple[Cell, ...]], ...]:
    """Return each text a party signed, with its own cells."""
    return tuple(
        (manifest, tuple(cell for cell in cells(manifest, site) if cell.party.key == party.key))
        for manifest in site.of(Manifest)
        if party.record.signed(manifest.slug)
    )
