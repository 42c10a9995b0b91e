"""A text file for every experiment."""

from collections.abc import Iterator

from stagekans.subjects.proeven.proef import Proef

from stagekans.catalog.site import Site
from stagekans.core.outputs import Output


def make(site: Site) -> Iterator[Output]:
    """Make <address><slug>.txt for every experiment."""
    for entry in site.of(Proef):
        yield Output(f"{entry.address}{entry.slug}.txt", f"{entry.record.tries}\n".encode(), (entry.key,))
