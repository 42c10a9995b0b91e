"""References from one entry to another, by kind and slug."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
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
ModuleRef = Annotated[Slug, RefTo("module")]
RouteRef = Annotated[Slug, RefTo("route")]
SeriesRef = Annotated[Slug, RefTo("series")]
EpisodeRef = Annotated[Slug, RefTo("episode")]
SessionRef = Annotated[Slug, RefTo("session")]
NeedRef = Annotated[Slug, RefTo("need")]
PartyRef = Annotated[Slug, RefTo("party")]
ManifestRef = Annotated[Slug, RefTo("manifest")]
StoryRef = Annotated[Slug, RefTo("story")]
CampaignRef = Annotated[Slug, RefTo("campaign")]
StartKitRef = Annotated[Slug, RefTo("start-kit")]
IndicatorRef = Annotated[Slug, RefTo("indicator")]


def _marks(annotation: Any) -> Iterator[RefTo]:
    for mark in getattr(annotation, "__metadata__", ()):
        if isinstance(mark, RefTo):
            yield mark
    for inner in getattr(annotation, "__args__", ()):
        yield from _marks(inner)


@lru_cache(maxsize=64)
def _referring(model: type[BaseModel]) -> tuple[tuple[str, RefTo], ...]:
    """Return the fields of a model that hold references, and what they refer to."""
    found = []
    for name, info in model.model_fields.items():
        marks = [mark for mark in info.metadata if isinstance(mark, RefTo)]
        marks += _marks(info.annotation)
        if marks:
            found.append((name, marks[0]))
    return tuple(found)


def references(record: BaseModel) -> Iterator[tuple[tuple[str | int, ...], RefTo, str]]:
    """Yield every reference a record holds, also in groups of fields inside it.

    record: the front matter of an entry.
    Yields (path in the front matter, what it refers to, slug).
    """
    marked = dict(_referring(type(record)))
    for name in type(record).model_fields:
        value = getattr(record, name, None)
        for path, each in [((name,), value)] if not isinstance(value, tuple) else _numbered(name, value):
            if isinstance(each, BaseModel):
                yield from (((*path, *inner), mark, slug) for inner, mark, slug in references(each))
            elif name in marked and isinstance(each, str):
                yield path, marked[name], each


def _numbered(name: str, values: tuple[Any, ...]) -> list[tuple[tuple[str | int, ...], Any]]:
    return [((name, index), each) for index, each in enumerate(values)]
