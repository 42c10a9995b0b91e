"""Kind statement: a declaration about this site itself, such as the accessibility statement."""

from collections.abc import Mapping

from pydantic import model_validator

from stagekans.core.broken import broken
from stagekans.core.entry import Part, Record
from stagekans.core.roles import Described
from stagekans.core.rules import Rule
from stagekans.core.values import Known, Moment, Text, WebAddress
from stagekans.core.vocabularies import StatementStatus

CLAIM_WITHOUT_RESEARCH = Rule("claim-without-research")


class Research(Part):
    """An examination by people: who, when, how, and where its report stands."""

    by: Text
    on: Moment
    method: Text
    report: WebAddress | None = None


class Trial(Part):
    """Something tried and how it was tried."""

    what: Text
    how: Text
    on: Moment


class Limitation(Part):
    """Something that does not work for everyone yet, and what is done about it."""

    what: Text
    criterion: Text
    consequence: Text
    alternative: Text
    planned: Known[Moment] = "onbekend"


class Statement(Record, Described):
    """An accessibility statement in the form Dutch public bodies use (Tijdelijk besluit digitale toegankelijkheid)."""

    owner: Known[Text]
    scope: tuple[Text, ...]
    standard: Text
    status: StatementStatus
    research: tuple[Research, ...] = ()
    trials: tuple[Trial, ...] = ()
    limitations: tuple[Limitation, ...] = ()
    not_tested: tuple[Text, ...] = ()
    feedback: Text
    response: Known[Text] = "onbekend"
    complaint: Text
    commitments: tuple[Text, ...] = ()

    @model_validator(mode="after")
    def _shown_by_people(self) -> "Statement":
        if self.status in ("A", "B") and not self.research:
            raise broken(CLAIM_WITHOUT_RESEARCH, keys=("status",))
        return self

    def schema_org(self) -> Mapping[str, object]:
        """Return schema.org properties: a statement is a WebPage."""
        return {"@type": "WebPage"}
