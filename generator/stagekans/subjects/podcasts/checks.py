"""Refuses episodes that no app plays well, that someone cannot read, or that someone did not agree to."""

import posixpath
from collections.abc import Iterator
from urllib.parse import urlsplit

from stagekans.catalog.links import beside
from stagekans.catalog.site import Site
from stagekans.core.diagnostics import Diagnostic, Severity
from stagekans.core.entry import Entry
from stagekans.core.rules import Rule
from stagekans.core.values import seconds, since
from stagekans.frame.said import MEDIA_NO_DESCRIPTION
from stagekans.render.failed import PressFailed
from stagekans.render.media.sound import Measured, iso, measured
from stagekans.subjects.podcasts.episode import MEASURED, Episode, Recording
from stagekans.subjects.podcasts.series import Series

RECORDING_FORMAT = Rule("recording-format", facts=("href", "limit"))
RECORDING_UNMEASURED = Rule("recording-unmeasured", facts=("key", "right"))
RECORDING_UNMEASURED_URL = Rule("recording-unmeasured-url", facts=("key", "url"))
RECORDING_DIFFERS = Rule("recording-differs", facts=("key", "value", "right"))
RECORDING_TYPE = Rule("recording-type", facts=("value", "name"))
RECORDING_ORIGIN = Rule("recording-origin", facts=("origin",))
EPISODE_SILENT = Rule("episode-silent")
EPISODE_TWO_PLACES = Rule("episode-two-places")
EPISODE_NO_TRANSCRIPT = Rule("episode-no-transcript")
EPISODE_NO_DATE = Rule("episode-no-date")
EPISODE_NO_CONSENT = Rule("episode-no-consent", facts=("name",))
CONSENT_WITHDRAWN = Rule("consent-withdrawn", facts=("day", "name"), severity=Severity.WARNING)
CHAPTER_ORDER = Rule("chapter-order", facts=("title",))
DUPLICATE_GUID = Rule("duplicate-guid", facts=("value", "other"))
SERIES_NO_CHANNEL = Rule("series-no-channel", facts=("series",))
SERIES_TWO_MAIN = Rule("series-two-main", facts=("other",))

_MEDIA_KB = 700


def check(site: Site) -> Iterator[Diagnostic]:
    """Yield what is wrong with episodes and series, each at its own line."""
    for entry in site.of(Episode):
        record = entry.record
        if record.withdrawn_on():
            yield from _left_behind(entry, record, site)
            continue
        yield from _whole(entry, record, site)
        yield from _agreed(entry, record)
        yield from _chapters(entry, record)
        for name, recording in record.recordings().items():
            yield from _recording(entry, name, recording, site)
    yield from _names(site)


def _left_behind(entry: Entry, record: Episode, site: Site) -> Iterator[Diagnostic]:
    """Warn of what someone took back and the site leaves out, but the repository still holds."""
    folder = posixpath.dirname(entry.path) + "/"
    held = [path.removeprefix(folder) for path in sorted(site.files) if path.startswith(folder)]
    fields = [name for name in ("audio", "video", "transcript") if entry.place((name,)) != entry.place()]
    for name in (*held, *fields):
        place = entry.place((name,) if name in fields else ())
        yield CONSENT_WITHDRAWN(place, day=record.withdrawn_on(), name=name)


def _whole(entry: Entry, record: Episode, site: Site) -> Iterator[Diagnostic]:
    own = record.recordings()
    if not own and not record.elsewhere:
        yield EPISODE_SILENT(entry.place(("title",)))
    if own and record.elsewhere:
        yield EPISODE_TWO_PLACES(entry.place(("elsewhere",)))
    if own and not record.transcript:
        yield EPISODE_NO_TRANSCRIPT(entry.place((next(iter(own)),)))
    if own and record.published == "onbekend":
        yield EPISODE_NO_DATE(entry.place(("published",)))
    series = site.find(Series, record.series)
    if own and series and not series.record.channel:
        yield SERIES_NO_CHANNEL(entry.place(("series",)), series=series.path)


def _agreed(entry: Entry, record: Episode) -> Iterator[Diagnostic]:
    for index, each in enumerate(record.people):
        if record.recordings() and not each.consent and not each.synthetic:
            yield EPISODE_NO_CONSENT(entry.place(("people", index, "name")), name=each.name)


def _chapters(entry: Entry, record: Episode) -> Iterator[Diagnostic]:
    lasts = max((seconds(each.duration or "") for each in record.recordings().values()), default=0)
    before = -1
    for index, each in enumerate(record.chapters):
        start = since(each.start)
        if start <= before or (index == 0 and start) or (lasts and start >= lasts):
            yield CHAPTER_ORDER(entry.place(("chapters", index, "start")), title=each.title)
        before = start


def _recording(entry: Entry, name: str, recording: Recording, site: Site) -> Iterator[Diagnostic]:
    if recording.type and not recording.type.startswith(name):
        place = entry.place((name, "type"))
        yield RECORDING_TYPE(place, value=recording.type, name=name)
    if name == "video" and not recording.description:
        yield MEDIA_NO_DESCRIPTION(entry.place((name,)), href=recording.file or recording.url)
    if recording.url:
        parts = urlsplit(recording.url)
        origin = f"{parts.scheme}://{parts.netloc}"
        if origin not in site.settings.media_origins:
            yield RECORDING_ORIGIN(entry.place((name, "url")), origin=origin)
        for key in MEASURED:
            if getattr(recording, key) is None:
                yield RECORDING_UNMEASURED_URL(entry.place((name, "url")), key=key, url=recording.url)
        return
    data = site.files.get(beside(entry.path, recording.file or ""))
    if data is None:
        return  # said by the check on references
    place = entry.place((name, "file"))
    try:
        found = measured(data.data, recording.file or "")
    except PressFailed:
        found = None
    if found is None or len(data.data) > _MEDIA_KB * 1000:
        yield RECORDING_FORMAT(place, href=recording.file, limit=_MEDIA_KB)
        return
    yield from _compare(entry, name, recording, found)


def _compare(entry: Entry, name: str, recording: Recording, found: Measured) -> Iterator[Diagnostic]:
    right = {"bytes": found.bytes, "duration": iso(found.seconds), "type": found.type, "sha256": found.sha256}
    for key in MEASURED:
        given = getattr(recording, key)
        if given is None:
            yield RECORDING_UNMEASURED(entry.place((name, "file")), key=key, right=right[key])
        elif given != right[key] and not (key == "duration" and abs(seconds(given) - found.seconds) <= 1):
            yield RECORDING_DIFFERS(entry.place((name, key)), key=key, value=given, right=right[key])


def _names(site: Site) -> Iterator[Diagnostic]:
    """Two things may not go by one name in the apps, and one series is the main one."""
    taken: dict[str, Entry] = {}
    main: Entry | None = None
    for entry in (*site.of(Series), *site.of(Episode)):
        record = entry.record
        channel = record.channel if isinstance(record, Series) else None
        guid = record.guid if isinstance(record, Episode) else channel and channel.guid
        path = ("guid",) if isinstance(record, Episode) else ("channel", "guid")
        if guid and taken.setdefault(guid, entry) is not entry:
            yield DUPLICATE_GUID(entry.place(path), value=guid, other=taken[guid].path)
        if channel and channel.main:
            main = main or entry
            if main is not entry:
                yield SERIES_TWO_MAIN(entry.place(("channel", "main")), other=main.path)
