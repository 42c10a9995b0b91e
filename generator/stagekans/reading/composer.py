"""YAML events to values with places, on a stack of its own, so that depth cannot hurt."""

import re
from collections.abc import Generator, Iterator
from itertools import islice

import yaml

from stagekans.core.diagnostics import Diagnostic, Place, Severity
from stagekans.core.entry import Path, trail
from stagekans.core.messages import say
from stagekans.core.rules import Rule
from stagekans.reading.events import Event, Mark, Node, ended, started
from stagekans.reading.fields import Fields, Value
from stagekans.reading.invisible import ODD, may_hold, unseen, without
from stagekans.reading.level import Level
from stagekans.reading.quoting import curly, quoted
from stagekans.reading.text import untold

ODD_IN_NAME = Rule("odd-in-name", facts=("character", "clean"))
YAML_UNCLOSED = Rule("yaml-unclosed", facts=("quote",))
YAML_COMMA = Rule("yaml-comma", facts=("mended",))
YAML_CURLY = Rule("yaml-curly", facts=("straight", "kept"))
YAML_DUPLICATE_KEY = Rule("yaml-duplicate-key", facts=("key", "first"))
YAML_KEY = Rule("yaml-key")
YAML_ALIAS = Rule("yaml-alias")
YAML_TAG = Rule("yaml-tag", facts=("tag",))
YAML_COMMENT = Rule("yaml-comment", severity=Severity.WARNING)
YAML_DEPTH = Rule("yaml-depth", facts=("limit",))
YAML_DOCUMENTS = Rule("yaml-documents")
YAML_NOT_MAPPING = Rule("yaml-not-mapping")

_DEPTH = 12
_MOST = 20
"""Characters nobody sees that are told of one value."""
_PLAIN_TAGS = (None, "!", "tag:yaml.org,2002:str", "tag:yaml.org,2002:map", "tag:yaml.org,2002:seq")
_SWALLOWED = re.compile(r"^[a-z_]+:(?=\s|$)", re.MULTILINE)
_ESCAPE = re.compile(r"\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([\s\S]))|[\s\S]")
_SHORT = {"0": "\0", "a": "\a", "b": "\b", "v": "\v", "f": "\f", "r": "\r", "e": "\x1b"}
_SHORT |= {"N": "\x85", "_": "\xa0", "L": "\u2028", "P": "\u2029"}


_Odd = tuple[int, Place, bool]


