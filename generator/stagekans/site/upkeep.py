"""What needs looking after: a list for editors, made anew with every build."""

from collections.abc import Iterator, Mapping
from datetime import timedelta

from stagekans.catalog.fullness import fullness
from stagekans.catalog.site import Site
from stagekans.core.entry import Entry
from stagekans.core.outputs import Argument, Output
from stagekans.core.roles import Fillable
from stagekans.core.values import UNKNOWN, passed
from stagekans.core.words import group, said
from stagekans.frame.shell import card, details_hold, shell_of

ADDRESS = "meedoen/onderhoud/"
_SOON = timedelta(days=90)
_EMPTIEST = 20


def make(site: Site) -> Iterator[Output]:
    """Make /meedoen/onderhoud/: what is past its review date or nearly so, unchecked, unconfirmed or half empty."""
    shell = shell_of(site)
    words = group(site.settings.words, "overviews", "upkeep")
    data: dict[str, Argument] = {
        "address": ADDRESS,
        "kind": "upkeep",
        "seed": "onderhoud",
        "robots": "noindex",
        "title": said(words, "title"),
        "summary": said(words, "summary"),
        "lists": lists(site),
    }
    yield shell.page("site/upkeep.html", data)


def lists(site: Site) -> Mapping[str, list[Argument]]:
    """Return list name -> rows of {card, path, note}, in order of urgency."""
    today, soon = site.settings.today.isoformat(), (site.settings.today + _SOON).isoformat()
    dated = sorted(
        (each for each in site.entries if each.record.review_date), key=lambda each: str(each.record.review_date)
    )
    fillable = site.having(Fillable)
    return {
        "overdue": [_row(each, each.record.review_date) for each in dated if passed(_date(each), today)],
        "soon": [
            _row(each, each.record.review_date)
            for each in dated
            if not passed(_date(each), today) and passed(_date(each), soon)
        ],
        "unchecked": [_row(each) for each in site.entries if not details_hold(each, today)],
        "legal": [_row(each) for each in site.entries if getattr(each.record, "legal_review", None) == UNKNOWN],
        "unconfirmed": [_row(each) for each in site.entries if each.record.certainty != "gezien"],
        "emptiest": [_row(each, _missing(each)) for each in sorted(fillable, key=_missing, reverse=True)[:_EMPTIEST]],
        "unread": [_row(each, count) for each in site.entries if (count := _unread(each))],
    }


def _row(entry: Entry, note: str | int | None = None) -> dict[str, Argument]:
    return {"card": card(entry), "path": entry.path, "note": note}


def _date(entry: Entry) -> str:
    return str(entry.record.review_date)


def _missing(entry: Entry) -> int:
    found = entry.playing(Fillable)
    return len(fullness(found).missing) if found else 0


def _unread(entry: Entry) -> int:
    """Return how many sources have no day on which they were read."""
    return sum(each.accessed == UNKNOWN for each in entry.record.sources)
