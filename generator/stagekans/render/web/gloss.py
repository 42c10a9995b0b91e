"""A finished page to the same page with the first use of each term, per section, made into a quiet link."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from html import unescape
from typing import TypedDict

from stagekans.render.terms import index_of, occurrences

_TAG = re.compile(r"<!--.*?-->|<(/?)([a-zA-Z][\w-]*)([^<>]*)>", re.DOTALL)
_HEADINGS = frozenset(f"h{level}" for level in range(1, 7))
_QUIET = _HEADINGS | {"a", "abbr", "blockquote", "button", "cite", "code", "dt", "figcaption", "kbd", "label", "legend"}
_QUIET |= {"pre", "q", "script", "style", "summary", "svg", "table", "template", "textarea", "title"}
_VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
_QUOTED = re.compile(r"“[^“”]{0,4000}”|„[^„”]{0,4000}”|‘[^‘’]{0,4000}’|&#34;.*?&#34;|&quot;.*?&quot;|\"[^\"]*\"")
_PROSE = re.compile(r'class="(?:[^"]* )?prose(?: [^"]*)?"')
_HREF = re.compile(r'href="([^"#]*)')


class Term(TypedDict):
    """A term that a page uses. forms: its spellings. address: where it is explained, from the site's root."""

    title: str
    summary: str
    address: str
    forms: Sequence[str]


class Placed(Term):
    """A term on one page. href: where it leads from there."""

    href: str


Mark = Callable[[str, Placed, int], str]


def gloss(page: str, terms: Sequence[Placed], mark: Mark) -> str:
    """Return a page with terms linked.

    page: HTML. terms: those of the page; the longest form wins.
    mark: (the words as written, the term, a number that is unique in the page) -> HTML.
    Only inside elements of class "prose"; never in headings, links, code, quotes, tables or buttons; not where the
    same section already links to the term. A section runs from heading to heading.
    """
    if not terms:
        return page
    by_href = {str(term["href"]): term for term in terms}
    index = index_of({form: href for href, term in by_href.items() for form in term["forms"]})
    made: list[str] = []
    linked: set[str] = set()
    number = 0
    for piece, free, section in _pieces(page):
        linked = linked if section is None else set(section)
        position = 0
        quotes = _quotes(piece) if free else []
        for start, end, href in occurrences(piece, index, html=True) if free else ():
            if href in linked or _quoted(quotes, start):
                continue
            linked.add(href)
            number += 1
            made += [piece[position:start], mark(piece[start:end], by_href[href], number)]
            position = end
        made.append(piece[position:])
    return "".join(made)


def _quotes(piece: str) -> list[tuple[int, int]]:
    return [match.span() for match in _QUOTED.finditer(piece)]


def _quoted(quotes: Sequence[tuple[int, int]], place: int) -> bool:
    before = bisect_right(quotes, place, key=lambda span: span[0])
    return before > 0 and place < quotes[before - 1][1]


def _pieces(page: str) -> Iterator[tuple[str, bool, set[str] | None]]:
    """Yield (tag or text, whether terms may be linked in it, what the section that starts here links to already)."""
    tags = list(_TAG.finditer(page))
    sections = _sections(tags)
    stack: list[tuple[str, bool, bool]] = [("", False, False)]
    position = 0
    for tag in tags:
        _, inside, quiet = stack[-1]
        yield page[position : tag.start()], inside and not quiet, None
        yield tag[0], False, sections.get(tag.start())
        position = tag.end()
        _step(stack, tag)
    yield page[position:], False, None


def _step(stack: list[tuple[str, bool, bool]], tag: re.Match[str]) -> None:
    """Go into or out of an element: (name, inside prose, inside something to leave alone)."""
    name = (tag[2] or "").lower()
    if not name or name in _VOID or (tag[3] or "").endswith("/"):
        return
    if not tag[1]:
        _, inside, quiet = stack[-1]
        stack.append((name, inside or bool(_PROSE.search(tag[3])), quiet or name in _QUIET))
        return
    names = [each[0] for each in stack]
    if name in names[1:]:  # an end tag may have been left out in between
        del stack[len(names) - 1 - names[::-1].index(name) :]


def _sections(tags: Sequence[re.Match[str]]) -> Mapping[int, set[str]]:
    """Return where each section starts -> the addresses it links to."""
    found: dict[int, set[str]] = {}
    current: set[str] = set()
    for tag in tags:
        name, attributes = (tag[2] or "").lower(), tag[3] or ""
        if not tag[1] and (name in _HEADINGS or _PROSE.search(attributes)):
            current = found.setdefault(tag.start(), set())
        href = _HREF.search(attributes) if name == "a" else None
        if href:
            current.add(unescape(href[1]))
    return found
