"""How people get a series into their app: a page with a link for each app, and a list of feeds (OPML)."""

from collections.abc import Iterator

from stagekans.catalog.site import Site
from stagekans.core.entry import Entry
from stagekans.core.outputs import Argument, Output
from stagekans.core.settings import Settings
from stagekans.core.words import group, said
from stagekans.frame.shell import card, shell_of
from stagekans.render.data.xml import Element, document
from stagekans.subjects.podcasts.feeds import feed_address, feeds
from stagekans.subjects.podcasts.series import Series

ADDRESS = "podcasts/abonneren/"


def make(site: Site) -> Iterator[Output]:
    """Make /podcasts/abonneren/ and /podcasts/reeksen.opml."""
    found = tuple(feeds(site))
    yield Output("podcasts/reeksen.opml", _opml(found, site.settings))
    words = group(site.settings.words, "overviews", "subscribe")
    view: dict[str, Argument] = {
        "address": ADDRESS,
        "kind": "subscribe",
        "seed": "abonneren",
        "title": said(words, "title"),
        "summary": said(words, "summary"),
        "feeds": [subscription(series, form, site.settings) for series, form in found],
        "elsewhere": [
            {**card(each), "platforms": [{"name": one.name, "url": one.url} for one in each.record.platforms]}
            for each in site.of(Series)
            if each.record.platforms
        ],
    }
    yield shell_of(site).page("podcasts/subscribe.html", view)


def subscription(series: Entry[Series], form: str, settings: Settings) -> dict[str, Argument]:
    """Return what pages show of a feed: its series, form, address from the site's root, and whole address."""
    address = feed_address(series, form)
    return {"series": card(series), "form": form, "address": address, "url": settings.site_url + address}


def _opml(found: tuple[tuple[Entry[Series], str], ...], settings: Settings) -> bytes:
    in_film = said(settings.words, "podcast", "in_film")
    lines = [
        Element(
            "outline",
            {
                "type": "rss",
                "text": series.record.title if form == "audio" else f"{series.record.title} {in_film}",
                "xmlUrl": settings.site_url + feed_address(series, form),
                "htmlUrl": settings.site_url + series.address,
            },
        )
        for series, form in found
    ]
    head = Element("head", children=[Element("title", text=settings.site_name)])
    return document(Element("opml", {"version": "2.0"}, children=[head, Element("body", children=lines)]))
