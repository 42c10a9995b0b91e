"""Kind party: an organisation that signed, wrote, commissioned, carries out or contributed, and what it did since."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import Field

from stagekans.core.entry import Part, SourcedRecord
from stagekans.core.refs import CampaignRef, InstitutionRef, ManifestRef, PracticeRef, StoryRef
from stagekans.core.roles import Described, Faceted, Named
from stagekans.core.values import Moment, Slug, Text, Title, WebAddress
from stagekans.core.vocabularies import PartyRole, PartyType, PledgeStatus, Region


class Involvement(Part):
    """One thing a party has to do with: a text (manifest), or something else in words (of).

    note: what must be known of it, such as which part of the party it was.
    """

    role: PartyRole
    manifest: ManifestRef | None = None
    of: Text | None = None
    note: Text | None = None
    source: WebAddress | None = None


class Reply(Part):
    """What a party itself says of a status. function: who says so, never a person's name."""

    text: Text
    on: Moment
    function: Text


class Pledge(Part):
    """How one part of one commitment stands with a party.

    since: from when this status holds (of "gevraagd": when it was asked). evidence: where everyone can see it.
    told: in our own words, without judgement. reply: what the party says of it.
    """

    manifest: ManifestRef
    commitment: Annotated[int, Field(ge=1, le=60)]
    part: Slug
    status: PledgeStatus
    since: Moment | None = None
    evidence: WebAddress | None = None
    told: Text | None = None
    reply: Reply | None = None


class Party(SourcedRecord, Described, Faceted, Named):
    """A party, in a file of its own, so that two never edit one file.

    institution: the school it is on this site. roles: what it has to do with texts and programmes.
    statuses: of what it signed; what is not there is unknown. practices, stories, campaigns: what it contributed.
    """

    type: PartyType
    institution: InstitutionRef | None = None
    regions: tuple[Region, ...] = Field(min_length=1)
    website: WebAddress | None = None
    roles: tuple[Involvement, ...] = Field(min_length=1)
    statuses: tuple[Pledge, ...] = ()
    practices: tuple[PracticeRef, ...] = ()
    stories: tuple[StoryRef, ...] = ()
    campaigns: tuple[CampaignRef, ...] = ()
    alternate_names: tuple[Title, ...] = ()

    def names(self) -> Mapping[str, tuple[str, ...]]:
        """Return the other words someone may search this party by."""
        return {"alternate": self.alternate_names}

    def signed(self, manifest: str) -> bool:
        """Return whether this party signed a text. manifest: its slug."""
        return any(each.role == "ondertekenaar" and each.manifest == manifest for each in self.roles)

    def facets(self) -> Mapping[str, tuple[str, ...]]:
        """Return the facets a reader finds a party by."""
        roles = tuple(dict.fromkeys(each.role for each in self.roles))
        return {"party_type": (self.type,), "party_role": roles, "region": self.regions}

    def schema_org(self) -> Mapping[str, object]:
        """Return schema.org properties: a page on an Organization; ours is the page only."""
        about = {
            "@type": "Organization",
            "name": self.title,
            "alternateName": list(self.alternate_names),
            "url": self.website,
        }
        return {"@type": "WebPage", "mainEntity": {key: value for key, value in about.items() if value}}
