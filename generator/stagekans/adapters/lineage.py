"""What rooms are made of: every room of ours they import, also by way of others, and the libraries they use."""

import ast
import importlib.util
import platform
import sys
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from stagekans.outputs import digest

_OURS = "stagekans"


def made_by(*rooms: str) -> Mapping[str, str]:
    """Return what decides how rooms behave: name of a room of ours -> hash of its source, distribution -> version.

    rooms: modules, such as "stagekans.reading.text". Imports are read from the source, so that none has to be listed.
    All that is installed beside a library they use counts: which of it the library uses itself, only running it tells.
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
    libraries = {path for name in outside - sys.stdlib_module_names if (path := _file(name)) is not None}
    beside = {each.parent.parent if each.name == "__init__.py" else each.parent for each in libraries}
    installed = {name: version for folder in sorted(beside) for name, version in _installed(folder).items()}
    return {name: digest(data) for name, data in sources.items()} | installed | {"python": platform.python_version()}


def _installed(folder: Path) -> dict[str, str]:
    """Return distribution -> version of all that is installed in a folder, as the names of *.dist-info say them.

    Reading their files tells no more, and takes half a second. Names are in lowercase with hyphens (PEP 503).
    """
    parts = (each.name.removesuffix(".dist-info").partition("-") for each in folder.glob("*.dist-info"))
    return {name.lower().replace("_", "-"): version for name, _, version in parts if name != _OURS}


@cache
def _imports(source: bytes) -> tuple[str, ...]:
    """Return the modules a source imports; of "from a import b" both a and a.b, because b may be a module."""
    found: list[str] = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found += [each.name for each in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.append(node.module)
            found += [f"{node.module}.{each.name}" for each in node.names if node.module.startswith(_OURS)]
    return tuple(found)


@cache
def _file(module: str) -> Path | None:
    try:
        found = importlib.util.find_spec(module)
    except ModuleNotFoundError:
        return None
    return Path(found.origin) if found and found.origin else None
