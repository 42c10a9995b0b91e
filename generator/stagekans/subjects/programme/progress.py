"""Kind progress: half a year of the approach, told line by line, with what nobody knows."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import Field, model_validator

from stagekans.core.broken import broken
from stagekans.core.entry import Part, SourcedRecord
from stagekans.core.refs import ManifestRef, PhaseRef
from stagekans.core.roles import Described
from stagekans.core.rules import Rule
from stagekans.core.values import Date, Known, Text, Title, WebAddress

PROGRESS_ORDER = Rule("progress-order")
PROGRESS_EFFECT = Rule("progress-effect")


class Line(Part):
    """One aim, phase or commitment.

    done: what was done. reached: whom it reached. effect: what it changed, only with a source. unknown: what nobody
    knows. next: what is to be done. owner: who is to do that, an organisation or a function.
    """

    aim: Title
    phase: PhaseRef | None = None
    manifest: ManifestRef | None = None
    commitment: Annotated[int, Field(ge=1, le=99)] | None = None
    done: Known[Text]
    reached: Known[Text]
    effect: Known[Text]
    unknown: Text
    next: Known[Text]
    owner: Text
    source: WebAddress | None = None

    @model_validator(mode="after")
    def _measured(self) -> "Line":
        if self.effect != "onbekend" and not self.source:
            raise broken(PROGRESS_EFFECT, keys=("effect",))
        return self


class Progress(SourcedRecord, Described):
    """A report on half a year. since, until: its first and last day."""

    since: Date
    until: Date
    lines: tuple[Line, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _in_order(self) -> "Progress":
        if self.until < self.since:
            raise broken(PROGRESS_ORDER, keys=("until",))
        return self

    def schema_org(self) -> Mapping[str, object]:
        """Return schema.org properties: progress is a Report."""
        return {"@type": "Report", "temporalCoverage": f"{self.since}/{self.until}"}
