"""Files to entries: every file is read, and everything that is wrong with any of them is told."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from stagekans.diagnostics import Diagnostic
from stagekans.model.entry import Entry
from stagekans.model.kinds.table import Kind
from stagekans.model.prose import Prose
from stagekans.reading.decode import decode
from stagekans.reading.frontmatter import fields, split
from stagekans.reading.markdown import prose
from stagekans.reading.sources import Source, placed, slug_of
from stagekans.reading.text import decode as decode_text

Bodies = Callable[[str, str, int], Prose]


@dataclass(frozen=True)
class Reading:
    """What came of reading: entries, diagnostics in order of place, and the files that gave no entry.

    unread: "kind/slug" -> path; they exist, so that a reference to them is no fault of its own.
    """

    entries: tuple[Entry, ...]
    found: tuple[Diagnostic, ...]
    unread: Mapping[str, str]


def read(sources: Sequence[Source], bodies: Bodies = prose) -> Reading:
    """Read all files.

    sources: the files of all roots. bodies: makes Prose of (path, text, offset); a caller may
    pass one that remembers.
    """
    entries: list[Entry] = []
    found: list[Diagnostic] = []
    unread: dict[str, str] = {}
    for item in placed(sources):
        if isinstance(item, Diagnostic):
            found.append(item)
            continue
        entry, diagnostics = _entry(*item, bodies)
        found.extend(diagnostics)
        if entry:
            entries.append(entry)
        else:
            source, kind = item
            unread[f"{kind.id}/{slug_of(source.path, kind)}"] = source.path
    return Reading(tuple(entries), tuple(sorted(set(found))), unread)


def _entry(source: Source, kind: Kind, bodies: Bodies) -> tuple[Entry | None, tuple[Diagnostic, ...]]:
    text, found = decode_text(source)
    if not text and found:
        return None, found
    start, yaml_text, offset = 0, text, 0
    if kind.suffix == ".md":
        front = split(source.path, text)
        if isinstance(front, Diagnostic):
            return None, (*found, front)
        yaml_text, start, offset = front
    given, broken = fields(source.path, yaml_text, start)
    found = (*found, *broken)
    body = bodies(source.path, text, offset) if kind.suffix == ".md" else None
    if any(each.code in ("yaml-syntax", "yaml-alias", "yaml-depth", "yaml-key", "yaml-not-mapping") for each in broken):
        return None, found
    record, wrong = decode(kind.record, given, source.path)
    if record is None:
        return None, (*found, *wrong)
    slug = slug_of(source.path, kind)
    return Entry(
        kind.id,
        slug,
        source.path,
        f"{kind.address}{slug}/",
        record,
        body,
        {**given.keys, **given.places},
        source.changed,
    ), found
