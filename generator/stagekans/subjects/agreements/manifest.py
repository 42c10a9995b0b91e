"""Kind manifest: a text in which parties promise or ask something: manifesto, pact, code, bill, plan of action."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import Field

from stagekans.core.entry import Part, SourcedRecord
from stagekans.core.refs import ConceptRef, ManifestRef, PracticeRef
from stagekans.core.roles import Described, Faceted, Named
from stagekans.core.values import Known, Moment, Slug, Text, Title, WebAddress
from stagekans.core.vocabularies import InstitutionLevel, ManifestForm, Region


class CommitmentPart(Part):
    """One thing a commitment asks, small enough to say of a party whether it is there."""

    key: Slug
    title: Title


class Commitment(Part):
    """One thing the parties promise, in our own words.

    parts: what it falls apart in; none: nobody keeps a status of it. talk: questions for a conversation about it,
    short enough for a card.
    """

    number: Annotated[int, Field(ge=1, le=60)]
    title: Title
    text: Text
    parts: tuple[CommitmentPart, ...] = ()
    talk: tuple[Annotated[str, Field(min_length=10, max_length=110)], ...] = ()


class Event(Part):
    """Something that happened with the text: presented, debated, looked back on."""

    on: Moment
    text: Text
    source: WebAddress | None = None


class Manifest(SourcedRecord, Described, Faceted, Named):
    """A text of agreements or demands.

    scope: where it holds, in words. signed_on: None when nobody signs such a text. events: what else is dated.
    parties_note: what a source says of parties without naming each. gaps: what we did not see or do not know.
    contributes_to, replaces: other texts. alternate_names: other words people search it by.
    """

    form: ManifestForm
    scope: Text
    regions: tuple[Region, ...] = Field(min_length=1)
    levels: tuple[InstitutionLevel, ...] = ()
    signed_on: Known[Moment] | None = None
    runs_until: Moment | None = None
    events: tuple[Event, ...] = ()
    parties_note: Text | None = None
    gaps: tuple[Text, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    contributes_to: tuple[ManifestRef, ...] = ()
    replaces: ManifestRef | None = None
    practices: tuple[PracticeRef, ...] = ()
    concepts: tuple[ConceptRef, ...] = ()
    alternate_names: tuple[Title, ...] = ()

    @property
    def followed(self) -> bool:
        """Whether a status is kept of what its parties promised."""
        return any(each.parts for each in self.commitments)

    def names(self) -> Mapping[str, tuple[str, ...]]:
        """Return the other words someone may search this text by."""
        return {"alternate": self.alternate_names}

    def facets(self) -> Mapping[str, tuple[str, ...]]:
        """Return the facets a reader finds a text by."""
        return {"manifest_form": (self.form,), "level": self.levels, "region": self.regions}

    def schema_org(self) -> Mapping[str, object]:
        """Return schema.org properties: a page on a text; ours is the page, so licence and language are not the text's.

        A bill is Legislation, all others a CreativeWork.
        """
        text = {
            "@type": "Legislation" if self.form == "wetsvoorstel" else "CreativeWork",
            "name": self.title,
            "spatialCoverage": self.scope,
            "dateCreated": self.signed_on if self.signed_on != "onbekend" else None,
            "expires": self.runs_until,
        }
        return {"@type": "WebPage", "mainEntity": {key: value for key, value in text.items() if value}}
