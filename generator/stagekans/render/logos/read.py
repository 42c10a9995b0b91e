"""The gate for logos: bytes to a drawing."""

from stagekans.render.logos.logo import Drawing, LogoRefused
from stagekans.render.logos.png import png
from stagekans.render.logos.svg import svg

SVG_KB = 500
PNG_KB = 700
WIDEST = 25.0
"""A canvas so many times wider than high, or higher than wide, is a mistake."""


def read(path: str, data: bytes) -> Drawing:
    """Return the drawing in a file.

    path: its name says what it should be. data: its bytes, perhaps cut off above the limit.
    Raises LogoRefused at the first thing that is not known to be harmless.
    """
    suffix = path.rpartition(".")[2]
    limit = {"svg": SVG_KB, "png": PNG_KB}.get(suffix)
    if limit is None:
        raise LogoRefused("logo-format")
    if len(data) > limit * 1000:
        raise LogoRefused("logo-too-large", limit=limit)
    drawing = svg(data) if suffix == "svg" else png(data)
    if max(drawing.width / drawing.height, drawing.height / drawing.width) > WIDEST:
        raise LogoRefused("logo-canvas")
    return drawing
