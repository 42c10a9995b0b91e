"""A rule: the code of what can be wrong, the facts that are told with it, and how bad it is."""

from dataclasses import dataclass

from stagekans.core.diagnostics import Diagnostic, Place, Severity
from stagekans.core.messages import sentences

_LONGEST = 160
"""Characters that are shown of a fact."""


@dataclass(frozen=True)
class Rule:
    """What a room refuses or warns of; it stands there as a constant, and its sentence in theme/messages.

    code: its stable name. facts: names of what its sentence and hint tell. severity: error or warning.
    """

    code: str
    facts: tuple[str, ...] = ()
    severity: Severity = Severity.ERROR

    def __call__(self, place: Place, /, **facts: object) -> Diagnostic:
        """Return the diagnostic of this rule at a place.

        place: where. facts: a value for each declared fact; of all but a suggestion, which someone may have to copy,
        only the beginning is shown. Raises TypeError when others are given, KeyError when the rule has no sentence.
        """
        if facts.keys() != set(self.facts):
            raise TypeError(f"{self.code} tells {self.facts}, not {tuple(facts)}")
        shown = {name: str(value) if name == "suggestion" else str(value)[:_LONGEST] for name, value in facts.items()}
        sentence, hint = sentences()[self.code]
        return Diagnostic(place, self.code, sentence.format(**shown), hint.format(**shown), self.severity)
