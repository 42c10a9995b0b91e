"""What fields of a record are marked with: which hold references and which hold days, found once per class."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pydantic import BaseModel

from stagekans.core.values import When


@dataclass(frozen=True)
class RefTo:
    """Marks a field as holding slugs of one kind (an id of the kinds table)."""

    kind: str


def referring(model: type[BaseModel]) -> Mapping[str, RefTo]:
    """Return the fields of a model that hold references, and what they refer to."""
    found = {}
    for name, info in model.model_fields.items():
        marks = [mark for mark in (*info.metadata, *_marks(info.annotation)) if isinstance(mark, RefTo)]
        if marks:
            found[name] = marks[0]
    return found


def dated(model: type[BaseModel]) -> frozenset[str]:
    """Return the fields of a model that hold a day, a month or a year."""
    return frozenset(
        name
        for name, info in model.model_fields.items()
        if any(isinstance(mark, When) for mark in (*info.metadata, *_marks(info.annotation)))
    )


def _marks(annotation: object) -> Iterator[object]:
    """Yield the marks inside an annotation, in the order they are written."""
    yield from getattr(annotation, "__metadata__", ())
    for inner in getattr(annotation, "__args__", ()):
        yield from _marks(inner)
