"""What is said in other forms: SubRip, plain text, chapters for apps."""

import json
from collections.abc import Mapping, Sequence

from stagekans.render.media.vtt import Cue, cues

_VERSION = "1.2.0"
"""Of the JSON chapters format of Podcasting 2.0 (podcast-namespace/chapters/jsonChapters.md)."""


def srt(captions: bytes) -> Mapping[str, bytes]:
    """Return {"": SubRip} of a WebVTT file that could be read; who speaks stands before what is said."""
    said: dict[tuple[int, float, float], list[Cue]] = {}
    for cue in cues(captions):
        said.setdefault((cue.line, cue.start, cue.end), []).append(cue)
    blocks = []
    for number, ((_, start, end), spoken) in enumerate(said.items(), 1):
        lines = "\n".join(_named(each.speaker, each.text) for each in spoken)
        blocks.append(f"{number}\n{_time(start)} --> {_time(end)}\n{lines}\n")
    return {"": "\n".join(blocks).encode()}


def plain(captions: bytes, head: str) -> Mapping[str, bytes]:
    """Return {"": plain text} of a WebVTT file: a heading, then a paragraph for each turn of a speaker."""
    turns: list[tuple[str, list[str]]] = []
    for cue in cues(captions):
        if not turns or turns[-1][0] != cue.speaker:
            turns.append((cue.speaker, []))
        turns[-1][1].append(cue.text)
    text = [head, *(_named(speaker, " ".join(said)) for speaker, said in turns)]
    return {"": ("\n\n".join(text) + "\n").encode()}


def chapters(items: Sequence[Mapping[str, object]], title: str) -> bytes:
    """Return JSON chapters. items: start in seconds and title of each. title: of the episode."""
    listed = [{"startTime": each["start"], "title": each["title"]} for each in items]
    return (json.dumps({"version": _VERSION, "title": title, "chapters": listed}, ensure_ascii=False) + "\n").encode()


def _named(speaker: str, text: str) -> str:
    return f"{speaker}: {text}" if speaker else text


def _time(seconds: float) -> str:
    thousandths = round(seconds * 1000)
    hours, minutes, rest = thousandths // 3_600_000, thousandths // 60_000 % 60, thousandths % 60_000
    return f"{hours:02}:{minutes:02}:{rest // 1000:02},{rest % 1000:03}"
