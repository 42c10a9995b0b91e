"""Finished bytes by key, verified on every read.

blobs/ holds bytes by their SHA-256; keys/ holds, per job key, the names and digests of its results.
"""

import json
from collections.abc import Mapping
from pathlib import Path

from stagekans.outputs import digest


class Store:
    """A folder of finished work; several processes may use it at once."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        (folder / "blobs").mkdir(parents=True, exist_ok=True)
        (folder / "keys").mkdir(exist_ok=True)

    def results(self, key: str) -> Mapping[str, tuple[str, int]] | None:
        """Return name -> (digest, size) of a finished job, or None when it is not whole."""
        try:
            listed = json.loads((self.folder / "keys" / key[:2] / key).read_bytes())
            found = {str(name): (str(value[0]), int(value[1])) for name, value in listed.items()}
        except (OSError, ValueError, AttributeError, TypeError, IndexError):
            return None
        sizes = (self._size(name) == size for name, size in found.values())
        return found if all(sizes) else None

    def keep(self, key: str, made: Mapping[str, bytes]) -> Mapping[str, tuple[str, int]]:
        """Keep the results of a job; return name -> (digest, size)."""
        listed = {name: (self.put(data), len(data)) for name, data in made.items()}
        self._write(self.folder / "keys" / key[:2] / key, json.dumps(listed, sort_keys=True).encode())
        return listed

    def put(self, data: bytes) -> str:
        """Keep bytes; return their digest."""
        name = digest(data)
        if self._size(name) != len(data):
            self._write(self._path(name), data)
        return name

    def ensure(self, data: bytes) -> None:
        """Keep bytes, and make sure that those already kept under their digest are whole."""
        name = digest(data)
        if self.get(name) is None:
            self._write(self._path(name), data)

    def get(self, name: str) -> bytes | None:
        """Return the bytes of a digest; None, and forgotten, when they are missing or damaged."""
        path = self._path(name)
        try:
            data = path.read_bytes()
        except OSError:
            return None
        if digest(data) == name:
            return data
        path.unlink(missing_ok=True)
        return None

    def _path(self, name: str) -> Path:
        return self.folder / "blobs" / name[:2] / name

    def _size(self, name: str) -> int:
        try:
            return self._path(name).stat().st_size
        except OSError:
            return -1

    def _write(self, path: Path, data: bytes) -> None:
        """Write in place: a write that was cut off shows by its size or digest, so no renaming is needed."""
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(data)
