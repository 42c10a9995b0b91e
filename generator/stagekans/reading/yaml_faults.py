"""What YAML stumbled over, told where an editor can mend it."""

import re

import yaml

from stagekans.core.diagnostics import Diagnostic, Place
from stagekans.core.messages import say, say_of
from stagekans.core.rules import Rule
from stagekans.reading.composer import YAML_UNCLOSED, Composer
from stagekans.reading.events import Mark, ended, started
from stagekans.reading.quoting import mended

YAML_SYNTAX = Rule("yaml-syntax", facts=("detail",))
YAML_QUOTES = Rule("yaml-quotes", facts=("detail", "mended"))

_COLON = "mapping values are not allowed in this context"
_NO_KEY = "did not find expected key"
_START = "found character that cannot start any token"
_FLOW = re.compile(r"\s*(?:- +)*(?:[\w-]+:[ \t]+)?[\[{]")
_KEY = re.compile(r"([ \t]+)([\w-]+):(?:\s|$)")
_ITEM = re.compile(r" *-(?:\s|$)")
_BARE = re.compile(r" *(?:- +)*[\"']?[\w-]+[\"']?:\s*(?:#|$)")
_FIELD = re.compile(r"( *(?:- +)*)[\"']?([\w-]+)[\"']?:(?:\s|$)")


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
    return (
        _quotes(error, mark, composer)
        or _opened(error, mark, context, composer)
        or _deeper(error, mark, composer)
        or _value(error, mark, composer)
    )


def _quotes(error: yaml.MarkedYAMLError, mark: Mark, composer: Composer) -> Diagnostic | None:
    """Tell a quote that was never closed, or closed too early: a Dutch 's at the start of a text does both."""
    if (error.context or "").endswith("a quoted scalar") and error.context_mark is not None:
        if "escape" in (error.problem or ""):
            return None
        return _unclosed(error.context_mark, composer)
    last = composer.quoted
    if last is None or ended(last).line != mark.line:
        return None
    if ended(last).line > started(last).line:
        return _unclosed(started(last), composer)
    between = composer.line(mark)[ended(last).column : mark.column]
    if between.strip():
        return None
    return _needs_quotes(started(last), "early quote", composer)


def _unclosed(mark: Mark, composer: Composer) -> Diagnostic:
    line = composer.line(mark)
    if re.match(r"'[a-z]+ ", line[mark.column :]):
        return _needs_quotes(mark, "early quote", composer)
    return YAML_UNCLOSED(composer.place(mark), quote=line[mark.column : mark.column + 1])


def _needs_quotes(mark: Mark, detail: str, composer: Composer) -> Diagnostic:
    line = composer.line(mark)
    better = None if _FLOW.match(line) else mended(line)
    if better is None:
        return YAML_SYNTAX(composer.place(mark), detail=say_of("reading.yaml", detail))
    return YAML_QUOTES(composer.place(mark), detail=say_of("reading.yaml", detail), mended=better)


def _opened(error: yaml.MarkedYAMLError, mark: Mark, context: Mark | None, composer: Composer) -> Diagnostic | None:
    """Tell a bracket that was never closed, or a key without a colon, at its own line."""
    if context is None or context.line >= mark.line:
        return None
    known = "flow" in (error.context or "") or "simple key" in (error.context or "")
    detail = say_of("reading.yaml", error.problem or "")
    return YAML_SYNTAX(composer.place(context), detail=detail) if known else None


def _deeper(error: yaml.MarkedYAMLError, mark: Mark, composer: Composer) -> Diagnostic | None:
    """Tell what stands deeper than the line that shows it at its own first line: a “- ” or a key before it is gone."""
    if error.problem != _NO_KEY or not composer.stack:
        return None
    (key, first), line = composer.stack[-1].pair, composer.line(mark)
    if key is None or first is None or started(first).line == started(key).line or line[: mark.column].strip():
        return None
    less = started(first).column - mark.column
    between = mark.column > started(key).column
    listed = isinstance(first, yaml.SequenceStartEvent) and not first.flow_style
    if less > 0 and _ITEM.match(line) and not listed:
        listing = between or (mark.column == started(key).column and _alike(mark, composer))
        place = composer.place(started(first))
        return YAML_SYNTAX(place, detail=say("reading.yaml.first item")) if listing else None
    return _sunk(composer.place(started(first)), mark, composer) if less > 1 and between else None


def _alike(mark: Mark, composer: Composer) -> bool:
    """Whether the item at a mark has a field that the group before it has too: then both are of one list."""
    level = composer.stack[-1]
    group = level.container.get(level.items[-1]) if isinstance(level.container, dict) else None
    item = _FIELD.match(composer.line(mark))
    column = len(item[1]) if item else mark.column + 2
    for number, line in enumerate(composer.lines[mark.line :]):
        if number and _indent(line) <= mark.column and not _skipped(line):
            return False
        field = _FIELD.match(line)
        if field and len(field[1]) == column and isinstance(group, dict) and field[2] in group:
            return True
    return False


def _sunk(place: Place, mark: Mark, composer: Composer) -> Diagnostic:
    return YAML_SYNTAX(place, detail=say("reading.yaml.sunk", line=composer.place(mark).line))


def _text(mark: Mark, column: int, composer: Composer) -> Place | None:
    """Return where text begins that stands right under a key and deeper than the field at a mark, in that column."""
    first = at = mark.line
    while at and (_skipped(composer.lines[at - 1]) or _indent(composer.lines[at - 1]) > column):
        at -= 1
        first = first if _skipped(composer.lines[at]) else at
    line = composer.lines[first]
    if not at or first == mark.line or _FIELD.match(line) or not _BARE.match(composer.lines[at - 1]):
        return None
    return Place(composer.path, first + 1 + composer.line_before, _indent(line) + 1)


def _skipped(line: str) -> bool:
    return line.strip()[:1] in ("", "#")


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _value(error: yaml.MarkedYAMLError, mark: Mark, composer: Composer) -> Diagnostic:
    line = composer.line(mark)
    if error.problem == _COLON and (own := _KEY.match(line)) and line.find(":") == mark.column:
        composer.fields.broken.add(own[2])
        if (start := _text(mark, len(own[1]), composer)) is not None:
            return _sunk(start, mark, composer)
        where = Place(composer.path, mark.line + 1 + composer.line_before, len(own[1]) + 1)
        return YAML_SYNTAX(where, detail=say("reading.yaml.too deep"))
    if error.problem == _COLON or (error.problem == _START and line[mark.column : mark.column + 1] in tuple("@`%")):
        return _needs_quotes(mark, error.problem or "", composer)
    if "tab" in (error.problem or "") or line[mark.column : mark.column + 1] == "\t":
        return YAML_SYNTAX(composer.place(mark), detail=say("reading.yaml.tab"))
    return YAML_SYNTAX(composer.place(mark), detail=say_of("reading.yaml", error.problem or ""))
