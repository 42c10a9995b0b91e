"""Kind institution: a school that may use a campaign pack."""

from collections.abc import Mapping

from pydantic import model_validator

from stagekans.core.broken import broken
from stagekans.core.entry import SourcedRecord
from stagekans.core.house import House
from stagekans.core.roles import Described, Enrolled, Faceted
from stagekans.core.rules import Rule
from stagekans.core.values import Known, Moment, Text, WebAddress
from stagekans.core.vocabularies import InstitutionLevel, InstitutionType

HALF_CONFIRMED = Rule("half-confirmed")


class Institution(House, SourcedRecord, Described, Enrolled, Faceted):
    """An institution; its name goes on a pack only after one of its functions confirmed."""

    level: InstitutionLevel
    type: InstitutionType
    city: Known[Text] = "onbekend"
    province: Known[Text] = "onbekend"
    website: Known[WebAddress] = "onbekend"
    brin: Known[Text] = "onbekend"
    note: Text | None = None
    confirmed_by: Text | None = None
    confirmed_on: Moment | None = None

    @model_validator(mode="after")
    def _both_or_none(self) -> "Institution":
        if (self.confirmed_by is None) != (self.confirmed_on is None):
            raise broken(HALF_CONFIRMED, keys=("confirmed_by", "confirmed_on"))
        return self

    @property
    def confirmed(self) -> bool:
        """Whether the institution agreed to be named."""
        return self.confirmed_by is not None

    def at_level(self) -> str:
        """Return its level."""
        return self.level

    def facets(self) -> Mapping[str, tuple[str, ...]]:
        """Return the facets of the list of institutions."""
        return {"level": (self.level,)}

    def schema_org(self) -> Mapping[str, object]:
        """Return schema.org properties: an institution is an EducationalOrganization."""
        website = {} if self.website == "onbekend" else {"sameAs": [self.website]}
        return {"@type": "EducationalOrganization", **website}
