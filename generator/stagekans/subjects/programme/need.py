"""Kind need: something that was heard or is asked, and what answers it."""

from collections.abc import Mapping
from typing import Literal

from pydantic import Field, model_validator

from stagekans.core.broken import broken
from stagekans.core.entry import Record
from stagekans.core.refs import ConceptRef, ModuleRef, PhaseRef, PracticeRef, SessionRef
from stagekans.core.roles import Asking, Confided, Described, Faceted
from stagekans.core.rules import Rule
from stagekans.core.values import Known, Moment
from stagekans.core.vocabularies import STAGES, Ground, Level, NeedStatus, Region, Role, StageOrAll

NEED_UNHEARD = Rule("need-unheard")
NEED_UNANSWERED = Rule("need-unanswered")


class Need(Record, Asking, Described, Faceted, Confided):
    """A need. heard_in: the sessions where it was heard; without one, a source says it.

    worked_in: co-creations and think tanks that work on it. practices, modules: what answers it.
    """

    form: Literal["bevinding", "vraag"]
    status: NeedStatus
    since: Moment
    heard_in: tuple[SessionRef, ...] = ()
    worked_in: tuple[SessionRef, ...] = ()
    practices: tuple[PracticeRef, ...] = ()
    modules: tuple[ModuleRef, ...] = ()
    concepts: tuple[ConceptRef, ...] = ()
    phases: tuple[PhaseRef, ...] = Field(min_length=1)
    roles: tuple[Role, ...] = Field(min_length=1)
    stages: tuple[StageOrAll, ...] = Field(min_length=1)
    grounds: Known[tuple[Ground, ...]]
    levels: tuple[Level, ...] = ()
    regions: Known[tuple[Region, ...]]

    @model_validator(mode="after")
    def _whole(self) -> "Need":
        if not self.heard_in and not self.sources:
            raise broken(NEED_UNHEARD, keys=("heard_in", "sources", "title"))
        if self.status == "beantwoord" and not self.practices and not self.modules:
            raise broken(NEED_UNANSWERED, keys=("status",))
        return self

    def is_open(self) -> bool:
        """Return whether something is still missing."""
        return self.status != "beantwoord"

    def facets(self) -> Mapping[str, tuple[str, ...]]:
        """Return the facets a reader finds a need by; "alle" stages count for each of them."""
        return {
            "need_status": (self.status,),
            "stage": STAGES if "alle" in self.stages else self.stages,
            "ground": () if isinstance(self.grounds, str) else self.grounds,
            "role": self.roles,
            "region": () if isinstance(self.regions, str) else self.regions,
        }

    def schema_org(self) -> Mapping[str, object]:
        """Return schema.org properties: a need is a Question or a Report."""
        kind = "Question" if self.form == "vraag" else "Report"
        return {"@type": kind, "dateCreated": self.since}
