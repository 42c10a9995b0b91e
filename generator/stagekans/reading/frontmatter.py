"""Front matter to plain values, each with its place in the untouched file.

python-frontmatter knows where front matter begins and ends; its parser is not used, because it
shifts lines, drops text and keeps duplicate keys silently. Values stay text: the model types them.
"""

from collections.abc import Generator, Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml
from frontmatter.default_handlers import YAMLHandler

from stagekans.diagnostics import Diagnostic, Place
from stagekans.messages import OTHER_YAML_DETAIL, YAML_DETAILS, problem
from stagekans.model.entry import Path, trail
from stagekans.reading.text import unseen

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_DEPTH = 12
_PLAIN_TAGS = (None, "!", "tag:yaml.org,2002:str", "tag:yaml.org,2002:map", "tag:yaml.org,2002:seq")


@dataclass
class Fields:
    """Values of a front matter: nested dicts, lists and strings; where values and keys stand.

    places, keys: trail of a path (see model.entry.trail) -> (line, column), plain data so that it
    can be remembered. cut_short: reading stopped at a fault, so what follows it is missing.
    """

    path: str
    values: dict[str, Any] = field(default_factory=dict)
    places: dict[str, tuple[int, int]] = field(default_factory=dict)
    keys: dict[str, tuple[int, int]] = field(default_factory=dict)
    cut_short: bool = False

    def place(self, where: Path) -> Place | None:
        """Return where the value at a path stands, or None when it has no place."""
        found = self.places.get(trail(where))
        return Place(self.path, *found) if found else None

    def key_place(self, where: Path) -> Place | None:
        """Return where the key at a path stands, or None when it has no place."""
        found = self.keys.get(trail(where))
        return Place(self.path, *found) if found else None


def split(path: str, text: str) -> tuple[str, int, int] | Diagnostic:
    """Find the front matter of a Markdown file.

    path, text: the file. Returns (YAML, line before the YAML's first, offset of the body),
    or why there is none.
    """
    marks = YAMLHandler.FM_BOUNDARY.finditer(text)
    first = next(marks, None)
    if first is None:
        return problem("front-matter-missing", Place(path))
    if text[: first.start()].strip():
        return problem("front-matter-preceded", Place(path))
    second = next(marks, None)
    if second is None:
        return problem("front-matter-unclosed", Place(path, text.count("\n", 0, first.start()) + 1))
    start = text.find("\n", first.start()) + 1
    end = text.find("\n", second.start()) + 1 or len(text)
    return text[start : second.start()], text.count("\n", 0, start), end


def fields(path: str, text: str, line_before: int = 0) -> tuple[Fields, tuple[Diagnostic, ...]]:
    """Read YAML into values with places.

    path: the file. text: the YAML. line_before: number of lines of the file before it.
    Returns what could be read, and everything that is wrong with it.
    """
    reader = _Reader(path, text, line_before)
    found: list[Diagnostic] = []
    try:
        found.extend(reader.read(yaml.parse(text, Loader=_LOADER)))
    except yaml.MarkedYAMLError as error:
        reader.fields.cut_short = True
        found.append(reader.broken(error))
    except yaml.reader.ReaderError as error:
        reader.fields.cut_short = True
        before = text[: error.position]
        place = Place(path, line_before + before.count("\n") + 1, error.position - before.rfind("\n"))
        found.append(problem("yaml-syntax", place, detail=OTHER_YAML_DETAIL))
    return reader.fields, tuple(found)


