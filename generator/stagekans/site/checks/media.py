"""Refuses sound and film that someone cannot hear or see: no captions, no transcript, no description."""

from collections.abc import Iterator

from stagekans.catalog.links import beside, is_media
from stagekans.catalog.site import Site
from stagekans.core.diagnostics import Diagnostic
from stagekans.core.entry import Entry
from stagekans.core.roles import Taught
from stagekans.core.rules import Rule
from stagekans.frame.said import MEDIA_NO_DESCRIPTION
from stagekans.reading.sources import Source
from stagekans.reading.text import Recount, decode
from stagekans.render.letters import composed
from stagekans.render.media.vtt import read as captions
from stagekans.subjects.modules.lessons import blocks

MEDIA_PLACE = Rule("media-place", facts=("href",))
MEDIA_FORMAT = Rule("media-format", facts=("href", "limit"))
MEDIA_NO_TRANSCRIPT = Rule("media-no-transcript", facts=("href",))
MEDIA_NO_DURATION = Rule("media-no-duration", facts=("href",))

_CAPTIONS = {
    each.code.removeprefix("captions-"): each
    for each in (
        Rule("captions-header"),
        Rule("captions-times"),
        Rule("captions-order"),
        Rule("captions-overlap"),
        Rule("captions-empty"),
        Rule("captions-arrow"),
        Rule("captions-tag"),
        Rule("captions-lost"),
    )
}
"""By the reason that render/media/vtt.py gives."""
_MEDIA_KB = 700
_FILM = (".mp4", ".webm")
_MAGIC = {
    ".mp3": (b"ID3", b"\xff\xfb", b"\xff\xf3", b"\xff\xf2"),
    ".m4a": (b"ftyp",),
    ".mp4": (b"ftyp",),
    ".webm": (b"\x1a\x45\xdf\xa3",),
}


def check(site: Site) -> Iterator[Diagnostic]:
    """Yield what is wrong with sound and film, and with captions: each file's at its own line."""
    for entry in site.entries:
        yield from _entry(entry, site)
    read = {each.path for each in site.references if each.kind == "captions" and each.path}
    for path in sorted(read):
        data = site.files[path].data
        yield from decode(Source(path, data))[1]
        recount = Recount(path, data)
        for fault in captions(data)[1]:
            yield _CAPTIONS[fault.reason](recount.place(fault.line, fault.column))


def _entry(entry: Entry, site: Site) -> Iterator[Diagnostic]:
    told = {beside(entry.path, each.file): (index, each) for index, each in enumerate(entry.record.media)}
    for reference in site.references_from(entry):
        if reference.kind != "image" or not reference.path or not is_media(reference.path):
            continue
        if not _alone(entry, reference.place.line):
            yield MEDIA_PLACE(reference.place, href=reference.text)
        if not _plays(reference.path, site.files[reference.path].data):
            yield MEDIA_FORMAT(reference.place, href=reference.text, limit=_MEDIA_KB)
        if reference.path not in told:
            continue  # said by the check on rights
        index, medium = told[reference.path]
        place = entry.place(("media", index, "file"))
        if not medium.captions:
            yield MEDIA_NO_TRANSCRIPT(place, href=reference.text)
        if not medium.duration:
            yield MEDIA_NO_DURATION(place, href=reference.text)
        if reference.path.lower().endswith(_FILM) and not medium.description:
            yield MEDIA_NO_DESCRIPTION(place, href=reference.text)


def _alone(entry: Entry, line: int) -> bool:
    """Return whether what stands on a line is taken as sound or film: alone, in running text of a lesson."""
    if not entry.plays(Taught) or entry.prose is None:
        return False
    text = entry.prose.text.split("\n")[line - entry.prose.place.line].strip()
    shown = (composed(f"![{block.title}]({block.text})") for block in blocks(entry) if block.kind == "media")
    return composed(text) in shown


def _plays(path: str, data: bytes) -> bool:
    marks = _MAGIC["." + path.rpartition(".")[2].lower()]
    return len(data) <= _MEDIA_KB * 1000 and (data.startswith(marks) or data[4:8] in marks)
