"""Nested plain data to XML."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from lxml import etree


@dataclass(frozen=True)
class Element:
    """An element: its name, attributes, text and children."""

    name: str
    attributes: Mapping[str, str] = field(default_factory=dict)
    text: str | None = None
    children: Sequence["Element"] = ()


def document(root: Element, namespace: str) -> bytes:
    """Return an XML document, UTF-8, indented; namespace: of all its elements."""
    tree = _node(root, namespace, None)
    etree.indent(tree, " ")
    return bytes(etree.tostring(tree, xml_declaration=True, encoding="UTF-8")) + b"\n"


def _node(element: Element, namespace: str, parent: "etree._Element | None") -> "etree._Element":
    name = f"{{{namespace}}}{element.name}"
    if parent is None:
        node = etree.Element(name, dict(element.attributes), nsmap={None: namespace})  # type: ignore[dict-item]
    else:
        node = etree.SubElement(parent, name, dict(element.attributes))
    node.text = element.text
    for child in element.children:
        _node(child, namespace, node)
    return node
