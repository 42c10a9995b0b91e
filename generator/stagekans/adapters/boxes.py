"""Tables of programme pages in the same scrolling box as those of entries (Python-Markdown)."""

from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from stagekans.render.web.markdown import table_box


class TableBoxes(Extension):
    """The extension that MkDocs hands to Python-Markdown."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Run after headings have their text (Python-Markdown's contract)."""
        md.treeprocessors.register(_Boxes(md), "table_boxes", 4)


class _Boxes(Treeprocessor):
    def run(self, root: Element) -> None:
        heading = ""
        for parent in list(root.iter()):
            for place, child in enumerate(list(parent)):
                if child.tag in ("h2", "h3", "h4"):
                    heading = "".join(child.itertext())
                if child.tag == "table":
                    parent[place] = _box(child, heading)


def _box(table: Element, heading: str) -> Element:
    for cell in table.iter():
        side = cell.attrib.pop("style", "").removeprefix("text-align: ").rstrip(";")
        if side:
            cell.set("class", f"align-{side}")
        if cell.tag == "th":
            cell.set("scope", "col")
    box = Element("div", dict(table_box(heading)))
    box.append(table)
    box.tail, table.tail = table.tail, None
    return box
