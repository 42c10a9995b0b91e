"""What overviews of this subject show beyond cards and their counts."""

from dataclasses import dataclass

from stagekans.catalog.site import Site
from stagekans.core.outputs import Argument
from stagekans.core.roles import Explained
from stagekans.frame.shell import card
from stagekans.subjects.agreements.clause import Clause
from stagekans.subjects.agreements.partners import groups, timeline


@dataclass(frozen=True)
class ManifestOverview:
    """timeline: everything dated, the oldest first. clauses: the library. concept: where a manifest is explained."""

    timeline: Argument
    clauses: Argument
    concept: Argument


@dataclass(frozen=True)
class PartyOverview:
    """groups: parties by their role."""

    groups: Argument


def manifest_overview(site: Site) -> ManifestOverview:
    """Return what the overview of manifests shows."""
    explained = next((each for each in site.having(Explained) if each.slug == "manifest"), None)
    clauses: list[Argument] = [card(each) for each in site.of(Clause)]
    return ManifestOverview(timeline(site), clauses, card(explained) if explained else None)


def party_overview(site: Site) -> PartyOverview:
    """Return what the overview of parties shows."""
    return PartyOverview(groups(site))
