"""Font files to what we ship: static instances for print, WOFF2 subsets for the web.

fontTools is imported where it is used: it takes a tenth of a second, and most builds cut no font.
"""

import io
from collections.abc import Mapping
from typing import Any

LATIN = (
    "U+0020-007E,U+00A0-00FF,U+0131,U+0152-0153,U+02C6,U+02DA,U+02DC,U+2013-2014,U+2018-201A,"
    "U+201C-201E,U+2022,U+2026,U+20AC,U+2212"
)


def static(font: bytes, axes: Mapping[str, float], family: str) -> Mapping[str, bytes]:
    """Cut one static instance out of a variable font.

    font: TTF. axes: axis tag -> position. family: new family name, so that no program takes the
    instance for the original (OFL reserved names). Returns {"": TTF}.
    """
    from fontTools.ttLib import TTFont
    from fontTools.varLib.instancer import instantiateVariableFont

    with TTFont(io.BytesIO(font), recalcTimestamp=False) as variable:
        instance = instantiateVariableFont(variable, dict(axes), inplace=True)
        names = instance["name"]
        for record in list(names.names):
            if record.nameID in (1, 3, 4, 6, 16, 17, 21, 22, 25):
                names.removeNames(nameID=record.nameID)
        plain = family.replace(" ", "")
        for number, text in ((1, family), (2, "Regular"), (3, plain), (4, family), (6, plain)):
            names.setName(text, number, 3, 1, 0x409)
        instance["OS/2"].usWeightClass = 400
        instance["OS/2"].fsSelection = (instance["OS/2"].fsSelection & ~0b100001) | 0b1000000
        instance["head"].macStyle = 0
        return {"": _saved(instance)}


def web(font: bytes, axes: Mapping[str, float], unicodes: str) -> Mapping[str, bytes]:
    """Make a WOFF2 with only the characters a site needs.

    font: TTF. axes: positions to fix in a variable font, or {}. unicodes: "U+0020-007E,…".
    Returns {"": WOFF2}.
    """
    from fontTools.subset import Options, Subsetter
    from fontTools.ttLib import TTFont
    from fontTools.varLib.instancer import instantiateVariableFont

    with TTFont(io.BytesIO(font), recalcTimestamp=False) as face:
        options = Options(
            layout_features=["kern", "liga", "mark", "mkmk", "ccmp", "locl"], hinting=False, notdef_outline=True
        )
        subsetter = Subsetter(options)
        subsetter.populate(unicodes=_codes(unicodes))
        subsetter.subset(face)
        if axes:  # after the subset: fixing the axes of a tenth of the glyphs takes a tenth of the time
            face = instantiateVariableFont(face, dict(axes), inplace=True)
        face.flavor = "woff2"
        return {"": _saved(face)}


def _codes(ranges: str) -> list[int]:
    codes: list[int] = []
    for part in ranges.replace("U+", "").split(","):
        first, _, last = part.partition("-")
        codes.extend(range(int(first, 16), int(last or first, 16) + 1))
    return codes


def _saved(font: Any) -> bytes:
    stream = io.BytesIO()
    font.save(stream, reorderTables=None)
    return stream.getvalue()


def unhinted(font: bytes) -> Mapping[str, bytes]:
    """Take the instructions for coarse screens out of a font: every PDF carries it, and paper has no use for them.

    font: TTF. Returns {"": TTF}.
    """
    from fontTools.ttLib import TTFont

    with TTFont(io.BytesIO(font), recalcTimestamp=False) as face:
        for name in face.getGlyphOrder():
            face["glyf"][name].removeHinting()
        for table in ("fpgm", "prep", "cvt "):
            if table in face:
                del face[table]
        return {"": _saved(face)}
