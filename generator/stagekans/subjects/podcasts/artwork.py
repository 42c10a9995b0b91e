"""The square pictures apps show of a series and of its episodes."""

from collections.abc import Iterator

from stagekans.catalog.site import Site
from stagekans.core.entry import Entry
from stagekans.core.outputs import Argument, Output, Part
from stagekans.core.words import said
from stagekans.frame.typeset import typeset
from stagekans.render.image.brand import palette
from stagekans.render.image.mark import shapes
from stagekans.subjects.podcasts.episode import Episode
from stagekans.subjects.podcasts.episodes import of_series
from stagekans.subjects.podcasts.feeds import feeds
from stagekans.subjects.podcasts.heard import artwork_path
from stagekans.subjects.podcasts.series import Series

_FIELD, _BAR, _COLOURS = "#5f2a8c", "#ffc845", ("#ffffff", "#ffb8cc", "#cdb8ff", "#ff9d6c")
"""The colours of podcasts on the site."""


def make(site: Site) -> Iterator[Output]:
    """Make <address>beeld.png for every series with a feed and for each of its episodes that is heard."""
    for series in dict.fromkeys(series for series, _ in feeds(site)):
        yield Output(artwork_path(series), _drawn(series, series.record, site), (series.key,))
        for each in of_series(series, site):
            if isinstance(each.record, Episode) and each.record.recordings():
                yield Output(artwork_path(each), _drawn(each, series.record, site), (each.key, series.key))


def _drawn(entry: Entry, series: Series, site: Site) -> Part:
    """Return a picture of 3000 pixels wide (Apple asks for 1400 to 3000)."""
    colours = palette(_FIELD, _BAR, _COLOURS)
    data: dict[str, Argument] = {
        "title": entry.record.title,
        "lang": series.language,
        "flag": said(site.settings.words, "podcast", "demonstration_short") if series.demonstration else "",
        "site": site.settings.site_name,
        "field": colours.field,
        "front": colours.front,
        "bar": colours.bar,
        "text": colours.text,
        "colours": list(colours.shapes),
        "shapes": [dict(shape) for shape in shapes(entry.slug, 8, len(_COLOURS))],
    }
    parts = [site.settings.theme["site/print/mark.typ"], site.settings.theme["podcasts/artwork.typ"]]
    return typeset(parts, data, {}, site, form="png", ppi=216.0)
