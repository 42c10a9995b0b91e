"""Kind community: people who keep learning from each other about internships, and how to join them."""

from collections.abc import Mapping

from pydantic import Field

from stagekans.core.entry import Part, SourcedRecord
from stagekans.core.refs import InstitutionRef, PartyRef, PhaseRef, PracticeRef
from stagekans.core.roles import Described, Faceted
from stagekans.core.values import Known, Moment, Text, WebAddress
from stagekans.core.vocabularies import CommunityForm, Level, Region, Role


class Gift(Part):
    """Something a community gave back to others. practice: what it became here."""

    text: Text
    practice: PracticeRef | None = None
    source: WebAddress | None = None


class Community(SourcedRecord, Described, Faceted):
    """A community. rhythm: how often it meets. join: the function to turn to, never a person.

    parties: who carries it. gave_back: what others have of it.
    """

    form: CommunityForm
    audience: tuple[Role, ...] = Field(min_length=1)
    levels: tuple[Level, ...] = ()
    regions: tuple[Region, ...] = Field(min_length=1)
    since: Known[Moment]
    rhythm: Known[Text]
    join: Known[Text]
    join_url: WebAddress | None = None
    parties: tuple[PartyRef, ...] = ()
    institutions: tuple[InstitutionRef, ...] = ()
    gave_back: tuple[Gift, ...] = ()
    practices: tuple[PracticeRef, ...] = ()
    phases: tuple[PhaseRef, ...] = Field(min_length=1)

    def facets(self) -> Mapping[str, tuple[str, ...]]:
        """Return the facets a reader finds a community by."""
        return {"community_form": (self.form,), "region": self.regions, "role": self.audience}

    def schema_org(self) -> Mapping[str, object]:
        """Return schema.org properties: a community is an Organization."""
        return {"@type": "Organization", "foundingDate": None if self.since == "onbekend" else self.since}
