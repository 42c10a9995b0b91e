"""What is told of what was found: of one fault in one file no more than anyone reads."""

from collections import Counter
from collections.abc import Sequence

from stagekans.core.diagnostics import Diagnostic, Severity
from stagekans.core.rules import Rule

AND_MORE = Rule("and-more", facts=("count", "same"), severity=Severity.WARNING)

MOST = 200
"""Of one code in one file; a terminal takes seconds to show thousands."""


def at_most(found: Sequence[Diagnostic], most: int = MOST) -> tuple[Diagnostic, ...]:
    """Return diagnostics without what goes on and on; in place of the first one left out stands how many are.

    found: in order of place. most: of one code in one file that are kept.
    """
    counts = Counter((each.place.file, each.code) for each in found)
    if max(counts.values(), default=0) <= most:
        return tuple(found)
    seen: Counter[tuple[str, str]] = Counter()
    told: list[Diagnostic] = []
    for each in found:
        same = (each.place.file, each.code)
        seen[same] += 1
        if seen[same] <= most:
            told.append(each)
        elif seen[same] == most + 1:
            told.append(AND_MORE(each.place, count=counts[same] - most, same=each.code))
    return tuple(told)
