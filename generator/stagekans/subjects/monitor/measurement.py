"""Kind measurement: a survey that comes back, with its questions, its waves, and results when they are public."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import Field

from stagekans.core.entry import Part, SourcedRecord
from stagekans.core.finding import Finding
from stagekans.core.roles import Described, Faceted
from stagekans.core.values import Known, Slug, Text, Title
from stagekans.core.vocabularies import AnswerKind, InstitutionLevel, QuestionsOrigin, Region, WaveState
from stagekans.subjects.monitor.indicator import Limits


class Answer(Part):
    """One answer to choose. id: its name in results files."""

    id: Slug
    label: Title


class Question(Part):
    """One question, in the wording that is asked. Answers to an open question never come in a results file."""

    id: Slug
    question: Text
    kind: AnswerKind
    answers: tuple[Answer, ...] = ()


class Crossing(Part):
    """One trait by which results may be told apart: niveau -> mbo, hbo. Never two at once."""

    id: Slug
    name: Title
    values: tuple[Answer, ...] = Field(min_length=2)


class Wave(Part):
    """One time it is held. id: its name in results files. period: when. state: whether results are public."""

    id: Slug
    name: Title
    period: Known[Text]
    state: WaveState
    margin: Known[Text] = "onbekend"
    note: Text | None = None


class Measurement(SourcedRecord, Described, Faceted):
    """A measurement that comes back. filled_by: who can give results. survey: its questions.

    origin: whose the questions are.
    """

    levels: tuple[InstitutionLevel, ...] = Field(min_length=1)
    regions: tuple[Region, ...] = Field(min_length=1)
    interval: Known[Text]
    population: Known[Text]
    filled_by: Text
    baseline: Text
    waves: Annotated[tuple[Wave, ...], Field(min_length=1, max_length=40)]
    origin: QuestionsOrigin
    survey: Annotated[tuple[Question, ...], Field(min_length=1, max_length=60)]
    crossings: tuple[Crossing, ...] = ()
    findings: tuple[Finding, ...] = ()
    caveat: Limits

    def facets(self) -> Mapping[str, tuple[str, ...]]:
        """Return the facets a reader finds a measurement by."""
        return {"level": self.levels}

    def schema_org(self) -> Mapping[str, object]:
        """Return schema.org properties: a measurement is a Dataset."""
        return {"@type": "Dataset", "variableMeasured": [each.question for each in self.survey]}
