"""Reads on after a fault: each key of the outermost level by itself, so that all faults are told at once."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import islice

import regex

from stagekans.core.diagnostics import Diagnostic, Place
from stagekans.core.rules import Rule
from stagekans.reading.composer import YAML_DOCUMENTS, Composer
from stagekans.reading.fields import Fields
from stagekans.reading.invisible import ODD

ODD_SPACE = Rule("odd-space", facts=("character",))
YAML_COLON_SPACE = Rule("yaml-colon-space", facts=("mended",))

_SPACE = ODD.pattern
_START = regex.compile(rf"^(?P<key>[\w\"'](?:[\w \"'-]|{_SPACE})*):(?!//)", regex.MULTILINE)
_TIGHT = regex.compile(r"([\w-]+):([^\s:].*)")
_ODD = regex.compile(
    rf"^(?:(?P<odd>(?:[ ]|{_SPACE})*(?:{_SPACE})(?:[ ]|{_SPACE})*)|[ ]*(?:-[ ]+)*(?:[\w-]+:|-)(?P<odd>(?:{_SPACE})+))"
)
_END = regex.compile(r"^(?:---|\.\.\.)(?:\s|$)", regex.MULTILINE)
_MOST = 400
"""Keys of one file that are read one by one; what follows is one part."""
Read = Callable[[Composer, str], tuple[Fields, tuple[Diagnostic, ...]]]


@dataclass(frozen=True)
class _Block:
    key: str
    text: str
    lines_before: int


def by_blocks(path: str, text: str, line_before: int, read: Read) -> tuple[Fields, tuple[Diagnostic, ...]] | None:
    """Return what can be read of a YAML text with a fault, and every fault; None when no part has one by itself.

    path, text, line_before: as for frontmatter.fields. read: a composer and its text -> values and diagnostics.
    A part that cannot be read is named in Fields.broken; the same fault is never told of another part.
    """
    given, faulty = Fields(path), False
    found: list[Diagnostic] = []
    end = next((match for match in _END.finditer(text) if text[: match.start()].strip()), None)
    if end is not None:
        line = line_before + text.count("\n", 0, end.start()) + 1
        found.append(YAML_DOCUMENTS(Place(path, line)))
    for block in _blocks(text[: end.start()] if end else text):
        said = _one(path, block, line_before, given, read)
        faulty = faulty or given.cut_short or any(each.code == ODD_SPACE.code for each in said)
        if given.cut_short and block.key:
            given.broken.add(block.key)
        given.cut_short = False
        found += said
    if not faulty:
        return None
    given.cut_short = not given.keys
    return given, tuple(found)


def _blocks(text: str) -> list[_Block]:
    found = list(islice(_START.finditer(text), _MOST))
    starts = [match.start() for match in found]
    keys = [ODD.sub("", match["key"]).strip(" \"'") for match in found]
    if starts[:1] != [0]:
        starts, keys = [0, *starts], ["", *keys]
    parts = zip(starts, [*starts[1:], len(text)], keys, strict=True)
    return [_Block(key, text[at:until], text.count("\n", 0, at)) for at, until, key in parts if text[at:until].strip()]


def _one(path: str, block: _Block, line_before: int, given: Fields, read: Read) -> list[Diagnostic]:
    """Read one part into what was given so far; set cut_short when it could not be read."""
    before = line_before + block.lines_before
    kept = dict(given.values), dict(given.places), dict(given.keys), dict(given.odd)
    _, found = read(Composer(path, block.text, before, given), block.text)
    if not given.cut_short:
        return list(found)
    given.values, given.places, given.keys, given.odd = kept
    tight = _TIGHT.match(block.text)
    if tight and not ODD.match(tight[2]):
        place = Place(path, before + 1, len(tight[1]) + 2)
        return [YAML_COLON_SPACE(place, mended=f"{tight[1]}: {tight[2].strip()}")]
    better, said = _ordinary(path, block.text, before)
    if not said:
        return list(found)
    given.cut_short = False
    _, rest = read(Composer(path, better, before, given), better)
    if given.cut_short:
        given.values, given.places, given.keys, given.odd = kept
    return [*said, *rest]


def _ordinary(path: str, text: str, line_before: int) -> tuple[str, list[Diagnostic]]:
    """Put ordinary spaces where YAML needs them; say where others stood."""
    lines, said = text.split("\n"), []
    for number, line in enumerate(lines, 1):
        match = _ODD.match(line)
        if match is None:
            continue
        at = match.start("odd") + next(ODD.finditer(match["odd"])).start()
        code = f"U+{ord(line[at]):04X}"
        said.append(ODD_SPACE(Place(path, line_before + number, at + 1), character=code))
        start, stop = match.span("odd")
        lines[number - 1] = line[:start] + " " * (stop - start) + line[stop:]
    return "\n".join(lines), said
