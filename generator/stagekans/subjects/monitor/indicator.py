"""Kind indicator: a figure, a count or a finding that its own makers published, with all that belongs to it."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import AfterValidator, Field, model_validator

from stagekans.core.broken import broken
from stagekans.core.entry import Part, SourcedRecord
from stagekans.core.finding import Finding
from stagekans.core.refs import IndicatorRef, StoryRef
from stagekans.core.roles import Described, Faceted
from stagekans.core.rules import Rule
from stagekans.core.values import BAD_VALUE, Known, Moment, Text, Title, WebAddress
from stagekans.core.vocabularies import IndicatorForm, Level, Region, Topic, Unit

INDICATOR_SECONDARY = Rule("indicator-secondary")
INDICATOR_EMPTY = Rule("indicator-empty")
INDICATOR_OVER = Rule("indicator-over")


def _number(value: float) -> float:
    if not 0 <= value < 1e9:
        raise broken(BAD_VALUE)
    return value


Figure = Annotated[float, AfterValidator(_number)]
Limits = Annotated[str, Field(min_length=40, max_length=2000)]


class Value(Part):
    """One number. label: of whom or what. value: as a number, None when the source gives words only.

    as_published: as the source writes it, such as "circa 25 %". measure: what is counted, when an indicator has more
    than one; only numbers of one measure stand in one chart.
    """

    label: Title
    value: Figure | None = None
    as_published: Text
    measure: Title | None = None


class Round(Part):
    """One wave. name: as readers know it. n: how many took part; margin: of error. values: numbers."""

    name: Title
    year: Known[Moment]
    n: Known[Text]
    margin: Known[Text]
    values: tuple[Value, ...] = ()


class Publication(Part):
    """Where those who measured, counted or asked for it say so themselves: who they are, and which of the sources."""

    who: Text
    source: WebAddress


class Conflict(Part):
    """What others say of the same thing: a statement in words beside this one, and why they differ; never charted."""

    statement: Text
    publisher: Text
    source: WebAddress
    explanation: Text


class Indicator(SourcedRecord, Described, Faceted):
    """An indicator. It comes from those who measured or asked for it; what others quote is for a story.

    question: the wording as asked, or what was counted. caveat: what it does not say.
    same_question: indicators that ask the same question. findings: what people said, beside the numbers.
    """

    form: IndicatorForm
    topic: Topic
    levels: tuple[Level, ...] = Field(min_length=1)
    regions: tuple[Region, ...] = Field(min_length=1)
    place: Text | None = None
    population: Known[Text]
    method: Known[Text]
    researcher: Known[Text]
    commissioned: Known[Text]
    question: Known[Text]
    published_by: Publication
    unit: Unit | None = None
    waves: tuple[Round, ...] = Field(min_length=1)
    findings: tuple[Finding, ...] = Field(default=(), max_length=12)
    caveat: Limits
    same_question: tuple[IndicatorRef, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    stories: tuple[StoryRef, ...] = ()

    @model_validator(mode="after")
    def _whole(self) -> "Indicator":
        if self.certainty != "gezien":
            raise broken(INDICATOR_SECONDARY, keys=("certainty",))
        numbers = self.unit is not None and all(wave.values for wave in self.waves)
        if not (self.findings if self.form == "kwalitatief" else numbers):
            raise broken(INDICATOR_EMPTY, keys=("form",))
        values = (value.value for wave in self.waves for value in wave.values)
        if self.unit == "procent" and any(value is not None and value > 100 for value in values):
            raise broken(INDICATOR_OVER, keys=("unit",))
        return self

    def facets(self) -> Mapping[str, tuple[str, ...]]:
        """Return the facets a reader finds an indicator by."""
        return {"topic": (self.topic,), "level": self.levels}

    def schema_org(self) -> Mapping[str, object]:
        """Return schema.org properties: an indicator is a Dataset, its numbers are what it measures."""
        years = sorted(wave.year for wave in self.waves if wave.year != "onbekend")
        return {
            "@type": "Dataset",
            "creator": None if self.researcher == "onbekend" else {"@type": "Organization", "name": self.researcher},
            "measurementTechnique": None if self.method == "onbekend" else self.method,
            "temporalCoverage": "/".join(dict.fromkeys((years[0], years[-1]))) if years else None,
            "variableMeasured": [
                {"@type": "PropertyValue", "name": value.measure or value.label, "value": value.value}
                for wave in self.waves
                for value in wave.values
                if value.value is not None
            ],
        }
