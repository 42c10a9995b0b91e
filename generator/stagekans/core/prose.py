"""The body of an entry: its text, and what other rooms must know of it without parsing again."""

from dataclasses import dataclass
from functools import cached_property

from stagekans.core.diagnostics import Place


@dataclass(frozen=True)
class Heading:
    """A heading: level 1-6, plain text, its anchor on a git host ("" when it has no words), and its place."""

    level: int
    text: str
    anchor: str
    place: Place


@dataclass(frozen=True)
class Link:
    """A link or image: href as written, its plain text (or alt text), the sentence around it, its place."""

    href: str
    text: str
    context: str
    place: Place
    image: bool = False


@dataclass(frozen=True)
class Markup:
    """A piece of raw HTML that an editor wrote, and its place."""

    text: str
    place: Place


@dataclass(frozen=True)
class Prose:
    """A body in the CommonMark dialect of git hosts.

    text: the Markdown, from the line after the front matter.
    place: where the body starts. words: number of words of running text.
    passages: its paragraphs and list items outside headings, quotes and code.
    """

    text: str
    place: Place
    headings: tuple[Heading, ...] = ()
    links: tuple[Link, ...] = ()
    markup: tuple[Markup, ...] = ()
    words: int = 0
    passages: tuple[str, ...] = ()

    @cached_property
    def anchors(self) -> frozenset[str]:
        """Names that links can lead to."""
        return frozenset(heading.anchor for heading in self.headings)
