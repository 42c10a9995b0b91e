"""Links of programme pages lead where the catalog says, before MkDocs looks at them (Python-Markdown)."""

from collections.abc import Mapping
from urllib.parse import unquote
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from stagekans.render.letters import composed

OURS = "stagekans:"
"""Before an address from the site's root: MkDocs leaves alone what has a scheme."""


class PageLinks(Extension):
    """The extension that MkDocs hands to Python-Markdown. known: of the page that is next, as written -> address."""

    def __init__(self) -> None:
        super().__init__()
        self.known: Mapping[str, str] = {}

    def extendMarkdown(self, md: Markdown) -> None:
        """Run after links were made of what was written."""
        md.treeprocessors.register(_Led(md, self), "page_links", 3)


class _Led(Treeprocessor):
    def __init__(self, md: Markdown, links: PageLinks) -> None:
        super().__init__(md)
        self.links = links

    def run(self, root: Element) -> None:
        """Give each link and picture the address the catalog knows."""
        known = {_same(written): address for written, address in self.links.known.items()}
        unescape = self.md.treeprocessors["unescape"].unescape  # type: ignore[attr-defined]
        for node in root.iter():
            name = {"a": "href", "img": "src"}.get(node.tag, "")
            written = _same(unescape(node.get(name, ""))) if name else ""
            if written in known:
                node.set(name, OURS + known[written])


def _same(written: str) -> str:
    """Return a link as both readers of Markdown see it: one of them writes "%C3%A9" for "é"."""
    return composed(unquote(written))
