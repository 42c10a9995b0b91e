"""Logos drawn and measured in a process of their own, with little time and memory."""

import base64
import importlib.metadata
import json
import os
import subprocess
import sys
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict
from functools import partial
from pathlib import Path

from stagekans.build.store import Store
from stagekans.core.outputs import Blob, digest
from stagekans.render.image.light import shares
from stagekans.render.image.svg import frame
from stagekans.render.logos import ink as logo_ink
from stagekans.render.logos.logo import Drawing, Ink, LogoRefused
from stagekans.render.logos.read import read

SECONDS = 0.8
"""Of the processor, for drawing: what starting the engine takes comes on top, and makes it a second in all."""
MEGABYTES = 200
_PATIENCE = 30
"""Seconds on the clock: also a busy machine gives a second of its processor in that time."""
_FRAME = frame({"width": "$width", "height": "$height", "viewBox": "$view", "preserveAspectRatio": "none"})
Weighed = Ink | str
"""What was measured, or the code of what is wrong."""


def inks(files: Mapping[str, Blob], store: Store | None = None) -> dict[str, Weighed]:
    """Measure logos.

    files: path -> bytes. store: remembers what was measured before; None measures anew.
    Returns path -> ink, or the code of a diagnostic; those the gate refuses are not there.
    """
    with ThreadPoolExecutor(os.cpu_count() or 1) as workers:
        found = workers.map(partial(_weighed, store=store), files, files.values())
        return {path: each for path, each in zip(files, found, strict=True) if each is not None}


def _weighed(path: str, file: Blob, store: Store | None) -> Weighed | None:
    try:
        drawing = read(path, file.data)
    except LogoRefused:
        return None  # told by the check, with its place
    if store is None:
        return measure(drawing)
    key = digest(f"ink\0{_version()}\0{drawing.form}\0{file.digest}".encode())
    known = store.results(key)
    kept = store.get(known[""][0]) if known else None
    if kept is not None:
        told = json.loads(kept)
        return told if isinstance(told, str) else Ink(**told)
    made = measure(drawing)
    store.keep(key, {"": json.dumps(made if isinstance(made, str) else asdict(made)).encode()})
    return made


def measure(drawing: Drawing) -> Weighed:
    """Return the ink of a drawing, or the code of what is wrong: too heavy, nothing to see, or not to be drawn."""
    body = base64.b64encode(drawing.body).decode()
    given = json.dumps({**asdict(drawing), "body": body, "shares": shares(), "frame": _FRAME})
    program = [sys.executable, "-I", str(Path(logo_ink.__file__)), str(SECONDS), str(MEGABYTES)]
    quiet = {"RAYON_NUM_THREADS": "1", "PATH": "/nonexistent"}
    try:
        done = subprocess.run(  # noqa: S603
            program, input=given.encode(), capture_output=True, env=quiet, cwd="/", timeout=_PATIENCE, check=False
        )
    except subprocess.TimeoutExpired:
        return "logo-heavy"
    if done.returncode == logo_ink.NO_INK:
        return "logo-empty"
    if done.returncode == logo_ink.BROKEN:
        return "logo-broken"
    if done.returncode:
        return "logo-heavy"
    told = json.loads(done.stdout)
    if told.pop("peak") > MEGABYTES * 1_000_000:
        return "logo-heavy"
    return Ink(**told)


def _version() -> str:
    """Return what a measurement depends on beside the logo: the program, its engines and the frame."""
    engines = [importlib.metadata.version(name) for name in ("typst", "pillow", "coloraide")]
    return digest(Path(logo_ink.__file__).read_bytes() + repr((engines, _FRAME)).encode())
