"""Text to a QR code."""

import io

import segno


def svg(text: str) -> str:
    """Return a QR code as SVG, error correction Q (ISO/IEC 18004), quiet zone of four modules."""
    stream = io.BytesIO()
    segno.make(text, error="q", micro=False, boost_error=False).save(
        stream, kind="svg", xmldecl=False, border=4, svgns=True, nl=False
    )
    return stream.getvalue().decode()
