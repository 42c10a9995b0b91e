"""Bytes to text: every line break becomes one, and what an editor cannot see is told."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate, islice

from stagekans.core.diagnostics import Diagnostic, Place
from stagekans.core.messages import say
from stagekans.core.rules import Rule
from stagekans.reading.invisible import FILE_CONTROL_CHARACTER, unseen, without
from stagekans.reading.sources import Source

FILE_TOO_LARGE = Rule("file-too-large", facts=("size", "limit"))
FILE_ENCODING = Rule("file-encoding", facts=("byte",))

LIMIT_KB = 500
_BREAKS = re.compile("\r\n|[\r\x85\u2028\u2029]")
_PLAIN_BREAKS = re.compile("\r\n|[\r\n]")
_OTHER_BREAKS = re.compile("[\x85\u2028\u2029]")
_MOST = 100
"""Characters nobody sees that are told of one file."""
_WORDS, _LONGEST = 3, 100
"""Words shown on either side of a character that cannot be seen, and characters in all."""
_EMPTIED = re.compile(r"""(?:- )?[\w-]*: *["']*""")
"""A key whose value was nothing else than what cannot be seen: typing it anew would be the next fault."""


def place_at(path: str, text: str, offset: int) -> Place:
    """Return the place of a character: line and column counted from 1, in text with line breaks of one kind."""
    return Place(path, text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset))


class Places:
    """The places of many characters of one text, which is walked through once. Arguments as of place_at."""

    def __init__(self, path: str, text: str, line_before: int = 0) -> None:
        self.path, self.line_before = path, line_before
        self.starts = [0, *(match.end() for match in re.finditer("\n", text))]

    def at(self, offset: int) -> Place:
        """Return the place of a character; line_before lines of the file stand before the text."""
        line = bisect_right(self.starts, offset) - 1
        return Place(self.path, self.line_before + line + 1, offset - self.starts[line] + 1)


class Recount:
    """Places of a reader that ends lines at CR and LF alone, with lines counted as in all other files.

    XML (1.0, 2.11) and WebVTT (4) know no other line ends; who looks for a line counts them as one_break does.
    """

    def __init__(self, path: str, data: bytes) -> None:
        self.path = path
        text = data.decode("utf-8-sig", "replace")
        self.lines = _PLAIN_BREAKS.split(text) if _OTHER_BREAKS.search(text) else []
        self.before = [0, *accumulate(len(_OTHER_BREAKS.findall(each)) for each in self.lines)]

    def place(self, line: int, column: int = 1) -> Place:
        """Return the place of a character; line and column as that reader counts them, from 1."""
        if not 0 < line <= len(self.lines):
            return Place(self.path, line, column)
        pieces = _OTHER_BREAKS.split(self.lines[line - 1][: column - 1])
        return Place(self.path, line + self.before[line - 1] + len(pieces) - 1, len(pieces[-1]) + 1)


def one_break(text: str) -> str:
    r"""Return a text with "\n" for each line break that YAML 1.1 or Unicode (UAX #14, BK, CR, LF, NL) knows."""
    return _BREAKS.sub("\n", text)


def decode(source: Source) -> tuple[str, tuple[Diagnostic, ...]]:
    r"""Return the text of a file without its BOM, with "\n" for each line break, and what is wrong with its characters.

    A file that is too large or not UTF-8 gives "" and one diagnostic. Control characters become spaces, so that
    nothing stumbles over them again.
    """
    size = len(source.data) // 1000
    if size > LIMIT_KB:
        return "", (FILE_TOO_LARGE(Place(source.path), size=size, limit=LIMIT_KB),)
    try:
        text = one_break(source.data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        before = one_break(source.data[: error.start].decode("utf-8-sig", "replace"))
        place = place_at(source.path, before, len(before))
        return "", (FILE_ENCODING(place, byte=hex(source.data[error.start])),)
    found = tuple(_characters(source.path, text))
    for each in {text[at] for rule, at in unseen(text) if rule is FILE_CONTROL_CHARACTER} if found else ():
        text = text.replace(each, " ")
    return text, found


def _characters(path: str, text: str) -> Iterator[Diagnostic]:
    last = -2
    for rule, at in islice(unseen(text), _MOST):
        if at != last + 1:  # of several in a row the first is told
            yield untold(rule, place_at(path, text, at), text, at)
        last = at


def untold(rule: Rule, place: Place, text: str, at: int) -> Diagnostic:
    """Return the diagnostic of a character that cannot be seen.

    rule: of unseen(). place: where. text, at: it stands in; what is around it is shown without it, to copy.
    """
    before = text[max(0, at - _LONGEST) : at].rpartition("\n")[2].split(" ")
    after = text[at + 1 : at + _LONGEST].partition("\n")[0].split(" ")
    shown = f"{' '.join(before[-_WORDS:])}{text[at]}{' '.join(after[:_WORDS])}"
    clean = without(shown).strip()[:_LONGEST]
    if not clean or _EMPTIED.fullmatch(clean):
        clean = say("reading.nothing-left")
    return rule(place, character=f"U+{ord(text[at]):04X}", clean=clean)
