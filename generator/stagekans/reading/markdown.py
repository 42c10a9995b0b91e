"""Body text to Prose: headings, links and raw HTML, each with its place."""

import re
from collections.abc import Iterator
from dataclasses import replace

from markdown_it.token import Token

from stagekans.diagnostics import Place
from stagekans.model.prose import Heading, Link, Markup, Prose
from stagekans.press.anchors import anchors
from stagekans.press.markdown import parser, plain

_BOX = re.compile(r"^\[[ xX]\] ")


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
    for index, child in enumerate(children):
        if child.type == "image":
            href = str(child.attrs["src"])
            yield Link(href, child.content, "", finder.find(href, line), image=True)
        if child.type == "link_open":
            href = str(child.attrs["href"])
            label = "".join(each.content for each in children[index + 1 :][:8] if each.type == "text")
            written = label if child.markup == "autolink" else href
            yield Link(href, label, _sentence(content, label), finder.find(written, line))


def _markup(token: Token, finder: "_Finder") -> Iterator[Markup]:
    line = token.map[0] if token.map else 0
    for child in token.children or []:
        if child.type == "html_inline" and not child.content.startswith("</"):
            yield Markup(child.content, finder.find(child.content, line))


def _sentence(content: str, label: str) -> str:
    """Return the sentence of a paragraph that holds a label."""
    for sentence in re.split(r"(?<=[.!?])\s+", content):
        if label and label in sentence:
            return sentence
    return content[:200]


class _Finder:
    """Finds the place of a piece of text, searching on from the last one of the same line."""

    def __init__(self, path: str, body: str, line_before: int) -> None:
        self.path, self.body, self.line_before = path, body, line_before
        self.starts = [0, *(match.end() for match in re.finditer("\n", body))]
        self.used: dict[str, int] = {}

    def line(self, line: int) -> Place:
        return Place(self.path, self.line_before + line + 1, 1)

    def find(self, text: str, line: int) -> Place:
        start = max(self.starts[line], self.used.get(text, 0))
        found = self.body.find(text, start) if text else -1
        if found < 0:
            found = self.body.find(text) if text else -1
        if found < 0:
            return self.line(line)
        self.used[text] = found + 1
        here = self.body.count("\n", 0, found)
        return Place(self.path, self.line_before + here + 1, found - self.starts[here] + 1)
