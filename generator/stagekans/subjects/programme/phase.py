"""Kind phase: one of the six phases of the work programme."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import Field, model_validator

from stagekans.core.broken import broken
from stagekans.core.entry import Part, SourcedRecord
from stagekans.core.refs import NeedRef, PhaseRef
from stagekans.core.roles import Described
from stagekans.core.rules import Rule
from stagekans.core.values import Date, SitePath, Text, Title

QUESTION_UNANSWERED = Rule("question-unanswered")


class Instrument(Part):
    """A means the programme names for a phase.

    shows: kind of entries that are it on this site; form: only of that form.
    address: where it lives here, from the site's root; several instruments may share a page.
    """

    title: Title
    text: Text
    shows: Text
    form: Text | None = None
    address: SitePath


class GuidingQuestion(Part):
    """A question the programme asks: an answer of a certain day, or the open need it became.

    links: pages of this site that say more, from its root.
    """

    question: Text
    answer: Text | None = None
    answered_on: Date | None = None
    links: tuple[SitePath, ...] = ()
    need: NeedRef | None = None

    @model_validator(mode="after")
    def _one_way(self) -> "GuidingQuestion":
        if (self.answer is None) != (self.answered_on is None) or not (self.answer or self.need):
            raise broken(QUESTION_UNANSWERED, keys=("answer", "question"))
        return self


class Phase(SourcedRecord, Described):
    """A phase: its number, aim, guiding questions and instruments.

    questions_of: the phase whose questions are these too, for phases the programme describes together.
    """

    number: Annotated[int, Field(ge=1, le=6)]
    aim: Text
    guiding_questions: tuple[GuidingQuestion, ...] = ()
    questions_of: PhaseRef | None = None
    instruments: tuple[Instrument, ...] = ()

    def schema_org(self) -> Mapping[str, object]:
        """Return schema.org properties: a phase is an Article about the programme."""
        return {"@type": "Article", "position": self.number}
