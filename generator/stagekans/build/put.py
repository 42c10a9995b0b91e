"""Bytes to a file, so that what goes wrong names the file."""

from pathlib import Path


def put(path: Path, data: bytes) -> None:
    """Write a file in place. Raises OSError with its name: a full disk gives none of itself."""
    try:
        path.write_bytes(data)
    except OSError as error:
        error.filename = error.filename or str(path)
        raise


def put_whole(path: Path, data: bytes) -> None:
    """Write a file in one step: what stood there stays whole when it fails. Makes its folder. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f".{path.name}.nieuw")
    try:
        put(temporary, data)
        temporary.replace(path)
    except OSError:
        temporary.unlink(missing_ok=True)
        raise
