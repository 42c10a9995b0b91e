"""Kind session: people who meet about internships, when and where, and what it yielded."""

from collections.abc import Mapping
from typing import Literal

from pydantic import Field, model_validator

from stagekans.core.broken import broken
from stagekans.core.entry import Part, Record
from stagekans.core.refs import ConceptRef, EpisodeRef, ManifestRef, NeedRef, PartyRef, PhaseRef, PracticeRef
from stagekans.core.roles import Confided, Described, Faceted, MadeUp, Planned
from stagekans.core.rules import Rule
from stagekans.core.values import Instant, Known, Text, Title, WebAddress
from stagekans.core.vocabularies import Attendance, Level, Region, Role, SessionForm

SESSION_ORDER = Rule("session-order")
SESSION_MIXED = Rule("session-mixed")
SESSION_NO_SOURCE = Rule("session-no-source")

_STATUS = {"gaat-door": "EventScheduled", "uitgesteld": "EventPostponed", "afgelast": "EventCancelled"}
_MODE = {"op-locatie": "Offline", "online": "Online", "hybride": "Mixed"}


class Item(Part):
    """A part of the programme. time: when it starts ("15:10"), as the host wrote it."""

    time: Text | None = None
    title: Text


class Finding(Part):
    """Something that was heard. need: the need it became, once someone wrote that down."""

    text: Text
    need: NeedRef | None = None


class Prototype(Part):
    """Something that was made in a co-creation: from intention to impact. practice: what it became."""

    title: Title
    intention: Text
    test: Known[Text]
    impact: Known[Text]
    practice: PracticeRef | None = None


class Harvest(Part):
    """What a session yielded. recordings: episodes, with their chapters."""

    findings: tuple[Finding, ...] = ()
    decisions: tuple[Text, ...] = ()
    prototypes: tuple[Prototype, ...] = ()
    recordings: tuple[EpisodeRef, ...] = ()


class Session(Record, Described, Faceted, MadeUp, Planned, Confided):
    """A session. start, end: both a day (the last one counts), or both a day and Dutch time. table: who sits at it.

    audience: who may come. Of a time that comes twice in an autumn night the first is meant (RFC 5545, 3.3.5).

    parties: known parties that hold it or are there. manifests: texts it is about.

    works_on: needs that are worked on here. example: whether it is made up; it then says so and stands in no calendar.
    """

    form: SessionForm
    start: Known[Instant]
    end: Known[Instant] = "onbekend"
    status: Literal["gaat-door", "uitgesteld", "afgelast"] = "gaat-door"
    attendance: Attendance = "onbekend"
    region: Region
    place: Known[Text]
    hosts: tuple[Text, ...] = Field(min_length=1)
    parties: tuple[PartyRef, ...] = ()
    manifests: tuple[ManifestRef, ...] = ()
    table: tuple[Role, ...] = ()
    audience: tuple[Role, ...] = Field(min_length=1)
    levels: tuple[Level, ...] = ()
    join: Known[Text]
    join_url: WebAddress | None = None
    programme: tuple[Item, ...] = ()
    works_on: tuple[NeedRef, ...] = ()
    harvest: Harvest = Harvest()
    practices: tuple[PracticeRef, ...] = ()
    concepts: tuple[ConceptRef, ...] = ()
    phases: tuple[PhaseRef, ...] = Field(min_length=1)
    example: bool = False

    @model_validator(mode="after")
    def _whole(self) -> "Session":
        if "onbekend" not in (self.start, self.end):
            timed = "T" in self.start
            if timed != ("T" in self.end):
                raise broken(SESSION_MIXED, keys=("end",))
            if self.end < self.start or (timed and self.end == self.start):
                raise broken(SESSION_ORDER, keys=("end",))
        if not self.example and not self.sources:
            raise broken(SESSION_NO_SOURCE, keys=("sources", "title"))
        return self

    def facets(self) -> Mapping[str, tuple[str, ...]]:
        """Return the facets a reader finds a session by."""
        return {"session_form": (self.form,), "region": (self.region,), "role": self.audience}

    def made_up(self) -> bool:
        """Return whether it says that it is made up."""
        return self.example

    def state(self) -> str:
        """Return whether it goes on."""
        return self.status

    def schema_org(self) -> Mapping[str, object]:
        """Return schema.org properties: a session is an Event."""
        mode = _MODE.get(self.attendance)
        return {
            "@type": "Event",
            "startDate": None if self.start == "onbekend" else self.start,
            "endDate": None if self.end == "onbekend" else self.end,
            "eventStatus": f"https://schema.org/{_STATUS[self.status]}",
            "eventAttendanceMode": mode and f"https://schema.org/{mode}EventAttendanceMode",
            "location": None if self.place == "onbekend" else {"@type": "Place", "name": self.place},
            "organizer": [{"@type": "Organization", "name": each} for each in self.hosts],
        }
