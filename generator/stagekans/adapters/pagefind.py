"""Pagefind: the search index of a finished folder."""

import io
import json
import os
import re
import shutil
import subprocess
import zipfile
from importlib.metadata import version
from pathlib import Path

import pagefind_bin

from stagekans.adapters.pagefind_order import UnknownFormat, facts, settle
from stagekans.build.plan import press_version
from stagekans.build.run import JOB_FAILED
from stagekans.build.store import Store
from stagekans.build.write import place, prune
from stagekans.core.diagnostics import Diagnostic, Place
from stagekans.core.outputs import digest
from stagekans.render.data.archive import zipped
from stagekans.render.data.squeeze import squeeze
from stagekans.search import plan as searchplan
from stagekans.search.given import Material

FOLDER = "pagefind"
_REFUSAL = re.compile(r"\(os error (\d{1,4})\)")
"""How a program in Rust tells what the system refuses."""
_UNUSED = ("pagefind-ui", "pagefind-modular-ui", "pagefind-component-ui", "pagefind-highlight")


def kept(folder: Path) -> list[str]:
    """Return the paths of an index that a folder holds already; index() decides what becomes of it."""
    return [path.relative_to(folder).as_posix() for path in (folder / FOLDER).rglob("*") if path.is_file()]


def index(folder: Path, store: Store, locale: str, material: Material) -> tuple[Diagnostic, ...]:
    """Write <folder>/pagefind/ with the search plan, or take it from the store when nothing it is made of changed.

    folder: a finished site. store: keeps indexes by what they came from. locale: language of the index.
    material: keyword arguments of search/plan but for the index. Returns what went wrong;
    raises OSError for what the system refuses.
    Only pages that carry data-pagefind-body are indexed.
    """
    listed = []
    for path in sorted(folder.rglob("index.html")):
        page = path.read_bytes()
        if b"data-pagefind-body" in page:
            listed.append((path.relative_to(folder).as_posix(), digest(page)))
    given = json.dumps(material, sort_keys=True)
    key = digest(repr((listed, locale, version("pagefind-bin"), press_version(), given)).encode())
    known = store.results(key)
    packed = store.get(known[""][0]) if known is not None else None
    if packed is not None:
        _unpack(folder / FOLDER, packed)
        return ()
    shutil.rmtree(folder / FOLDER, ignore_errors=True)
    done = subprocess.run(  # noqa: S603
        [
            pagefind_bin.get_executable(),
            "--site",
            folder,
            "--output-subdir",
            FOLDER,
            "--force-language",
            locale,
            "--silent",
        ],
        capture_output=True,
        check=False,
    )
    if done.returncode:
        detail = done.stderr.decode("utf-8", "replace").strip() or done.stdout.decode("utf-8", "replace").strip()
        refusal = _REFUSAL.search(detail)
        if refusal:
            raise OSError(int(refusal[1]), os.strerror(int(refusal[1])), str(folder / FOLDER))
        return (JOB_FAILED(Place(FOLDER), path=FOLDER, detail=detail[-300:]),)
    try:
        settle(folder / FOLDER)
        for name, data in searchplan.plan(index=facts(folder / FOLDER), **material).items():
            place(folder / FOLDER / name, data)
    except (UnknownFormat, FileNotFoundError, KeyError, ValueError) as error:
        return (JOB_FAILED(Place(FOLDER), path=FOLDER, detail=error),)
    made: dict[str, bytes] = {}
    for path in sorted((folder / FOLDER).rglob("*")):
        if path.is_file() and path.name.startswith(_UNUSED):
            path.unlink()
        elif path.is_file():
            made[path.relative_to(folder / FOLDER).as_posix()] = path.read_bytes()
    for name in [name for name in made if name.endswith((".js", ".json"))]:
        for form, data in squeeze(made[name]).items():
            made[f"{name}.{form}"] = data
            place(folder / FOLDER / f"{name}.{form}", data)
    store.keep(key, {"": zipped(made, FOLDER)})
    return ()


def _unpack(folder: Path, packed: bytes) -> None:
    """Lay an index that was kept (one file: a thousand small ones take longer) in its folder."""
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        names = {name.partition("/")[2]: name for name in archive.namelist()}
        folder.mkdir(exist_ok=True)
        prune(folder, names)
        for name, member in names.items():
            place(folder / name, archive.read(member))
