"""Nested plain data to XML."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from lxml import etree


@dataclass(frozen=True)
class Element:
    """An element: its name, attributes, text and children; "{namespace}name" for one of another namespace."""

    name: str
    attributes: Mapping[str, str] = field(default_factory=dict)
    text: str | None = None
    children: Sequence["Element"] = ()


def document(root: Element, namespace: str = "", prefixes: Mapping[str, str] | None = None) -> bytes:
    """Return an XML document, UTF-8, indented.

    namespace: of all elements that name none themselves; "" for none. prefixes: prefix -> other namespace.
    """
    declared: dict[str | None, str] = {None: namespace} if namespace else {}
    for prefix, other in (prefixes or {}).items():
        declared[prefix] = other
    tree = _node(root, namespace, None, declared)
    etree.indent(tree, " ")
    return bytes(etree.tostring(tree, xml_declaration=True, encoding="UTF-8")) + b"\n"


def _node(
    element: Element, namespace: str, parent: "etree._Element | None", prefixes: Mapping[str | None, str]
) -> "etree._Element":
    plain = element.name.startswith("{") or not namespace
    name = element.name if plain else f"{{{namespace}}}{element.name}"
    if parent is None:
        node = etree.Element(name, dict(element.attributes), nsmap=dict(prefixes))  # type: ignore[arg-type]
    else:
        node = etree.SubElement(parent, name, dict(element.attributes))
    node.text = element.text
    for child in element.children:
        _node(child, namespace, node, prefixes)
    return node
