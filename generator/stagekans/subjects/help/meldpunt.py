"""Kind meldpunt: a place to report, who may use it and what follows."""

from collections.abc import Mapping

from pydantic import Field, model_validator

from stagekans.core.broken import broken
from stagekans.core.entry import SourcedRecord
from stagekans.core.refs import InstitutionRef
from stagekans.core.roles import Aged, Described, Faceted
from stagekans.core.rules import Rule
from stagekans.core.values import Known, Moment, Text, WebAddress
from stagekans.core.vocabularies import Anonymity, InstitutionLevel, MeldpuntForm, Reach

HALF_CHECKED = Rule("half-checked")


class Meldpunt(SourcedRecord, Aged, Described, Faceted):
    """A reporting point; its details are shown only between checked_on and valid_until:

    who needs help must not be sent to a place that is no longer there.
    """

    form: MeldpuntForm
    reach: Reach
    region: Text | None = None
    levels: tuple[InstitutionLevel, ...] = Field(min_length=1)
    audience: Text
    institution: InstitutionRef | None = None
    url: Known[WebAddress]
    channels: tuple[Text, ...] = ()
    anonymous: Anonymity
    outcomes: tuple[Text, ...] = ()
    follow_up: Known[Text] = "onbekend"
    since: Known[Moment] = "onbekend"
    note: Text | None = None
    checked_on: Known[Moment] = "onbekend"
    checked_by: Known[Text] = "onbekend"
    valid_until: Known[Moment] = "onbekend"

    @model_validator(mode="after")
    def _whole_check(self) -> "Meldpunt":
        given = [value != "onbekend" for value in (self.checked_on, self.checked_by, self.valid_until)]
        if any(given) and not all(given):
            raise broken(HALF_CHECKED, keys=("checked_on", "checked_by", "valid_until"))
        return self

    def details_until(self) -> str | None:
        """Return the last day the details hold, or None when nobody checked them."""
        return None if self.valid_until == "onbekend" else self.valid_until

    def details(self) -> tuple[str, ...]:
        """Return the fields that could send someone in need the wrong way when they are old.

        Whether one can report without a name stays, as its page says whether anybody asked.
        """
        return ("channels", "follow_up")

    def facets(self) -> Mapping[str, tuple[str, ...]]:
        """Return the facets of the list of reporting points."""
        return {"level": self.levels, "reach": (self.reach,)}

    def schema_org(self) -> Mapping[str, object]:
        """Return schema.org properties: a reporting point is a GovernmentService-like Service."""
        return {"@type": "Service", "audience": {"@type": "Audience", "audienceType": self.audience}}
