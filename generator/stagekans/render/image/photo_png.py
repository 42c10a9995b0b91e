"""The chunks of a PNG (W3C, third edition), without those that hold text, time, or what no screen needs."""

import struct
import zlib
from collections.abc import Iterator

from stagekans.render.image.photo_turn import PhotoBroken, turn

_SIGNATURE = 8
_SEEN = frozenset(
    b"IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD hIST pHYs acTL fcTL fdAT".split()
)
"""Chunks that change what is seen; eXIf is looked into, all others go."""


def bare_png(image: bytes) -> bytes:
    """Return a PNG with its pixels, colours, frames and orientation alone."""
    return image[:_SIGNATURE] + b"".join(_kept(image))


def _kept(image: bytes) -> Iterator[bytes]:
    for name, body in _chunks(image):
        turned = turn(body) if name == b"eXIf" else b""
        if name in _SEEN:
            yield _chunk(name, body)
        elif turned:
            yield _chunk(name, turned)


def _chunks(image: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield (name, body) up to the last chunk; what stands behind it is no part of the picture."""
    at = _SIGNATURE
    while at + 12 <= len(image):
        length, name = struct.unpack_from(">I4s", image, at)
        if at + 12 + length > len(image):
            break
        yield name, image[at + 8 : at + 8 + length]
        if name == b"IEND":
            return
        at += 12 + length
    raise PhotoBroken("no end")


def _chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
