"""Bare web addresses of programme pages as links, by the rule of entries (Python-Markdown)."""

from re import Match
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.util import AtomicString

from stagekans.render.web.markdown import bare_link

_START = r"(?:https?://|www\.)[^\s<\x02]+"


class BareLinks(Extension):
    """The extension that MkDocs hands to Python-Markdown."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Run after code and written links, before emphasis, whose signs an address may hold."""
        md.inlinePatterns.register(_Bare(_START, md), "bare_links", 110)


class _Bare(InlineProcessor):
    ANCESTOR_EXCLUDES = ("a",)

    def handleMatch(self, m: Match[str], data: str) -> tuple[Element | None, int | None, int | None]:  # type: ignore[override]
        found = bare_link(data[: m.end()], m.start())
        if found is None:
            return None, None, None
        href, label = found
        link = Element("a", {"href": href})
        link.text = AtomicString(label)
        return link, m.start(), m.start() + len(label)
