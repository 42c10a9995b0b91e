"""Templates of a course package to its documents: manifests and quizzes as XML, questions as GIFT."""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from jinja2 import Environment, StrictUndefined, Template, TemplateError
from lxml import etree

from stagekans.press.failed import PressFailed
from stagekans.press.markdown import parser, plain

_SPECIAL = re.compile(r"([~=#{}:\\])")


def flat(text: str) -> str:
    """Return Markdown as one line of plain text."""
    tokens = parser(tasks=False).parse(text)
    return " ".join(" ".join(plain(token) for token in tokens if token.type == "inline").split())


def gift(text: str) -> str:
    """Return Markdown as GIFT writes plain text: its signs escaped, on one line (Moodle docs, GIFT format)."""
    return _SPECIAL.sub(r"\\\1", flat(text))


@lru_cache(maxsize=16)
def _template(source: bytes, escape: bool) -> Template:
    environment = Environment(undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, autoescape=escape)  # noqa: S701
    environment.filters["gift"] = gift
    environment.filters["flat"] = flat
    return environment.from_string(source.decode())


def document(template: bytes, data: Mapping[str, Any]) -> Mapping[str, bytes]:
    """Fill an XML template.

    template: its source. data: plain data; everything is escaped.
    Returns {"": XML in UTF-8, one element a line}. Raises PressFailed when it is no XML.
    """
    try:
        text = _template(template, True).render(data=data)
        root = etree.fromstring(text.encode(), etree.XMLParser(remove_blank_text=True, resolve_entities=False))
    except (TemplateError, etree.XMLSyntaxError) as error:
        raise PressFailed(str(error)) from error
    etree.indent(root, " ")
    return {"": bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8")) + b"\n"}


def questions(template: bytes, data: Mapping[str, Any]) -> Mapping[str, bytes]:
    """Fill a GIFT template. template: its source. data: plain data. Returns {"": text in UTF-8}."""
    try:
        return {"": _template(template, False).render(data=data).encode()}
    except TemplateError as error:
        raise PressFailed(str(error)) from error
