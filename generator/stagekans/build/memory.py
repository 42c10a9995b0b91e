"""Files that were parsed before, by their content, so that an edit costs one file."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from stagekans.build.put import put_whole
from stagekans.core.diagnostics import Diagnostic, Place
from stagekans.core.outputs import digest
from stagekans.core.prose import Heading, Link, Markup, Prose
from stagekans.reading.fields import Fields
from stagekans.reading.frontmatter import fields
from stagekans.reading.markdown import prose
from stagekans.reading.read import Readers


class Memory:
    """Remembers what the readers made of each file, between builds, in one file of plain JSON.

    path: that file. version: changes when a reader changes, so that nothing stale is used.
    Front matter with a fault is not remembered.
    """

    def __init__(self, path: Path, version: str) -> None:
        self.path = path
        self.version = version
        self.known = _load(path, version)
        self.used: dict[str, object] = {}

    @property
    def readers(self) -> Readers:
        """The readers of reading.read, with a memory."""
        return Readers(self._fields, self._prose)

    def save(self) -> None:
        """Keep what this build used, and nothing else."""
        if self.used.keys() == self.known.keys():
            return
        put_whole(self.path, json.dumps({"version": self.version, "files": self.used}).encode())

    def _fields(self, path: str, text: str, line_before: int) -> tuple[Fields, tuple[Diagnostic, ...]]:
        key = digest(f"fields\0{path}\0{line_before}\0{text}".encode())
        known = self.known.get(key)
        if known is not None:
            self.used[key] = known
            return Fields(path, *known), ()
        made, found = fields(path, text, line_before)
        if not found:
            self.used[key] = [made.values, made.places, made.keys, made.odd]
        return made, found

    def _prose(self, path: str, text: str, offset: int) -> Prose:
        key = digest(f"prose\0{path}\0{offset}\0{text}".encode())
        known = self.known.get(key)
        if known is None:
            made = prose(path, text, offset)
            self.used[key] = _plain(made)
            return made
        self.used[key] = known
        return _remembered(known, text[offset:])


def _load(path: Path, version: str) -> Mapping[str, Any]:
    try:
        kept = json.loads(path.read_bytes())
        return kept["files"] if kept["version"] == version else {}
    except (OSError, ValueError, KeyError, TypeError):
        return {}


def _plain(made: Prose) -> dict[str, object]:
    """Return Prose as plain data, without its text, which is at hand."""

    def placed(each: Heading | Link | Markup) -> dict[str, object]:
        return {**vars(each), "place": vars(each.place)}

    return {
        "place": vars(made.place),
        "headings": [placed(each) for each in made.headings],
        "links": [placed(each) for each in made.links],
        "markup": [placed(each) for each in made.markup],
        "words": made.words,
        "passages": list(made.passages),
    }


def _remembered(known: Mapping[str, Any], text: str) -> Prose:
    def placed(each: Mapping[str, Any]) -> dict[str, Any]:
        return {**each, "place": Place(**each["place"])}

    return Prose(
        text,
        Place(**known["place"]),
        tuple(Heading(**placed(each)) for each in known["headings"]),
        tuple(Link(**placed(each)) for each in known["links"]),
        tuple(Markup(**placed(each)) for each in known["markup"]),
        known["words"],
        tuple(known["passages"]),
    )