class Composer:
    """Reads one text. fields: what came of it. quoted: the last event between quotes."""

    def __init__(self, path: str, text: str, line_before: int, fields: Fields | None = None) -> None:
        self.path = path
        self.lines = text.split("\n")
        self.line_before = line_before
        self.fields = fields or Fields(path)
        self.stack: list[Level] = []
        self.documents = 0
        self.quoted: yaml.ScalarEvent | None = None
        self.strange = "\\" in text or may_hold(text)

    def place(self, mark: Mark) -> Place:
        """Return the place of a mark in the file."""
        return Place(self.path, mark.line + 1 + self.line_before, mark.column + 1)

    def line(self, mark: Mark) -> str:
        """Return the line of a mark; "" when YAML counts one more than there is, at the end."""
        return self.lines[mark.line] if mark.line < len(self.lines) else ""

    def read(self, events: Iterator[yaml.Event]) -> Iterator[Diagnostic]:
        """Take in all events; yield what is wrong. Sets fields.cut_short when it stopped."""
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                self.documents += 1
                if self.documents > 1:
                    yield YAML_DOCUMENTS(self.place(started(event)))
                    return  # the first document is whole
            if not isinstance(event, Event):
                continue
            stop = yield from self._event(event)
            if stop:
                self.fields.cut_short = True
                return

    def _event(self, event: Event) -> Generator[Diagnostic, None, bool]:
        place = self.place(started(event))
        if isinstance(event, yaml.CollectionEndEvent):
            yield from self._joined(self.stack.pop())
            return False
        if isinstance(event, yaml.AliasEvent) or event.anchor is not None:
            yield YAML_ALIAS(place)
            return True
        if event.tag not in _PLAIN_TAGS:
            yield YAML_TAG(place, tag=event.tag)
        if len(self.stack) >= _DEPTH:
            yield YAML_DEPTH(place, limit=_DEPTH)
            return True
        if not self.stack:
            if not isinstance(event, yaml.MappingStartEvent):
                yield YAML_NOT_MAPPING(place)
                return True
            self.stack.append(Level(self.fields.values, (), bool(event.flow_style)))
            return False
        level = self.stack[-1]
        if isinstance(event, yaml.ScalarEvent):
            return (yield from self._scalar(event, level, place))
        if isinstance(level.container, dict) and level.key is None:
            yield YAML_KEY(place)
            return True
        yield from self._joined(level)
        self._keep({} if isinstance(event, yaml.MappingStartEvent) else [], event, level, place)
        return False

    def _scalar(self, event: yaml.ScalarEvent, level: Level, place: Place) -> Generator[Diagnostic, None, bool]:
        if event.style in ("'", '"'):
            self.quoted = event
            if self._swallowed(event):
                yield YAML_UNCLOSED(place, quote=event.style)
                return True
        odd = list(self._odd(event)) if self.strange and may_hold(event.value) else []
        refused = {at: rule for rule, at in unseen(event.value)} if odd else {}
        for at, spot, escaped in odd:
            if at in refused and escaped:
                yield untold(refused[at], spot, event.value, at)
        if isinstance(level.container, dict) and level.key is None:
            yield from self._key(event, level, place, [each for each in odd if each[0] not in refused])
            return False
        if self._comma(event, level):
            self._cut_off(level)
            return False
        yield from self._joined(level)
        if event.style == "" and self._cut(event):
            yield YAML_COMMENT(self.place(ended(event)))
        straight = curly(event.value, in_list=level.flow) if event.style == "" else None
        if straight is not None:
            yield YAML_CURLY(place, straight=quoted(straight), kept=quoted(event.value))
        empty = event.implicit[0] and event.value in ("", "~", "null")
        value = event.value if straight is None else straight
        if odd:
            value = without(value) or value
        here = self._keep(None if empty else value, event, level, place)
        others = [(spot.line, spot.column, event.value[at]) for at, spot, _ in odd if at not in refused]
        if others:
            self.fields.odd[trail(here)] = others
        return False

    def _swallowed(self, event: yaml.ScalarEvent) -> bool:
        """Whether a text between quotes goes on over the next key: then its quote was never closed."""
        inside = self.lines[started(event).line + 1 : ended(event).line + 1]
        return bool(inside) and bool(_SWALLOWED.search("\n".join(inside)))

    def _odd(self, event: yaml.ScalarEvent) -> Iterator[_Odd]:
        """Yield (offset in the value, place, whether it is an escape) of what looks like a space or like nothing."""
        offsets = [match.start() for match in islice(ODD.finditer(event.value), _MOST)]
        if offsets:
            yield from ((at, spot, escaped) for at, (spot, escaped) in zip(offsets, self._spots(event), strict=False))

    def _spots(self, event: yaml.ScalarEvent) -> Iterator[tuple[Place, bool]]:
        start, end = started(event), ended(event)
        if start.line == end.line:
            raw = self.line(start)[start.column : end.column]
        else:
            whole = [*self.lines[start.line : end.line], self.line(end)[: end.column]]
            raw = "\n".join(whole)[start.column :]
        for match in _ESCAPE.finditer(raw):
            text = match[0]
            escaped = event.style == '"' and len(text) > 1
            code = match[1] or match[2] or match[3]
            known = _character(code) if code else _SHORT.get(match[4] or "", "")
            for step, each in enumerate([known] if escaped else text):
                if each and ODD.match(each):
                    before = raw[: match.start() + step]
                    column = len(before) - before.rfind("\n") - 1 + (0 if "\n" in before else start.column)
                    yield Place(self.path, start.line + before.count("\n") + 1 + self.line_before, column + 1), escaped

    def _cut(self, event: yaml.ScalarEvent) -> bool:
        """Whether a remark follows an unquoted text on its line: often it was meant to belong to it."""
        rest = self.line(ended(event))[ended(event).column :]
        return bool(event.value) and rest.lstrip(" ").startswith("#")

    def _comma(self, event: yaml.ScalarEvent, level: Level) -> bool:
        """Whether what stands between two commas of {…} has no colon: then a comma cut the value before it in two."""
        bare = event.style == "" and not event.value and started(event).index == ended(event).index
        if not bare or not level.flow or level.key is None or level.last is None:
            return False
        return ":" not in self._rest(event, level.key)

    def _rest(self, event: yaml.ScalarEvent, key: yaml.ScalarEvent) -> str:
        line = self.line(started(event))
        return line[ended(key).column : started(event).column] if ended(key).line == started(event).line else ""

    def _cut_off(self, level: Level) -> None:
        """Keep what a comma cut off the value before it."""
        self.fields.keys.pop(trail((*level.path, level.name)), None)
        level.rest.append(level.name)
        level.key = None

    def _joined(self, level: Level) -> Iterator[Diagnostic]:
        """Put the pieces of a value together again, and say what to write."""
        if level.rest and level.last is not None and isinstance(level.container, dict):
            step = level.items[-1]
            whole = ", ".join([str(level.container[step]), *level.rest])
            level.container[step], level.rest = whole, []
            yield YAML_COMMA(self.place(started(level.last)), mended=f"{step}: {quoted(whole)}")

    def _key(self, event: yaml.ScalarEvent, level: Level, place: Place, odd: list[_Odd]) -> Iterator[Diagnostic]:
        name = ODD.sub("", event.value).strip() if self.strange else event.value
        for at, spot, _ in odd[:1]:
            yield ODD_IN_NAME(
                spot, character=f"U+{ord(event.value[at]):04X}", clean=name or say("reading.nothing-left")
            )
        here = trail((*level.path, name))
        if here in self.fields.keys:
            yield YAML_DUPLICATE_KEY(place, key=name, first=self.fields.keys[here][0])
        else:
            self.fields.keys[here] = (place.line, place.column)
        level.key, level.name = event, name

    def _keep(self, value: Value, event: Node, level: Level, place: Place) -> Path:
        """Put a value in its place; a group or list is the one that is read next."""
        container = level.container
        step: str | int = len(container) if isinstance(container, list) else level.name
        here = (*level.path, step)
        if not isinstance(container, dict) or step not in container:
            key = self.fields.keys.get(trail(here)) if value is None else None
            self.fields.places[trail(here)] = key or (place.line, place.column)
        if isinstance(container, dict):
            container.setdefault(level.name, value)
            level.items.append(level.name)
        else:
            container.append(value)
        level.pair = level.key, event
        level.key, level.last = None, event if isinstance(value, str) else None
        if isinstance(value, dict | list) and isinstance(event, yaml.CollectionStartEvent):
            self.stack.append(Level(value, here, bool(event.flow_style)))
        return here


def _character(code: str) -> str:
    number = int(code, 16)
    return chr(number) if number <= 0x10FFFF else ""
