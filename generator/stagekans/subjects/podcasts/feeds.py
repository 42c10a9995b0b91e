"""Feeds that podcast apps read: RSS 2.0 with the words of iTunes and Podcasting 2.0."""

import base64
import html
import re
import uuid
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import cast

from stagekans.catalog.site import Site
from stagekans.core.entry import Entry
from stagekans.core.outputs import Output
from stagekans.core.settings import Settings
from stagekans.core.words import Words, group, said
from stagekans.render.data.xml import Element, document
from stagekans.subjects.podcasts.episodes import Track
from stagekans.subjects.podcasts.heard import Item, artwork_path, forms, items
from stagekans.subjects.podcasts.series import Channel, Series

FORMS: Mapping[str, str] = {"audio": "feed.xml", "video": "video.xml"}
"""Form -> the feed of it."""
_ITUNES = "http://www.itunes.com/dtds/podcast-1.0.dtd"
_PODCAST = "https://podcastindex.org/namespace/1.0"
_ATOM = "http://www.w3.org/2005/Atom"
_PREFIXES = {"itunes": _ITUNES, "podcast": _PODCAST, "atom": _ATOM}
_MARKUP = re.compile(r"<[a-zA-Z/!?]|&#?\w+;")
_GUIDS = uuid.UUID("ead4c236-bf58-58c6-a2c6-a6b28d128cb6")
"""Namespace of guids of feeds (podcast-namespace/docs/tags/guid.md)."""


def make(site: Site) -> Iterator[Output]:
    """Make the feeds of every series with recordings of its own: of sound, and of film."""
    for series, form in feeds(site):
        held = items(series, form, site)
        about = (series.key, *(each.entry.key for each in held))
        yield Output(feed_address(series, form), _feed(series, form, held, site.settings), about)


def feeds(site: Site) -> Iterator[tuple[Entry[Series], str]]:
    """Yield (series, "audio" or "video") for every feed there is."""
    for series in site.of(Series):
        yield from ((series, form) for form in forms(series, site))


def feed_address(series: Entry[Series], form: str) -> str:
    """Return where a feed stands: that of the main series at /podcasts/, others in a folder of their own."""
    channel = series.record.channel
    folder = "podcasts/" if channel and channel.main else series.address
    return folder + FORMS[form]


def guid_of(entry: Entry, given: str | None) -> str:
    """Return the name by which apps know a series or an episode, whatever becomes of its address.

    given: what an editor wrote down, which wins. Else a UUID (version 5) of its first address: that stands first in
    "aliases" once it moved. The site's own address is no part of it, so a site may move too.
    """
    return given or str(uuid.uuid5(_GUIDS, (*entry.record.aliases, entry.address)[0]))


def _feed(series: Entry[Series], form: str, held: Sequence[Item], settings: Settings) -> bytes:
    record = series.record
    channel = cast(Channel, record.channel)
    url = settings.site_url + feed_address(series, form)
    picture = settings.site_url + artwork_path(series)
    words = group(settings.words, "podcast")
    title = record.title if form == "audio" else f"{record.title} {said(words, 'in_film')}"
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
        Element(_podcast("medium"), text="video" if form == "video" else channel.medium),
        Element(_podcast("license"), text=record.licence.lower()),
    ]
    listed = [_item(each, record, channel, form, settings) for each in held]
    whole = Element("channel", children=[*head, *listed])
    return document(Element("rss", {"version": "2.0"}, children=[whole]), "", _PREFIXES)


def _item(item: Item, series: Series, channel: Channel, form: str, settings: Settings) -> Element:
    record = item.entry.record
    recording = item.recordings[form]
    words = group(settings.words, "podcast")
    moment = datetime.fromisoformat(item.published).replace(tzinfo=UTC) + timedelta(minutes=item.order)
    enclosure = {
        "url": _whole(recording, settings),
        "length": str(recording.bytes),
        "type": recording.type,
    }
    found = [
        Element("title", text=record.title),
        Element("link", text=settings.site_url + item.entry.address),
        Element("description", text=_described(record.summary, series.demonstration, words)),
        Element("guid", {"isPermaLink": "false"}, guid_of(item.entry, item.given_guid)),
        Element("pubDate", text=format_datetime(moment)),
        Element("enclosure", enclosure),
        Element(_itunes("duration"), text=str(recording.seconds)),
        Element(_itunes("episodeType"), text=item.form),
        Element(_itunes("explicit"), text=_truth(channel.explicit)),
        Element(_podcast("license"), text=recording.licence.lower()),
    ]
    if item.number:
        found.append(Element(_itunes("episode"), text=str(item.number)))
    if item.picture:
        found.append(Element(_itunes("image"), {"href": settings.site_url + item.picture}))
    found += [Element(_podcast("person"), {"role": each.part}, each.name) for each in item.people]
    for path, kind in item.texts:
        about = {"url": settings.site_url + path, "type": kind, "language": series.language}
        found.append(Element(_podcast("transcript"), {**about, **({"rel": "captions"} if kind == "text/vtt" else {})}))
    if item.chapters:
        about = {"url": settings.site_url + item.chapters, "type": "application/json+chapters"}
        found.append(Element(_podcast("chapters"), about))
    if channel.alternates:
        found += [_alternate(each, name, form, words, settings) for name, each in item.recordings.items()]
    return Element("item", children=found)


def _alternate(recording: Track, name: str, form: str, words: Words, settings: Settings) -> Element:
    """Return one recording of an episode for apps that let people choose; the enclosure's own stands there too."""
    about = {
        "type": recording.type,
        "length": str(recording.bytes),
        "title": said(words, "forms", name),
        "default": _truth(name == form),
    }
    parts = [Element(_podcast("source"), {"uri": _whole(recording, settings)})]
    if recording.sha256:
        sri = base64.b64encode(bytes.fromhex(recording.sha256)).decode()
        parts.append(Element(_podcast("integrity"), {"type": "sri", "value": f"sha256-{sri}"}))
    return Element(_podcast("alternateEnclosure"), about, children=parts)


def _whole(recording: Track, settings: Settings) -> str:
    """Return the whole address of a recording, wherever it stands."""
    return settings.site_url + recording.address if recording.own else recording.address


def _described(summary: str, demonstration: bool, words: Words) -> str:
    """Return a description; apps read it as HTML, so what looks like HTML is written as HTML says it."""
    text = f"{said(words, 'demonstration')} {summary}" if demonstration else summary
    return html.escape(text, quote=False) if _MARKUP.search(text) else text


def _text(name: str, text: str) -> Element:
    return Element(name, text=text)


def _itunes(name: str) -> str:
    return f"{{{_ITUNES}}}{name}"


def _podcast(name: str) -> str:
    return f"{{{_PODCAST}}}{name}"


def _truth(value: bool) -> str:
    return "true" if value else "false"
