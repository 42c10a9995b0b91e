"""An Atom feed of entries (RFC 4287)."""

from collections.abc import Sequence

from stagekans.core.entry import Entry
from stagekans.core.settings import Settings
from stagekans.core.words import said
from stagekans.render.data.xml import Element, document

_ATOM = "http://www.w3.org/2005/Atom"


def atom(title: str, path: str, latest: Sequence[Entry], settings: Settings) -> bytes:
    """Return a feed. path: where it stands, from the site's root. latest: its entries, newest first."""
    today = settings.today.isoformat()
    newest = max((entry.updated or today for entry in latest), default=today)
    root = Element(
        "feed",
        {"{http://www.w3.org/XML/1998/namespace}lang": settings.locale},
        children=[
            Element("title", text=title),
            Element("subtitle", text=said(settings.words, "feed", "subtitle")),
            Element("id", text=settings.site_url + path.removesuffix("feed.xml")),
            Element("link", {"rel": "alternate", "type": "text/html", "href": settings.site_url}),
            Element("link", {"rel": "self", "type": "application/atom+xml", "href": settings.site_url + path}),
            Element("updated", text=_instant(newest)),
            Element("rights", text=said(settings.words, "feed", "rights")),
            *(_entry(entry, settings, today) for entry in latest),
        ],
    )
    return document(root, _ATOM)


def _entry(entry: Entry, settings: Settings, today: str) -> Element:
    url = settings.site_url + entry.address
    return Element(
        "entry",
        children=[
            Element("title", text=entry.record.title),
            Element("id", text=url),
            Element("link", {"rel": "alternate", "type": "text/html", "href": url}),
            Element("updated", text=_instant(entry.updated or today)),
            Element("author", children=[Element("name", text=entry.record.maintainer)]),
            Element("category", {"term": entry.kind}),
            Element("summary", text=entry.record.summary),
        ],
    )


def _instant(day: str) -> str:
    return f"{day}T00:00:00Z"