class _Reader:
    """Composes values from YAML events with a stack of its own, so that depth cannot hurt."""

    def __init__(self, path: str, text: str, line_before: int) -> None:
        self.path = path
        self.lines = text.split("\n")
        self.line_before = line_before
        self.fields = Fields(path)
        self.stack: list[tuple[Any, Path]] = []
        self.pending: list[str | None] = []
        self.documents = 0
        self.quoted: Any = None

    def place(self, mark: Any) -> Place:
        return Place(self.path, mark.line + 1 + self.line_before, mark.column + 1)

    def broken(self, error: yaml.MarkedYAMLError) -> Diagnostic:
        """Say where YAML breaks: at a quote that swallowed lines when one just ended there, else at the mark."""
        mark = error.problem_mark or error.context_mark
        swallowed = self.quoted
        if swallowed is not None and mark is not None and swallowed.end_mark.line == mark.line:
            return problem("yaml-syntax", self.place(swallowed.start_mark), detail=YAML_DETAILS["unclosed quote"])
        detail = YAML_DETAILS.get(error.problem or "", OTHER_YAML_DETAIL)
        return problem("yaml-syntax", self.place(mark) if mark else Place(self.path), detail=detail)

    def read(self, events: Iterator[Any]) -> Iterator[Diagnostic]:
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                self.documents += 1
                if self.documents > 1:
                    yield problem("yaml-documents", self.place(event.start_mark))
                    return  # the first document is whole
            if not isinstance(event, yaml.NodeEvent | yaml.CollectionEndEvent):
                continue
            stop = yield from self._event(event)
            if stop:
                self.fields.cut_short = True
                return

    def _event(self, event: Any) -> Generator[Diagnostic, None, bool]:
        place = self.place(event.start_mark)
        if isinstance(event, yaml.CollectionEndEvent):
            self.stack.pop()
            self.pending.pop()
            return False
        if isinstance(event, yaml.AliasEvent) or event.anchor is not None:
            yield problem("yaml-alias", place)
            return True
        if event.tag not in _PLAIN_TAGS:
            yield problem("yaml-tag", place, tag=event.tag)
        if len(self.stack) >= _DEPTH:
            yield problem("yaml-depth", place, limit=_DEPTH)
            return True
        if not self.stack:
            if not isinstance(event, yaml.MappingStartEvent):
                yield problem("yaml-not-mapping", place)
                return True
            self._open(self.fields.values, ())
            return False
        if getattr(event, "style", None) in ("'", '"'):
            self.quoted = event if event.end_mark.line > event.start_mark.line else None
            yield from self._escaped(event, place)
        container, path = self.stack[-1]
        if isinstance(container, dict) and self.pending[-1] is None:
            yield from self._key(event, container, path, place)
            return not isinstance(event, yaml.ScalarEvent)
        if isinstance(event, yaml.ScalarEvent) and event.style == "" and self._cut(event):
            yield problem("yaml-comment", self.place(event.end_mark))
        self._value(event, container, path, place)
        return False

    def _escaped(self, event: Any, place: Place) -> Iterator[Diagnostic]:
        """Refuse what cannot be seen, written as an escape; written as itself it was refused before."""
        raw = "\n".join(self.lines[event.start_mark.line : event.end_mark.line + 1])
        for code, at in unseen(event.value):
            if event.value[at] not in raw:
                yield problem(code, place, character=f"U+{ord(event.value[at]):04X}")

    def _cut(self, event: Any) -> bool:
        """Whether a remark follows an unquoted text on its line: often it was meant to belong to it."""
        rest = self.lines[event.end_mark.line][event.end_mark.column :]
        return bool(event.value) and rest.lstrip(" ").startswith("#")

    def _open(self, container: Any, path: Path) -> None:
        self.stack.append((container, path))
        self.pending.append(None)

    def _key(self, event: Any, container: dict[str, Any], path: Path, place: Place) -> Iterator[Diagnostic]:
        if not isinstance(event, yaml.ScalarEvent):
            yield problem("yaml-key", place)
            return
        here = trail((*path, event.value))
        if here in self.fields.keys:
            first = self.fields.keys[here][0]
            yield problem("yaml-duplicate-key", place, key=event.value, first=first)
        else:
            self.fields.keys[here] = (place.line, place.column)
        self.pending[-1] = event.value

    def _value(self, event: Any, container: Any, path: Path, place: Place) -> None:
        step: str | int = len(container) if isinstance(container, list) else str(self.pending[-1])
        here = (*path, step)
        new = not isinstance(container, dict) or step not in container
        value: Any
        if isinstance(event, yaml.ScalarEvent):
            empty = event.implicit[0] and event.value in ("", "~", "null")
            value = None if empty else event.value
        else:
            value = {} if isinstance(event, yaml.MappingStartEvent) else []
        if isinstance(container, dict):
            container.setdefault(step, value)
            self.pending[-1] = None
        else:
            container.append(value)
        if new:
            key = self.fields.keys.get(trail(here)) if value is None else None
            self.fields.places[trail(here)] = key or (place.line, place.column)
        if not isinstance(event, yaml.ScalarEvent):
            self._open(value, here)
