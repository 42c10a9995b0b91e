"""Kind campaign: headline, texts and look of a campaign that institutions spread."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import Field

from stagekans.model.entry import Part, Record
from stagekans.model.roles import Described
from stagekans.model.values import Colour, Moment, Text


class Poster(Part):
    """The words on a poster: a headline in lines, a lead, an action, and the label of the QR code."""

    headline: tuple[Annotated[str, Field(min_length=1, max_length=22)], ...] = Field(min_length=1, max_length=4)
    lead: Annotated[str, Field(min_length=10, max_length=160)]
    action: Annotated[str, Field(min_length=3, max_length=60)]
    scan: Annotated[str, Field(min_length=3, max_length=30)]
    alt: Text


class Palette(Part):
    """The colours of the campaign: a field, the whole bar, and the shapes of the lower bar."""

    field: Colour
    bar: Colour
    shapes: tuple[Colour, ...] = Field(min_length=3, max_length=5)


class Campaign(Record, Described):
    """A campaign of our own making, or one delivered by the programme."""

    language: Annotated[str, Field(pattern=r"^(nl|en)$")]
    start: Moment
    end: Moment
    poster: Poster
    palette: Palette
    tagline: Text

    def schema_org(self) -> Mapping[str, object]:
        """Return schema.org properties: a campaign is a CreativeWork under a licence."""
        return {"@type": "CreativeWork", "inLanguage": self.language}
