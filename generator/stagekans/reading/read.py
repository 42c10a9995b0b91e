"""Files to entries: every file is read, and everything that is wrong with any of them is told."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from stagekans.core.diagnostics import Diagnostic, in_order
from stagekans.core.entry import Entry, Record
from stagekans.core.kind import Kind, Kinds
from stagekans.core.prose import Prose
from stagekans.reading.decode import decode
from stagekans.reading.fields import Fields
from stagekans.reading.frontmatter import fields, split
from stagekans.reading.heavy import heavy
from stagekans.reading.markdown import prose
from stagekans.reading.sources import Source, placed, slug_of
from stagekans.reading.text import decode as decode_text

Found = tuple[Diagnostic, ...]


@dataclass(frozen=True)
class Readers:
    """What reads the two parts of a file; a caller may pass some that remember.

    fields: (path, YAML, lines before it) -> values and diagnostics.
    prose: (path, file, offset of the body) -> Prose.
    """

    fields: Callable[[str, str, int], tuple[Fields, Found]] = fields
    prose: Callable[[str, str, int], Prose] = prose


PLAIN = Readers()


@dataclass(frozen=True)
class Reading:
    """What came of reading: entries, broken ones, and diagnostics in order of place.

    broken: files whose front matter could not be read, with a stand-in record; others may point at
    them without a fault of their own, and their bodies are checked all the same.
    """

    entries: tuple[Entry, ...]
    broken: tuple[Entry, ...]
    found: tuple[Diagnostic, ...]


def read(sources: Sequence[Source], kinds: Kinds, readers: Readers = PLAIN) -> Reading:
    """Read all files. sources: the files of all roots. kinds: what they may be. readers: what reads their parts."""
    entries: list[Entry] = []
    broken: list[Entry] = []
    found: list[Diagnostic] = []
    for item in placed(sources, kinds):
        if isinstance(item, Diagnostic):
            found.append(item)
            continue
        entry, diagnostics, good = _entry(*item, readers)
        found.extend(diagnostics)
        (entries if good else broken).append(entry)
    return Reading(tuple(entries), tuple(broken), in_order(found))


def _entry(source: Source, kind: Kind, readers: Readers) -> tuple[Entry, Found, bool]:
    text, found = decode_text(source)
    if not text and found:
        return _made(source, kind, None, None, Fields(source.path)), found, False
    line_before, yaml_text, body, readable = 0, text, None, True
    if kind.suffix == ".md":
        front = split(source.path, text)
        if isinstance(front, Diagnostic):
            return _made(source, kind, None, None, Fields(source.path)), (*found, front), False
        yaml_text, line_before, offset = front
        too_much = heavy(source.path, text, offset)
        if too_much:
            found, body, readable = (*found, *too_much), None, False
        else:
            body = readers.prose(source.path, text, offset)
    given, wrong = readers.fields(source.path, yaml_text, line_before)
    found = (*found, *wrong)
    if given.cut_short:
        return _made(source, kind, None, body, given), found, False
    record, wrong = decode(kind.record, given, source.path)
    return _made(source, kind, record, body, given), (*found, *wrong), readable and record is not None


def _made(source: Source, kind: Kind, record: Record | None, body: Prose | None, given: Fields) -> Entry:
    slug = slug_of(source.path, kind)
    _, address = kind.home_of(source.path) or ("", kind.address)
    return Entry(
        kind=kind.id,
        slug=slug,
        path=source.path,
        address=f"{address}{slug}/",
        record=record or Record.model_construct(title=slug, summary=""),
        prose=body,
        places={**given.keys, **given.places},
        updated=source.changed,
    )
