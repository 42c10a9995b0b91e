"""References from one entry to another, by kind and slug."""

from collections.abc import Iterator
from typing import Annotated

from stagekans.core.entry import Part
from stagekans.core.marks import RefTo
from stagekans.core.values import Slug

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


def references(record: Part) -> Iterator[tuple[tuple[str | int, ...], RefTo, str]]:
    """Yield every reference a record holds, also in groups of fields inside it.

    record: the front matter of an entry.
    Yields (path in the front matter, what it refers to, slug).
    """
    marked = record.referring
    for name in type(record).model_fields:
        value = getattr(record, name, None)
        for path, each in [((name,), value)] if not isinstance(value, tuple) else _numbered(name, value):
            if isinstance(each, Part):
                yield from (((*path, *inner), mark, slug) for inner, mark, slug in references(each))
            elif name in marked and isinstance(each, str):
                yield path, marked[name], each


def _numbered(name: str, values: tuple[object, ...]) -> list[tuple[tuple[str | int, ...], object]]:
    return [((name, index), each) for index, each in enumerate(values)]
