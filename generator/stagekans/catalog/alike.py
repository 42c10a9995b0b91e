"""Which entries are alike: they share what the kind says makes them so, rare things more than common ones."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log

from stagekans.catalog.site import Site
from stagekans.core.entry import Entry
from stagekans.core.roles import Faceted


@dataclass(frozen=True)
class Alike:
    """An entry that is like another, and the facet values they share."""

    entry: Entry
    shared: Mapping[str, tuple[str, ...]]


def alike(entry: Entry, site: Site, most: int = 4) -> tuple[Alike, ...]:
    """Return the entries of the same kind that share most with one, most alike first.

    most: how many at most. A shared value weighs log(N / n): N entries of the kind, n of them with that value
    (inverse document frequency, K. Sparck Jones, 1972); so a value that all have weighs nothing.
    Entries the editors named as related already are left out.
    """
    facets = _facets(entry)
    if not facets:
        return ()
    others = site.of_kind(entry.kind)
    frequency = Counter((name, value) for each in others for name, values in _facets(each).items() for value in values)
    named = set(getattr(entry.record, "related", ()))
    scored = []
    for each in others:
        if each is entry or each.slug in named:
            continue
        shared = {name: [value for value in values if value in facets[name]] for name, values in _facets(each).items()}
        weight = sum(log(len(others) / frequency[name, value]) for name, found in shared.items() for value in found)
        scored.append((-round(weight, 6), each.slug, Alike(each, {name: tuple(v) for name, v in shared.items() if v})))
    return tuple(found for weight, _, found in sorted(scored, key=lambda each: each[:2])[:most] if weight)


def _facets(entry: Entry) -> Mapping[str, Sequence[str]]:
    found = entry.playing(Faceted)
    return {name: entry.facets.get(name, ()) for name in found.alike_by()} if found else {}
