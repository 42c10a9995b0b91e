"""Kind story: a telling of practices or phases: an interview, a showcase, research or news."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import Field, model_validator

from stagekans.core.broken import broken
from stagekans.core.entry import Part, SourcedRecord
from stagekans.core.refs import ConceptRef, PhaseRef, PracticeRef
from stagekans.core.roles import Described, Faceted
from stagekans.core.rules import Rule
from stagekans.core.values import Date, Known, Moment, Text
from stagekans.core.vocabularies import StoryForm

STORY_TELLS_NOTHING = Rule("story-tells-nothing")
STORY_STUDY = Rule("story-study")

_SCHEMA_ORG = {"interview": "Article", "showcase": "Article", "research": "ScholarlyArticle", "news": "NewsArticle"}


class Study(Part):
    """What a study did, of whom, when, what it found and what it cannot say."""

    design: Known[Text]
    population: Known[Text]
    year: Known[Moment]
    finding: Text
    limits: Text


class Story(SourcedRecord, Described, Faceted):
    """A story. published: the day it first stood here. practices, phases: what it tells; at least one.

    study: of research, and only there.
    """

    form: StoryForm
    published: Date
    authors: tuple[Text, ...] = Field(min_length=1)
    practices: tuple[PracticeRef, ...] = ()
    phases: tuple[PhaseRef, ...] = ()
    concepts: tuple[ConceptRef, ...] = ()
    study: Study | None = None
    key_points: Annotated[tuple[Text, ...], Field(max_length=8)] = ()

    @model_validator(mode="after")
    def _whole(self) -> "Story":
        if not self.practices and not self.phases:
            raise broken(STORY_TELLS_NOTHING, keys=("practices", "phases"))
        if (self.form == "research") != (self.study is not None):
            raise broken(STORY_STUDY, keys=("study", "form"))
        return self

    def facets(self) -> Mapping[str, tuple[str, ...]]:
        """Return the facets a reader finds a story by."""
        return {"form": (self.form,)}

    def schema_org(self) -> Mapping[str, object]:
        """Return schema.org properties: an Article, of research a ScholarlyArticle, of news a NewsArticle."""
        return {
            "@type": _SCHEMA_ORG[self.form],
            "headline": self.title,
            "datePublished": self.published,
            "author": [{"@type": "Organization", "name": each} for each in self.authors],
            "citation": [each.url or each.title for each in self.sources],
        }
