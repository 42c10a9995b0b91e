"""The chunks of a WebP (RFC 9649), without those that are no picture."""

import struct
from collections.abc import Iterator

from stagekans.render.image.photo_turn import PhotoBroken, turn

_HEAD = 12
_SEEN = frozenset((b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF", b"ICCP"))
_EXIF_FLAG, _XMP_FLAG = 0x08, 0x04
_FRAME = 16
"""Bytes of a frame before its own chunks."""


def bare_webp(image: bytes) -> bytes:
    """Return a WebP with its pixels, colours, frames and orientation alone."""
    if image[8:12] != b"WEBP" or len(image) < _HEAD:
        raise PhotoBroken("no WebP")
    (length,) = struct.unpack_from("<I", image, 4)
    if 8 + length > len(image):
        raise PhotoBroken("too short")
    chunks = list(_chunks(image[_HEAD : 8 + length]))
    exif = next((turn(body.removeprefix(b"Exif\0\0")) for name, body in chunks if name == b"EXIF"), b"")
    whole = [name for name, _ in chunks]
    if not {b"VP8 ", b"VP8L", b"ANMF"}.intersection(whole):
        raise PhotoBroken("no picture")
    kept = b"".join(_chunk(name, _body(name, body, exif)) for name, body in chunks if name in _SEEN)
    kept += _chunk(b"EXIF", exif) if exif and b"VP8X" in whole else b""
    return b"RIFF" + struct.pack("<I", len(kept) + 4) + b"WEBP" + kept


def _body(name: bytes, body: bytes, exif: bytes) -> bytes:
    """Return the body of a chunk: flags say what there still is, and a frame holds nothing but picture."""
    if name == b"VP8X" and body:
        flags = body[0] & ~(_EXIF_FLAG | _XMP_FLAG) | (_EXIF_FLAG if exif else 0)
        return bytes((flags,)) + body[1:]
    if name == b"ANMF":
        inside = b"".join(_chunk(inner, part) for inner, part in _chunks(body[_FRAME:]) if inner in _SEEN)
        return body[:_FRAME] + inside
    return body


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = 0
    while at < len(data):
        if at + 8 > len(data):
            raise PhotoBroken("too short")
        name, length = struct.unpack_from("<4sI", data, at)
        if at + 8 + length > len(data):
            raise PhotoBroken("too short")
        yield name, data[at + 8 : at + 8 + length]
        at += 8 + length + length % 2


def _chunk(name: bytes, body: bytes) -> bytes:
    return name + struct.pack("<I", len(body)) + body + b"\0" * (len(body) % 2)
