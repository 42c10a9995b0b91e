"""A program of its own: draws one logo small, and says what of it is ink.

It runs apart from the house (adapters/logos.py), so that a logo that eats time or memory takes down nothing else, and
therefore imports nothing of the house. In: the fields of a Given as JSON. Out: those of an Ink.
Exit code 3: nothing to be seen; 4: cannot be drawn; anything else, or a signal: too heavy.
"""

import base64
import json
import resource
import signal
import struct
import sys
import zlib
from collections.abc import Callable, Sequence
from string import Template
from typing import TYPE_CHECKING, TypedDict, cast

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

_SIDE = 240
_PASSES = 4
_FAINT = 26
"""Of 255: ink fainter than a tenth is not seen."""
_WHITE = 245
_PALE = 1.5
NO_INK, BROKEN = 3, 4

Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""
Painter = Callable[[Box, tuple[int, int]], "Picture"]
"""Draws a part of a logo at a size in pixels."""


def limit(megabytes: int) -> None:
    """Let this process use no more than so much memory, write no file and leave no dump."""
    resource.setrlimit(resource.RLIMIT_DATA, (megabytes * 1_000_000, megabytes * 1_000_000))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def limit_time(seconds: float) -> None:
    """Let this process use no more than so many seconds of processor from now.

    What starting took does not count: on a busy machine it takes three times as long, and a logo would be refused for
    it.
    """
    signal.setitimer(signal.ITIMER_PROF, seconds)


class Given(TypedDict):
    """A drawing, and shares: what each value of red, green and blue adds to luminance (render/image/light.shares).

    They are handed in because this program has no time to start an engine of colours. body: in base64. frame: of a
    drawing (render/image/svg.frame), with the names width, height, view and body to fill in.
    """

    form: str
    left: float
    top: float
    width: float
    height: float
    body: str
    shares: Sequence[Sequence[float]]
    frame: str


def measured(given: Given) -> dict[str, float] | None:
    """Return the ink of a drawing, None when there is none.

    Looks again, closer, as long as the ink fills little of what it sees.
    """
    show = _painter(given)
    whole: Box = (given["left"], given["top"], given["left"] + given["width"], given["top"] + given["height"])
    box = whole
    image, solid = _parted(show(box, _size(box)))
    for _ in range(_PASSES):
        found = image.getchannel("A").getbbox()
        if found is None:
            return None
        closer = _inside(box, image.size, found, whole)
        near = (found[2] - found[0]) * 2 > image.width or (found[3] - found[1]) * 2 > image.height
        box = closer
        image, _ = _parted(show(box, _size(box)), solid=solid)
        if near:
            break
    colours = cast("list[tuple[int, tuple[int, int, int, int]]]", image.getcolors(image.width * image.height))
    weight = sum(count * colour[3] for count, colour in colours)
    if not weight:
        return None
    shares = given["shares"]
    pale = sum(count * colour[3] for count, colour in colours if _contrast(colour, shares) < _PALE)
    light = sum(count * colour[3] * _luminance(colour[:3], shares) for count, colour in colours)
    return {
        "left": _short(box[0]),
        "top": _short(box[1]),
        "width": _short(box[2] - box[0]),
        "height": _short(box[3] - box[1]),
        "pale": round(pale / weight, 3),
        "light": round(light / weight, 3),
        "solid": solid,
    }


def _short(number: float) -> float:
    return float(f"{number:.5g}")


def _size(box: Box) -> tuple[int, int]:
    width, height = box[2] - box[0], box[3] - box[1]
    scale = _SIDE / max(width, height)
    return max(1, round(width * scale)), max(1, round(height * scale))


def _inside(box: Box, size: tuple[int, int], found: tuple[int, int, int, int], whole: Box) -> Box:
    """Return where pixels lie in the drawing, one pixel wider on each side."""
    across, down = (box[2] - box[0]) / size[0], (box[3] - box[1]) / size[1]
    return (
        max(whole[0], box[0] + (found[0] - 1) * across),
        max(whole[1], box[1] + (found[1] - 1) * down),
        min(whole[2], box[0] + (found[2] + 1) * across),
        min(whole[3], box[1] + (found[3] + 1) * down),
    )


