"""Finished bytes by key, verified on every read.

blobs/ holds bytes by their SHA-256; keys/ holds, per job key, the names and digests of its results.
"""

import json
from collections.abc import Mapping
from pathlib import Path

from stagekans.build.shelves import shelf
from stagekans.core.outputs import digest


class Store:
    """A place of finished work; several processes may use it at once.

    place: a folder, or an address "scheme://…" for fsspec (build/shelves.py).
    """

    def __init__(self, place: Path | str) -> None:
        self.shelf = shelf(place)
        self.address = self.shelf.address

    @property
    def private(self) -> bool:
        """Whether only this process sees what is kept, so that no other can do work for it."""
        return self.shelf.private

    def results(self, key: str) -> Mapping[str, tuple[str, int]] | None:
        """Return name -> (digest, size) of a finished job, or None when it is not whole."""
        try:
            listed = json.loads(self.shelf.read(_key(key)) or b"")
            found = {str(name): (str(value[0]), int(value[1])) for name, value in listed.items()}
        except (ValueError, AttributeError, TypeError, IndexError):
            return None
        sizes = (self.shelf.size(_blob(name)) == size for name, size in found.values())
        return found if all(sizes) else None

    def keep(self, key: str, made: Mapping[str, bytes]) -> Mapping[str, tuple[str, int]]:
        """Keep the results of a job; return name -> (digest, size)."""
        listed = {name: (self.put(data), len(data)) for name, data in made.items()}
        self.shelf.write(_key(key), json.dumps(listed, sort_keys=True).encode())
        return listed

    def put(self, data: bytes) -> str:
        """Keep bytes, and make sure that those already kept under their digest are whole; return their digest."""
        name = digest(data)
        if self.get(name) is None:
            self.shelf.write(_blob(name), data)
        return name

    def get(self, name: str) -> bytes | None:
        """Return the bytes of a digest; None, and forgotten, when they are missing or damaged."""
        data = self.shelf.read(_blob(name))
        if data is None or digest(data) == name:
            return data
        self.shelf.drop(_blob(name))
        return None


def _key(key: str) -> str:
    return f"keys/{key[:2]}/{key}"


def _blob(name: str) -> str:
    return f"blobs/{name[:2]}/{name}"
