"""Font files to what we ship: static instances for print, WOFF2 subsets for the web.

fontTools is imported where it is used: it takes a tenth of a second, and most builds cut no font.
"""

import io
from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fontTools.ttLib import TTFont
    from fontTools.ttLib.tables._g_l_y_f import Glyph

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
        _rename(instance, family, bold=False)
        return {"": _saved(instance)}


def letters(font: bytes, characters: str, family: str) -> Mapping[str, bytes]:
    """Cut a few letters out of a variable font: a family that helps out in print.

    font: TTF or collection (its first face is taken). characters: all it must draw. family: new name.
    Returns {"": TTF, "bold": its bold, "display": the bold again, as a family of its own named "<family> Display"}.
    """
    from fontTools.subset import Options, Subsetter
    from fontTools.ttLib import TTFont
    from fontTools.varLib.instancer import instantiateVariableFont

    with TTFont(io.BytesIO(font), fontNumber=0, lazy=True, recalcTimestamp=False) as face:
        if "CFF2" in face:
            plain, heavy = _redrawn(face, characters, 400.0), _redrawn(face, characters, 700.0)
        else:
            subsetter = Subsetter(Options(layout_features=["*"], hinting=False, notdef_outline=True))
            subsetter.populate(unicodes=list(map(ord, characters)))
            subsetter.subset(face)
            plain, heavy = (instantiateVariableFont(face, {"wght": weight}, inplace=False) for weight in (400.0, 700.0))
    _rename(plain, family, bold=False)
    _rename(heavy, family, bold=True)
    made = {"": _saved(plain), "bold": _saved(heavy)}
    _rename(heavy, f"{family} Display", bold=False)
    return {**made, "display": _saved(heavy)}


def _redrawn(face: "TTFont", characters: str, weight: float) -> "TTFont":
    """Return some letters of a face drawn anew as TrueType at one weight; of its rules none is kept.

    The engine knows no CFF2, and letters that need no rules (Chinese, Japanese, Korean) are all that come so.
    """
    from fontTools.fontBuilder import FontBuilder
    from fontTools.pens.cu2quPen import Cu2QuPen
    from fontTools.pens.ttGlyphPen import TTGlyphPen

    shapes, known = face.getGlyphSet(location={"wght": weight}), face.getBestCmap()
    taken = {ord(letter): known[ord(letter)] for letter in characters if ord(letter) in known}
    order = [".notdef", *sorted(set(taken.values()) - {".notdef"})]
    outlines: dict[str, Glyph] = {}
    for name in order:
        pen = TTGlyphPen(None)
        shapes[name].draw(Cu2QuPen(pen, 1.0, reverse_direction=True))
        outlines[name] = pen.glyph()
    builder = FontBuilder(face["head"].unitsPerEm, isTTF=True)
    builder.font.recalcTimestamp = False
    builder.setupGlyphOrder(order)
    builder.setupCharacterMap(taken)
    builder.setupGlyf(outlines)
    builder.setupHorizontalMetrics({name: (round(shapes[name].width), outlines[name].xMin) for name in order})
    height, low = face["hhea"].ascent, face["hhea"].descent
    builder.setupHorizontalHeader(ascent=height, descent=low)
    builder.setupNameTable({})
    builder.setupOS2(
        sTypoAscender=height, sTypoDescender=low, sCapHeight=face["OS/2"].sCapHeight, sxHeight=face["OS/2"].sxHeight
    )
    builder.setupPost()
    builder.font["head"].created = builder.font["head"].modified = face["head"].created
    return builder.font


def _rename(face: "TTFont", family: str, *, bold: bool) -> None:
    names = face["name"]
    for record in list(names.names):
        if record.nameID in (1, 3, 4, 6, 16, 17, 21, 22, 25):
            names.removeNames(nameID=record.nameID)
    plain = family.replace(" ", "") + ("-Bold" if bold else "")
    style = "Bold" if bold else "Regular"
    for number, text in ((1, family), (2, style), (3, plain), (4, f"{family} Bold" if bold else family), (6, plain)):
        names.setName(text, number, 3, 1, 0x409)
    face["OS/2"].usWeightClass = 700 if bold else 400
    kept = face["OS/2"].fsSelection & ~0b1100001
    face["OS/2"].fsSelection = kept | (0b100000 if bold else 0b1000000)
    face["head"].macStyle = 1 if bold else 0


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


def _saved(font: "TTFont") -> bytes:
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
