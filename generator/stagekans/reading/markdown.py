"""Body text to Prose: headings, links and raw HTML, each with its place."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace

from markdown_it.token import Token

from stagekans.core.diagnostics import Place
from stagekans.core.prose import Heading, Link, Markup, Prose
from stagekans.render.web.anchors import anchors
from stagekans.render.web.markdown import parser, plain, shown

_BOX = re.compile(r"^\[[ xX]\] ")
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+")
_SHORT, _LONG = 200, 1_000
_SEARCHED = 200_000_000
"""Characters: less than a second of searching."""


def prose(path: str, text: str, offset: int) -> Prose:
    """Return the body of a file.

    path: the file. text: the whole file. offset: where the body starts in it.
    """
    body, line_before = text[offset:], text.count("\n", 0, offset)
    finder = _Finder(path, body, line_before)
    headings: list[Heading] = []
    links: list[Link] = []
    markup: list[Markup] = []
    words: list[str] = []
    passages: list[str] = []
    quoted = 0
    tokens = parser(html=True, tasks=False).parse(body)
    for index, token in enumerate(tokens):
        if token.type == "html_block" and token.map:
            markup.append(Markup(token.content.strip(), finder.find(token.content.strip()[:20], token.map[0])))
        quoted += {"blockquote_open": 1, "blockquote_close": -1}.get(token.type, 0)
        if token.type != "inline" or not token.map:
            continue
        content = plain(token)
        words.append(content)
        opener = tokens[index - 1]
        if opener.type == "paragraph_open" and not quoted:
            passages.append(_BOX.sub("", " ".join(content.split())))
        if opener.type == "heading_open":
            headings.append(Heading(int(opener.tag[1]), content, "", finder.line(token.map[0])))
        links.extend(_links(token, content, finder))
        markup.extend(_markup(token, finder))
    named = zip(headings, anchors(each.text for each in headings), strict=True)
    titled = tuple(replace(heading, anchor=anchor) for heading, anchor in named)
    count = sum(len(each.split()) for each in words)
    return Prose(body, Place(path, line_before + 1), titled, tuple(links), tuple(markup), count, tuple(passages))


def _links(token: Token, content: str, finder: "_Finder") -> Iterator[Link]:
    line = token.map[0] if token.map else 0
    children = token.children or []
    sentences = _Sentences(content)
    at = 0
    for index, child in enumerate(children):
        if child.type == "image":
            href = str(child.attrs["src"])
            yield Link(href, child.content, "", finder.find(href, line), image=True)
        if child.type == "link_open":
            href = str(child.attrs["href"])
            label = "".join(each.content for each in children[index + 1 : index + 9] if each.type == "text")
            written = label if child.markup == "autolink" else href
            yield Link(href, label, sentences.around(at, label), finder.find(written, line))
        at += len(shown(child))


def _markup(token: Token, finder: "_Finder") -> Iterator[Markup]:
    line = token.map[0] if token.map else 0
    for child in token.children or []:
        if child.type == "html_inline" and not child.content.startswith("</"):
            yield Markup(child.content, finder.find(child.content, line))


class _Sentences:
    """The sentences of a paragraph, cut once however many links stand in it."""

    def __init__(self, content: str) -> None:
        self.content = content
        self.starts = [0, *(match.end() for match in _SENTENCE_END.finditer(content))]

    def around(self, at: int, label: str) -> str:
        """Return the sentence that holds a label which begins at an offset; one without end is cut around it."""
        if not label:
            return self.content[:_SHORT]
        number = bisect_right(self.starts, at) - 1
        start = max(self.starts[number], at - _LONG)
        end = self.starts[number + 1] if number + 1 < len(self.starts) else len(self.content)
        return self.content[start : min(end, at + len(label) + _LONG)].strip()


class _Finder:
    """Finds the place of a piece of text, searching on from the last one.

    A text that is written in another way than it reads is not found, and then costs a search to the end; when a file
    holds so many of those that they would take seconds, the rest is told at its line.
    """

    def __init__(self, path: str, body: str, line_before: int) -> None:
        self.path, self.body, self.line_before = path, body, line_before
        self.starts = [0, *(match.end() for match in re.finditer("\n", body))]
        self.used: dict[str, int] = {}
        self.last = 0
        self.left = _SEARCHED

    def line(self, line: int) -> Place:
        return Place(self.path, self.line_before + line + 1, 1)

    def find(self, text: str, line: int) -> Place:
        if not text:
            return self.line(line)
        start = max(self.starts[line], self.used.get(text, 0))
        found = -1
        for begin in dict.fromkeys((max(start, self.last), start, 0)):
            found = self._search(text, begin) if found < 0 else found
        if found < 0:
            return self.line(line)
        self.used[text] = self.last = found + 1
        here = bisect_right(self.starts, found) - 1
        return Place(self.path, self.line_before + here + 1, found - self.starts[here] + 1)

    def _search(self, text: str, start: int) -> int:
        if self.left < 0:
            return -1
        found = self.body.find(text, start)
        self.left -= (found if found >= 0 else len(self.body)) - start
        return found
