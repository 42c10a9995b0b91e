"""What all print on A4 shares: the frame of its data, its fonts and the code that leads to the page."""

from collections.abc import Mapping

from stagekans.catalog.site import Site
from stagekans.core.entry import Citation, Entry
from stagekans.core.outputs import Argument, Job, Part
from stagekans.core.settings import Settings
from stagekans.core.words import said
from stagekans.frame.typeset import typeset
from stagekans.render.image import qr
from stagekans.render.image.mark import shapes
from stagekans.render.web.html import moment

_SHARED = ("site/print/mark.typ", "site/print/parts.typ")
_INK = "#17150f"
_COLOURS = (_INK, "#ffc845", "#b48cff", "#ff6b14")


def paper(
    template: str,
    entry: Entry,
    site: Site,
    data: Mapping[str, Argument],
    images: Mapping[str, Argument] | None = None,
) -> Part:
    """Return an entry on A4 as PDF/UA.

    template: its path below theme/. data: what the template shows beyond the frame; wins from the frame.
    images: pictures of the text, by their name as written there; a text without them shows their alt text.
    """
    shown = {**(images or {}), "qr": Job(qr.svg, {"text": site.settings.site_url + entry.address}).part()}
    parts = [site.settings.theme[part] for part in (*_SHARED, template)]
    return typeset(parts, {**_frame(entry, site.settings), **data}, shown, site)


def source(each: Citation, locale: str) -> str:
    """Return a source as one line."""
    dated = moment(each.date, locale) if each.date else None
    return ", ".join(filter(None, (each.title, each.publisher, dated, each.url)))


def _frame(entry: Entry, settings: Settings) -> dict[str, Argument]:
    words = settings.words
    address = settings.site_url + entry.address
    return {
        "lang": settings.locale,
        "title": entry.record.title,
        "summary": entry.record.summary,
        "author": settings.site_name,
        "description": entry.record.summary,
        "licence": entry.record.licence,
        "site": settings.site_name,
        "foot": [f"{said(words, 'site', 'notice')} {said(words, 'site', 'licence')}"],
        "bar": _INK,
        "colours": list(_COLOURS),
        "shapes": [dict(shape) for shape in shapes(entry.slug, 14)],
        "online": said(words, "practice", "online"),
        "short": address.split("//")[-1],
        "qr_alt": said(words, "practice", "qr_alt").format(address=address),
    }
