"""What YAML stumbled over, told where an editor can mend it."""

import re
from typing import Any

import yaml

from stagekans.core.diagnostics import Diagnostic, Place
from stagekans.core.messages import say, say_of
from stagekans.core.rules import Rule
from stagekans.reading.composer import YAML_UNCLOSED, Composer
from stagekans.reading.quoting import mended

YAML_SYNTAX = Rule("yaml-syntax", facts=("detail",))
YAML_QUOTES = Rule("yaml-quotes", facts=("detail", "mended"))

_COLON = "mapping values are not allowed in this context"
_START = "found character that cannot start any token"
_FLOW = re.compile(r"\s*(?:- +)*(?:[\w-]+:[ \t]+)?[\[{]")
_KEY = re.compile(r"([ \t]+)([\w-]+):(?:\s|$)")


def explained(error: yaml.MarkedYAMLError | yaml.reader.ReaderError, composer: Composer) -> Diagnostic:
    """Return the diagnostic of what YAML could not read.

    error: YAML's own, whose place is where it noticed. composer: what was read before, with the text's lines.
    """
    if isinstance(error, yaml.reader.ReaderError):
        before = "\n".join(composer.lines)[: error.position]
        line = composer.line_before + before.count("\n") + 1
        return YAML_SYNTAX(
            Place(composer.path, line, len(before) - before.rfind("\n")), detail=say_of("reading.yaml", "")
        )
    mark, context = error.problem_mark or error.context_mark, error.context_mark
    if mark is None:
        return YAML_SYNTAX(Place(composer.path), detail=say_of("reading.yaml", ""))
    return _quotes(error, mark, composer) or _opened(error, mark, context, composer) or _value(error, mark, composer)


def _quotes(error: yaml.MarkedYAMLError, mark: Any, composer: Composer) -> Diagnostic | None:
    """Tell a quote that was never closed, or closed too early: a Dutch 's at the start of a text does both."""
    if (error.context or "").endswith("a quoted scalar") and error.context_mark is not None:
        if "escape" in (error.problem or ""):
            return None
        return _unclosed(error.context_mark, composer)
    last = composer.quoted
    if last is None or last.end_mark.line != mark.line:
        return None
    if last.end_mark.line > last.start_mark.line:
        return _unclosed(last.start_mark, composer)
    between = composer.line(mark)[last.end_mark.column : mark.column]
    if between.strip():
        return None
    return _needs_quotes(last.start_mark, "early quote", composer)


def _unclosed(mark: Any, composer: Composer) -> Diagnostic:
    line = composer.line(mark)
    if re.match(r"'[a-z]+ ", line[mark.column :]):
        return _needs_quotes(mark, "early quote", composer)
    return YAML_UNCLOSED(composer.place(mark), quote=line[mark.column : mark.column + 1])


def _needs_quotes(mark: Any, detail: str, composer: Composer) -> Diagnostic:
    line = composer.line(mark)
    better = None if _FLOW.match(line) else mended(line)
    if better is None:
        return YAML_SYNTAX(composer.place(mark), detail=say_of("reading.yaml", detail))
    return YAML_QUOTES(composer.place(mark), detail=say_of("reading.yaml", detail), mended=better)


def _opened(error: yaml.MarkedYAMLError, mark: Any, context: Any, composer: Composer) -> Diagnostic | None:
    """Tell a bracket that was never closed, or a key without a colon, at its own line."""
    if context is None or context.line >= mark.line:
        return None
    known = "flow" in (error.context or "") or "simple key" in (error.context or "")
    detail = say_of("reading.yaml", error.problem or "")
    return YAML_SYNTAX(composer.place(context), detail=detail) if known else None


def _value(error: yaml.MarkedYAMLError, mark: Any, composer: Composer) -> Diagnostic:
    line = composer.line(mark)
    if error.problem == _COLON and (own := _KEY.match(line)) and line.find(":") == mark.column:
        composer.fields.broken.add(own[2])
        where = Place(composer.path, mark.line + 1 + composer.line_before, len(own[1]) + 1)
        return YAML_SYNTAX(where, detail=say("reading.yaml.too deep"))
    if error.problem == _COLON or (error.problem == _START and line[mark.column : mark.column + 1] in tuple("@`%")):
        return _needs_quotes(mark, error.problem or "", composer)
    if "tab" in (error.problem or "") or line[mark.column : mark.column + 1] == "\t":
        return YAML_SYNTAX(composer.place(mark), detail=say("reading.yaml.tab"))
    return YAML_SYNTAX(composer.place(mark), detail=say_of("reading.yaml", error.problem or ""))
