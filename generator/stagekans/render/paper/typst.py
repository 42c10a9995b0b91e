"""Typst template and data to PDF and PNG."""

import hashlib
import json
import shutil
import struct
import tempfile
from collections.abc import Callable, Mapping, Sequence
from multiprocessing.util import Finalize
from pathlib import Path
from typing import Literal

import typst

from stagekans.render.failed import PressFailed
from stagekans.render.handles import COMPILERS
from stagekans.render.image import svg
from stagekans.render.paper.faces import plain


def _compiler(fonts: Sequence[bytes]) -> typst.Compiler:
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
    data: Mapping[str, object],
    images: Mapping[str, bytes],
    form: Literal["pdf", "png"],
    page: int = 1,
    ppi: float = 72.0,
) -> Mapping[str, bytes]:
    """Compile one document.

    parts: Typst sources, read one after the other. fonts: TTF files; nothing else is used.
    data: plain data for the template (JSON in sys.inputs.data). images: name -> SVG or PNG, added to the data as SVG.
    form: "pdf" (PDF/UA-1, tagged) or "png". page, ppi: which page a PNG shows, and its pixels an inch; at 72 one point
    is one pixel.
    Returns {"": bytes}. Raises PressFailed on any error and on any warning, because a missing
    font or glyph is only a warning to the engine; a PNG would not even warn, so its PDF is made first.
    """
    drawn = {name: _drawing(image) for name, image in images.items()}
    inputs = {"data": plain(json.dumps({**data, **drawn}, ensure_ascii=False, sort_keys=True))}
    source, compiler = b"\n".join(parts), COMPILERS.get(tuple(fonts), lambda: _compiler(fonts))
    pages = _pages(
        lambda: compiler.compile_with_warnings(
            source, sys_inputs=inputs, format="pdf", pdf_standards=["ua-1"], timestamp=0
        )
    )
    if form == "png":
        pages = _pages(lambda: compiler.compile_with_warnings(source, sys_inputs=inputs, format="png", ppi=ppi))
    if len(pages) < page or not pages[page - 1]:
        raise PressFailed("no page")
    return {"": bytes(pages[page - 1])}


def _drawing(image: bytes) -> str:
    """Return an SVG as it is; a PNG inside one, because data is JSON. Its header says its size (RFC 2083, 11.2)."""
    if not image.startswith(b"\x89PNG"):
        return image.decode()
    width, height = struct.unpack(">II", image[16:24])
    return svg.drawing({"viewBox": f"0 0 {width} {height}"}, svg.photo(image, width, height))


def _pages(compiled: Callable[[], tuple[bytes | list[bytes] | None, list[typst.TypstWarning]]]) -> Sequence[bytes]:
    try:
        made, warnings = compiled()
    except typst.TypstError as error:
        raise PressFailed(error.message) from error
    if warnings:
        raise PressFailed(warnings[0].message)
    return made if isinstance(made, list) else [made or b""]
