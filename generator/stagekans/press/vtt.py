"""WebVTT to what is said, by whom and when (W3C WebVTT, cues with a voice span)."""

import re
from dataclasses import dataclass
from html import unescape

from stagekans.press.failed import PressFailed

_TIME = r"(?:(\d{2,6}):)?([0-5]\d):([0-5]\d)\.(\d{3})"
_TIMES = re.compile(rf"{_TIME}[ \t]+-->[ \t]+{_TIME}(?:[ \t].*)?")
_VOICE = re.compile(r"<v(?:\.[^\s>]*)?\s+([^>]+)>")
_TAG = re.compile(r"</?[^>]{0,1000}>")


@dataclass(frozen=True)
class Cue:
    """One thing that is said. start, end: seconds. speaker: "" when nobody is named. text: plain. line: from 1."""

    start: float
    end: float
    speaker: str
    text: str
    line: int = 0


class BrokenCaptions(PressFailed):
    """Captions that cannot be read. line: where, from 1. reason: header, times, order, overlap or empty."""

    def __init__(self, line: int, reason: str) -> None:
        """Keep the line and the reason."""
        super().__init__(f"{line}: {reason}")
        self.line, self.reason = line, reason


def cues(data: bytes) -> tuple[Cue, ...]:
    """Return the cues of a WebVTT file in order.

    data: the file, UTF-8. Notes, styles and regions are left out. Raises BrokenCaptions at the first line that no
    player would show well: no header, a time that is none, an end before its start, a start before the one before
    or before that one ended, no words.
    """
    lines = data.decode("utf-8", "replace").removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if not re.fullmatch(r"WEBVTT(?:[ \t].*)?", lines[0]):
        raise BrokenCaptions(1, "header")
    found: list[Cue] = []
    for start, block in _blocks(lines):
        if block[0].startswith(("NOTE", "STYLE", "REGION")):
            continue
        at = 0 if "-->" in block[0] else 1
        if at >= len(block):
            raise BrokenCaptions(start, "times")
        found.append(_cue(block[at], block[at + 1 :], start + at))
        if len(found) > 1 and found[-1].start < found[-2].start:
            raise BrokenCaptions(start + at, "order")
        if len(found) > 1 and found[-1].start < found[-2].end:
            raise BrokenCaptions(start + at, "overlap")
    if not found:
        raise BrokenCaptions(len(lines), "empty")
    return tuple(found)


def _blocks(lines: list[str]) -> list[tuple[int, list[str]]]:
    """Return (line number, lines) of each group between empty lines, after the header."""
    found: list[tuple[int, list[str]]] = []
    inside = True  # the header's own group goes on until the first empty line
    for number, line in enumerate(lines[1:], 2):
        if not line.strip():
            inside = False
        elif not inside:
            found.append((number, [line]))
            inside = True
        elif found:
            found[-1][1].append(line)
    return found


def _cue(times: str, said: list[str], line: int) -> Cue:
    match = _TIMES.fullmatch(times.strip())
    if match is None:
        raise BrokenCaptions(line, "times")
    start, end = _seconds(match.groups()[:4]), _seconds(match.groups()[4:])
    if end <= start:
        raise BrokenCaptions(line, "order")
    text = " ".join(said)
    voice = _VOICE.search(text)
    plain = " ".join(unescape(_TAG.sub("", text)).split())
    if not plain:
        raise BrokenCaptions(line, "empty")
    return Cue(start, end, voice[1].strip() if voice else "", plain, line)


def _seconds(parts: tuple[str | None, ...]) -> float:
    hours, minutes, seconds, thousandths = (int(part or 0) for part in parts)
    return 3600 * hours + 60 * minutes + seconds + thousandths / 1000
