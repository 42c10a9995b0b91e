"""Kind module: ten to fifteen good minutes, in one Markdown file."""

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field

from stagekans.core.entry import Part, SourcedRecord
from stagekans.core.refs import ConceptRef, ModuleRef, PracticeRef
from stagekans.core.roles import Described, Faceted, Taught
from stagekans.core.values import Text
from stagekans.core.vocabularies import InstitutionLevel, Role


class Completion(Part):
    """When a module is done. visit: whether all sections must be seen. score: share of questions, per cent."""

    visit: Literal["alles", "niets"]
    score: Annotated[int, Field(ge=0, le=100)]


class Trainer(Part):
    """What someone needs who does this module with a group, at school, at work or in intervision."""

    group: Text
    materials: tuple[Text, ...] = ()
    talk: tuple[Text, ...] = Field(min_length=1)
    school: Text
    workplace: Text
    intervision: tuple[Text, ...] = ()


class Module(SourcedRecord, Described, Faceted, Taught):
    """A micro module: its goals, what to remember, for whom; sections and questions stand in its body.

    draft: whether it is still being made: its length may be off, and its page says so.
    """

    objectives: tuple[Text, ...] = Field(min_length=1)
    key_points: tuple[Text, ...] = Field(min_length=1)
    audience: tuple[Role, ...] = Field(min_length=1)
    levels: tuple[InstitutionLevel, ...] = Field(min_length=1)
    prerequisites: tuple[ModuleRef, ...] = ()
    authors: tuple[Text, ...] = Field(min_length=1)
    content_note: Text | None = None
    completion: Completion
    draft: bool = False
    trainer: Trainer
    practices: tuple[PracticeRef, ...] = ()
    concepts: tuple[ConceptRef, ...] = ()

    def facets(self) -> Mapping[str, tuple[str, ...]]:
        """Return the facets a reader finds a module by."""
        return {"role": self.audience, "level": self.levels}

    def schema_org(self) -> Mapping[str, object]:
        """Return schema.org properties: a module is a LearningResource."""
        return {
            "@type": "LearningResource",
            "learningResourceType": "module",
            "teaches": list(self.objectives),
            "audience": {"@type": "EducationalAudience", "educationalRole": list(self.audience)},
        }
