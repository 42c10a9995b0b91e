"""A logo that passed, cut to its ink, and the rules for how large and on what it stands."""

import io
import math
from collections.abc import Mapping, Sequence
from dataclasses import replace

from stagekans.render.failed import PressFailed
from stagekans.render.image import svg
from stagekans.render.image.light import luminance
from stagekans.render.logos.logo import Ink, PlainInk
from stagekans.render.logos.read import read

BOX = 3.0
"""Width of the box for a logo, in heights of that box."""
_AREA = 0.8
"""Area every logo gets, in squares of that height: of equal height, a wide logo would shout and a tall one whisper."""
EDGE = 0.15
"""Ground around a logo on a page, on each side, in shares of its shorter side."""
_MOST_PIXELS = 1200
_ALL = 0.99
_SEEN = 3.0
"""Least contrast of a logo with its tile (WCAG 2.1, 1.4.11)."""
_INK = "#17150f"


def size(ink: Ink) -> tuple[float, float]:
    """Return width and height of a logo in heights of its box: of equal area, unless it would leave the box."""
    aspect = ink.width / ink.height
    width, height = math.sqrt(_AREA * aspect), math.sqrt(_AREA / aspect)
    smaller = min(1.0, BOX / width, 1 / height)
    return round(width * smaller, 4), round(height * smaller, 4)


def tile(ink: Ink, fields: Sequence[str]) -> str:
    """Return the colour a logo must stand on, "" when that is the white of the paper.

    ink: only when all of it is pale, and it brings no white of its own, does it need a tile. fields: the colours of its
    house, #rrggbb, most wanted first; ours when it cannot be seen on any of them.
    """
    if ink.solid or ink.pale < _ALL:
        return ""
    return next((each for each in fields if (ink.light + 0.05) / (luminance(each) + 0.05) >= _SEEN), _INK)


def drawn(path: str, logo: bytes, ink: PlainInk, ground: str) -> Mapping[str, bytes]:
    """Draw a logo anew, cut to its ink.

    path, logo: the file as it was handed in; goes through the gate once more. ink: what was measured.
    ground: colour #rrggbb of what it stands on where the paper is not white.
    Returns {"": SVG for Typst, "file": SVG or PNG to hand on, "page": SVG on its ground, for a page of any colour};
    an SVG of a photo holds that photo. Raises PressFailed when the gate refuses it.
    """
    drawing, box = read(path, logo), Ink(**ink)
    if drawing.form == "svg":
        body = drawing.body.decode()
        made = _svg(box.left, box.top, box.width, box.height, body)
        return {"": made, "file": made, "page": _grounded(box, body, ground)}
    photo, width, height = _cut(drawing.body, box)
    inside = svg.photo(photo, width, height)
    cut = replace(box, left=0, top=0, width=width, height=height)
    return {"": _svg(0, 0, width, height, inside), "file": photo, "page": _grounded(cut, inside, ground)}


def _grounded(box: Ink, body: str, ground: str) -> bytes:
    edge = EDGE * min(box.width, box.height)
    left, top, width, height = box.left - edge, box.top - edge, box.width + 2 * edge, box.height + 2 * edge
    place = {"x": left, "y": top, "width": width, "height": height}
    rect = svg.element("rect", {**{name: f"{number:.6g}" for name, number in place.items()}, "fill": ground})
    return _svg(left, top, width, height, rect + body)


def _svg(left: float, top: float, width: float, height: float, body: str) -> bytes:
    view = " ".join(f"{number:.6g}" for number in (left, top, width, height))
    scale = 300 / max(width, height)
    shown = {"width": f"{width * scale:.6g}", "height": f"{height * scale:.6g}", "viewBox": view}
    return svg.drawing(shown, body).encode()


def _cut(photo: bytes, box: Ink) -> tuple[bytes, int, int]:
    """Return a PNG of the ink alone, no larger than print needs, with its width and height."""
    from PIL import Image

    edges = (box.left, box.top, box.left + box.width, box.top + box.height)
    smaller = min(1.0, _MOST_PIXELS / max(box.width, box.height))
    wanted = max(1, round(box.width * smaller)), max(1, round(box.height * smaller))
    try:
        image: Image.Image = Image.open(io.BytesIO(photo), formats=("PNG",))
        image = image.convert("RGBA")  # one at a time in memory: the first is gone once the second is there
    except (OSError, SyntaxError, ValueError) as error:
        raise PressFailed(str(error)) from error
    stream = io.BytesIO()
    image.resize(wanted, Image.Resampling.LANCZOS, box=edges).save(stream, "PNG", optimize=True)
    return stream.getvalue(), *wanted
