"""Text to a QR code."""

import io
from collections.abc import Mapping

import segno


def svg(text: str) -> Mapping[str, bytes]:
    """Make a QR code, error correction Q (ISO/IEC 18004), quiet zone of four modules.

    text: what it says. Returns {"": SVG}.
    """
    stream = io.BytesIO()
    segno.make(text, error="q", micro=False, boost_error=False).save(
        stream, kind="svg", xmldecl=False, border=4, svgns=True, nl=False
    )
    return {"": stream.getvalue()}


def png(text: str, scale: int) -> Mapping[str, bytes]:
    """Make the same QR code as pixels.

    text: what it says. scale: pixels a module. Returns {"": PNG}.
    """
    stream = io.BytesIO()
    segno.make(text, error="q", micro=False, boost_error=False).save(stream, kind="png", border=4, scale=scale)
    return {"": stream.getvalue()}
