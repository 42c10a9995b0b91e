"""Typst template and data to PDF and PNG."""

import hashlib
import json
import shutil
import tempfile
from collections.abc import Mapping, Sequence
from functools import lru_cache
from multiprocessing.util import Finalize
from pathlib import Path
from typing import Any, Literal

import typst

from stagekans.press.failed import PressFailed


@lru_cache(maxsize=4)
def _compiler(fonts: tuple[bytes, ...]) -> typst.Compiler:
    """Start a compiler that knows these fonts and no others; the engine takes fonts by path only."""
    shelf = Path(tempfile.mkdtemp(prefix="stagekans-fonts-"))
    Finalize(None, shutil.rmtree, args=(shelf, True), exitpriority=1)
    for font in fonts:
        (shelf / f"{hashlib.sha256(font).hexdigest()[:16]}.ttf").write_bytes(font)
    faces = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[shelf])
    return typst.Compiler(font_paths=faces, ignore_system_fonts=True)


def document(
    parts: Sequence[bytes],
    fonts: Sequence[bytes],
    data: Mapping[str, Any],
    images: Mapping[str, bytes],
    form: Literal["pdf", "png"],
) -> Mapping[str, bytes]:
    """Compile one document.

    parts: Typst sources, read one after the other. fonts: TTF files; nothing else is used.
    data: plain data for the template (JSON in sys.inputs.data). images: name -> SVG, added to the data.
    form: "pdf" (PDF/UA-1, tagged) or "png" (first page; one point is one pixel).
    Returns {"": bytes}. Raises PressFailed on any error and on any warning, because a missing
    font or glyph is only a warning to the engine.
    """
    drawn = {name: image.decode() for name, image in images.items()}
    inputs = {"data": json.dumps({**data, **drawn}, ensure_ascii=False, sort_keys=True)}
    options: dict[str, Any] = {"pdf_standards": ["ua-1"], "timestamp": 0} if form == "pdf" else {"ppi": 72.0}
    try:
        made, warnings = _compiler(tuple(fonts)).compile_with_warnings(
            b"\n".join(parts),
            format=form,
            sys_inputs=inputs,
            **options,
        )
    except typst.TypstError as error:
        raise PressFailed(error.message) from error
    if warnings:
        raise PressFailed(warnings[0].message)
    first = made[0] if isinstance(made, list) else made
    if not first:
        raise PressFailed("no page")
    return {"": bytes(first)}
