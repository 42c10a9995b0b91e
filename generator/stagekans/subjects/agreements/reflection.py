"""The yearly look back on a text of agreements: what changed, what stalls, what nobody answered, cards to talk by."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from stagekans.catalog.site import Site
from stagekans.core.entry import Entry
from stagekans.core.outputs import Argument, Output
from stagekans.core.values import passed
from stagekans.frame.shell import card, shell_of
from stagekans.subjects.agreements.manifest import Manifest
from stagekans.subjects.agreements.pledge_page import cell, counted, followed
from stagekans.subjects.agreements.pledges import Cell, cells
from stagekans.subjects.agreements.reflection_paper import head_of, papers_of

_MOVING = ("gepland", "loopt", "aangetoond")


def make(site: Site) -> Iterator[Output]:
    """Make <address>reflectie/ for every text of which a status is kept; in a release its PDF and DOCX too."""
    shell = shell_of(site)
    for entry in site.of(Manifest):
        if followed(entry):
            found = dossier(entry, site)
            papers = papers_of(entry, found, site)
            paths = {name: f"{address(entry)}{entry.slug}-reflectie.{name}" for name in papers}
            view: dict[str, Argument] = {
                **head_of(entry, site.settings),
                "kind": "reflection",
                "address": address(entry),
                "seed": entry.slug,
                "manifest": card(entry),
                "dossier": found,
                "papers": [{"name": n, "path": paths[n], "size": part.measure} for n, part in papers.items()],
            }
            yield shell.page("agreements/reflection.html", view, (entry.key,))
            for name, part in papers.items():
                yield Output(paths[name], part, (entry.key,))


def address(entry: Entry) -> str:
    """Return where the look back on a text stands."""
    return f"{entry.address}reflectie/"


def dossier(entry: Entry, site: Site) -> dict[str, Argument]:
    """Return the look back as plain data, from what the files of the parties say and today alone.

    changed: planned, running or shown since less than a year. stalled: planned for longer than a year.
    unanswered: asked, without an answer.
    """
    found = cells(entry, site)
    today = site.settings.today
    before = _year_before(today).isoformat()
    told = [each for each in found if each.given and each.given.since]
    changed = [each for each in told if each.status in _MOVING and not passed(_since(each), before)]
    stalled = [each for each in told if each.status == "gepland" and passed(_since(each), before)]
    commitments = entry.record.commitments if isinstance(entry.record, Manifest) else ()
    return {
        "since": before,
        "until": today.isoformat(),
        "counts": counted(found),
        "total": len(found),
        "changed": [_line(each) for each in changed],
        "stalled": [_line(each) for each in stalled],
        "unanswered": [_line(each) for each in found if each.status == "gevraagd"],
        "commitments": [
            {
                "number": each.number,
                "title": each.title,
                "counts": counted([one for one in found if one.commitment is each]),
                "talk": list(each.talk),
            }
            for each in commitments
        ],
    }


def _since(given: Cell) -> str:
    return given.given.since or "" if given.given else ""


def _year_before(today: date) -> date:
    """The same day a year ago; of 29 February the 28th."""
    return today.replace(year=today.year - 1, day=28 if (today.month, today.day) == (2, 29) else today.day)


def _line(given: Cell) -> dict[str, Any]:
    commitment = given.commitment
    return {**cell(given), "party": card(given.party), "number": commitment.number, "commitment": commitment.title}
