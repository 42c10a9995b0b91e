"""Feeds that podcast apps read: RSS 2.0 with the words of iTunes and Podcasting 2.0."""

import uuid
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from email.utils import format_datetime
from typing import Any, cast

from stagekans.catalog.catalog import Catalog
from stagekans.model.entry import Entry
from stagekans.model.kinds.episode import Episode
from stagekans.model.kinds.series import Channel, Series
from stagekans.outputs import Output
from stagekans.press.xml import Element, document
from stagekans.products.episodes import chapters_path, of_series, papers, recordings
from stagekans.settings import Settings

FORMS: Mapping[str, tuple[str, str]] = {"audio": ("feed.xml", "podcast"), "video": ("video.xml", "video")}
"""Recording -> the feed it goes in and its medium (Podcasting 2.0)."""
_ITUNES = "http://www.itunes.com/dtds/podcast-1.0.dtd"
_PODCAST = "https://podcastindex.org/namespace/1.0"
_ATOM = "http://www.w3.org/2005/Atom"
_PREFIXES = {"itunes": _ITUNES, "podcast": _PODCAST, "atom": _ATOM}
_GUIDS = uuid.UUID("ead4c236-bf58-58c6-a2c6-a6b28d128cb6")
"""Namespace of guids of feeds (podcast-namespace/docs/tags/guid.md)."""
_TEXTS = {"vtt": "text/vtt", "srt": "application/x-subrip", "txt": "text/plain"}


def make(catalog: Catalog, settings: Settings) -> Iterator[Output]:
    """Make the feeds of every series with recordings of its own: of sound, and of film."""
    for series, form in feeds(catalog):
        items = heard_in(series, form, catalog)
        about = (series.key, *(each.key for each in items))
        yield Output(feed_address(series, form), _feed(series, form, items, catalog, settings), about)


def feeds(catalog: Catalog) -> Iterator[tuple[Entry, str]]:
    """Yield (series, "audio" or "video") for every feed there is."""
    for series in catalog.of("series"):
        if getattr(series.record, "channel", None):
            yield from ((series, form) for form in FORMS if heard_in(series, form, catalog))


def feed_address(series: Entry, form: str) -> str:
    """Return where a feed stands: that of the main series at /podcasts/, others in a folder of their own."""
    channel = getattr(series.record, "channel", None)
    folder = "podcasts/" if channel and channel.main else series.address
    return folder + FORMS[form][0]


def artwork_path(series: Entry) -> str:
    """Return where the artwork of a series stands."""
    return f"{series.address}beeld.png"


def heard_in(series: Entry, form: str, catalog: Catalog) -> tuple[Entry, ...]:
    """Return the episodes of a feed, newest first. form: "audio" or "video"."""
    return tuple(each for each in of_series(series, catalog) if form in recordings(each, catalog))


def guid_of(entry: Entry, given: str | None) -> str:
    """Return the name by which apps know a series or an episode, whatever becomes of its address.

    given: what an editor wrote down, which wins. Else a UUID (version 5) of its first address: that stands first in
    "aliases" once it moved. The site's own address is no part of it, so a site may move too.
    """
    return given or str(uuid.uuid5(_GUIDS, (*entry.record.aliases, entry.address)[0]))


def _feed(series: Entry, form: str, items: Sequence[Entry], catalog: Catalog, settings: Settings) -> bytes:
    record = cast(Series, series.record)
    channel = cast(Channel, record.channel)
    url = settings.site_url + feed_address(series, form)
    picture = settings.site_url + artwork_path(series)
    words: Any = settings.words["podcast"]
    title = record.title if form == "audio" else f"{record.title} {words['in_film']}"
    owner = [Element(_itunes("name"), text=channel.owner)]
    owner += [Element(_itunes("email"), text=channel.email)] if channel.email else []
    # a feed of film is another feed than that of sound, so it has a name of its own
    guid = guid_of(series, channel.guid)
    guid = guid if form == "audio" else str(uuid.uuid5(_GUIDS, f"{guid}/video"))
    head = [
        Element("title", text=title),
        Element("link", text=settings.site_url + series.address),
        Element("description", text=_described(record.summary, record.demonstration, words)),
        Element("language", text=record.language),
        Element("copyright", text=f"{record.producer}, {record.licence}"),
        Element("generator", text=settings.site_name),
        Element(f"{{{_ATOM}}}link", {"rel": "self", "type": "application/rss+xml", "href": url}),
        Element("image", children=[_text("url", picture), _text("title", title), _text("link", settings.site_url)]),
        Element(_itunes("author"), text=channel.author),
        Element(_itunes("owner"), children=owner),
        Element(_itunes("image"), {"href": picture}),
        Element(_itunes("category"), {"text": channel.category}),
        Element(_itunes("explicit"), text=_truth(channel.explicit)),
        Element(_itunes("type"), text="episodic"),
        Element(_podcast("guid"), text=guid),
        Element(
            _podcast("locked"), {"owner": channel.email} if channel.email else {}, "yes" if channel.locked else "no"
        ),
        Element(_podcast("medium"), text=FORMS[form][1]),
        Element(_podcast("license"), text=record.licence.lower()),
    ]
    listed = [_item(each, cast(Episode, each.record), record, form, catalog, settings) for each in items]
    whole = Element("channel", children=[*head, *listed])
    return document(Element("rss", {"version": "2.0"}, children=[whole]), "", _PREFIXES)


def _item(entry: Entry, record: Episode, series: Series, form: str, catalog: Catalog, settings: Settings) -> Element:
    page = settings.site_url + entry.address
    recording = recordings(entry, catalog)[form]
    address = recording["address"] if not recording["own"] else settings.site_url + recording["address"]
    words: Any = settings.words["podcast"]
    day = datetime.fromisoformat(record.published).replace(tzinfo=UTC)
    found = [
        Element("title", text=record.title),
        Element("link", text=page),
        Element("description", text=_described(record.summary, series.demonstration, words)),
        Element("guid", {"isPermaLink": "false"}, guid_of(entry, record.guid)),
        Element("pubDate", text=format_datetime(day)),
        Element(
            "enclosure",
            {"url": str(address), "length": str(recording["bytes"]), "type": str(recording["type"])},
        ),
        Element(_itunes("duration"), text=str(recording["seconds"])),
        Element(_itunes("episodeType"), text=record.form),
        Element(_itunes("explicit"), text=_truth(bool(series.channel and series.channel.explicit))),
        Element(_podcast("license"), text=str(recording["licence"]).lower()),
    ]
    if record.number:
        found.append(Element(_itunes("episode"), text=str(record.number)))
    found += [Element(_podcast("person"), {"role": each.part}, each.name) for each in record.people]
    for path in papers(entry, catalog, settings):
        url, form_of = settings.site_url + path, path.rpartition(".")[2]
        if form_of in _TEXTS:
            kind = {"url": url, "type": _TEXTS[form_of], "language": series.language}
            found.append(Element(_podcast("transcript"), {**kind, **({"rel": "captions"} if form_of == "vtt" else {})}))
        elif path == chapters_path(entry):
            found.append(Element(_podcast("chapters"), {"url": url, "type": "application/json+chapters"}))
    return Element("item", children=found)


def _described(summary: str, demonstration: bool, words: Any) -> str:
    return f"{words['demonstration']} {summary}" if demonstration else summary


def _text(name: str, text: str) -> Element:
    return Element(name, text=text)


def _itunes(name: str) -> str:
    return f"{{{_ITUNES}}}{name}"


def _podcast(name: str) -> str:
    return f"{{{_PODCAST}}}{name}"


def _truth(value: bool) -> str:
    return "true" if value else "false"
