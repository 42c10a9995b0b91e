"""Templates of a course package to its documents: manifests and quizzes as XML, questions as GIFT."""

import html
import re
from collections.abc import Mapping

from jinja2 import Environment, StrictUndefined, Template, TemplateError
from lxml import etree

from stagekans.render.failed import PressFailed
from stagekans.render.handles import TEMPLATES
from stagekans.render.web.markdown import parser, plain

_SPECIAL = re.compile(r"([~=#{}:\\])")
_TAKEN = re.compile(r"\[|%|.*[<&]")
"""Text that Moodle would not take as it is: a format or a weight at its start, or HTML anywhere."""
_ARROW = "->"


def flat(text: str) -> str:
    """Return Markdown as one line of plain text."""
    tokens = parser(tasks=False).parse(text)
    return " ".join(" ".join(plain(token) for token in tokens if token.type == "inline").split())


def flat_cell(text: str) -> str:
    """Return the Markdown of a cell of a table as one line of plain text; it holds no lists and headings."""
    return " ".join("".join(plain(token) for token in parser(tasks=False).parseInline(text)).split())


def gift_name(text: str) -> str:
    """Return plain text as GIFT writes a title or the right side of a pair: its signs escaped, on one line."""
    return _SPECIAL.sub(r"\\\1", _line(text))


def gift(text: str) -> str:
    """Return plain text as GIFT writes questions, answers and feedback (Moodle, question/format/gift/format.php).

    Where its start would be read as a weight or a format, or a part of it as HTML, its own format is said first.
    """
    return ("[plain]" if _TAKEN.match(_line(text)) else "") + gift_name(text)


def gift_left(text: str) -> str:
    """Return plain text as GIFT writes the left side of a pair, where an arrow can only stand in HTML."""
    if _ARROW not in text:
        return gift(text)
    return "[html]" + gift_name(html.escape(_line(text), quote=False))


def _line(text: str) -> str:
    return " ".join(text.split())


def _template(source: bytes, escape: bool) -> Template:
    return TEMPLATES.get(("course", source, escape), lambda: _made(source, escape))


def _made(source: bytes, escape: bool) -> Template:
    environment = Environment(undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, autoescape=escape)  # noqa: S701
    environment.filters.update(gift=gift, gift_name=gift_name, gift_left=gift_left, line=_line)
    return environment.from_string(source.decode())


def document(template: bytes, data: Mapping[str, object]) -> Mapping[str, bytes]:
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


def questions(template: bytes, data: Mapping[str, object]) -> Mapping[str, bytes]:
    """Fill a GIFT template. template: its source. data: plain data. Returns {"": text in UTF-8}."""
    try:
        return {"": _template(template, False).render(data=data).encode()}
    except TemplateError as error:
        raise PressFailed(str(error)) from error
