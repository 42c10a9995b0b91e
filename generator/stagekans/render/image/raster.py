"""Pixels to smaller pixels: few colours, a code stamped on, a small picture of a large one."""

import io
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, cast

from stagekans.render.failed import PressFailed

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

_COLOURS = 48
_FLAT = 0.0015
"""Share of the pixels from which a colour is a surface, which keeps exactly its colour."""
_NEAR = 12
"""Edges this near to a surface (per channel) take its colour: Pillow looks colours up in boxes of four by four."""


def palette(image: bytes) -> Mapping[str, bytes]:
    """Bring a PNG back to few colours. Surfaces keep exactly theirs; only their soft edges share. Returns {"": PNG}."""
    from PIL import Image

    full = Image.open(io.BytesIO(image)).convert("RGB")
    quarter = full.resize((full.width // 2, full.height // 2), Image.Resampling.NEAREST)  # holds the same colours
    counted = cast("list[tuple[int, tuple[int, ...]]]", quarter.getcolors(quarter.width * quarter.height) or [])
    least = quarter.width * quarter.height * _FLAT
    flat: list[tuple[int, ...]] = []
    for count, colour in sorted(counted, key=lambda each: (-each[0], each[1])):
        if count >= least and len(flat) < _COLOURS // 2 and not any(_near(colour, surface) for surface in flat):
            flat.append(colour)
    few = quarter.quantize(_COLOURS - len(flat), method=Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
    parts = (few.getpalette() or [])[: 3 * (_COLOURS - len(flat))]
    edges = [tuple(parts[index : index + 3]) for index in range(0, len(parts), 3)]
    apart = [edge for edge in edges if not any(_near(edge, surface) for surface in flat)]
    known = Image.new("P", (1, 1))
    known.putpalette([part for colour in (*flat, *apart) for part in colour])
    return {"": _saved(full.quantize(palette=known, dither=Image.Dither.NONE))}


def few(image: bytes, field: str, colours: Sequence[str]) -> Mapping[str, bytes]:
    """Bring a PNG of flat surfaces back to at most sixteen colours, four bits a pixel. Returns {"": PNG}.

    image: the PNG. field: the colour most others touch, "#rrggbb". colours: the others, the one that writes
    first. Soft edges take what lies halfway to the field, those of the first in two steps more.
    """
    from PIL import Image, ImageColor

    ground = ImageColor.getrgb(field)
    others = [ImageColor.getrgb(each) for each in dict.fromkeys(colours)]
    steps = [(each, 1 / 2) for each in others] + [(others[0], 1 / 4), (others[0], 3 / 4)]
    mixed = [tuple(round(a + (b - a) * share) for a, b in zip(ground, each, strict=True)) for each, share in steps]
    known = Image.new("P", (1, 1))
    known.putpalette([part for colour in [ground, *others, *mixed][:16] for part in colour])
    drawn = Image.open(io.BytesIO(image)).convert("RGB").quantize(palette=known, dither=Image.Dither.NONE)
    return {"": _saved(drawn, bits=4)}


def _near(one: Sequence[int], other: Sequence[int]) -> bool:
    return all(abs(a - b) < _NEAR for a, b in zip(one, other, strict=True))


def stamp(image: bytes, code: bytes, box: Sequence[int]) -> Mapping[str, bytes]:
    """Put a code on a PNG of few colours.

    image: the PNG. code: the code as PNG, one pixel a module. box: left, top and size of the place for it; the code is
    enlarged by a whole number, so that its modules stay sharp, and stands left and at the top. Returns {"": PNG}.
    """
    from PIL import Image

    left, top, size = box
    under, drawn = Image.open(io.BytesIO(image)), Image.open(io.BytesIO(code)).convert("RGB")
    scale = size // drawn.width
    if scale < 1:
        raise PressFailed("no room for the code")
    known = Image.new("P", (1, 1))
    known.putpalette(under.getpalette() or [])
    large = drawn.resize((drawn.width * scale, drawn.height * scale), Image.Resampling.NEAREST)
    under.paste(large.quantize(palette=known, dither=Image.Dither.NONE), (left, top))
    return {"": _saved(under)}


def small(image: bytes, width: int) -> Mapping[str, bytes]:
    """Return {"": WebP} of at most so many pixels wide."""
    from PIL import Image

    full = Image.open(io.BytesIO(image)).convert("RGB")
    tall = round(full.height * width / full.width)
    stream = io.BytesIO()
    shown = full.resize((width, tall), Image.Resampling.LANCZOS) if width < full.width else full
    shown.save(stream, "WEBP", quality=82, method=4)
    return {"": stream.getvalue()}


def _saved(image: "Picture", bits: int = 8) -> bytes:
    stream = io.BytesIO()
    image.save(stream, "PNG", compress_level=8, bits=bits)
    return stream.getvalue()
