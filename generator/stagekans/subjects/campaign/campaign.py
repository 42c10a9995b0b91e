"""Kind campaign: headline, texts and look of a campaign that institutions spread."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import Field, model_validator

from stagekans.core.broken import broken
from stagekans.core.entry import Part, Record
from stagekans.core.roles import Described
from stagekans.core.rules import Rule
from stagekans.core.values import Colour, Date, Moment, Slug, Text, passed

PERIOD_ORDER = Rule("period-order")
VARIANT_UNKNOWN = Rule("variant-unknown")


class Words(Part):
    """What one poster says: a headline in lines, a lead, an action, and the whole in words for who cannot see it."""

    headline: tuple[Annotated[str, Field(min_length=1, max_length=22)], ...] = Field(min_length=1, max_length=4)
    lead: Annotated[str, Field(min_length=10, max_length=160)]
    action: Annotated[str, Field(min_length=3, max_length=60)]
    alt: Text


class Poster(Words):
    """The words of the campaign's own poster, and the label of the QR code."""

    scan: Annotated[str, Field(min_length=3, max_length=30)]


class Variant(Words):
    """Another poster of the same campaign. id: part of its file name."""

    id: Slug


class Slide(Part):
    """A slide of the presentation: what is shown, and what the speaker says."""

    title: Annotated[str, Field(min_length=3, max_length=80)]
    points: tuple[Annotated[str, Field(min_length=3, max_length=160)], ...] = Field(min_length=1, max_length=6)
    notes: Text


class Day(Part):
    """A moment in the campaign's calendar; end is its last day."""

    start: Date
    end: Date | None = None
    title: Annotated[str, Field(min_length=3, max_length=100)]
    text: Text

    @model_validator(mode="after")
    def _ordered(self) -> "Day":
        if self.end and self.end < self.start:
            raise broken(PERIOD_ORDER, keys=("end",))
        return self


class Block(Part):
    """A heading with points, on the back of the flyer."""

    title: Annotated[str, Field(min_length=3, max_length=40)]
    points: tuple[Annotated[str, Field(min_length=3, max_length=120)], ...] = Field(min_length=1, max_length=5)


class ForCompanies(Part):
    """What differs in the pack of internship companies: which poster leads, and the back of the flyer."""

    lead_with: Slug | None = None
    flyer: tuple[Block, ...] = Field(min_length=1, max_length=3)


class Palette(Part):
    """The colours of the campaign: a field, the whole bar, and the shapes of the lower bar."""

    field: Colour
    bar: Colour
    shapes: tuple[Colour, ...] = Field(min_length=3, max_length=5)


class Campaign(Record, Described):
    """A campaign of our own making, or one delivered by the programme.

    poster: the main poster; variants: others beside it. lead_with: id of the variant that takes the main poster's place
    on everything. flyer: its back. companies: what differs for internship companies. The body has a text a level-2
    heading; a heading that begins as words.pack.company or words.pack.tool says is for companies, or a tool to print.
    """

    language: Annotated[str, Field(pattern=r"^(nl|en)$")]
    start: Moment
    end: Moment
    poster: Poster
    palette: Palette
    tagline: Text
    variants: tuple[Variant, ...] = Field(default=(), max_length=8)
    lead_with: Slug | None = None
    flyer: tuple[Block, ...] = Field(default=(), max_length=3)
    slides: tuple[Slide, ...] = Field(default=(), max_length=30)
    days: tuple[Day, ...] = Field(default=(), max_length=40)
    companies: ForCompanies | None = None

    @model_validator(mode="after")
    def _ordered(self) -> "Campaign":
        if passed(self.end, self.start):
            raise broken(PERIOD_ORDER, keys=("end",))
        return self

    @model_validator(mode="after")
    def _leads_with_its_own(self) -> "Campaign":
        known = {each.id for each in self.variants}
        for chosen in (self.lead_with, self.companies.lead_with if self.companies else None):
            if chosen is not None and chosen not in known:
                raise broken(VARIANT_UNKNOWN, keys=("lead_with", "companies"))
        return self

    def leading(self, chosen: str | None) -> Words:
        """Return the words all items carry: of the variant with that id, or without one of the poster itself."""
        return next((each for each in self.variants if each.id == chosen), self.poster)

    def schema_org(self) -> Mapping[str, object]:
        """Return schema.org properties: a campaign is a CreativeWork under a licence."""
        return {"@type": "CreativeWork", "inLanguage": self.language}
