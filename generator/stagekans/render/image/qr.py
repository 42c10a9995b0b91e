"""Text to a QR code."""

import io
from collections.abc import Mapping

import segno


def svg(text: str, border: int = 4) -> Mapping[str, bytes]:
    """Make a QR code, error correction Q (ISO/IEC 18004).

    text: what it says. border: quiet zone in modules; the standard asks for four, also where paper gives them.
    Returns {"": SVG}.
    """
    stream = io.BytesIO()
    segno.make(text, error="q", micro=False, boost_error=False).save(
        stream, kind="svg", xmldecl=False, border=border, svgns=True, nl=False
    )
    return {"": stream.getvalue()}


def png(text: str, scale: int, border: int = 4) -> Mapping[str, bytes]:
    """Make the same QR code as pixels.

    text: what it says. scale: pixels a module. border: as above. Returns {"": PNG}.
    """
    stream = io.BytesIO()
    segno.make(text, error="q", micro=False, boost_error=False).save(stream, kind="png", border=border, scale=scale)
    return {"": stream.getvalue()}
