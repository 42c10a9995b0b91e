"""Drawings as SVG, built of elements and never of text, so that whatever they hold is escaped."""

import base64
from collections.abc import Mapping

from lxml import etree

_SPACE = "http://www.w3.org/2000/svg"
BODY = "$body"
"""Where in a frame what is drawn comes (string.Template)."""


def element(name: str, attributes: Mapping[str, str]) -> str:
    """Return an element without anything in it."""
    return str(etree.tostring(etree.Element(name, dict(attributes)), encoding="unicode"))


def frame(attributes: Mapping[str, str]) -> str:
    """Return a drawing with BODY inside. attributes: of its root, in their order; may hold names to fill in as well."""
    root = etree.Element(f"{{{_SPACE}}}svg", dict(attributes), nsmap={None: _SPACE})  # type: ignore[dict-item]
    root.text = BODY
    return str(etree.tostring(root, encoding="unicode"))


def drawing(attributes: Mapping[str, str], body: str) -> str:
    """Return a drawing. attributes: of its root, in their order. body: elements, made or let through by us."""
    return frame(attributes).replace(BODY, body, 1)


def photo(png: bytes, width: int, height: int) -> str:
    """Return an element that shows a PNG, in units of its pixels."""
    coded = base64.b64encode(png).decode()
    return element("image", {"width": str(width), "height": str(height), "href": f"data:image/png;base64,{coded}"})
