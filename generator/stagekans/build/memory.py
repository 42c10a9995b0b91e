"""Bodies that were parsed before, by their content."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from stagekans.diagnostics import Place
from stagekans.model.prose import Heading, Link, Markup, Prose
from stagekans.outputs import digest
from stagekans.reading.markdown import prose


class Bodies:
    """Makes Prose, and remembers it between builds in one file.

    path: the file. version: changes when the reader changes, so that nothing stale is used.
    """

    def __init__(self, path: Path, version: str) -> None:
        self.path = path
        self.version = version
        self.known = _load(path, version)
        self.used: dict[str, Any] = {}

    def __call__(self, path: str, text: str, offset: int) -> Prose:
        """Return the body of a file (see reading.markdown.prose)."""
        key = digest(f"{path}\0{offset}\0{text}".encode())
        known = self.known.get(key)
        if known is None:
            made = prose(path, text, offset)
            self.used[key] = {**asdict(made), "text": ""}
            return made
        self.used[key] = known
        return _prose(known, text[offset:])

    def save(self) -> None:
        """Keep what this build used, and nothing else."""
        if self.used.keys() == self.known.keys():
            return
        self.path.parent.mkdir(parents=True, exist_ok=True)
        temporary = self.path.with_suffix(".nieuw")
        temporary.write_text(json.dumps({"version": self.version, "bodies": self.used}), encoding="utf-8")
        temporary.replace(self.path)


def _load(path: Path, version: str) -> Mapping[str, Any]:
    try:
        kept = json.loads(path.read_bytes())
        return kept["bodies"] if kept["version"] == version else {}
    except (OSError, ValueError, KeyError, TypeError):
        return {}


def _prose(known: Mapping[str, Any], text: str) -> Prose:
    def placed(each: Mapping[str, Any]) -> dict[str, Any]:
        return {**each, "place": Place(**each["place"])}

    return Prose(
        text,
        Place(**known["place"]),
        tuple(Heading(**placed(each)) for each in known["headings"]),
        tuple(Link(**placed(each)) for each in known["links"]),
        tuple(Markup(**placed(each)) for each in known["markup"]),
        known["words"],
    )
