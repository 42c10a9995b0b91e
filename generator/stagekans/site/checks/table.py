"""All checks: of what people write, whatever it is about, and of each subject; they have one shape."""

from collections.abc import Callable, Iterator

from stagekans.catalog.site import Site
from stagekans.core.diagnostics import Diagnostic, in_order
from stagekans.site.checks import (
    addresses,
    fitting,
    freshness,
    markup,
    media,
    outdated,
    pasted,
    privacy,
    references,
    rights,
    sources,
    spaces,
    untouched,
)
from stagekans.subjects.table import SUBJECTS

Check = Callable[[Site], Iterator[Diagnostic]]

CHECKS: tuple[Check, ...] = (
    addresses.check,
    fitting.check,
    freshness.check,
    markup.check,
    media.check,
    outdated.check,
    pasted.check,
    privacy.check,
    references.check,
    rights.check,
    sources.check,
    spaces.check,
    untouched.check,
)


def check_all(site: Site) -> tuple[Diagnostic, ...]:
    """Return what all checks say, in order of place."""
    return in_order(_said(site))


def _said(site: Site) -> Iterator[Diagnostic]:
    for check in CHECKS:
        yield from check(site)
    for subject in SUBJECTS:
        for own in subject.checking():
            yield from own(site)
