"""How people get a series into their app: a page with a link for each app, a list of feeds (OPML), artwork."""

from collections.abc import Iterator
from typing import Any, cast

from stagekans.catalog.catalog import Catalog
from stagekans.model.entry import Entry
from stagekans.model.kinds.series import Series
from stagekans.outputs import Argument, Job, Output, Part
from stagekans.press import typst
from stagekans.press.brand import palette
from stagekans.press.mark import shapes
from stagekans.press.xml import Element, document
from stagekans.products.assets import print_fonts
from stagekans.products.podcast import artwork_path, feed_address, feeds
from stagekans.products.shell import card, shell_of
from stagekans.settings import Settings

ADDRESS = "podcasts/abonneren/"
_FIELD, _BAR, _COLOURS = "#5f2a8c", "#ffc845", ("#ffffff", "#ffb8cc", "#cdb8ff", "#ff9d6c")
"""The colours of the artwork: those of podcasts on the site."""


def make(catalog: Catalog, settings: Settings) -> Iterator[Output]:
    """Make /podcasts/abonneren/, /podcasts/reeksen.opml and the artwork of every series with a feed."""
    found = tuple(feeds(catalog))
    yield Output("podcasts/reeksen.opml", _opml(found, settings))
    for series in dict.fromkeys(series for series, _ in found):
        yield Output(artwork_path(series), _artwork(series, settings), (series.key,))
    words: Any = settings.words["overviews"]
    view: dict[str, Argument] = {
        "address": ADDRESS,
        "kind": "subscribe",
        "seed": "abonneren",
        "title": words["subscribe"]["title"],
        "summary": words["subscribe"]["summary"],
        "feeds": [subscription(series, form, settings) for series, form in found],
        "elsewhere": [
            {**card(each), "platforms": each.record.model_dump(mode="json")["platforms"]}
            for each in catalog.of("series")
            if getattr(each.record, "platforms", ())
        ],
    }
    yield shell_of(settings).page("pages/subscribe.html", view)


def subscription(series: Entry, form: str, settings: Settings) -> dict[str, Argument]:
    """Return what pages show of a feed: its series, form, address from the site's root, and whole address."""
    address = feed_address(series, form)
    return {"series": card(series), "form": form, "address": address, "url": settings.site_url + address}


def _opml(found: tuple[tuple[Entry, str], ...], settings: Settings) -> bytes:
    words: Any = settings.words["podcast"]
    lines = [
        Element(
            "outline",
            {
                "type": "rss",
                "text": series.record.title if form == "audio" else f"{series.record.title} {words['in_film']}",
                "xmlUrl": settings.site_url + feed_address(series, form),
                "htmlUrl": settings.site_url + series.address,
            },
        )
        for series, form in found
    ]
    head = Element("head", children=[Element("title", text=settings.site_name)])
    return document(Element("opml", {"version": "2.0"}, children=[head, Element("body", children=lines)]))


def _artwork(series: Entry, settings: Settings) -> Part:
    """Return the square picture of a series, 3000 pixels wide (Apple asks for 1400 to 3000)."""
    words: Any = settings.words["podcast"]
    record = cast(Series, series.record)
    colours = palette(_FIELD, _BAR, _COLOURS)
    data: dict[str, Argument] = {
        "title": record.title,
        "lang": record.language,
        "producer": record.producer,
        "flag": words["demonstration_short"] if record.demonstration else "",
        "site": settings.site_name,
        "field": colours.field,
        "front": colours.front,
        "bar": colours.bar,
        "text": colours.text,
        "colours": list(colours.shapes),
        "shapes": [dict(shape) for shape in shapes(series.slug, 8, len(_COLOURS))],
    }
    parts = [settings.theme["packs/mark.typ"], settings.theme["print/artwork.typ"]]
    fonts = list(print_fonts(settings))
    arguments: dict[str, Argument] = {
        "parts": parts,
        "fonts": fonts,
        "data": data,
        "images": {},
        "form": "png",
        "ppi": 216.0,
    }
    return Job(typst.document, arguments).part()
