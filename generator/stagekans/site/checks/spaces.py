"""Refuses spaces that look like one and are none where Markdown needs one: a heading, a list, an empty line."""

from collections.abc import Iterator
from itertools import islice

import regex

from stagekans.catalog.site import Site
from stagekans.core.diagnostics import Diagnostic, Place
from stagekans.core.prose import Prose
from stagekans.reading.yaml_blocks import ODD_SPACE
from stagekans.render.web.markdown import parser

_MOST = 100
"""Such spaces that are told of one text."""
_ODD = r"(?:(?! )\p{Zs})"
_SIGN = r"(?:#{1,6}|[-*]|\d{1,9}[.)])"
_LINE = regex.compile(
    rf"^[ \t>]*+(?:{_SIGN}(?P<odd>{_ODD})|(?P<odd>{_ODD})(?:{_ODD}|[ \t])*+(?:$|(?:{_SIGN}|[>|])(?:{_ODD}|[ \t])))",
    regex.MULTILINE,
)


def check(site: Site) -> Iterator[Diagnostic]:
    """Yield such spaces in the bodies of entries, each at its place; code is left as it is."""
    for entry in (*site.entries, *site.broken):
        if entry.prose:
            yield from _body(entry.prose)


def _body(prose: Prose) -> Iterator[Diagnostic]:
    found = list(islice(_LINE.finditer(prose.text), _MOST))
    code = _code(prose.text) if found else set()
    for match in found:
        at = match.start("odd")
        line = prose.text.count("\n", 0, at)
        if line not in code:
            place = Place(prose.place.file, prose.place.line + line, at - prose.text.rfind("\n", 0, at))
            yield ODD_SPACE(place, character=f"U+{ord(match['odd']):04X}")


def _code(text: str) -> set[int]:
    """Return the lines of a body that are code, counted from 0."""
    blocks = (each for each in parser().parse(text) if each.type in ("fence", "code_block") and each.map)
    return {line for each in blocks if each.map for line in range(*each.map)}
