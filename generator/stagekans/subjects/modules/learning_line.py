"""Kind learning-line: modules, meetings and assignments in an order that works, with their time and a badge."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import Field

from stagekans.core.entry import Part, SourcedRecord
from stagekans.core.refs import ModuleRef
from stagekans.core.roles import Described, Faceted
from stagekans.core.values import Known, Text, Title
from stagekans.core.vocabularies import InstitutionLevel, Role


class Leg(Part):
    """One part of a line: a module, a meeting, an assignment, or some of these together.

    minutes: for everything in it, the module included. What someone did is kept on the device by the title.
    """

    title: Title
    module: ModuleRef | None = None
    meeting: Text | None = None
    assignment: Text | None = None
    minutes: Annotated[int, Field(ge=5, le=1440)]


class Badge(Part):
    """A proposal for the badge class of an edubadge; field names follow SURF's metadata model for edubadges.

    study_load_hours: hours. eqf: level of the European Qualifications Framework, 1 to 8.
    """

    name: Title
    learning_outcomes: Known[Annotated[tuple[Text, ...], Field(min_length=1)]]
    study_load_hours: Known[Annotated[int, Field(ge=1, le=500)]]
    assessment: Known[Text]
    participation: Known[Text]
    quality_assurance: Known[Text]
    eqf: Known[Annotated[int, Field(ge=1, le=8)]]


class LearningLine(SourcedRecord, Described, Faceted):
    """A learning line: its goals, its parts in order, what it yields, and a badge an institution may make of it."""

    audience: tuple[Role, ...] = Field(min_length=1)
    levels: tuple[InstitutionLevel, ...] = Field(min_length=1)
    objectives: tuple[Text, ...] = Field(min_length=1)
    parts: tuple[Leg, ...] = Field(min_length=1)
    outcomes: tuple[Text, ...] = Field(min_length=1)
    badge: Badge | None = None

    def facets(self) -> Mapping[str, tuple[str, ...]]:
        """Return the facets a reader finds a learning line by."""
        return {"role": self.audience, "level": self.levels}

    def schema_org(self) -> Mapping[str, object]:
        """Return schema.org properties: a learning line is a Course with parts."""
        return {
            "@type": "Course",
            "teaches": list(self.objectives),
            "audience": {"@type": "EducationalAudience", "educationalRole": list(self.audience)},
            "timeRequired": f"PT{sum(part.minutes for part in self.parts)}M",
            "hasPart": [
                {
                    "@type": "LearningResource",
                    "position": number,
                    "name": part.title,
                    "timeRequired": f"PT{part.minutes}M",
                }
                for number, part in enumerate(self.parts, 1)
            ],
            "educationalCredentialAwarded": self.badge
            and {
                "@type": "EducationalOccupationalCredential",
                "credentialCategory": "badge",
                "name": self.badge.name,
            },
        }
