"""Puts a Pagefind index in a fixed order: it writes filters in the order of a random hash map.

Known to its makers (issue 638: fragments are stable since 1.3, filters and metadata are not). The
files are gzip around a mark and CBOR; names are hashes of content and are given anew.
"""

import gzip
import json
from pathlib import Path
from typing import Any

import cbor2

from stagekans.core.outputs import digest
from stagekans.search.given import Index

_MARK = b"pagefind_dcd"
_FILTERS = 3
_SHORT, _LONG = 7, 10


class UnknownFormat(Exception):
    """The index is not of the form this room knows; the text says what."""


def settle(folder: Path) -> None:
    """Sort the filters of an index and their values, and rename what changes by that.

    folder: the index ("pagefind/"). Raises UnknownFormat when its files are of another form.
    """
    entry_path = folder / "pagefind-entry.json"
    entry = json.loads(entry_path.read_bytes())
    for language in entry["languages"].values():
        prefix = language["hash"].partition("_")[0]
        old = folder / f"pagefind.{language['hash']}.pf_meta"
        meta = _read(old)
        if not isinstance(meta, list) or len(meta) <= _FILTERS:
            raise UnknownFormat("pf_meta")
        meta[_FILTERS] = sorted([name, _settled(folder, prefix, file)] for name, file in meta[_FILTERS])
        data = _MARK + cbor2.dumps(meta)
        language["hash"] = f"{prefix}_{digest(data)[:_LONG]}"
        old.unlink()
        _write(folder / f"pagefind.{language['hash']}.pf_meta", data)
    entry_path.write_text(json.dumps(entry, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")


def facts(folder: Path) -> Index:
    """Return what a search plan needs to know of an index.

    folder: the index. Its chunks come in order. Raises UnknownFormat when its files are of another form.
    """
    ids: dict[str, str] = {}
    language = ""
    for path in sorted((folder / "fragment").glob("*.pf_fragment")):
        data = gzip.decompress(path.read_bytes())
        if not data.startswith(_MARK):
            raise UnknownFormat(path.name)
        language, _, name = path.stem.rpartition("_")
        ids[json.loads(data[len(_MARK) :])["url"].lstrip("/")] = name
    chunks = sorted(_first_word(_read(path), path) for path in (folder / "index").glob("*.pf_index"))
    return {"ids": ids, "chunks": chunks, "language": language}


def _first_word(chunk: object, path: Path) -> str:
    while isinstance(chunk, list) and chunk:
        chunk = chunk[0]
    if not isinstance(chunk, str):
        raise UnknownFormat(path.name)
    return chunk


def _settled(folder: Path, prefix: str, file: str) -> str:
    """Sort the values of one filter; return its new name."""
    old = folder / "filter" / f"{file}.pf_filter"
    name, values = _read(old)
    data = _MARK + cbor2.dumps([name, sorted(values)])
    new = f"{prefix}_{digest(data)[:_SHORT]}"
    old.unlink()
    _write(folder / "filter" / f"{new}.pf_filter", data)
    return new


def _read(path: Path) -> Any:
    data = gzip.decompress(path.read_bytes())
    if not data.startswith(_MARK):
        raise UnknownFormat(path.name)
    return cbor2.loads(data[len(_MARK) :])


def _write(path: Path, data: bytes) -> None:
    path.write_bytes(gzip.compress(data, mtime=0))
