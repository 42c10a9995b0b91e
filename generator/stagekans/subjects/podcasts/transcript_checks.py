"""Refuses a transcript that does not say who speaks, or that does not fit its episode."""

from collections.abc import Iterator

from stagekans.catalog.links import beside
from stagekans.catalog.site import Site
from stagekans.core.diagnostics import Diagnostic
from stagekans.core.entry import Entry
from stagekans.core.messages import choose_from, did_you_mean
from stagekans.core.rules import Rule
from stagekans.core.values import seconds
from stagekans.reading.sources import Suggestions
from stagekans.reading.text import Recount
from stagekans.render.media.vtt import read
from stagekans.subjects.podcasts.episode import Episode

TRANSCRIPT_NO_SPEAKER = Rule("transcript-no-speaker")
TRANSCRIPT_STRANGER = Rule("transcript-stranger", facts=("name", "suggestion"))
TRANSCRIPT_TOO_LONG = Rule("transcript-too-long", facts=("lasts",))


def check(site: Site) -> Iterator[Diagnostic]:
    """Yield lines without a speaker, speakers nobody knows, and what is said after the end, each at its line."""
    for entry in site.of(Episode):
        if entry.record.transcript:
            yield from _transcript(entry, entry.record, beside(entry.path, entry.record.transcript), site)


def _transcript(entry: Entry, record: Episode, path: str, site: Site) -> Iterator[Diagnostic]:
    file = site.files.get(path)
    data = file.data if file else b""
    said, recount = read(data)[0] if file else (), Recount(path, data)  # its faults are told by the check on media
    suggestions = Suggestions()
    known = [each.name for each in record.people]
    lasts = max((seconds(each.duration or "") for each in record.recordings().values()), default=0)
    for cue in said:
        place = recount.place(*cue.spoken)
        if not cue.speaker:
            yield TRANSCRIPT_NO_SPEAKER(place)
        elif cue.speaker not in known:
            hint = did_you_mean(suggestions.near(cue.speaker, path, lambda: known), choose_from(known))
            yield TRANSCRIPT_STRANGER(place, name=cue.speaker, suggestion=hint)
        if lasts and cue.end > lasts + 1:
            yield TRANSCRIPT_TOO_LONG(recount.place(cue.line), lasts=lasts)
