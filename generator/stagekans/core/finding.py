"""What people said, in words: a part of indicators and measurements."""

from pydantic import model_validator

from stagekans.core.broken import broken
from stagekans.core.entry import Part
from stagekans.core.rules import Rule
from stagekans.core.values import Date, Text, WebAddress
from stagekans.core.vocabularies import Trait

FINDING_IDENTIFIES = Rule("finding-identifies")
FINDING_NO_CONSENT = Rule("finding-no-consent")


class Finding(Part):
    """A finding in our own words: no quotation and no one person.

    traits: what is told of the people; at most one, because two can point at somebody. wave: id of the wave, if any.
    source: the publication it is in; else consent_on: the day those who said it agreed to this text.
    """

    text: Text
    traits: tuple[Trait, ...] = ()
    wave: Text | None = None
    source: WebAddress | None = None
    consent_on: Date | None = None

    @model_validator(mode="after")
    def _safe(self) -> "Finding":
        if len(self.traits) > 1:
            raise broken(FINDING_IDENTIFIES, keys=("traits",))
        if not self.source and not self.consent_on:
            raise broken(FINDING_NO_CONSENT, keys=("text",))
        return self
