"""What rooms are made of: every room of ours they import, also by way of others, and the libraries they use."""

import importlib.util
import platform
import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from stagekans.core.outputs import digest

_OURS = "stagekans"
_IMPORT = re.compile(
    r"^[ \t]*(?:from[ \t]+(?P<whole>[\w.]+)[ \t]+import[ \t]+(?P<parts>\([^)]*\)|[^\n]*)"
    r"|import[ \t]+(?P<plain>[\w., \t]+))",
    re.MULTILINE,
)


def made_by(*rooms: str) -> Mapping[str, str]:
    """Return what decides how rooms behave: name of a room of ours -> hash of its source, distribution -> version.

    rooms: modules, such as "stagekans.reading.text". Imports are read from the source, so that none has to be listed.
    All that is installed beside a library they use counts: which of it the library uses itself, only running it tells.
    """
    sources: dict[str, bytes] = {}
    outside: set[str] = set()
    todo, seen = [*rooms], set[str]()
    while todo:
        name = todo.pop()
        if name.partition(".")[0] != _OURS:
            outside.add(name.partition(".")[0])
            continue
        if name in seen:
            continue
        seen.add(name)
        path = _file(name)
        if path is None:
            continue
        sources[name] = path.read_bytes()
        todo += _imports(sources[name].decode())
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


def _imports(source: str) -> Iterator[str]:
    """Yield the modules a source imports; of "from a import b" both a and a.b, because b may be a module.

    What only looks like an import, in a text, adds a module at most.
    """
    for found in _IMPORT.finditer(source):
        if found["plain"]:
            yield from (each.split()[0] for each in found["plain"].split(",") if each.strip())
            continue
        yield found["whole"]
        if found["whole"].startswith(_OURS):
            parts = re.sub(r"#.*|[()]", "", found["parts"]).split(",")
            yield from (f"{found['whole']}.{each.split()[0]}" for each in parts if each.strip())


def _file(module: str) -> Path | None:
    try:
        found = importlib.util.find_spec(module)
    except ModuleNotFoundError:
        return None
    return Path(found.origin) if found and found.origin else None
