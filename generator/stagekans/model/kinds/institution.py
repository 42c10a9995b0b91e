"""Kind institution: a school that may use a campaign pack."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from stagekans.model.entry import Part, SourcedRecord
from stagekans.model.roles import Branded, Described, Faceted
from stagekans.model.values import Colour, Known, Moment, Text, WebAddress
from stagekans.model.vocabularies import InstitutionLevel, InstitutionType


class Brand(Part):
    """The house colours of an institution, as #rrggbb."""

    primary: Colour
    secondary: Colour | None = None

    @model_validator(mode="after")
    def _two_colours(self) -> "Brand":
        if self.primary == self.secondary:
            raise PydanticCustomError("brand-same", "colours", {"keys": ("secondary",)})
        return self


class Logo(Part):
    """A logo, who made it, and which function at the institution allowed its use, and when.

    file: beside this entry's own file, logos/<slug>.svg or .png. alt: what someone hears who does not see it.
    """

    file: Text
    alt: Annotated[str, Field(min_length=3, max_length=160)]
    creator: Text
    permitted_by: Text
    permitted_on: Moment


class Institution(SourcedRecord, Described, Faceted, Branded):
    """An institution; its name goes on a pack only after one of its functions confirmed (design §6)."""

    level: InstitutionLevel
    type: InstitutionType
    city: Known[Text] = "onbekend"
    province: Known[Text] = "onbekend"
    website: Known[WebAddress] = "onbekend"
    brin: Known[Text] = "onbekend"
    note: Text | None = None
    short_name: Annotated[str, Field(min_length=1, max_length=14)] | None = None
    brand: Brand | None = None
    logo: Logo | None = None
    confirmed_by: Text | None = None
    confirmed_on: Moment | None = None

    @model_validator(mode="after")
    def _both_or_none(self) -> "Institution":
        if (self.confirmed_by is None) != (self.confirmed_on is None):
            raise PydanticCustomError("half-confirmed", "confirmation", {"keys": ("confirmed_by", "confirmed_on")})
        return self

    @property
    def confirmed(self) -> bool:
        """Whether the institution agreed to be named."""
        return self.confirmed_by is not None

    def logo_file(self) -> str | None:
        """Return the file of the logo as the editor wrote it."""
        return self.logo.file if self.logo else None

    def facets(self) -> Mapping[str, tuple[str, ...]]:
        """Return the facets of the list of institutions."""
        return {"level": (self.level,)}

    def schema_org(self) -> Mapping[str, object]:
        """Return schema.org properties: an institution is an EducationalOrganization."""
        website = {} if self.website == "onbekend" else {"sameAs": [self.website]}
        return {"@type": "EducationalOrganization", **website}
