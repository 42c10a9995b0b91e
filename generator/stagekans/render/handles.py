"""What a process of workers keeps open between jobs, because making it takes longer than a job: three handles, no more.

A handle is known by its content alone, so it never answers with something stale, and holds so much at most.
"""

from collections.abc import Callable, Hashable
from typing import Any, TypeVar

Made = TypeVar("Made")


class Handle:
    """Things that are opened once. most: how many at a time; when there are more, all are let go."""

    def __init__(self, most: int) -> None:
        self.most = most
        self.open: dict[Hashable, Any] = {}

    def get(self, key: Hashable, make: Callable[[], Made]) -> Made:
        """Return what is open under a key, opened with make when it is not. key: all that make depends on."""
        if key not in self.open:
            made = make()
            if len(self.open) >= self.most:
                self.open.clear()
            self.open[key] = made
        found: Made = self.open[key]
        return found


TEMPLATES = Handle(512)
"""Compiled Jinja templates, the words they are filled with among them."""
COMPILERS = Handle(4)
"""Typst compilers, each with its fonts."""
FONTS = Handle(128)
"""Tables of fonts: which letters they have, and how wide those are."""
