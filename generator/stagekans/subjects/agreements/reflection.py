"""The yearly look back on a text of agreements: what changed, what stalls, what nobody answered, cards to talk by."""

from collections.abc import Iterator

from stagekans.catalog.site import Site
from stagekans.core.entry import Entry
from stagekans.core.outputs import Argument, Output
from stagekans.frame.shell import card, shell_of
from stagekans.subjects.agreements.look_back import LookBack, look_back
from stagekans.subjects.agreements.manifest import Manifest
from stagekans.subjects.agreements.pledge_page import cell, counted, followed
from stagekans.subjects.agreements.pledges import Cell
from stagekans.subjects.agreements.reflection_paper import head_of, papers_of


def make(site: Site) -> Iterator[Output]:
    """Make <address>reflectie/ for every text of which a status is kept; in a release its PDF and DOCX too."""
    shell = shell_of(site)
    for entry in site.of(Manifest):
        if followed(entry):
            found = look_back(entry, site)
            papers = papers_of(entry, found, site)
            paths = {name: f"{address(entry)}{entry.slug}-reflectie.{name}" for name in papers}
            view: dict[str, Argument] = {
                **head_of(entry, site.settings),
                "kind": "reflection",
                "address": address(entry),
                "seed": entry.slug,
                "manifest": card(entry),
                "dossier": dossier(found),
                "papers": [{"name": n, "path": paths[n], "size": part.measure} for n, part in papers.items()],
            }
            yield shell.page("agreements/reflection.html", view, (entry.key,))
            for name, part in papers.items():
                yield Output(paths[name], part, (entry.key,))


def address(entry: Entry) -> str:
    """Return where the look back on a text stands."""
    return f"{entry.address}reflectie/"


def dossier(found: LookBack) -> dict[str, Argument]:
    """Return the look back as plain data, for its page."""
    return {
        "since": found.since,
        "until": found.until,
        "counts": counted(found.cells),
        "total": len(found.cells),
        **{name: [_line(each) for each in told] for name, told in found.lists().items()},
        "commitments": [
            {
                "number": each.number,
                "title": each.title,
                "counts": counted(found.of(each)),
                "talk": list(each.talk),
            }
            for each in found.commitments
        ],
    }


def _line(given: Cell) -> dict[str, Argument]:
    commitment = given.commitment
    return {**cell(given), "party": card(given.party), "number": commitment.number, "commitment": commitment.title}
