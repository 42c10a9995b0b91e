"""What someone needs who takes this over: everything there is, whose it is, what waits, and how others take it in."""

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from email.utils import format_datetime

from stagekans.catalog.site import Site
from stagekans.core.entry import Entry
from stagekans.core.outputs import Argument, Output
from stagekans.core.settings import Settings
from stagekans.core.words import group, said
from stagekans.frame.shell import shell_of
from stagekans.render.data.tabular import to_csv
from stagekans.render.data.xml import Element, document
from stagekans.site.upkeep import lists
from stagekans.subjects.agreements.party import Party
from stagekans.subjects.concepts.lexicon import Lexicon
from stagekans.subjects.institutions.institution import Institution

ADDRESS = "over/overdracht/"
CSV, FEED = "data/overdracht.csv", "data/overdracht.xml"
_COLUMNS = ("id", "kind", "title", "url", "summary", "maintainer", "as_of", "certainty", "review_date", "licence")
_ATOM = "http://www.w3.org/2005/Atom"
_DC = "http://purl.org/dc/elements/1.1/"


def make(site: Site) -> Iterator[Output]:
    """Make /over/overdracht/, /data/overdracht.csv and /data/overdracht.xml (RSS 2.0, every entry)."""
    words = group(site.settings.words, "overviews", "handover")
    kept = [each for each in site.entries if not each.plays(Lexicon)]
    view: dict[str, Argument] = {
        "address": ADDRESS,
        "kind": "handover",
        "seed": "overdracht",
        "title": said(words, "title"),
        "summary": said(words, "summary"),
        "kinds": [
            {"kind": kind.id, "folder": kind.folder, "count": len(site.of_kind(kind.id))}
            for kind in site.settings.kinds.all
        ],
        "owners": [
            {"name": name, "count": count} for name, count in Counter(_owner(each) for each in kept).most_common()
        ],
        "waiting": [{"name": name, "count": len(rows)} for name, rows in lists(site).items() if name != "emptiest"],
        "undecided": _undecided(site),
        "csv": CSV,
        "feed": FEED,
    }
    yield shell_of(site).page("site/handover.html", view)
    yield Output(CSV, to_csv([*_COLUMNS, "same_as", "updated"], [_row(each, site.settings) for each in kept]))
    yield Output(FEED, _feed(kept, site.settings))


def _owner(entry: Entry) -> str:
    return entry.record.maintainer


def _undecided(site: Site) -> dict[str, Argument]:
    """Return how many institutions and parties still have to say something only they can say."""
    institutions = site.of(Institution)
    silent = [each for each in institutions if getattr(each.record, "confirmed_by", None) in (None, "onbekend")]
    signed = [each for each in site.of(Party) if _signed(each.record)]
    parties = [each for each in signed if not getattr(each.record, "statuses", ())]
    return {"institutions": len(silent), "parties": len(parties)}


def _signed(party: Party) -> bool:
    return any(each.role == "ondertekenaar" for each in party.roles)


def _row(entry: Entry, settings: Settings) -> dict[str, Argument]:
    record = entry.record.model_dump(mode="json")
    given = {"id": entry.slug, "kind": entry.kind, "url": settings.site_url + entry.address, "updated": entry.updated}
    return {**{name: record.get(name) for name in _COLUMNS}, **given, "same_as": " ".join(entry.record.same_as)}


def _feed(kept: list[Entry], settings: Settings) -> bytes:
    words = group(settings.words, "overviews", "handover")
    head = [
        Element("title", text=f"{settings.site_name}: {said(words, 'title')}"),
        Element("link", text=settings.site_url),
        Element("description", text=said(words, "summary")),
        Element("language", text=settings.locale),
        Element(f"{{{_ATOM}}}link", {"rel": "self", "type": "application/rss+xml", "href": settings.site_url + FEED}),
    ]
    whole = Element("channel", children=[*head, *(_item(each, settings) for each in kept)])
    return document(Element("rss", {"version": "2.0"}, children=[whole]), "", {"atom": _ATOM, "dc": _DC})


def _item(entry: Entry, settings: Settings) -> Element:
    url = settings.site_url + entry.address
    day = datetime.fromisoformat(entry.updated or settings.today.isoformat()).replace(tzinfo=UTC)
    return Element(
        "item",
        children=[
            Element("title", text=entry.record.title),
            Element("link", text=url),
            Element("guid", {"isPermaLink": "false"}, entry.key),
            Element("description", text=entry.record.summary),
            Element("category", text=said(settings.words, "kinds", entry.kind)),
            Element(f"{{{_DC}}}language", text=entry.language),
            Element("pubDate", text=format_datetime(day)),
        ],
    )
