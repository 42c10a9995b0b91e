"""References from one entry to another, by kind and slug."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import BaseModel

from stagekans.model.values import Slug


@dataclass(frozen=True)
class RefTo:
    """Marks a field as holding slugs of one kind (an id of the kinds table)."""

    kind: str


PracticeRef = Annotated[Slug, RefTo("practice")]
ConceptRef = Annotated[Slug, RefTo("concept")]
InstitutionRef = Annotated[Slug, RefTo("institution")]
PhaseRef = Annotated[Slug, RefTo("phase")]


def _marks(annotation: Any) -> Iterator[RefTo]:
    for mark in getattr(annotation, "__metadata__", ()):
        if isinstance(mark, RefTo):
            yield mark
    for inner in getattr(annotation, "__args__", ()):
        yield from _marks(inner)


def references(record: BaseModel) -> Iterator[tuple[tuple[str | int, ...], RefTo, str]]:
    """Yield every reference a record holds.

    record: the front matter of an entry.
    Yields (path in the front matter, what it refers to, slug).
    """
    for name, info in type(record).model_fields.items():
        marks = [mark for mark in info.metadata if isinstance(mark, RefTo)]
        marks += _marks(info.annotation)
        value = getattr(record, name)
        if not marks or value is None:
            continue
        if isinstance(value, str):
            yield (name,), marks[0], value
            continue
        for index, slug in enumerate(value):
            yield (name, index), marks[0], slug
