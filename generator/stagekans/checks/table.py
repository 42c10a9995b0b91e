"""The one list of checks; each has one shape: check(site) -> diagnostics."""

from collections.abc import Callable, Iterator

from stagekans.catalog.site import Site
from stagekans.checks import (
    addresses,
    dialect,
    episodes,
    fitting,
    freshness,
    kits,
    lessons,
    lexicon,
    lines,
    logos,
    markup,
    measurements,
    media,
    outdated,
    pasted,
    pledges,
    privacy,
    references,
    results,
    rights,
    routes,
    scans,
    sessions,
    sources,
    spaces,
    texts,
    transcripts,
    untouched,
)
from stagekans.diagnostics import Diagnostic, in_order

Check = Callable[[Site], Iterator[Diagnostic]]

CHECKS: tuple[Check, ...] = (
    references.check,
    addresses.check,
    markup.check,
    pasted.check,
    untouched.check,
    sources.check,
    freshness.check,
    dialect.check,
    spaces.check,
    routes.check,
    rights.check,
    media.check,
    episodes.check,
    transcripts.check,
    sessions.check,
    privacy.check,
    outdated.check,
    logos.check,
    texts.check,
    scans.check,
    lexicon.check,
    lessons.check,
    fitting.check,
    lines.check,
    kits.check,
    pledges.check,
    measurements.check,
    results.check,
)


def check_all(site: Site) -> tuple[Diagnostic, ...]:
    """Return what all checks say, in order of place."""
    return in_order(found for check in CHECKS for found in check(site))
