"""Refuses a fact whose source is not in the list of sources."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from stagekans.catalog.catalog import Catalog
from stagekans.diagnostics import Diagnostic
from stagekans.messages import problem
from stagekans.model.entry import Path
from stagekans.settings import Settings


def check(catalog: Catalog, settings: Settings) -> Iterator[Diagnostic]:
    """Yield every "source:" below a record that its "sources" do not list."""
    for entry in catalog.entries:
        listed = {source.url for source in entry.record.sources}
        for path, url in _cited(entry.record.model_dump(mode="json"), ()):
            if url not in listed:
                yield problem("source-not-listed", entry.place(path), value=url)


def _cited(value: Any, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(value, Mapping):
        for key, each in value.items():
            if key == "source" and isinstance(each, str):
                yield (*path, key), each
            else:
                yield from _cited(each, (*path, key))
    elif isinstance(value, Sequence) and not isinstance(value, str):
        for index, each in enumerate(value):
            yield from _cited(each, (*path, index))
