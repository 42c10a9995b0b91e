"""What rooms are made of: every room of ours they import, also by way of others, and the libraries they use."""

import ast
import importlib.util
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.metadata import packages_distributions, version
from pathlib import Path

from stagekans.outputs import digest

_OURS = "stagekans"


def made_by(*rooms: str) -> Mapping[str, str]:
    """Return what decides how rooms behave: name of a room of ours -> hash of its source, distribution -> version.

    rooms: modules, such as "stagekans.reading.text". Imports are read from the source, so that none has to be listed.
    """
    sources: dict[str, bytes] = {}
    outside: set[str] = set()
    todo = [*rooms]
    while todo:
        name = todo.pop()
        if name.partition(".")[0] != _OURS:
            outside.add(name.partition(".")[0])
            continue
        path = _file(name)
        if name in sources or path is None:
            continue
        sources[name] = path.read_bytes()
        todo += _imports(sources[name])
    known = packages_distributions()
    used = {each for name in outside for each in known.get(name, ())}
    return {**{name: digest(data) for name, data in sources.items()}, **{name: version(name) for name in used}}


def _imports(source: bytes) -> Iterator[str]:
    """Yield the modules a source imports; of "from a import b" both a and a.b, because b may be a module."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (each.name for each in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{each.name}" for each in node.names if node.module.startswith(_OURS))


@cache
def _file(module: str) -> Path | None:
    try:
        found = importlib.util.find_spec(module)
    except ModuleNotFoundError:
        return None
    return Path(found.origin) if found and found.origin else None
