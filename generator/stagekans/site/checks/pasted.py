"""Refuses what a word processor leaves in a body and a page would show as typed: bullets, spaces, tabs."""

import re
from collections.abc import Iterator, Sequence

from stagekans.catalog.site import Site
from stagekans.core.diagnostics import Diagnostic, Place
from stagekans.core.prose import Prose
from stagekans.core.rules import Rule
from stagekans.render.web.markdown import parser

LIST_SIGN = Rule("list-sign", facts=("sign",))
HEADING_SPACE = Rule("heading-space", facts=("sign", "text"))
LINK_APART = Rule("link-apart", facts=("text", "href"))
LINK_SHOWN = Rule("link-shown", facts=("text", "href"))
INDENTED_CODE = Rule("indented-code")

_FENCED = re.compile(r"^( {0,3})(`{3,}|~{3,}).*?(?:^ {0,3}\2|\Z)", re.MULTILINE | re.DOTALL)
_CODE = re.compile(r"(?<!`)`[^`\n]*`")
_BULLET = re.compile(r"[ \t]*([•·▪▫◦●○■□‣⁃∙\uf0b7\uf0a7\uf0d8])[ \t\xa0]*\S")
_LIKE_BULLET = re.compile(r"[ \t]*(?:([–—―−‒])[ \t\xa0]*|(o)[ \t\xa0]+|([-+])(?=[^\W\d_]))\S")
"""Signs that are a bullet only where a list is: after a colon, or line after line."""
_HEADING = re.compile(r" {0,3}(#{2,6})[^\s#]")
_FILE = r"(?:https?://|#\w|[^\s()\[\]]{1,200}\.(?:md|yml|png|jpe?g|webp|mp3|m4a|mp4|pdf)\b)[^()\[\]\n]{0,300}"
_APART = re.compile(rf"\[([^\[\]\n]{{1,300}})\][ \t\xa0]+\(({_FILE})\)")
_SWAPPED = re.compile(rf"\(([^()\n]{{1,300}})\)\[({_FILE})\]")
_LINK = re.compile(rf"\[([^\[\]\n]{{1,300}})\]\(((?:{_FILE}|[^()\[\]\n]{{1,200}}\.md\b[^()\[\]\n]{{0,300}}))\)")
_GOOD = re.compile(r"[ \t]*[^\s<>]+(?:[ \t]+(?:\"[^\"]*\"|'[^']*'))?[ \t]*")
_INDENTED = re.compile(r"(?:^|\n)[ \t]*\n(?:\t| {4})[ \t]*\S")


def check(site: Site) -> Iterator[Diagnostic]:
    """Yield what would be shown as typed, or as code, at its place in the bodies of entries."""
    for entry in (*site.entries, *site.broken):
        if entry.prose:
            lines = _without_code(entry.prose.text).split("\n")
            yield from _lists(entry.prose.place, lines)
            yield from _headings(entry.prose.place, lines)
            yield from _links(entry.prose.place, lines)
            yield from _indented(entry.prose)


def _without_code(text: str) -> str:
    plain = _FENCED.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), text)
    return _CODE.sub(lambda found: "\x00" * len(found[0]), plain)


def _lists(start: Place, lines: Sequence[str]) -> Iterator[Diagnostic]:
    written = [(number, line) for number, line in enumerate(lines) if line.strip()]
    likes = [_sign(_LIKE_BULLET.match(line)) for _, line in written]
    before = ""
    for at, (number, line) in enumerate(written):
        near = (*likes[max(at - 1, 0) : at], *likes[at + 1 : at + 2])
        sign = _sign(_BULLET.match(line))
        if likes[at] and (likes[at] in near or before.rstrip().endswith(":")):
            sign = likes[at]
        if sign:
            yield LIST_SIGN(_at(start, number, line.index(sign)), sign=sign)
        before = line


def _sign(found: re.Match[str] | None) -> str:
    return next((group for group in found.groups() if group), "") if found else ""


def _headings(start: Place, lines: Sequence[str]) -> Iterator[Diagnostic]:
    for number, line in enumerate(lines):
        match = _HEADING.match(line)
        if match:
            rest = line.strip().strip("#").strip()
            yield HEADING_SPACE(_at(start, number, match.start(1)), sign=match[1], text=rest)


def _links(start: Place, lines: Sequence[str]) -> Iterator[Diagnostic]:
    for number, line in enumerate(lines):
        for pattern in (_APART, _SWAPPED):
            for found in pattern.finditer(line):
                yield LINK_APART(_at(start, number, found.start()), text=found[1], href=found[2])
        for found in _LINK.finditer(line):
            if not _GOOD.fullmatch(found[2]):
                href = re.split(r"(?<![ \t])[ \t]+[“”„‘’\"']", found[2].strip())[0]
                hint = href if " " not in href else href.replace(" ", "%20")
                yield LINK_SHOWN(_at(start, number, found.start()), text=found[1], href=hint)


def _indented(prose: Prose) -> Iterator[Diagnostic]:
    if not _INDENTED.search("\n" + prose.text):
        return
    for token in parser().parse(prose.text):
        if token.type == "code_block" and token.map and len(re.findall(r"[^\W\d_]{2,}", token.content)) > 1:
            yield INDENTED_CODE(_at(prose.place, token.map[0], 0))


def _at(start: Place, line: int, column: int) -> Place:
    return Place(start.file, start.line + line, column + 1)
