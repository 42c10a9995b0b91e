"""Markdown with its links leading elsewhere; all else stays as it was written."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator

from markdown_it.common.utils import unescapeAll

from stagekans.render.web.markdown import parser

_OPENING = re.compile(r"(?:\]\(|^[ \t>]{0,9}\[(?:[^\]\\\n]|\\.){1,999}\]:)[ \t]{0,9}\n?[ \t]{0,9}<?", re.MULTILINE)
_TICKS = re.compile(r"`+")
_MAYBE_CODE = re.compile(r"`|~~~|^(?: {4}|\t)", re.MULTILINE)
_END = re.compile(r"[\s<>]")
_MOST = 2000
"""Signs of a destination we look at; a longer one is no link within a project."""
_DEEPEST = 32
"""Brackets within brackets in a destination; a reader of Markdown need not follow more (CommonMark 6.3)."""


def relinked(text: str, resolve: Callable[[str], str]) -> str:
    """Return Markdown with other destinations of links and images; code is left alone.

    text: Markdown. resolve: a destination as the reader gives it (percent-encoded) -> the new one; the same one keeps
    what is written.
    """
    read = parser()
    known = sorted(_code(text)) if _MAYBE_CODE.search(text) else []
    starts = [start for start, _ in known]
    made, done, skipped = [], 0, 0
    for opening in _OPENING.finditer(text):
        before = bisect_right(starts, opening.start()) - 1
        if opening.start() < max(done, skipped) or (before >= 0 and opening.start() < known[before][1]):
            continue
        written = _destination(text, opening.end(), pointed=opening[0].endswith("<"))
        given = read.normalizeLink(unescapeAll(written))
        wanted = resolve(given)
        if written.count("(") >= _DEEPEST:
            skipped = opening.end() + len(written)
        elif wanted != given:
            made += [text[done : opening.end()], wanted]
            done = opening.end() + len(written)
    return "".join([*made, text[done:]])


def _destination(text: str, start: int, *, pointed: bool) -> str:
    """Return a destination: up to ">" in pointed brackets, else up to a space or a bracket that it did not open."""
    if pointed:
        return re.split(r"[<>\n]", text[start : start + _MOST], maxsplit=1)[0]
    found = _END.search(text, start, start + _MOST)
    whole = text[start : found.start() if found else start + _MOST]
    depth = 0
    for at, sign in enumerate(whole):
        depth += {"(": 1, ")": -1}.get(sign, 0)
        if depth < 0 or depth > _DEEPEST:
            return whole[:at]
    return whole


def _code(text: str) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of each piece of code, in order: blocks by their lines, spans within their paragraph."""
    starts = [0, *(match.end() for match in re.finditer("\n", text)), len(text)]
    for token in parser().parse(text):
        if not token.map:
            continue
        start, end = starts[token.map[0]], starts[min(token.map[1], len(starts) - 1)]
        if token.type in ("fence", "code_block"):
            yield start, end
        elif token.type == "inline" and "`" in token.content:
            yield from _spans(text, start, end)


def _spans(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield each code span: it ends at the next run of as many backticks as it began with (CommonMark 6.1)."""
    runs = list(_TICKS.finditer(text, start, end))
    closing: dict[int, int] = {}
    later: dict[int, int] = {}
    for index in range(len(runs) - 1, -1, -1):
        length = len(runs[index][0])
        closing[index] = later.get(length, -1)
        later[length] = index
    index = 0
    while index < len(runs):
        last = closing[index]
        if last < 0:
            index += 1
            continue
        yield runs[index].start(), runs[last].end()
        index = last + 1
