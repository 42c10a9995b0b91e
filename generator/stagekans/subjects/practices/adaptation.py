"""Kind adaptation: an institution tried a practice and tells what it changed and what happened."""

from collections.abc import Mapping

from stagekans.core.entry import Record
from stagekans.core.refs import InstitutionRef, PracticeRef
from stagekans.core.roles import Described
from stagekans.core.values import Known, Moment, Text


class Adaptation(Record, Described):
    """One trial of one practice at one institution, in a file of its own, so that two never edit one file.

    function: the function within the institution that vouches for this (never a person's name).
    """

    practice: PracticeRef
    institution: InstitutionRef
    on: Moment
    function: Text
    context: Text
    changed: Known[Text]
    happened: Known[Text]
    advice: Known[Text] = "onbekend"

    def schema_org(self) -> Mapping[str, object]:
        """Return schema.org properties: an adaptation is an Article."""
        return {"@type": "Article", "temporalCoverage": self.on}
