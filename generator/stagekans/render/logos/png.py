"""The gate for PNG logos: only the chunks that draw go on (W3C PNG, third edition)."""

import struct
import zlib
from collections.abc import Iterator

from stagekans.render.logos.logo import Drawing, LogoRefused

MOST_PIXELS = 4000
_MAGIC = b"\x89PNG\r\n\x1a\n"
_DEPTHS = {0: (1, 2, 4, 8, 16), 2: (8, 16), 3: (1, 2, 4, 8), 4: (8, 16), 6: (8, 16)}
_INDEXED = 3
_DRAWING = (b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND")


def png(data: bytes) -> Drawing:
    """Return a PNG without all that does not draw: place and maker of a photo, text, colour profiles, animation.

    data: the file. Raises LogoRefused, before anything is unpacked, when the header tells of too many pixels, or
    when a chunk is damaged, missing or unknown.
    """
    if not data.startswith(_MAGIC):
        raise LogoRefused("logo-format")
    chunks = list(_chunks(data))
    names = [name for name, _ in chunks]
    width, height = _size(chunks[0][1])
    once = all(names.count(name) <= 1 for name in (b"IHDR", b"PLTE", b"tRNS", b"IEND"))
    palette = b"PLTE" in names[: names.index(b"IDAT")] if b"IDAT" in names else False
    if chunks[0][1][9] == _INDEXED and not palette:
        raise LogoRefused("logo-broken")
    if not once or b"IDAT" not in names or names[-1] != b"IEND":
        raise LogoRefused("logo-broken")
    kept = b"".join(_written(name, body) for name, body in chunks if name in _DRAWING)
    return Drawing("png", 0.0, 0.0, float(width), float(height), _MAGIC + kept)


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = len(_MAGIC)
    first = True
    while at < len(data):
        head = data[at : at + 8]
        if len(head) < 8:
            raise LogoRefused("logo-broken")
        size, name = struct.unpack(">I4s", head)
        body, check = data[at + 8 : at + 8 + size], data[at + 8 + size : at + 12 + size]
        if first and (name, size) != (b"IHDR", 13):
            raise LogoRefused("logo-broken")
        if first:
            _size(body)
            first = False
        if len(body) != size or len(check) != 4 or struct.unpack(">I", check)[0] != zlib.crc32(name + body):
            raise LogoRefused("logo-broken")
        if name not in _DRAWING and not name[:1].islower():  # a capital says that it cannot be left out
            raise LogoRefused("logo-broken")
        yield name, body
        at += 12 + size
    if first:
        raise LogoRefused("logo-broken")


def _size(header: bytes) -> tuple[int, int]:
    if len(header) != 13:
        raise LogoRefused("logo-broken")
    width, height, depth, colour, packing, filtering, interlaced = struct.unpack(">IIBBBBB", header)
    if depth not in _DEPTHS.get(colour, ()) or packing or filtering or interlaced > 1 or not width or not height:
        raise LogoRefused("logo-broken")
    if max(width, height) > MOST_PIXELS:
        raise LogoRefused("logo-pixels", width=width, height=height, limit=MOST_PIXELS)
    return width, height


def _written(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I4s", len(body), name) + body + struct.pack(">I", zlib.crc32(name + body))
