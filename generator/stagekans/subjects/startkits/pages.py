"""What pages of this subject show beyond what all pages show; each function is called for its own kind alone."""

from dataclasses import dataclass

from stagekans.catalog.site import Site
from stagekans.core.entry import Entry
from stagekans.core.outputs import Argument
from stagekans.subjects.startkits.papers import flow_of, papers_of
from stagekans.subjects.startkits.startkit import StartKit


@dataclass(frozen=True)
class StartKitPage:
    """papers: what to print or edit. flow: the procedure as a chart."""

    papers: Argument
    flow: Argument


def start_kit_page(entry: Entry[StartKit], site: Site) -> StartKitPage:
    """Return what the page of a start kit shows."""
    return StartKitPage(papers_of(entry, site), flow_of(entry.record))
