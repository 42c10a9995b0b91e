"""Kind scan: a checklist a team or institution fills in on its own device, to make a plan of what is missing."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import Field

from stagekans.core.entry import Part, SourcedRecord
from stagekans.core.refs import ModuleRef, PracticeRef, RouteRef
from stagekans.core.roles import Described, Faceted
from stagekans.core.values import Slug, Text, Title
from stagekans.core.vocabularies import InstitutionLevel, Role


class Item(Part):
    """One thing to look at.

    id: its name on the device, never changed. statement: what is so when all is well. why: why it helps.
    action: the first step when it is not so. weeks: suggested time for that step.
    """

    id: Slug
    statement: Text
    why: Text
    action: Text
    weeks: Annotated[int, Field(ge=1, le=52)]
    practices: tuple[PracticeRef, ...] = ()
    modules: tuple[ModuleRef, ...] = ()
    routes: tuple[RouteRef, ...] = ()


class Section(Part):
    """Items that belong together."""

    title: Title
    items: tuple[Item, ...] = Field(min_length=1)


class Scan(SourcedRecord, Described, Faceted):
    """A self-scan: for whom, how long it takes, and its items in parts."""

    audience: tuple[Role, ...] = Field(min_length=1)
    levels: tuple[InstitutionLevel, ...] = Field(min_length=1)
    minutes: Annotated[int, Field(ge=1, le=120)]
    parts: tuple[Section, ...] = Field(min_length=1)

    def facets(self) -> Mapping[str, tuple[str, ...]]:
        """Return the facets a reader finds a scan by."""
        return {"role": self.audience, "level": self.levels}

    def schema_org(self) -> Mapping[str, object]:
        """Return schema.org properties: a scan is a LearningResource of type checklist."""
        return {
            "@type": "LearningResource",
            "learningResourceType": "checklist",
            "timeRequired": f"PT{self.minutes}M",
            "audience": {"@type": "Audience", "audienceType": list(self.audience)},
        }
