"""Kind start-kit: what an institution needs to set up a reporting point, with the procedure as data."""

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field

from stagekans.core.entry import Part, SourcedRecord
from stagekans.core.roles import Described, Faceted, ForCompanies
from stagekans.core.values import Slug, Text, Title
from stagekans.core.vocabularies import InstitutionLevel, Role

Owner = Literal["meldpunt", "student", "vertrouwenspersoon", "stagecoordinator", "opleiding", "bestuur"]
"""Who takes a step; the order in which the flow chart shows them."""


class Option(Part):
    """One answer to a choice: when it fits, and what to mind."""

    name: Text
    fits: Text
    mind: Text


class Choice(Part):
    """Something an institution decides before it begins."""

    question: Text
    why: Text
    options: tuple[Option, ...] = Field(min_length=2)


class Step(Part):
    """One step of the procedure.

    id: its name. days: working days after the report by which it is done, None when it has no date.
    what: what the owner does. student: what the person who reported notices or chooses. next: ids of what may follow.
    """

    id: Slug
    title: Title
    owner: Owner
    days: Annotated[int, Field(ge=0, le=365)] | None = None
    what: Text
    student: Text
    next: tuple[Slug, ...] = ()


class Group(Part):
    """Points of a checklist that belong together."""

    group: Title
    items: tuple[Text, ...] = Field(min_length=1)


class Clause(Part):
    """Text for an agreement. note: who must look at it first."""

    title: Title
    text: tuple[Text, ...] = Field(min_length=1)
    note: Text


class Notice(Part):
    """The words on a poster for the wall."""

    headline: tuple[Annotated[str, Field(min_length=1, max_length=22)], ...] = Field(min_length=1, max_length=4)
    lead: Annotated[str, Field(min_length=10, max_length=160)]
    action: Annotated[str, Field(min_length=3, max_length=60)]


class StartKit(SourcedRecord, Described, Faceted, ForCompanies):
    """A start kit: choices, the procedure step by step, a checklist, a clause, a poster, what is published."""

    levels: tuple[InstitutionLevel, ...] = Field(min_length=1)
    audience: tuple[Role, ...] = Field(min_length=1)
    choices: tuple[Choice, ...] = Field(min_length=1)
    steps: tuple[Step, ...] = Field(min_length=2)
    checklist: tuple[Group, ...] = Field(min_length=1)
    clause: Clause
    poster: Notice
    reporting: tuple[Text, ...] = Field(min_length=1)

    def clause_text(self) -> tuple[str, ...]:
        """Return the words of its clause."""
        return self.clause.text

    def facets(self) -> Mapping[str, tuple[str, ...]]:
        """Return the facets a reader finds a start kit by."""
        return {"role": self.audience, "level": self.levels}

    def schema_org(self) -> Mapping[str, object]:
        """Return schema.org properties: the procedure is a HowTo."""
        return {
            "@type": "HowTo",
            "step": [{"@type": "HowToStep", "name": each.title, "text": each.what} for each in self.steps],
        }
