"""Which way is up in a photograph: the one thing of EXIF that a reader would miss."""

import struct

_ORIENTATION, _SHORT = 0x0112, 3
_UPRIGHT = 1


class PhotoBroken(ValueError):
    """A photograph that cannot be read to its end."""


def turn(exif: bytes) -> bytes:
    """Return EXIF that says the orientation only, b"" when the photograph is upright or its EXIF cannot be read.

    exif: a TIFF (EXIF 2.32, 4.5 and 4.6.4.A), without the "Exif" mark in front.
    """
    order = {b"II": "<", b"MM": ">"}.get(exif[:2])
    found = _orientation(exif, order) if order else _UPRIGHT
    if not _UPRIGHT < found <= 8:
        return b""
    return b"MM\0\x2a\0\0\0\x08" + struct.pack(">HHHIHHI", 1, _ORIENTATION, _SHORT, 1, found, 0, 0)


def _orientation(exif: bytes, order: str) -> int:
    try:
        (start,) = struct.unpack_from(f"{order}I", exif, 4)
        (count,) = struct.unpack_from(f"{order}H", exif, start)
        for at in range(start + 2, start + 2 + 12 * count, 12):
            tag, kind, _, value = struct.unpack_from(f"{order}HHIH", exif, at)
            if tag == _ORIENTATION and kind == _SHORT:
                return int(value)
    except struct.error:
        return _UPRIGHT
    return _UPRIGHT
