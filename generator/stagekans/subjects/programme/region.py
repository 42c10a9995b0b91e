"""Kind region: what an area does together, with its tracks, what came of it, and when."""

from collections.abc import Mapping

from stagekans.core.entry import Part, SourcedRecord
from stagekans.core.refs import InstitutionRef, ManifestRef, PartyRef, PracticeRef
from stagekans.core.roles import Described, Faceted
from stagekans.core.values import Known, Moment, Text, Title, WebAddress
from stagekans.core.vocabularies import Region


class Track(Part):
    """A line of work. practices: what came of it."""

    title: Title
    text: Text
    practices: tuple[PracticeRef, ...] = ()


class Work(Part):
    """Something that was made: a handbook, a game, a poster."""

    title: Title
    on: Known[Moment] = "onbekend"
    practice: PracticeRef | None = None
    url: WebAddress | None = None


class Event(Part):
    """What happened when."""

    on: Moment
    text: Text


class Area(SourcedRecord, Described, Faceted):
    """A region. region: its name in the list of regions; sessions, needs, practices and communities find it by that.

    lead: who leads the work. method: how people work together.
    """

    region: Region
    lead: Known[Text]
    since: Known[Moment]
    method: Known[Text]
    tracks: tuple[Track, ...] = ()
    works: tuple[Work, ...] = ()
    timeline: tuple[Event, ...] = ()
    parties: tuple[PartyRef, ...] = ()
    manifests: tuple[ManifestRef, ...] = ()
    institutions: tuple[InstitutionRef, ...] = ()

    def facets(self) -> Mapping[str, tuple[str, ...]]:
        """Return the facets a reader finds a region by."""
        return {"region": (self.region,)}

    def schema_org(self) -> Mapping[str, object]:
        """Return schema.org properties: what a region does is a Project."""
        return {"@type": "Project", "foundingDate": None if self.since == "onbekend" else self.since}
