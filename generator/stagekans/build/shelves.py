"""Where a store keeps its bytes: a folder, or any address fsspec knows (extra "store")."""

import errno
import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Protocol

from stagekans.build.put import put


class Shelf(Protocol):
    """Bytes by name, a name being a path with forward slashes.

    address: opens the same shelf in another process. private: whether only this process sees what stands on it.
    """

    address: str
    private: bool

    def read(self, name: str) -> bytes | None:
        """Return bytes, or None when there are none."""

    def size(self, name: str) -> int:
        """Return how many bytes there are, or -1."""

    def write(self, name: str, data: bytes) -> None:
        """Keep bytes."""

    def drop(self, name: str) -> None:
        """Forget bytes, if they are there."""


def shelf(address: str | Path) -> Shelf:
    """Return the shelf at an address.

    address: a folder, made when it is not there, or "scheme://…" for fsspec. Raises ValueError when fsspec, or what it
    needs for this scheme, is not installed or does not know the address.
    """
    return _Remote(str(address)) if "://" in str(address) else _Folder(Path(address))


class _Folder:
    """Writes in place: a write that was cut off shows by its size or digest, so no renaming is needed."""

    private = False

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.address = str(folder)
        (folder / "blobs").mkdir(parents=True, exist_ok=True)
        (folder / "keys").mkdir(exist_ok=True)

    def read(self, name: str) -> bytes | None:
        try:
            return (self.folder / name).read_bytes()
        except OSError:
            return None

    def size(self, name: str) -> int:
        try:
            return (self.folder / name).stat().st_size
        except OSError:
            return -1

    def write(self, name: str, data: bytes) -> None:
        path = self.folder / name
        path.parent.mkdir(exist_ok=True)
        put(path, data)

    def drop(self, name: str) -> None:
        (self.folder / name).unlink(missing_ok=True)


class _System(Protocol):
    """What we ask of a file system of fsspec, which says no types itself."""

    def cat_file(self, path: str) -> bytes: ...

    def info(self, path: str) -> Mapping[str, int]: ...

    def makedirs(self, path: str, *, exist_ok: bool) -> None: ...

    def pipe_file(self, path: str, value: bytes) -> None: ...

    def rm_file(self, path: str) -> None: ...


class _Remote:
    """What fsspec calls missing, it says by FileNotFoundError; other errors mean that the place cannot be reached."""

    def __init__(self, address: str) -> None:
        self.address = address.rstrip("/")
        self.private = address.startswith("memory://")
        self.system, self.root = _opened(self.address)

    def read(self, name: str) -> bytes | None:
        try:
            return self.system.cat_file(f"{self.root}/{name}")
        except FileNotFoundError:
            return None

    def size(self, name: str) -> int:
        try:
            return int(self.system.info(f"{self.root}/{name}")["size"])
        except FileNotFoundError:
            return -1

    def write(self, name: str, data: bytes) -> None:
        path = f"{self.root}/{name}"
        try:
            self.system.makedirs(path.rpartition("/")[0], exist_ok=True)
            self.system.pipe_file(path, data)
        except NotImplementedError as error:
            raise OSError(errno.EROFS, os.strerror(errno.EROFS), self.address) from error

    def drop(self, name: str) -> None:
        try:
            self.system.rm_file(f"{self.root}/{name}")
        except FileNotFoundError:
            return


def _opened(address: str) -> tuple[_System, str]:
    try:
        from fsspec.core import url_to_fs
    except ImportError as error:
        raise ValueError("pip install 'stagekans[store]'") from error
    opener: Callable[..., tuple[_System, str]] = url_to_fs
    try:
        system, root = opener(address, use_listings_cache=False)
    except (ImportError, TypeError, AttributeError) as error:  # a chain that lacks a part of itself
        raise ValueError(str(error)) from error
    return system, root.rstrip("/")
