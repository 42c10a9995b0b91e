"""Kind phase: one of the six phases of the work programme."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import Field

from stagekans.model.entry import Part, SourcedRecord
from stagekans.model.roles import Described
from stagekans.model.values import Text, Title


class Instrument(Part):
    """A means the programme names for a phase."""

    title: Title
    text: Text


class Phase(SourcedRecord, Described):
    """A phase: its number, aim, guiding questions and instruments."""

    number: Annotated[int, Field(ge=1, le=6)]
    aim: Text
    guiding_questions: tuple[Text, ...] = ()
    instruments: tuple[Instrument, ...] = ()

    def schema_org(self) -> Mapping[str, object]:
        """Return schema.org properties: a phase is an Article about the programme."""
        return {"@type": "Article", "position": self.number}
