"""An entry: one file of content, read, typed and placed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, ClassVar, Generic, Literal

from pydantic import BaseModel, ConfigDict, Field
from typing_extensions import TypeVar

from stagekans.core.derived import Answers
from stagekans.core.diagnostics import Place
from stagekans.core.marks import RefTo, dated, referring
from stagekans.core.prose import Prose
from stagekans.core.roles import Faceted
from stagekans.core.values import (
    Duration,
    FileName,
    Known,
    Moment,
    SitePath,
    Slug,
    Summary,
    Text,
    Title,
    WebAddress,
)
from stagekans.core.vocabularies import Certainty, MediumLicence, People, Switch

Path = tuple[str | int, ...]


def trail(path: Path) -> str:
    r"""Return a path in the front matter as one text: "sources\t0\turl"."""
    return "\t".join(map(str, path))


def texts_at(value: object, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """Yield every text in plain data with its path, in order."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, Mapping | list):
        pairs = value.items() if isinstance(value, Mapping) else enumerate(value)
        for step, each in pairs:
            yield from texts_at(each, (*path, step))


class Part(BaseModel):
    """A frozen group of fields inside a record.

    referring: its fields that hold references. dated: those that hold days.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")
    referring: ClassVar[Mapping[str, RefTo]] = {}
    dated: ClassVar[frozenset[str]] = frozenset()

    @classmethod
    def __pydantic_init_subclass__(cls, **options: Any) -> None:
        """Find the marks of a class when it is made (pydantic's contract)."""
        super().__pydantic_init_subclass__(**options)
        cls.referring, cls.dated = referring(cls), dated(cls)


class Citation(Part):
    """A source: what it is in our own words, where it stands, who publishes it, when it was read."""

    title: Title
    url: WebAddress | None = None
    publisher: Text | None = None
    date: Moment | None = None
    accessed: Known[Moment] = "onbekend"


class Medium(Part):
    """Credit for an image, sound or film: its file, who made it, under which licence, and where it came from.

    people: whether people can be recognised, and if so that they agreed. Of sound and film: duration;
    captions, a WebVTT file beside it that names who speaks and is the transcript too; description, what a film shows.
    """

    file: FileName
    creator: Text
    licence: MediumLicence
    source: WebAddress | None = None
    people: People = "geen"
    duration: Duration | None = None
    captions: FileName | None = None
    description: Text | None = None


class Record(Part):
    """The front matter that every kind shares; keys follow schema.org and SKOS where they have a word.

    same_as: pages elsewhere about exactly the same thing.
    autolink: "uit" when terms in this text should not become links. unlinked: concepts that are not meant in it.
    """

    title: Title
    summary: Summary
    translation_of: Text | None = None
    aliases: tuple[SitePath, ...] = ()
    as_of: Known[Moment] = "onbekend"
    certainty: Certainty = "gezien"
    sources: tuple[Citation, ...] = ()
    media: tuple[Medium, ...] = ()
    autolink: Switch = "aan"
    unlinked: tuple[Slug, ...] = ()
    same_as: tuple[WebAddress, ...] = ()
    maintainer: Text = "Redactie Stagekans"
    review_date: Moment | None = None
    licence: Literal["CC-BY-4.0"] = "CC-BY-4.0"
    questions: tuple[Text, ...] = ()


class SourcedRecord(Record):
    """A record that states facts, and so must name at least one source."""

    sources: tuple[Citation, ...] = Field(min_length=1)


Made = TypeVar("Made", bound=Record, default=Record, covariant=True)
Role = TypeVar("Role")


@dataclass(frozen=True, eq=False)
class Entry(Generic[Made]):
    """One file of content.

    kind: id of its kind. slug: immutable name. path: file relative to the project.
    address: where its page stands, from the site's root ("praktijken/x/").
    record: its front matter. prose: its body, None for a YAML file.
    places: trail of a path in the front matter -> (line, column). updated: day of its last change (ISO) or None.
    answers: what was worked out of it alone (stagekans.core.derived).
    """

    kind: str
    slug: str
    path: str
    address: str
    record: Made
    prose: Prose | None
    places: Mapping[str, tuple[int, int]]
    updated: str | None = None
    answers: Answers = field(default_factory=Answers, init=False, repr=False)

    def playing(self, role: type[Role]) -> Role | None:
        """Return the record as what it can do, or None when it cannot do that. role: of core.roles."""
        return self.record if isinstance(self.record, role) else None

    def plays(self, role: type[object]) -> bool:
        """Return whether the record can do something. role: of core.roles."""
        return isinstance(self.record, role)

    @property
    def facets(self) -> Mapping[str, tuple[str, ...]]:
        """Facet -> keys of its vocabulary; none for what cannot be sorted."""
        found = self.playing(Faceted)
        return found.facets() if found else {}

    @property
    def key(self) -> str:
        """Name of this entry among all entries: "kind/slug"."""
        return f"{self.kind}/{self.slug}"

    @property
    def language(self) -> str:
        """Language of the entry (BCP 47): its address says so, "en/…" for English, else Dutch."""
        return "en" if self.address.startswith("en/") else "nl"

    @cached_property
    def said(self) -> tuple[tuple[Path, str], ...]:
        """Every text of the front matter with its path, in order; keys are no texts."""
        return tuple(texts_at(self.record.model_dump(mode="json")))

    def place(self, path: Path = ()) -> Place:
        """Return the place of a value of the front matter, or of the nearest group that has one."""
        while path:
            found = self.places.get(trail(path))
            if found:
                return Place(self.path, *found)
            path = path[:-1]
        return Place(self.path)
