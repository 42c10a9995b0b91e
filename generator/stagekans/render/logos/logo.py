"""A logo someone handed in to a drawing we wrote ourselves, or the reason why not.

A file is refused unless all of it is known to be harmless; what goes on is written anew, never the file itself.
"""

from dataclasses import dataclass
from typing import Literal, TypedDict

from stagekans.render.failed import PressFailed


@dataclass(frozen=True)
class Drawing:
    """A logo that passed.

    left, top, width, height: its canvas, in its own units. body: of form "svg" what stands inside the root element,
    written anew; of form "png" the image with its essential chunks only.
    """

    form: Literal["svg", "png"]
    left: float
    top: float
    width: float
    height: float
    body: bytes


@dataclass(frozen=True)
class Ink:
    """What of a logo is seen.

    left, top, width, height: the box around all that is drawn, in units of the drawing. pale: the share of it, 0 to 1,
    with a contrast below 1.5:1 on white. light: its mean relative luminance, 0 to 1 (WCAG 2).
    solid: whether it stands on white of its own.
    """

    left: float
    top: float
    width: float
    height: float
    pale: float
    light: float
    solid: bool


class PlainInk(TypedDict):
    """An Ink as plain data, as a job is handed it."""

    left: float
    top: float
    width: float
    height: float
    pale: float
    light: float
    solid: bool


class LogoRefused(PressFailed):
    """A logo that is not accepted.

    code: of the diagnostic. line, column: from 1. facts: for its sentence. more: what else is wrong with it.
    """

    more: "tuple[LogoRefused, ...]" = ()

    def __init__(self, code: str, line: int = 1, column: int = 1, **facts: object) -> None:
        """Keep what to tell."""
        super().__init__(f"{line}:{column}: {code}")
        self.code, self.line, self.column, self.facts = code, line, column, facts

    def __reduce__(self) -> tuple[object, ...]:
        """Travel between processes whole."""
        return _refused, (self.code, self.line, self.column, self.facts, self.more)


def together(faults: "list[LogoRefused]") -> LogoRefused:
    """Return one refusal of all faults, the first of them in front. faults: at least one."""
    first, *more = sorted(faults, key=lambda each: (each.line, each.column))
    return _refused(first.code, first.line, first.column, first.facts, tuple(more))


def _refused(code: str, line: int, column: int, facts: dict[str, object], more: tuple[LogoRefused, ...]) -> LogoRefused:
    made = LogoRefused(code, line, column, **facts)
    made.more = more
    return made
