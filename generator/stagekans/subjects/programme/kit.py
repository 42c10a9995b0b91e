"""Kind kit: everything someone needs to run a session themselves."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import Field

from stagekans.core.entry import Part, SourcedRecord
from stagekans.core.refs import ConceptRef, PhaseRef, PracticeRef
from stagekans.core.roles import Described, Faceted
from stagekans.core.values import Text, Title
from stagekans.core.vocabularies import Role, SessionForm


class Task(Part):
    """A role at the session, and what that person does."""

    title: Title
    text: Text


class Round(Part):
    """A part of the session: how long, what for, how, and the questions or assignments of it."""

    title: Title
    minutes: Annotated[int, Field(ge=1, le=480)]
    aim: Text
    how: tuple[Text, ...] = Field(min_length=1)
    questions: tuple[Text, ...] = ()


class Register(Part):
    """A question on the register of a think tank: who asks it, what would be an answer."""

    question: Text
    asked_by: Text
    answer_when: Text


class Kit(SourcedRecord, Described, Faceted):
    """A kit: roles, rounds with their minutes, cards, ground rules, and a form for the harvest.

    before, after: what the host does. open_questions: the register of a think tank.
    """

    form: SessionForm
    audience: tuple[Role, ...] = Field(min_length=1)
    group: Text
    intention: Text
    roles: tuple[Task, ...] = Field(min_length=1)
    rounds: tuple[Round, ...] = Field(min_length=1)
    ground_rules: tuple[Text, ...] = Field(min_length=1)
    cards: tuple[Text, ...] = ()
    materials: tuple[Text, ...] = ()
    before: tuple[Text, ...] = Field(min_length=1)
    after: tuple[Text, ...] = Field(min_length=1)
    open_questions: tuple[Register, ...] = ()
    practices: tuple[PracticeRef, ...] = ()
    concepts: tuple[ConceptRef, ...] = ()
    phases: tuple[PhaseRef, ...] = Field(min_length=1)

    @property
    def minutes(self) -> int:
        """How long it takes."""
        return sum(each.minutes for each in self.rounds)

    def facets(self) -> Mapping[str, tuple[str, ...]]:
        """Return the facets a reader finds a kit by."""
        return {"session_form": (self.form,), "role": self.audience}

    def schema_org(self) -> Mapping[str, object]:
        """Return schema.org properties: a kit is a HowTo."""
        return {
            "@type": "HowTo",
            "totalTime": f"PT{self.minutes}M",
            "step": [{"@type": "HowToStep", "name": each.title, "text": each.aim} for each in self.rounds],
        }
