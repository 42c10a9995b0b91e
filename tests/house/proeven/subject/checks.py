"""Refuses an experiment that was never done."""

from collections.abc import Iterator

from stagekans.subjects.proeven.proef import Proef

from stagekans.catalog.site import Site
from stagekans.core.diagnostics import Diagnostic
from stagekans.core.rules import Rule

NEVER_TRIED = Rule("never-tried", facts=("tries",))


def check(site: Site) -> Iterator[Diagnostic]:
    """Yield each experiment that was done less than once."""
    for entry in site.of(Proef):
        if entry.record.tries < 1:
            yield NEVER_TRIED(entry.place(("tries",)), tries=entry.record.tries)
