"""An episode as its page and the feeds show it: what plays, what is said and when, what can be downloaded."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass

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


@dataclass(frozen=True)
class Track:
    """A recording that is there and wholly measured. address: from the site's root, or absolute when it is not our own.

    seconds: how long it lasts. description: what a film shows.
    """

    address: str
    own: bool
    bytes: int
    type: str
    seconds: int
    description: str | None
    creator: str
    licence: str
    sha256: str | None


def make(site: Site) -> Iterator[Output]:
    """Make <address>/<slug>.vtt, .srt, .txt and hoofdstukken.json for every episode that has them."""
    for entry in site.of(Episode):
        for path, content in papers(entry, site).items():
            yield Output(path, content, (entry.key,))


@derived
def papers(entry: Entry[Episode], site: Site) -> Mapping[str, bytes | Part]:
    """Return the texts of an episode: path from the site's root -> content."""
    record = entry.record
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


def recordings(entry: Entry[Episode], site: Site) -> Mapping[str, Track]:
    """Return "audio" and "video" of an episode, as far as they are there and wholly measured."""
    places = {each.text: each.address for each in site.references_from(entry) if each.kind == "recording"}
    found: dict[str, Track] = {}
    for name, each in entry.record.recordings().items():
        address = places.get(each.file or "") if each.file else each.url
        if address and each.bytes and each.type and each.duration:
            found[name] = Track(
                address=address,
                own=each.file is not None,
                bytes=each.bytes,
                type=each.type,
                seconds=seconds(each.duration),
                description=each.description,
                creator=each.creator,
                licence=each.licence,
                sha256=each.sha256,
            )
    return found


def heard(entry: Entry[Episode], site: Site) -> Argument:
    """Return what the page of an episode needs besides its record.

    parts: the transcript by chapter, {"start", "title", "anchor", "cues"}; an anchor is "t=83.2", a moment in seconds.
    """
    record = entry.record
    series = site.find(Series, record.series)
    captions = _captions(entry, site)
    spoken = cues(captions.data) if captions else ()
    shown = recordings(entry, site)
    return {
        "recordings": {name: asdict(each) for name, each in shown.items()},
        "captions": next((each.address for each in site.references_from(entry) if each.kind == "captions"), ""),
        "seconds": max((each.seconds for each in shown.values()), default=0),
        "parts": _parts(record, spoken),
        "papers": [{"path": path, "form": path.rpartition(".")[2]} for path in papers(entry, site)],
        "demonstration": series is not None and series.record.demonstration,
        "series": {"title": series.record.title, "address": series.address} if series else None,
        "language": series.record.language if series else entry.language,
        "withdrawn": record.withdrawn_on(),
    }


def of_series(series: Entry[Series], site: Site) -> tuple[Entry, ...]:
    """Return what is heard in a series: its episodes, or of a course the modules with sound."""
    return lessons_of(site) if is_course(series) else episodes_of(series, site)


def is_course(series: Entry[Series]) -> bool:
    """Return whether a series is one of modules with sound, which then are its episodes."""
    channel = series.record.channel
    return channel is not None and channel.medium == "course"


def lessons_of(site: Site) -> tuple[Entry, ...]:
    """Return the modules with sound, by title."""
    return tuple(each for each in site.having(Taught) if _sounds(each))


def episodes_of(series: Entry[Series], site: Site) -> tuple[Entry[Episode], ...]:
    """Return the episodes that name a series: newest first, those without a day after them by number."""
    return tuple(sorted((each for each in site.of(Episode) if each.record.series == series.slug), key=_newest))


def _sounds(entry: Entry) -> bool:
    return any(each.file.lower().endswith((".mp3", ".m4a")) for each in entry.record.media)


def _newest(entry: Entry[Episode]) -> tuple[int, int, int, str]:
    day, number = entry.record.published, entry.record.number
    dated = day != "onbekend"
    return (0, -int(day.replace("-", "")), -number, entry.slug) if dated else (1, 0, number, entry.slug)


def _captions(entry: Entry[Episode], site: Site) -> Blob | None:
    named = entry.record.transcript
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
