"""A photograph to one that tells nothing but what is to be seen: no place, camera, names, small pictures or remarks."""

from collections.abc import Callable, Mapping

from stagekans.render.image.photo_jpeg import bare_jpeg
from stagekans.render.image.photo_png import bare_png
from stagekans.render.image.photo_turn import PhotoBroken
from stagekans.render.image.photo_webp import bare_webp

SUFFIXES = (".jpg", ".jpeg", ".png", ".webp")
_READERS: Mapping[bytes, Callable[[bytes], bytes]] = {
    b"\xff\xd8\xff": bare_jpeg,
    b"\x89PNG\r\n\x1a\n": bare_png,
    b"RIFF": bare_webp,
}


def bare(image: bytes) -> bytes:
    """Return a JPEG, PNG or WebP of which everything is left out that a screen does not need.

    What is seen stays as it was, bit by bit: pixels, colour profile, transparency, frames and which way is up.
    image: the file. Raises PhotoBroken when it is none of these, or ends too early.
    """
    for opening, read in _READERS.items():
        if image.startswith(opening):
            return read(image)
    raise PhotoBroken("no photograph")
