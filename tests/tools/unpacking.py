"""Outputs made in this process, without a build: for tests of what is inside them."""

from collections.abc import Iterable, Mapping
from typing import Any

from stagekans.core.outputs import Blob, Job, Measure, Output, Part, digest


def made(outputs: Iterable[Output], wanted: tuple[str, ...]) -> dict[str, bytes]:
    """Return path -> bytes of the outputs whose path ends in one of these; each job runs once."""
    known: dict[int, Mapping[str, bytes]] = {}
    return {each.path: _made(each.content, known) for each in outputs if each.path.endswith(wanted)}


def _made(content: Any, known: dict[int, Mapping[str, bytes]]) -> Any:
    if isinstance(content, Part):
        return _results(content.job, known)[content.name]
    if isinstance(content, Blob):
        return content.data
    if isinstance(content, Measure):
        data = _made(content.part, known)
        return {"bytes": len(data), "sha256": digest(data)}
    if isinstance(content, Mapping):
        return {name: _made(each, known) for name, each in content.items()}
    if isinstance(content, list | tuple):
        return [_made(each, known) for each in content]
    return content


def _results(job: Job, known: dict[int, Mapping[str, bytes]]) -> Mapping[str, bytes]:
    if id(job) not in known:
        known[id(job)] = job.function(**_made(job.arguments, known))
    return known[id(job)]
