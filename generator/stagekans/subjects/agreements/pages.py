"""What pages of this subject show beyond what all pages show; each function is called for its own kind alone."""

from dataclasses import dataclass

from stagekans.catalog.site import Site
from stagekans.core.entry import Entry
from stagekans.core.outputs import Argument
from stagekans.subjects.agreements.clause import Clause
from stagekans.subjects.agreements.clauses import written
from stagekans.subjects.agreements.manifest import Manifest
from stagekans.subjects.agreements.party import Party
from stagekans.subjects.agreements.pledge_page import checklists, promises


@dataclass(frozen=True)
class AgreementPage:
    """pledged: what was promised: of a text its matrices, of a party its checklists, of a clause what it serves."""

    pledged: Argument


def manifest_page(entry: Entry[Manifest], site: Site) -> AgreementPage:
    """Return what the page of a manifest shows."""
    return AgreementPage(promises(entry, site))


def party_page(entry: Entry[Party], site: Site) -> AgreementPage:
    """Return what the page of a party shows."""
    return AgreementPage(checklists(entry, site))


def clause_page(entry: Entry[Clause], site: Site) -> AgreementPage:
    """Return what the page of a clause shows."""
    return AgreementPage(written(entry, site))
