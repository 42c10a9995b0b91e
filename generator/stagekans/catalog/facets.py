"""How many entries there are for each value of each facet."""

from collections import Counter
from collections.abc import Iterable, Mapping

from stagekans.core.entry import Entry


def count(entries: Iterable[Entry]) -> Mapping[str, Mapping[str, int]]:
    """Return facet -> value -> number of entries; values in order of name."""
    counters: dict[str, Counter[str]] = {}
    for entry in entries:
        for facet, values in entry.facets.items():
            counters.setdefault(facet, Counter()).update(set(values))
    return {facet: dict(sorted(counter.items())) for facet, counter in counters.items()}
