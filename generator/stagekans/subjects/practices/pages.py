"""What pages of this subject show beyond what all pages show; each function is called for its own kind alone."""

from dataclasses import dataclass

from stagekans.catalog.alike import alike
from stagekans.catalog.fullness import fullness
from stagekans.catalog.site import Site
from stagekans.core.entry import Entry
from stagekans.core.outputs import Argument
from stagekans.frame.shell import card
from stagekans.subjects.practices.paper import path_of, printed
from stagekans.subjects.practices.practice import Practice


@dataclass(frozen=True)
class PracticePage:
    """alike: cards of practices like it, with what they share. pdf: the printed page. fullness: what is not known."""

    alike: Argument
    pdf: Argument
    fullness: Argument


def practice_page(entry: Entry[Practice], site: Site) -> PracticePage:
    """Return what the page of a practice shows."""
    part = printed(entry, site)
    found = fullness(entry.record)
    like: list[Argument] = [
        {**card(each.entry), "shared": {name: list(values) for name, values in each.shared.items()}}
        for each in alike(entry, site)
    ]
    return PracticePage(
        like,
        {"path": path_of(entry), "size": part.measure} if part else None,
        {"known": len(found.known), "total": len(found.known) + len(found.missing), "missing": list(found.missing)},
    )
