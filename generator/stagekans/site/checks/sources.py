"""Refuses a fact whose source is not in the list of sources, and a claim of evidence without one."""

from collections.abc import Iterator

from pydantic import BaseModel

from stagekans.catalog.site import Site
from stagekans.core.diagnostics import Diagnostic
from stagekans.core.entry import Path
from stagekans.core.roles import Claim
from stagekans.core.rules import Rule

SOURCE_NOT_LISTED = Rule("source-not-listed", facts=("value",))
EVIDENCE_NO_SOURCE = Rule("evidence-no-source", facts=("key",))


def check(site: Site) -> Iterator[Diagnostic]:
    """Yield every "source:" below a record that its "sources" do not list, and every claim that names none."""
    for entry in site.entries:
        listed = {source.url for source in entry.record.sources}
        for path, text in entry.said:
            if path[-1] == "source" and text not in listed:
                yield SOURCE_NOT_LISTED(entry.place(path), value=text)
        for path, part in _parts(entry.record, ()):
            if isinstance(part, Claim) and part.claimed() and getattr(part, "source", None) is None:
                yield EVIDENCE_NO_SOURCE(entry.place((*path, "value")), key=path[-1])


def _parts(value: object, path: Path) -> Iterator[tuple[Path, BaseModel]]:
    """Yield every group of fields in a record with its path."""
    if isinstance(value, tuple):
        for index, each in enumerate(value):
            yield from _parts(each, (*path, index))
    if isinstance(value, BaseModel):
        yield path, value
        for name in type(value).model_fields:
            yield from _parts(getattr(value, name, None), (*path, name))
