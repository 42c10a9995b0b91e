"""What other sites show of an entry: a card of 1200 by 630 pixels and a description (oEmbed), in a release."""

import json
from collections.abc import Iterator, Mapping

from stagekans.catalog.site import Site
from stagekans.core.derived import derived
from stagekans.core.entry import Entry
from stagekans.core.outputs import Argument, Blob, Job, Output, Part
from stagekans.core.settings import Settings
from stagekans.core.words import Words, listed, said
from stagekans.frame.typeset import typeset
from stagekans.render.data.tabular import to_json
from stagekans.render.image import raster
from stagekans.render.image.mark import shapes

WIDTH, HEIGHT = 1200, 630
_PARTS = ("site/print/mark.typ", "site/print/kit.typ", "site/cards/card.typ")
_LIKE = {
    "leerlijnen": "modules",
    "zoeken": "instellingen",
    "meedoen": "over",
    "startkit": "melden",
    "behoeften": "agenda",
    "draaiboeken": "agenda",
    "netwerk": "agenda",
    "regio": "programma",
    "voortgang": "programma",
}
_LIKE |= dict.fromkeys(("herkennen", "rechten", "gevolgen"), "handelen")
_LIKE |= {"manifest": "programma", "partners": "programma"}
_SHAPES = 14


def make(site: Site) -> Iterator[Output]:
    """Make /kaarten/<kind>/<slug>.png and .json for every entry, in a release."""
    if not site.settings.release:
        return
    for entry in site.entries:
        yield Output(f"{_stem(entry)}.png", _drawn(entry, site), (entry.key,))
        yield Output(f"{_stem(entry)}.json", to_json(_embed(entry, site.settings)), (entry.key,))


def carded(entry: Entry, settings: Settings) -> Argument:
    """Return what the head of a page says of its card: image, its size and alt text, embed; None in a daily build."""
    if not settings.release:
        return None
    alt = said(_words(entry, settings), "card", "alt").format(title=entry.record.title, site=settings.site_name)
    image, embed = f"{_stem(entry)}.png", f"{_stem(entry)}.json"
    return {"image": image, "width": WIDTH, "height": HEIGHT, "alt": alt, "embed": embed}


def _stem(entry: Entry) -> str:
    return f"kaarten/{entry.key}"


def _words(entry: Entry, settings: Settings) -> Words:
    return settings.translations.get(entry.language, settings.words)


def _drawn(entry: Entry, site: Site) -> Part:
    label = said(_words(entry, site.settings), "kinds", entry.kind)
    colours = _colours(site.settings.theme["site/cards/colours.json"], entry, site)
    data: dict[str, Argument] = {
        **colours,
        "item": entry.path,
        "lang": entry.language,
        "title": entry.record.title,
        "label": label[:1].upper() + label[1:],
        "tagline": site.settings.site_name,
        "shapes": [dict(each) for each in shapes(entry.slug, _SHAPES)],
    }
    drawn = typeset([site.settings.theme[part] for part in _PARTS], data, {}, site, form="png")
    used = [said(colours, "front"), said(colours, "bar"), *listed(colours, "colours")]
    return Job(raster.few, {"image": drawn, "field": colours["field"], "colours": used}).part()


def _colours(blob: Blob, entry: Entry, site: Site) -> Mapping[str, Argument]:
    section = entry.address.removeprefix("en/").partition("/")[0]
    known = _palettes(blob, site)
    return known.get(_LIKE.get(section, section)) or known["home"]


@derived
def _palettes(blob: Blob, site: Site) -> Mapping[str, Mapping[str, Argument]]:
    found: Mapping[str, Mapping[str, Argument]] = json.loads(blob.data)
    return found


def _embed(entry: Entry, settings: Settings) -> dict[str, Argument]:
    """Return the description of an entry as link (oEmbed 1.0)."""
    return {
        "version": "1.0",
        "type": "link",
        "title": entry.record.title,
        "author_name": entry.record.maintainer,
        "provider_name": settings.site_name,
        "provider_url": settings.site_url,
        "url": settings.site_url + entry.address,
        "thumbnail_url": f"{settings.site_url}{_stem(entry)}.png",
        "thumbnail_width": WIDTH,
        "thumbnail_height": HEIGHT,
    }
