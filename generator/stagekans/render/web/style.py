"""Style sheets and fonts to one small style sheet."""

import io
import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fontTools.ttLib import TTFont

_PLACE = re.compile(r"-metrics-of:\s*(\w+);")
_LETTERS = "abcdefghijklmnopqrstuvwxyz "
_REGULAR = "556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 278"
_BOLD = "556 611 556 611 556 333 611 611 278 278 556 278 889 611 611 611 611 389 556 333 611 556 778 556 556 500 278"
ARIAL: Mapping[str, Mapping[str, int]] = {
    name: dict(zip(_LETTERS, map(int, widths.split()), strict=True))
    for name, widths in (("regular", _REGULAR), ("bold", _BOLD))
}
"""Advance widths in thousandths of an em (Adobe Core 14 AFM, Helvetica; Arial and Liberation Sans are the same)."""


def style(
    sheets: Sequence[bytes], faces: Mapping[str, bytes], files: Mapping[str, str], weights: Mapping[str, str], text: str
) -> Mapping[str, bytes]:
    """Join and shrink style sheets, name the font files, and fit the stand-in faces.

    sheets: CSS in order. faces: face -> font file (WOFF2 or TTF). files: face -> its name beside the style sheet.
    weights: face -> "regular" or "bold", the Arial that stands in. text: words to measure with.
    Returns {"": CSS}.
    """
    from rcssmin import cssmin

    joined = "\n".join(sheet.decode() for sheet in sheets)
    for face, name in files.items():
        joined = joined.replace(f'url("{face}.woff2")', f'url("{name}")')
    fitted = {face: fit(font, ARIAL[weights[face]], text) for face, font in faces.items()}
    joined = _PLACE.sub(lambda match: "".join(f"{key}: {value};" for key, value in fitted[match[1]].items()), joined)
    return {"": str(cssmin(joined)).encode()}


def fit(font: bytes, stand_in: Mapping[str, int], text: str) -> Mapping[str, str]:
    """Return the descriptors that make a stand-in face as wide and high as a font.

    font: WOFF2 or TTF. stand_in: letter -> advance in thousandths of an em. text: words to measure with.
    CSS Fonts Module Level 5: size-adjust scales the face; the overrides are shares of the scaled em.
    """
    from fontTools.ttLib import TTFont

    with TTFont(io.BytesIO(font)) as face:
        em = face["head"].unitsPerEm
        widths, glyphs = face["hmtx"], face.getBestCmap()
        letters = [letter for letter in text.lower() if letter in stand_in]
        own = sum(widths[glyphs[ord(letter)]][0] for letter in letters) / em
        scale = own / (sum(stand_in[letter] for letter in letters) / 1000)
        ascent, descent, gap = _heights(face)
    return {
        "size-adjust": _share(scale),
        "ascent-override": _share(ascent / em / scale),
        "descent-override": _share(descent / em / scale),
        "line-gap-override": _share(gap / em / scale),
    }


def _heights(face: "TTFont") -> tuple[int, int, int]:
    """Return ascent, descent and line gap as browsers take them: typographic when the font asks for it."""
    if face["OS/2"].fsSelection & 0b10000000:
        table = face["OS/2"]
        return table.sTypoAscender, -table.sTypoDescender, table.sTypoLineGap
    table = face["hhea"]
    return table.ascent, -table.descent, table.lineGap


def _share(value: float) -> str:
    return f"{value * 100:.2f}%"


def script(sources: Sequence[bytes], *, classic: bool = False) -> Mapping[str, bytes]:
    """Join scripts and drop the comments and spaces that nobody runs.

    classic: for a page that may be opened from a folder, where no module loads; its names stay its own.
    Returns {"": JavaScript}.
    """
    from rjsmin import jsmin

    text = str(jsmin(b"\n".join(sources).decode()))
    return {"": (f'"use strict";{{{text}\n}}' if classic else text).encode()}
