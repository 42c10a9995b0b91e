"""Finished bytes to a staging folder, touching only what differs.

The folder may hold an earlier site: making a thousand folders and files anew takes longer than all
the rest of a build in which one sentence changed.
"""

import os
import shutil
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path

from stagekans.build.plan import Plan
from stagekans.build.put import put
from stagekans.build.run import JOB_FAILED, Results
from stagekans.build.store import Store
from stagekans.core.diagnostics import Diagnostic, Place


def write(plan: Plan, done: Mapping[str, Results], store: Store, folder: Path) -> tuple[Diagnostic, ...]:
    """Write all outputs of a plan below a folder; return what could not be written."""
    return tuple(_write(plan, done, store, folder))


def _write(plan: Plan, done: Mapping[str, Results], store: Store, folder: Path) -> Iterable[Diagnostic]:
    for output in plan.outputs:
        data: bytes | None
        if isinstance(output.content, bytes):
            data = output.content
        else:
            data = store.get(done[plan.key_of(output.content)][output.content.name][0])
        if data is None:
            yield JOB_FAILED(Place(output.path), path=output.path, detail="cache")
            continue
        place(folder / output.path, data)


def place(path: Path, data: bytes) -> None:
    """Make sure that a file holds these bytes. Raises OSError."""
    try:
        if path.read_bytes() == data:
            return
    except OSError:
        path.parent.mkdir(parents=True, exist_ok=True)
    put(path, data)


def prune(folder: Path, wanted: Collection[str]) -> None:
    """Remove from a folder every file and folder that is not on the way to a wanted path."""
    folders = {"/".join(path.split("/")[:depth]) for path in wanted for depth in range(1, path.count("/") + 1)}
    _prune(str(folder), "", set(wanted), folders)


def _prune(folder: str, prefix: str, files: set[str], folders: set[str]) -> None:
    with os.scandir(folder) as listed:
        items = list(listed)
    for item in items:
        name = prefix + item.name
        if item.is_dir(follow_symlinks=False):
            if name in folders:
                _prune(item.path, name + "/", files, folders)
            else:
                shutil.rmtree(item.path)
        elif name not in files or item.is_symlink():
            os.unlink(item.path)
