"""The body of a module: Markdown to sections, questions and branches, each with its line."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal
from urllib.parse import unquote

from markdown_it.token import Token

from stagekans.render.letters import composed
from stagekans.render.web.markdown import headings, parser, plain

BlockKind = Literal["text", "media", "choice", "order", "match", "dilemma", "reflection"]
_KINDS: dict[str, BlockKind] = {
    "vraag": "choice",
    "volgorde": "order",
    "koppel": "match",
    "dilemma": "dilemma",
    "reflectie": "reflection",
}
_MEDIUM = re.compile(r"!\[([^\]]*)\]\((\S+\.(?:mp3|m4a|mp4|webm))\)", re.IGNORECASE)
_BOX = re.compile(r"\[([ xX])\]\s+")


@dataclass(frozen=True)
class Option:
    """One answer: Markdown, whether it is right, and what it teaches. line: in the body, from 0."""

    text: str
    right: bool
    feedback: str
    line: int


@dataclass(frozen=True)
class Step:
    """One step of a dilemma: its heading and anchor, Markdown, and the anchors it leads to, in order."""

    title: str
    anchor: str
    text: str
    onward: tuple[str, ...]
    line: int


@dataclass(frozen=True)
class Block:
    """A piece of a section. anchor: of its heading. text: Markdown that is read; explanation: shown after answering.

    Of media, title is what it is and text its file. options of a choice, items in the right order of an order, heads
    and pairs of a match, steps of a dilemma (the
    first is the situation itself).
    """

    kind: BlockKind
    title: str
    line: int
    anchor: str = ""
    text: str = ""
    explanation: str = ""
    options: tuple[Option, ...] = ()
    items: tuple[str, ...] = ()
    heads: tuple[str, ...] = ()
    pairs: tuple[tuple[str, str], ...] = ()
    steps: tuple[Step, ...] = ()


@dataclass(frozen=True)
class Section:
    """What stands below a level-2 heading; title "" for what stands before the first."""

    title: str
    line: int
    anchor: str
    blocks: tuple[Block, ...]


def lesson(text: str) -> tuple[Section, ...]:
    """Return the sections of a module. text: its body as CommonMark."""
    lines, names = text.split("\n"), headings(text)
    found = []
    for title, start, end in _parts(lines, 2):
        blocks = tuple(
            block
            for name, first, last in _parts(lines[start:end], 3)
            for block in _block(name, lines, start + first, start + last, names)
        )
        if title or blocks:
            found.append(Section(title, start, names.get(title, ""), blocks))
    return tuple(found)


def _parts(lines: Sequence[str], level: int) -> Iterator[tuple[str, int, int]]:
    """Yield (heading, first line after it, line after the last) of what stands before and below a level of headings."""
    tokens = parser(tasks=False).parse("\n".join(lines))
    marks = [("", 0, 0)]
    for index, token in enumerate(tokens):
        if token.type == "heading_open" and token.tag == f"h{level}" and token.map and token.level == 0:
            marks.append((plain(tokens[index + 1]), token.map[0], token.map[1]))
    for mark, following in pairwise([*marks, ("", len(lines), len(lines))]):
        yield mark[0], mark[2], following[1]


def _block(title: str, lines: Sequence[str], start: int, end: int, names: Mapping[str, str]) -> Iterator[Block]:
    word, _, rest = title.partition(":")
    kind = _KINDS.get(word.strip().lower()) if rest else None
    text = "\n".join(lines[start:end]).strip("\n")
    if kind is None:
        body = f"### {title}\n\n{text}" if title else text
        yield from _prose(body, start)
        return
    name, anchor, part = rest.strip(), names.get(title, ""), list(lines[start:end])
    if kind == "dilemma":
        steps = tuple(_steps(name, part, start, {**names, "": anchor}))
        yield Block(kind, name, start - 1, anchor, steps=steps)
        return
    tokens = parser(tasks=False).parse("\n".join(part))
    yield Block(
        kind,
        name,
        start - 1,
        anchor,
        text=_between(part, tokens),
        explanation=_quote(tokens, 0),
        options=tuple(_options(tokens, start)) if kind == "choice" else (),
        items=tuple(_items(tokens)) if kind == "order" else (),
        heads=tuple(tokens[first + 1].content for first, _ in _spans(tokens, "th")) if kind == "match" else (),
        pairs=tuple(_pairs(tokens)) if kind == "match" else (),
    )


def _prose(text: str, start: int) -> Iterator[Block]:
    """Yield running text, and each sound or film that stands on a line for itself."""
    kept: list[str] = []
    for part in text.split("\n\n"):
        match = _MEDIUM.fullmatch(part.strip())
        if not match:
            kept.append(part)
            continue
        yield from _text(kept, start)
        kept = []
        yield Block("media", match[1], start, text=composed(match[2]))
    yield from _text(kept, start)


def _text(parts: Sequence[str], start: int) -> Iterator[Block]:
    text = "\n\n".join(parts)
    if text.strip():
        yield Block("text", "", start, text=text)


def _between(lines: Sequence[str], tokens: Sequence[Token]) -> str:
    """Return the paragraphs of a block that are no list, table or quote."""
    kept = [
        "\n".join(lines[token.map[0] : token.map[1]])
        for token in tokens
        if token.type == "paragraph_open" and token.level == 0 and token.map
    ]
    return "\n\n".join(kept)


def _quote(tokens: Sequence[Token], level: int) -> str:
    """Return the Markdown inside the quotes of one level."""
    inside, found = 0, []
    for token in tokens:
        if token.type == "blockquote_open" and token.level == level:
            inside += 1
        elif token.type == "blockquote_close" and token.level == level:
            inside -= 1
        elif token.type == "inline" and inside:
            found.append(token.content)
    return "\n\n".join(found)


def _options(tokens: Sequence[Token], start: int) -> Iterator[Option]:
    for first, last in _spans(tokens, "list_item"):
        item = tokens[first : last + 1]
        inline = next((token for token in item if token.type == "inline"), None)
        box = _BOX.match(inline.content) if inline else None
        if inline is None or box is None or inline.map is None:
            continue
        feedback = _quote(item, item[0].level + 1)
        yield Option(inline.content[box.end() :], box[1] != " ", feedback, start + inline.map[0])


def _items(tokens: Sequence[Token]) -> Iterator[str]:
    for first, last in _spans(tokens, "list_item"):
        yield next(token.content for token in tokens[first : last + 1] if token.type == "inline")


def _pairs(tokens: Sequence[Token]) -> Iterator[tuple[str, str]]:
    for first, last in _spans(tokens, "tr"):
        cells = [token.content for token in tokens[first : last + 1] if token.type == "inline"]
        if tokens[first + 1].type == "td_open" and len(cells) > 1:
            yield cells[0], cells[1]


def _spans(tokens: Sequence[Token], name: str) -> Iterator[tuple[int, int]]:
    opened: list[int] = []
    for index, token in enumerate(tokens):
        if token.type == f"{name}_open":
            opened.append(index)
        elif token.type == f"{name}_close":
            yield opened.pop(), index


def _steps(title: str, lines: Sequence[str], start: int, names: Mapping[str, str]) -> Iterator[Step]:
    """Yield the steps of a dilemma; the first stands below the heading of the dilemma itself."""
    for name, first, last in _parts(lines, 4):
        part = "\n".join(lines[first:last]).strip("\n")
        links = tuple(
            composed(unquote(str(child.attrs["href"])[1:]))
            for token in parser(tasks=False).parse(part)
            for child in token.children or ()
            if child.type == "link_open" and str(child.attrs["href"]).startswith("#")
        )
        yield Step(name or title, names.get(name, ""), part, links, start + max(0, first - 1))
