"""Headings of programme pages under the names that links in the content know (Python-Markdown)."""

from collections.abc import Collection, Mapping
from html import unescape
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.toc import remove_fnrefs, render_inner_html, strip_tags
from markdown.treeprocessors import Treeprocessor

from stagekans.render.web.anchors import anchors, apart

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


class HeadingNames(Extension):
    """The extension that MkDocs hands to Python-Markdown.

    known: headings of the page that is next, plain text -> id. taken: ids that page has already, those among them.
    """

    def __init__(self) -> None:
        super().__init__()
        self.known: Mapping[str, str] = {}
        self.taken: Collection[str] = ()

    def extendMarkdown(self, md: Markdown) -> None:
        """Run after headings have their text and before the table of contents would name them."""
        md.treeprocessors.register(_Named(md, self), "heading_names", 6)


class _Named(Treeprocessor):
    def __init__(self, md: Markdown, names: HeadingNames) -> None:
        super().__init__(md)
        self.names = names

    def run(self, root: Element) -> None:
        """Name headings as the catalog does, or, where only MkDocs sees a heading, by a name that is still free."""
        known = {" ".join(text.split()): name for text, name in self.names.known.items()}
        free: list[tuple[str, Element]] = []
        for heading in (each for each in root.iter() if each.tag in _HEADINGS):
            text = " ".join(unescape(strip_tags(render_inner_html(remove_fnrefs(heading), self.md))).split())
            if text in known:
                heading.set("id", known.pop(text))
            else:
                free.append((text, heading))
        for (_, heading), name in zip(free, anchors(text for text, _ in free), strict=True):
            if name:
                heading.set("id", apart(name, self.names.taken))
