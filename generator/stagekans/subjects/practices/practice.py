"""Kind practice: a good practice or intervention, and how well it is supported."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import Field

from stagekans.core.entry import Part, SourcedRecord
from stagekans.core.refs import ConceptRef, InstitutionRef, PhaseRef, PracticeRef
from stagekans.core.roles import Claim, Described, Faceted, Fillable
from stagekans.core.values import Known, Moment, Text, Title, WebAddress
from stagekans.core.vocabularies import (
    STAGES,
    Amount,
    Direction,
    Ground,
    Intervention,
    Level,
    Mechanism,
    Origin,
    Region,
    Role,
    Scale,
    Sector,
    StageOrAll,
    Status,
)


class StrengthAxis(Part, Claim):
    """How strong the support is, 0-4, on a scale of our own, with the reason in one sentence."""

    value: Annotated[int, Field(ge=0, le=4)]
    reason: Text
    source: WebAddress | None = None

    def claimed(self) -> bool:
        """Return whether it is more than a description by the owner."""
        return self.value > 0


class DirectionAxis(Part, Claim):
    """Which way the findings point, with the reason in one sentence."""

    value: Direction
    reason: Text
    source: WebAddress | None = None

    def claimed(self) -> bool:
        """Return whether findings point somewhere."""
        return self.value != "onbekend"


class ContextAxis(Part, Claim):
    """Where the findings come from, with the reason in one sentence."""

    value: tuple[Level, ...]
    reason: Text
    source: WebAddress | None = None

    def claimed(self) -> bool:
        """Return whether findings come from somewhere."""
        return bool(self.value)


class Evidence(Part):
    """Three axes, never one ladder: how strong, which way and where are different things to know."""

    strength: StrengthAxis
    direction: DirectionAxis
    context: ContextAxis
    as_of: Known[Moment]


class Risk(Part):
    """What can go wrong, and who says so."""

    text: Text
    origin: Origin
    source: WebAddress | None = None


class Use(Part):
    """Who did it, where and since when."""

    who: Text
    where: Known[Text] = "onbekend"
    since: Known[Moment] = "onbekend"
    source: WebAddress | None = None


class Material(Part):
    """Something to use, at its own address."""

    title: Title
    url: WebAddress


class Practice(SourcedRecord, Described, Faceted, Fillable):
    """A practice: problem, who must act, for whom, how, how well supported, what can go wrong."""

    problem: Text
    actors: tuple[Role, ...] = Field(min_length=1)
    target_groups: tuple[Role, ...] = Field(min_length=1)
    stages: tuple[StageOrAll, ...] = Field(min_length=1)
    grounds: Known[tuple[Ground, ...]]
    levels: tuple[Level, ...] = Field(min_length=1)
    sectors: Known[tuple[Sector, ...]] = "onbekend"
    regions: Known[tuple[Region, ...]]
    types: tuple[Intervention, ...] = Field(min_length=1)
    mechanisms: Known[tuple[Mechanism, ...]]
    scale: Scale
    owner: Text
    partners: tuple[Text, ...] = ()
    institutions: tuple[InstitutionRef, ...] = ()
    since: Known[Moment]
    status: Status
    steps: Known[tuple[Text, ...]]
    conditions: Known[tuple[Text, ...]]
    cost: Amount
    effort: Amount
    duration: Known[Text]
    evidence: Evidence
    risks: tuple[Risk, ...] = Field(min_length=1)
    used_by: tuple[Use, ...] = ()
    materials: tuple[Material, ...] = ()
    related: tuple[PracticeRef, ...] = ()
    concepts: tuple[ConceptRef, ...] = ()
    phases: tuple[PhaseRef, ...] = Field(min_length=1)

    def fillable(self) -> tuple[str, ...]:
        """Return the fields that a source may leave unknown, which is said and not counted as complete."""
        return (
            "grounds",
            "mechanisms",
            "sectors",
            "regions",
            "since",
            "status",
            "steps",
            "conditions",
            "cost",
            "effort",
            "duration",
            "used_by",
        )

    def facets(self) -> Mapping[str, tuple[str, ...]]:
        """Return the facets a professional browses by; "alle" stages count for each of them."""
        stages = STAGES if "alle" in self.stages else self.stages
        grounds = () if isinstance(self.grounds, str) else self.grounds
        mechanisms = () if isinstance(self.mechanisms, str) else self.mechanisms
        regions = () if isinstance(self.regions, str) else self.regions
        return {
            "stage": stages,
            "role": self.actors,
            "level": self.levels,
            "type": self.types,
            "ground": grounds,
            "mechanism": mechanisms,
            "region": regions,
            "strength": (str(self.evidence.strength.value),),
        }

    def alike_by(self) -> tuple[str, ...]:
        """Return what makes practices alike: how they work, when, and against what."""
        return ("mechanism", "stage", "ground")

    def schema_org(self) -> Mapping[str, object]:
        """Return schema.org properties: a practice is an Article with an audience."""
        return {"@type": "Article", "audience": {"@type": "Audience", "audienceType": list(self.actors)}}
