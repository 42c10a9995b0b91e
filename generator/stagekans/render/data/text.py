"""Template and data to plain text."""

from collections.abc import Mapping

from jinja2 import Environment, StrictUndefined, Template, TemplateError

from stagekans.render.failed import PressFailed
from stagekans.render.handles import TEMPLATES
from stagekans.render.web.html import moment


def _template(source: bytes, locale: str) -> Template:
    environment = Environment(undefined=StrictUndefined, trim_blocks=True, keep_trailing_newline=True, autoescape=False)  # noqa: S701
    environment.filters["moment"] = lambda value: moment(str(value), locale)
    return environment.from_string(source.decode())


def fill(template: bytes, locale: str, data: Mapping[str, object]) -> Mapping[str, bytes]:
    """Fill a text template.

    template: its source. locale: for dates. data: plain data.
    Returns {"": text}, UTF-8, lines ending in CR LF so that every text program shows them.
    """
    try:
        text = TEMPLATES.get(("text", template, locale), lambda: _template(template, locale)).render(data)
    except TemplateError as error:
        raise PressFailed(str(error)) from error
    return {"": text.replace("\r\n", "\n").replace("\n", "\r\n").encode()}
