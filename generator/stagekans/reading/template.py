"""Templates of new files: filled in for an editor, and read for what an editor must replace."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from stagekans.core.diagnostics import Diagnostic
from stagekans.core.entry import texts_at
from stagekans.reading.frontmatter import fields, split

_MARK = re.compile(r"\[\[(?:= ([^\[\]]*)|(\w+))\]\]")
_STAYS = "\ue000"
_MARKUP = re.compile(r"^(?:[ \t]*(?:>|[-*+][ \t]|\d+[.)][ \t]|\[[ xX]\][ \t]))*[ \t]*")
_LINK = re.compile(r"\[([^\[\]]*)\]\([^()\s]*\)")
_FEWEST = 4


@dataclass(frozen=True)
class Placeholders:
    """What a template only shows: texts of fields, sentences of the body."""

    fields: frozenset[str]
    sentences: frozenset[str]


def filled(template: str, values: Mapping[str, str]) -> str:
    """Return a template filled in.

    values: name of a place "[[name]]" -> what comes there. "[[= text]]" is text that may stay as it is.
    Raises KeyError for a place without a value.
    """
    return _MARK.sub(lambda mark: values[mark[2]] if mark[1] is None else mark[1], template)


def placeholders(template: str) -> Placeholders:
    """Return what must be replaced in a template: texts of several words, and sentences of its body.

    What may stay, single words (choices, names of files), addresses, headings and what is filled in are left out.
    """
    text = _MARK.sub(_STAYS, template)
    front = split("", text) if text.startswith("---") else (text, 0, len(text))
    if isinstance(front, Diagnostic):
        return Placeholders(frozenset(), frozenset())
    head, _, offset = front
    given, _ = fields("", head)
    said = (" ".join(value.split()) for _, value in texts_at(given.values))
    body = (sentence for line in text[offset:].splitlines() for _, sentence in sentences(line))
    return Placeholders(
        frozenset(each for each in said if " " in each and _STAYS not in each),
        frozenset(each for each in body if _STAYS not in each),
    )


def sentences(line: str) -> Iterator[tuple[int, str]]:
    """Yield (column from 0, sentence) of one line of Markdown: sentences of four words or more, links as their text.

    Marks of lists, quotes and boxes are no part of it; a heading has none, a row of a table has its cells.
    """
    start = len((_MARKUP.match(line) or [""])[0])
    if line[start:].startswith("#"):
        return
    shown = _LINK.sub(r"\1", line[start:])
    for cell in shown.split("|") if shown.startswith("|") else (shown,):
        for each in re.split(r"(?<=[.!?])\s+", cell.strip()):
            if len(each.split()) >= _FEWEST:
                found = line.find(each, start)
                yield max(found, start) if found >= 0 else start, " ".join(each.split())
