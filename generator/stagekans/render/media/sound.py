"""Bytes of sound or film to what apps must know of them: kind, length, size, SHA-256."""

import hashlib
import io
from dataclasses import dataclass

from tinytag import TinyTag, TinyTagException

from stagekans.render.failed import PressFailed


@dataclass(frozen=True)
class Measured:
    """What was measured. type: MIME type. seconds: how long it lasts. bytes: its size. sha256: hexadecimal."""

    type: str
    seconds: float
    bytes: int
    sha256: str


def measured(data: bytes, name: str = "") -> Measured:
    """Measure an MP3, M4A or MP4.

    data: the whole file. name: its name, to tell sound from film in MP4 (".m4a" is sound).
    Raises PressFailed when it is none of these, or broken.
    """
    kind = _kind(data, name)
    if kind is None:
        raise PressFailed("no MP3, M4A or MP4")
    suffix = ".mp3" if kind == "audio/mpeg" else ".m4a"
    try:
        found = TinyTag.get(f"x{suffix}", file_obj=io.BytesIO(data), tags=False)
    except (TinyTagException, ValueError, IndexError, KeyError, OverflowError) as error:
        raise PressFailed(str(error)) from error
    if not found.duration:
        raise PressFailed("no length")
    return Measured(kind, found.duration, len(data), hashlib.sha256(data).hexdigest())


def _kind(data: bytes, name: str) -> str | None:
    if data[:3] == b"ID3" or data[:2] in (b"\xff\xfb", b"\xff\xf3", b"\xff\xf2"):
        return "audio/mpeg"
    if data[4:8] != b"ftyp":
        return None
    return "audio/mp4" if data[8:11] == b"M4A" or name.lower().endswith(".m4a") else "video/mp4"


def iso(seconds: float) -> str:
    """Return a length as ISO 8601 writes it, whole seconds: 130.4 is "PT2M10S"."""
    whole = max(1, round(seconds))
    hours, minutes, rest = whole // 3600, whole // 60 % 60, whole % 60
    parts = (f"{hours}H" if hours else "", f"{minutes}M" if minutes else "", f"{rest}S" if rest else "")
    return "PT" + "".join(parts)
