"""An episode as its page and the feeds show it: what plays, what is said and when, what can be downloaded."""

from collections.abc import Iterator, Mapping
from typing import Any

from stagekans.catalog.site import Site
from stagekans.core.derived import derived
from stagekans.core.entry import Entry
from stagekans.core.outputs import Argument, Blob, Job, Output, Part
from stagekans.core.roles import Taught
from stagekans.core.values import seconds, since
from stagekans.render.media import subtitles
from stagekans.render.media.vtt import Cue, cues
from stagekans.subjects.podcasts.episode import Episode
from stagekans.subjects.podcasts.series import Series


def make(site: Site) -> Iterator[Output]:
    """Make <address>/<slug>.vtt, .srt, .txt and hoofdstukken.json for every episode that has them."""
    for entry in site.of(Episode):
        for path, content in papers(entry, site).items():
            yield Output(path, content, (entry.key,))


@derived
def papers(entry: Entry, site: Site) -> Mapping[str, bytes | Part]:
    """Return the texts of an episode: path from the site's root -> content."""
    record = entry.record
    if not isinstance(record, Episode):
        return {}
    found: dict[str, bytes | Part] = {}
    stem = entry.address + entry.slug
    captions = _captions(entry, site)
    if captions:
        found[f"{stem}.vtt"] = captions.data
        found[f"{stem}.srt"] = Job(subtitles.srt, {"captions": captions}).part()
        head = f"{record.title}\n{site.settings.site_url}{entry.address}"
        found[f"{stem}.txt"] = Job(subtitles.plain, {"captions": captions, "head": head}).part()
    if record.chapters and record.recordings():
        items = [{"start": since(each.start), "title": each.title} for each in record.chapters]
        found[chapters_path(entry)] = subtitles.chapters(items, record.title)
    return found


def chapters_path(entry: Entry) -> str:
    """Return where the chapters of an episode stand."""
    return f"{entry.address}hoofdstukken.json"


def recordings(entry: Entry, site: Site) -> Mapping[str, Mapping[str, Any]]:
    """Return "audio" and "video" of an episode, as far as they are there and wholly measured.

    Each: address (from the site's root, or absolute), own, bytes, type, seconds, description, creator, licence, sha256.
    """
    record = entry.record
    if not isinstance(record, Episode):
        return {}
    places = {each.text: each.address for each in site.references_from(entry) if each.kind == "recording"}
    found: dict[str, Mapping[str, Any]] = {}
    for name, each in record.recordings().items():
        address = places.get(each.file or "") if each.file else each.url
        if address and each.bytes and each.type and each.duration:
            found[name] = {
                "address": address,
                "own": each.file is not None,
                "bytes": each.bytes,
                "type": each.type,
                "seconds": seconds(each.duration),
                "description": each.description,
                "creator": each.creator,
                "licence": each.licence,
                "sha256": each.sha256,
            }
    return found


def heard(entry: Entry, site: Site) -> Argument:
    """Return what the page of an episode needs besides its record, or None for other kinds.

    parts: the transcript by chapter, {"start", "title", "anchor", "cues"}; an anchor is "t=83.2", a moment in seconds.
    """
    record = entry.record
    if not isinstance(record, Episode):
        return None
    series = site.find(Series, record.series)
    captions = _captions(entry, site)
    spoken = cues(captions.data) if captions else ()
    shown = recordings(entry, site)
    return {
        "recordings": {name: dict(each) for name, each in shown.items()},
        "captions": next((each.address for each in site.references_from(entry) if each.kind == "captions"), ""),
        "seconds": max((each["seconds"] for each in shown.values()), default=0),
        "parts": _parts(record, spoken),
        "papers": [{"path": path, "form": path.rpartition(".")[2]} for path in papers(entry, site)],
        "demonstration": isinstance(series, Entry) and getattr(series.record, "demonstration", False),
        "series": {"title": series.record.title, "address": series.address} if series else None,
        "language": series.record.language if series and isinstance(series.record, Series) else entry.language,
        "withdrawn": record.withdrawn_on(),
    }


def of_series(series: Entry, site: Site) -> tuple[Entry, ...]:
    """Return the episodes of a series: newest first, those without a day after them by number.

    Of a course these are the modules with sound, by title.
    """
    channel = series.record.channel if isinstance(series.record, Series) else None
    if channel and channel.medium == "course":
        return tuple(each for each in site.having(Taught) if _sounds(each))
    mine = [each for each in site.of(Episode) if getattr(each.record, "series", "") == series.slug]
    return tuple(sorted(mine, key=_newest))


def _sounds(entry: Entry) -> bool:
    return any(each.file.lower().endswith((".mp3", ".m4a")) for each in entry.record.media)


def _newest(entry: Entry) -> tuple[int, int, int, str]:
    record = entry.record
    day = record.published if isinstance(record, Episode) else "onbekend"
    number = record.number if isinstance(record, Episode) else 0
    dated = day != "onbekend"
    return (0, -int(day.replace("-", "")), -number, entry.slug) if dated else (1, 0, number, entry.slug)


def _captions(entry: Entry, site: Site) -> Blob | None:
    record = entry.record
    named = record.transcript if isinstance(record, Episode) else None
    found = [each for each in site.references_from(entry) if each.kind == "captions" and each.text == named]
    return site.files[found[0].path] if found and found[0].path else None


def _parts(record: Episode, spoken: tuple[Cue, ...]) -> list[Argument]:
    """Return what is said, by chapter; one part without a title when there are no chapters."""
    starts = [(since(each.start), each.title) for each in record.chapters] or ([(0, "")] if spoken else [])
    if not starts:
        return []
    ends = [*(start for start, _ in starts[1:]), float("inf")]
    taken: set[str] = set()
    return [
        {
            "start": start,
            "title": title,
            "anchor": _moment(start, taken),
            "cues": [
                {"start": cue.start, "speaker": cue.speaker, "text": cue.text, "anchor": _moment(cue.start, taken)}
                for cue in spoken
                if start <= cue.start < end
            ],
        }
        for (start, title), end in zip(starts, ends, strict=True)
    ]


def _moment(start: float, taken: set[str]) -> str:
    """Return the anchor of a moment, "t=83.2" (W3C media fragment); "" when another line has it."""
    name = f"t={round(start, 1):g}"
    if name in taken:
        return ""
    taken.add(name)
    return name
