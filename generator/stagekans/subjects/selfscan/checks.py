"""Refuses a scan with two items of one name: the device could not tell their answers apart."""

from collections.abc import Iterator

from stagekans.catalog.site import Site
from stagekans.core.diagnostics import Diagnostic
from stagekans.frame.said import SCAN_SAME_ITEM
from stagekans.subjects.selfscan.scan import Scan


def check(site: Site) -> Iterator[Diagnostic]:
    """Yield every item whose id another item of the same scan has already."""
    for entry in site.of(Scan):
        seen: set[str] = set()
        for number, part in enumerate(entry.record.parts):
            for index, item in enumerate(part.items):
                if item.id in seen:
                    yield SCAN_SAME_ITEM(entry.place(("parts", number, "items", index, "id")), value=item.id)
                seen.add(item.id)
