"""Entries to one catalog."""

import unicodedata
from collections.abc import Mapping, Sequence

from stagekans.catalog.catalog import Catalog, Reference
from stagekans.catalog.links import resolve
from stagekans.model.entry import Entry
from stagekans.model.kinds.table import KINDS
from stagekans.outputs import Blob
from stagekans.press.logo import Ink

_ORDER = {kind.id: index for index, kind in enumerate(KINDS)}


def assemble(
    entries: Sequence[Entry],
    files: Mapping[str, Blob],
    broken: Sequence[Entry] = (),
    inks: Mapping[str, Ink | str] | None = None,
) -> Catalog:
    """Tie entries together.

    entries: all that could be read. files: path in the project -> bytes, of what bodies show.
    broken: files that gave no entry; others may point at them, and their bodies are checked.
    inks: logos, path -> what was measured.
    Returns the catalog; references that point at nothing are kept, for the checks to tell.
    """
    ordered = tuple(sorted(entries, key=_sort_key))
    everything = (*ordered, *broken)
    by_key = {entry.key: entry for entry in everything}
    by_path = {entry.path: entry for entry in everything}
    found: list[Reference] = []
    for entry in everything:
        found.extend(resolve(entry, by_key, by_path, files))
    return Catalog(ordered, tuple(found), files, tuple(broken), inks or {})


def _sort_key(entry: Entry) -> tuple[int, float, str, str]:
    """Kinds in the order of the table; inside a kind by number if it has one, else by title."""
    number = float(getattr(entry.record, "number", 0))
    flat = unicodedata.normalize("NFKD", entry.record.title).encode("ascii", "ignore").decode().lower()
    return _ORDER[entry.kind], number, flat, entry.slug
