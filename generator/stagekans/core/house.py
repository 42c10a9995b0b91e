"""What whoever has a house style has: colours, a short name, a logo."""

from typing import Annotated

from pydantic import Field, model_validator

from stagekans.core.broken import broken
from stagekans.core.entry import Part
from stagekans.core.roles import Branded
from stagekans.core.rules import Rule
from stagekans.core.values import Colour, FileName, Moment, Slug, Text

BRAND_SAME = Rule("brand-same")


class Brand(Part):
    """The house colours of an institution, as #rrggbb."""

    primary: Colour
    secondary: Colour | None = None

    @model_validator(mode="after")
    def _two_colours(self) -> "Brand":
        if self.primary == self.secondary:
            raise broken(BRAND_SAME, keys=("secondary",))
        return self


class Logo(Part):
    """A logo, who made it, and which function at the institution allowed its use, and when.

    file: beside this entry's own file, logos/<slug>.svg or .png. alt: what someone hears who does not see it.
    """

    file: FileName
    alt: Annotated[str, Field(min_length=3, max_length=160)]
    creator: Text
    permitted_by: Text
    permitted_on: Moment


class OwnText(Part):
    """A text of an institution's own in its pack. campaign, replaces: whose text, by the anchor of its heading."""

    campaign: Slug
    replaces: Slug
    body: Annotated[str, Field(min_length=20, max_length=6000)]


class House(Part, Branded):
    """A house style, and texts that replace those of a campaign."""

    short_name: Annotated[str, Field(min_length=1, max_length=14)] | None = None
    brand: Brand | None = None
    logo: Logo | None = None
    texts: tuple[OwnText, ...] = Field(default=(), max_length=20)

    @property
    def confirmed(self) -> bool:
        """Whether name and house style may stand on what we make: a function of its owner said so."""
        raise NotImplementedError

    def logo_file(self) -> str | None:
        """Return the file of the logo as the editor wrote it."""
        return self.logo.file if self.logo else None
