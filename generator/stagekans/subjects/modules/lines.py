"""Learning lines joined with their modules: the parts in order, their anchors, and how long everything takes."""

from collections.abc import Iterator
from dataclasses import dataclass

from stagekans.catalog.site import Site
from stagekans.core.derived import derived
from stagekans.core.entry import Entry
from stagekans.render.web.anchors import anchors
from stagekans.subjects.modules.learning_line import LearningLine, Leg
from stagekans.subjects.modules.lessons import minutes
from stagekans.subjects.modules.module import Module


@dataclass(frozen=True)
class Stage:
    """One part of a line in its place.

    leg: as the editor wrote it. anchor: its name on the page and on the device. module: the entry, or None.
    own: whole minutes of the module alone, 0 without one.
    """

    leg: Leg
    anchor: str
    module: Entry[Module] | None
    own: int

    @property
    def deeds(self) -> tuple[str, ...]:
        """What someone does in it, as kept on the device: "module/<slug>", "<anchor>/meeting", "<anchor>/assignment".

        A module is named by itself, because it may be done in another line as well.
        """
        module = (f"module/{self.leg.module}",) if self.leg.module else ()
        rest = [name for name in ("meeting", "assignment") if getattr(self.leg, name)]
        return (*module, *(f"{self.anchor}/{name}" for name in rest))


@dataclass(frozen=True)
class Line:
    """A learning line with its stages in order."""

    entry: Entry
    record: LearningLine
    stages: tuple[Stage, ...]

    @property
    def minutes(self) -> int:
        """Minutes of all parts together."""
        return sum(stage.leg.minutes for stage in self.stages)


def line_of(entry: Entry[LearningLine], site: Site) -> Line:
    """Return an entry as a learning line. site: to look up its modules."""
    return Line(entry, entry.record, tuple(_stages(entry.record, site)))


@derived
def lines(site: Site) -> tuple[Line, ...]:
    """Return all learning lines, in order of title; joined once per catalog."""
    return tuple(line_of(entry, site) for entry in site.of(LearningLine))


@derived
def whole_minutes(module: Entry) -> int:
    """Return how long a module takes, in whole minutes as pages show it."""
    return round(minutes(module))


def _stages(record: LearningLine, site: Site) -> Iterator[Stage]:
    names = anchors(leg.title for leg in record.parts)
    for leg, name in zip(record.parts, names, strict=True):
        module = site.find(Module, leg.module) if leg.module else None
        yield Stage(leg, name, module, whole_minutes(module) if module else 0)
