"""What pages of this subject show beyond what all pages show; each function is called for its own kind alone."""

import json
from dataclasses import dataclass

from stagekans.catalog.site import Site
from stagekans.core.entry import Entry
from stagekans.core.kind import told
from stagekans.core.outputs import Argument
from stagekans.frame.shell import card
from stagekans.subjects.pages.page import Page
from stagekans.subjects.pages.statement import Statement


@dataclass(frozen=True)
class ProgrammePage:
    """below: cards of entries of the kind it lists. programme, systems: what that kind has to tell of itself."""

    below: Argument
    programme: Argument = None
    systems: Argument = None


@dataclass(frozen=True)
class StatementPage:
    """audit: what "make audit" last wrote down."""

    audit: Argument


def page_page(entry: Entry[Page], site: Site) -> ProgrammePage:
    """Return what a programme page shows."""
    listed = entry.record.lists
    if listed is None:
        return ProgrammePage([])
    kind = site.settings.kinds.by_id[listed]
    inside = (each for each in site.of_kind(listed) if each.address.startswith(entry.address))
    return ProgrammePage([card(each) for each in inside], **told(kind.subject, kind.listing, site))


def statement_page(entry: Entry[Statement], site: Site) -> StatementPage:
    """Return what a statement about the site shows."""
    kept = site.settings.theme.get("audit.json")
    audit: Argument = json.loads(kept.data) if kept else None
    return StatementPage(audit)
