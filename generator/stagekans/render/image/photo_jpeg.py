"""The segments of a JPEG (ITU-T T.81, annex B), without those that tell about who made it, where and with what."""

import re
import struct
from collections.abc import Iterator

from stagekans.render.image.photo_turn import PhotoBroken, turn

_START, _END, _SCAN, _REMARK = 0xD8, 0xD9, 0xDA, 0xFE
_APPS = range(0xE0, 0xF0)
_JFIF, _EXIF, _PROFILE, _COLOURS = b"JFIF\0", b"Exif\0\0", b"ICC_PROFILE\0", b"Adobe"
_NEXT = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]", re.DOTALL)
"""The marker that ends the data of a scan; in that data 0xFF stands before 0x00 and restarts only."""


def bare_jpeg(image: bytes) -> bytes:
    """Return a JPEG with its colours and orientation and no other application data, remarks or trailing files."""
    return b"\xff\xd8" + b"".join(_kept(image)) + b"\xff\xd9"


def _kept(image: bytes) -> Iterator[bytes]:
    turned = False
    for marker, body, data in _segments(image):
        if marker not in _APPS and marker != _REMARK:
            yield _segment(marker, body) + data
        elif body.startswith(_JFIF):
            yield _segment(marker, body[:12].ljust(12, b"\0") + b"\0\0")  # no small picture behind it
        elif body.startswith(_EXIF) and not turned:
            turned, exif = True, turn(body[len(_EXIF) :])
            yield _segment(marker, _EXIF + exif) if exif else b""
        elif body.startswith((_PROFILE, _COLOURS)):
            yield _segment(marker, body)


def _segments(image: bytes) -> Iterator[tuple[int, bytes, bytes]]:
    """Yield (marker, body, data of the scan behind it) up to the end of the picture."""
    at = 2
    while True:
        at, marker = _marker(image, at)
        if marker == _END:
            return
        (length,) = struct.unpack(">H", _taken(image, at, 2))
        body = _taken(image, at + 2, length - 2)
        at += length
        stop = at
        if marker == _SCAN:
            found = _NEXT.search(image, at)
            if not found:
                raise PhotoBroken("no end")
            stop = found.start()
        yield marker, body, image[at:stop]
        at = stop


def _marker(image: bytes, at: int) -> tuple[int, int]:
    """Return where the marker at a place ends, and which it is; more 0xFF may stand before it (B.1.1.2)."""
    if _taken(image, at, 1) != b"\xff":
        raise PhotoBroken("no marker")
    while _taken(image, at, 1) == b"\xff":
        at += 1
    return at + 1, image[at]


def _taken(image: bytes, at: int, count: int) -> bytes:
    if count < 0 or at + count > len(image):
        raise PhotoBroken("too short")
    return image[at : at + count]


def _segment(marker: int, body: bytes) -> bytes:
    return struct.pack(">BBH", 0xFF, marker, len(body) + 2) + body
