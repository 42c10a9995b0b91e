"""Events of YAML's reader, and where they stand; its own types allow no place, which nothing that was read has."""

from typing import Protocol, TypeAlias

import yaml

Node: TypeAlias = yaml.ScalarEvent | yaml.CollectionStartEvent
Event: TypeAlias = Node | yaml.AliasEvent | yaml.CollectionEndEvent


class Mark(Protocol):
    """A place in a text. line, column: from 0. index: in the whole text."""

    line: int
    column: int
    index: int


def started(event: yaml.Event) -> Mark:
    """Return where an event starts. Raises ValueError when it does not say."""
    return _known(event.start_mark)


def ended(event: yaml.Event) -> Mark:
    """Return where an event ends. Raises ValueError when it does not say."""
    return _known(event.end_mark)


def _known(mark: Mark | None) -> Mark:
    if mark is None:
        raise ValueError("no mark")
    return mark