def _painter(given: Given) -> Painter:
    body = base64.b64decode(given["body"])
    return _photo(body) if given["form"] == "png" else _vector(body.decode(), given["frame"])


def _vector(body: str, frame: str) -> Painter:
    import io

    import typst
    from PIL import Image

    def show(box: Box, size: tuple[int, int]) -> "Picture":
        view = f"{box[0]!r} {box[1]!r} {box[2] - box[0]!r} {box[3] - box[1]!r}"
        svg = Template(frame).substitute(width=size[0], height=size[1], view=view, body=body)
        page = (
            f"#set page(width: {size[0]}pt, height: {size[1]}pt, margin: 0pt, fill: none)\n"
            '#image(bytes(sys.inputs.svg), format: "svg", width: 100%, height: 100%, fit: "stretch")'
        )
        made = typst.compile(page.encode(), format="png", ppi=72.0, sys_inputs={"svg": svg}, ignore_system_fonts=True)
        return Image.open(io.BytesIO(made)).convert("RGBA")

    return show


def _photo(body: bytes) -> Painter:
    import io

    from PIL import Image

    image: Image.Image = Image.open(io.BytesIO(body), formats=("PNG",))
    image = image.convert("RGBA")  # one at a time in memory: the first is gone once the second is there
    return lambda box, size: image.resize(size, Image.Resampling.BOX, box=box)


def _parted(image: "Picture", solid: bool | None = None) -> "tuple[Picture, bool]":
    """Return an image whose alpha is its ink, and whether it stands on white of its own.

    On white that is opaque to every edge, what differs from that white is ink; else all that is not transparent.
    """
    from PIL import Image, ImageChops

    alpha = image.getchannel("A")
    if solid is None:
        solid = all(low >= _WHITE for edge in _edges(image) for low, _ in _extrema(edge))
    if not solid:
        kept = alpha.point([0 if value < _FAINT else value for value in range(256)])
        image.putalpha(kept)
        return image, False
    other = ImageChops.invert(image.convert("RGB"))
    bands = other.split()
    strongest = ImageChops.lighter(ImageChops.lighter(bands[0], bands[1]), bands[2])
    kept = strongest.point([0 if value < _FAINT else 255 for value in range(256)])
    return Image.merge("RGBA", (*image.convert("RGB").split(), kept)), True


def _edges(image: "Picture") -> "list[Picture]":
    width, height = image.size
    return [
        image.crop(box)
        for box in ((0, 0, width, 1), (0, height - 1, width, height), (0, 0, 1, height), (width - 1, 0, width, height))
    ]


def _extrema(image: "Picture") -> Sequence[tuple[int, int]]:
    """Return the least and the most of each channel; an image of several has a pair for each."""
    return cast("Sequence[tuple[int, int]]", image.getextrema())


def _luminance(colour: Sequence[int], shares: Sequence[Sequence[float]]) -> float:
    return sum(known[value] for known, value in zip(shares, colour, strict=True))


def _contrast(colour: tuple[int, int, int, int], shares: Sequence[Sequence[float]]) -> float:
    """Return the contrast of a colour, laid over white, with white (WCAG 2)."""
    share = colour[3] / 255
    over = [round(value * share + 255 * (1 - share)) for value in colour[:3]]
    return 1.05 / (_luminance(over, shares) + 0.05)


def _peak() -> int:
    """Return the most memory this process ever had, in bytes.

    Linux hands the peak of whoever started a process on to it in getrusage; only /proc tells what is its own.
    """
    if sys.platform == "linux":
        with open("/proc/self/status", encoding="ascii") as status:
            return next(int(line.split()[1]) * 1024 for line in status if line.startswith("VmHWM"))
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def main() -> int:
    """Measure the drawing on standard input; return the exit code."""
    limit(int(sys.argv[2]))
    import typst  # only now: an engine that starts takes from the same memory

    given = json.load(sys.stdin)
    limit_time(float(sys.argv[1]))
    try:
        ink = measured(given)
    except (typst.TypstError, OSError, SyntaxError, ValueError, zlib.error, struct.error):
        return BROKEN
    if ink is None:
        return NO_INK
    ink["peak"] = _peak()
    json.dump(ink, sys.stdout)
    return 0


if __name__ == "__main__":
    sys.exit(main())
