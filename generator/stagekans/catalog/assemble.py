"""Entries to one site."""

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial

from stagekans.catalog.links import resolve
from stagekans.catalog.site import Reference, Site
from stagekans.core.entry import Entry
from stagekans.core.kind import Kinds
from stagekans.core.outputs import Blob
from stagekans.core.roles import Consented
from stagekans.core.settings import Settings
from stagekans.render.image.photo import SUFFIXES, bare
from stagekans.render.image.photo_turn import PhotoBroken
from stagekans.render.logos.logo import Ink


def assemble(
    settings: Settings,
    entries: Sequence[Entry],
    files: Mapping[str, Blob],
    broken: Sequence[Entry] = (),
    inks: Mapping[str, Ink | str] | None = None,
    taken: Mapping[str, frozenset[str]] | None = None,
) -> Site:
    """Tie entries together.

    settings: of the build. entries: all that could be read. files: path in the project -> bytes, of what bodies show.
    broken: files that gave no entry; others may point at them, and their bodies are checked.
    inks: logos, path -> what was measured. taken: kind -> ids its pages have besides those of bodies.
    Where someone took consent back, what they agreed to is left out here, so that nothing can show it; and so is what
    photographs tell of place, camera and people. Logos are left as they are: they are drawn anew.
    Returns the site; references that point at nothing are kept, for the checks to tell.
    """
    files = {path: _shown(path, file, settings.kinds) for path, file in files.items()}
    ordered = tuple(sorted(map(_allowed, entries), key=partial(_sort_key, settings.kinds)))
    everything = (*ordered, *broken)
    by_key = {entry.key: entry for entry in everything}
    by_path = {entry.path: entry for entry in everything}
    found: list[Reference] = []
    for entry in everything:
        found.extend(resolve(entry, by_key, by_path, files, taken or {}, settings.kinds.folders))
    return Site(settings, ordered, tuple(found), files, tuple(broken), inks or {}, taken or {})


def _shown(path: str, file: Blob, kinds: Kinds) -> Blob:
    if path.startswith(kinds.logos) or not path.lower().endswith(SUFFIXES):
        return file
    try:
        kept = bare(file.data)
    except PhotoBroken:
        return file  # refused by the check, at its place
    return file if kept == file.data else Blob(kept)


def _allowed(entry: Entry) -> Entry:
    """Return an entry without what people no longer agree to: its body, recordings, pictures and names."""
    agreed = entry.playing(Consented)
    if agreed is None or not agreed.withdrawn_on():
        return entry
    return replace(entry, record=entry.record.model_copy(update=agreed.without()), prose=None)


def _sort_key(kinds: Kinds, entry: Entry) -> tuple[int, float, str, str]:
    """Kinds in the order of the table; inside a kind by number if it has one, else by title."""
    number = float(getattr(entry.record, "number", 0))
    flat = unicodedata.normalize("NFKD", entry.record.title).encode("ascii", "ignore").decode().lower()
    return kinds.order[entry.kind], number, flat, entry.slug
