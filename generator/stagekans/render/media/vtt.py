"""WebVTT to what is said, by whom and when (W3C WebVTT, cues with voice spans)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from stagekans.render.failed import PressFailed
from stagekans.render.media.vtt_text import voices

_TIME = r"(?:(\d{2,9}):)?([0-5]\d):([0-5]\d)\.(\d{3})"
_TIMES = re.compile(rf"{_TIME}[ \t]+-->[ \t]+{_TIME}(?:[ \t].*)?")
_LIKE_TIMES = re.compile(r"\s*\d+[:.,]\d")
_APART = re.compile(r"(?:NOTE|STYLE|REGION)(?:[ \t].*)?")
"""First line of a block that is no cue; only as a whole word."""


@dataclass(frozen=True)
class Cue:
    """One thing that one person says.

    start, end: seconds; two people may speak in the same time. speaker: "" when nobody is named. text: plain.
    line: of its times, from 1. spoken: (line, column) where its words begin.
    """

    start: float
    end: float
    speaker: str
    text: str
    line: int = 0
    spoken: tuple[int, int] = (0, 1)


@dataclass(frozen=True, order=True)
class Fault:
    """What no player would show well. reason: header, times, order, overlap, empty, arrow, tag or lost."""

    line: int
    column: int
    reason: str


class BrokenCaptions(PressFailed):
    """Captions with faults."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        """Keep all of them."""
        super().__init__(", ".join(f"{each.line}: {each.reason}" for each in faults))
        self.faults = faults


def cues(data: bytes) -> tuple[Cue, ...]:
    """Return what is said in a WebVTT file without faults, in order. data: UTF-8. Raises BrokenCaptions."""
    found, faults = read(data)
    if faults:
        raise BrokenCaptions(faults)
    return found


def read(data: bytes) -> tuple[tuple[Cue, ...], tuple[Fault, ...]]:
    """Return what is said in a WebVTT file, in order, and everything that is wrong with it.

    data: the file, UTF-8. Notes, styles and regions are left out. Wrong are: no header, a time that is none, an end
    before its start, a start before the one before or before that one ended, no words, and a sign that players would
    take for something else.
    """
    text = data.decode("utf-8", "replace").removeprefix("\ufeff").replace("\0", "\ufffd")
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if not re.fullmatch(r"WEBVTT(?:[ \t].*)?", lines[0]):
        return (), (Fault(1, 1, "header"),)
    found: list[Cue] = []
    faults: list[Fault] = []
    before: tuple[float, float] = (0.0, 0.0)
    for number, block in _blocks(lines):
        at = next((index for index, line in enumerate(block) if "-->" in line), None)
        if at is None:
            faults += _without_times(number, block)
            continue
        times, wrong = _times(block[at], number + at)
        faults += wrong
        if times is None:
            continue
        faults += _order(times, before, number + at)
        before = times
        said, wrong = _said(times, block[at + 1 :], number + at)
        found += said
        faults += wrong
    if not found and not faults:
        faults.append(Fault(max(1, len(lines) - (not lines[-1])), 1, "empty"))
    return tuple(found), tuple(sorted(faults))


def _blocks(lines: list[str]) -> Iterator[tuple[int, list[str]]]:
    """Yield (line number, lines) of each block after the header, as the standard collects them (WebVTT, 6.1).

    An empty line ends a block, and so does a line with an arrow that belongs to the next cue.
    """
    start = next((at for at, line in enumerate(lines[1:], 1) if not line or "-->" in line), len(lines))
    block: list[str] = []
    for at in range(start, len(lines)):
        line = lines[at]
        arrows = "-->" in line and (len(block) > 1 or any("-->" in each for each in block))
        if block and (not line or arrows):
            yield at - len(block) + 1, block
            block = []
        if line:
            block.append(line)
    if block:
        yield len(lines) - len(block) + 1, block


def _without_times(number: int, block: list[str]) -> list[Fault]:
    """Return what is wrong with a block without an arrow: nobody would see it."""
    if _APART.fullmatch(block[0]):
        return []
    at = next((index for index, line in enumerate(block) if _LIKE_TIMES.match(line)), None)
    return [Fault(number, 1, "lost") if at is None else Fault(number + at, 1, "times")]


def _times(line: str, number: int) -> tuple[tuple[float, float] | None, list[Fault]]:
    match = _TIMES.fullmatch(line.strip())
    if match is None:
        arrow = not _LIKE_TIMES.match(line)
        return None, [Fault(number, line.index("-->") + 1 if arrow else 1, "arrow" if arrow else "times")]
    return (_seconds(match.groups()[:4]), _seconds(match.groups()[4:])), []


def _order(times: tuple[float, float], before: tuple[float, float], line: int) -> Iterator[Fault]:
    if times[1] <= times[0] or times[0] < before[0]:
        yield Fault(line, 1, "order")
    elif times[0] < before[1]:
        yield Fault(line, 1, "overlap")


def _said(times: tuple[float, float], lines: list[str], line: int) -> tuple[list[Cue], list[Fault]]:
    parts, signs = voices(lines)
    faults = [Fault(line + 1 + row, column + 1, "tag") for row, column in signs]
    if not parts:
        faults.append(Fault(line, 1, "empty"))
    spoken = [Cue(*times, each.speaker, each.text, line, (line + 1 + each.line, each.column + 1)) for each in parts]
    return spoken, faults


def _seconds(parts: tuple[str | None, ...]) -> float:
    hours, minutes, seconds, thousandths = (int(part or 0) for part in parts)
    return 3600 * hours + 60 * minutes + seconds + thousandths / 1000
