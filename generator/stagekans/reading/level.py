"""Where reading YAML has come: a stack of groups and lists that are not whole yet."""

from dataclasses import dataclass, field

import yaml

from stagekans.core.entry import Path
from stagekans.reading.events import Node
from stagekans.reading.fields import Value


@dataclass
class Level:
    """A group or list that is being read.

    key: event of the key that waits for its value; last: of the last scalar. rest: what commas cut off its value.
    pair: events of the last key that has its value, and of the value.
    """

    container: dict[str, Value] | list[Value]
    path: Path
    flow: bool = False
    key: yaml.ScalarEvent | None = None
    name: str = ""
    last: Node | None = None
    items: list[str] = field(default_factory=list)
    rest: list[str] = field(default_factory=list)
    pair: tuple[yaml.ScalarEvent | None, Node | None] = (None, None)
