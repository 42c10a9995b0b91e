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
