"""Refuses a programme page whose blocks git hosts and MkDocs read differently (design §1)."""

import re
from collections.abc import Iterator

from lxml import html as lxml_html
from markdown import Markdown

from stagekans.catalog.site import Site
from stagekans.core.diagnostics import Diagnostic, Place
from stagekans.core.messages import problem
from stagekans.render.web.markdown import parser
from stagekans.subjects.pages.page import Page

_BLOCKS = ("p", "li", "ul", "ol", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "table", "tr")
_OWN = re.compile(r"^(?:!!!|\?\?\?\+?|===).*\n(?:(?: {4}|\t).*\n|\s*\n)*", re.MULTILINE)


def check(site: Site) -> Iterator[Diagnostic]:
    """Yield the first block of each programme page that the two readers see differently.

    Blocks of PyMdown's own (admonitions, tabs) are left out: only MkDocs knows them.
    """
    for entry in site.of(Page):
        if entry.prose is None:
            continue
        text = _OWN.sub(lambda match: "\n" * match[0].count("\n"), entry.prose.text + "\n")
        host = _blocks(parser().render(text))
        engine = _blocks(Markdown(extensions=["tables", "fenced_code", "footnotes", "sane_lists"]).convert(text))
        different = next((one for one, two in zip(host, engine, strict=False) if one != two), None)
        if different is None and len(host) != len(engine):
            different = host[-1] if host else ("p", "")
        if different:
            yield problem("dialect", _place(entry.prose.place, entry.prose.text, different[1]))


def _blocks(page: str) -> list[tuple[str, str]]:
    """Return (path of block names, first words) of each block."""
    if not page.strip():
        return []
    root = lxml_html.fragment_fromstring(page, create_parent=True)
    found = []
    for node in root.iter(*_BLOCKS):
        path = [each.tag for each in node.iterancestors(*_BLOCKS)]
        if node.tag == "p" and path[:1] == ["li"]:
            continue
        words = " ".join("".join(str(piece) for piece in node.itertext()).split())
        found.append(("/".join([*reversed(path), str(node.tag)]), re.sub(r"\W", "", words)[:24]))
    return found


def _place(start: Place, text: str, words: str) -> Place:
    for number, line in enumerate(text.split("\n")):
        flat = re.sub(r"\W", "", line)
        if words and flat and (words.startswith(flat[:12]) or flat.startswith(words[:12])):
            return Place(start.file, start.line + number)
    return start
