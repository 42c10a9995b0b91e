"""Which letters can be printed, and by which of our faces: decided by the tables of the fonts alone."""

import io
import re
import unicodedata
from collections.abc import Iterator, Mapping

from stagekans.core.outputs import Blob
from stagekans.render.handles import FONTS

HOUSE = (
    "0020-007E 00A0-00AC 00AE-0107 010A-0113 0116-011B 011E-0123 0126-012B 012E-0133 0136-0137 0139-013E 0141-0148 "
    "014A-014D 0150-015B 015E-0165 0168-017E 0192 01A0-01A1 01AF-01B0 01CD-01CE 0218-021B 0237 02C6-02C7 02D8-02DD "
    "0394 03A9 03BC 03C0 0E3F 1E80-1E85 1E9E 1EA0-1EF9 2000-200A 2013-2014 2016 2018-201A 201C-201E 2020-2022 2026 "
    "202F-2030 2032-2033 2039-203A 2044 2070 2074-2079 2080-2089 20A1 20A4 20A6 20A8-20A9 20AB-20AE 20B1-20B2 "
    "20B4-20B5 20B8-20BA 20BC-20BF 2113 2116 2122 2126 212E 2153-2154 215B-215E 2190-2193 2202 2205-2206 220F "
    "2211-2212 2215 2219-221A 221E 222B 2248 2260 2264-2265 25CA 27E8-27E9"
)
"""What Atkinson Hyperlegible and Bricolage Grotesque have together; kept here, so that nearly every text is known to be
printable without opening a font. A test compares it with the fonts. Marks that join a letter are left out."""
FACES = (
    "NotoSans[wght].ttf",
    "NotoSansArabic[wght].ttf",
    "NotoSansHebrew[wght].ttf",
    "NotoSansArmenian[wght].ttf",
    "NotoSansBengali[wght].ttf",
    "NotoSansDevanagari[wght].ttf",
    "NotoSansEthiopic[wght].ttf",
    "NotoSansGeorgian[wght].ttf",
    "NotoSansGujarati[wght].ttf",
    "NotoSansGurmukhi[wght].ttf",
    "NotoSansKannada[wght].ttf",
    "NotoSansKhmer[wght].ttf",
    "NotoSansLao[wght].ttf",
    "NotoSansMalayalam[wght].ttf",
    "NotoSansMyanmar[wght].ttf",
    "NotoSansOriya[wght].ttf",
    "NotoSansSinhala[wght].ttf",
    "NotoSansTamil[wght].ttf",
    "NotoSansTelugu[wght].ttf",
    "NotoSansThai[wght].ttf",
    "NotoSansSymbols[wght].ttf",
    "NotoEmoji[wght].ttf",
    "NotoSansCJK-VF.otf.ttc",
)
"""The faces that help out, in the order in which they are asked."""
_ALIKE: Mapping[int, str | None] = {
    **dict.fromkeys((0xAD, 0x034F, 0x200B, 0x2060, 0xFEFF, *range(0xFE00, 0xFE10), *range(0xE0020, 0xE0080))),
    **dict.fromkeys((0x2010, 0x2011), "-"),
    **dict.fromkeys((0x85, 0x2028, 0x2029), "\n"),
}
"""What print writes otherwise, or not at all: hyphens that hold a line together or only may break it (Word), and what
chooses between forms of a sign, of which we have one."""
_UNSEEN = re.compile("[\u034f\u200c\u200d\ufe00-\ufe0f\U000e0020-\U000e007f]")
"""Joiners and choosers of form: they need no glyph of their own."""
_LOOSE = re.compile(r"(?<!\S)[\u200c\u200d]+|[\u200c\u200d]+(?!\S)")
"""A joiner beside which nothing stands to join."""
_RANGES = "".join("-".join(rf"\U{int(end, 16):08x}" for end in each.split("-")) for each in HOUSE.split())
_SAME = "".join(map(chr, _ALIKE))
_ODD = re.compile(rf"[^\t\n\r{_RANGES}]")
_OTHER = re.compile(f"[{_SAME}]")
_BREAKS = {0x09, 0x0A, 0x0D}
_HUE = range(0x1F3FB, 0x1F400)
_AM = "\u0e33\u0eb3"
"""Vowels of Thai and Lao of which half is set above what stands before them, a space too (HarfBuzz)."""


def plain(text: str) -> str:
    """Return a text as print writes it: letters whole (NFC), hyphens that do not break as hyphens."""
    if text.isascii():
        return text
    written = _OTHER.sub(lambda found: _ALIKE[ord(found[0])] or "", text)
    return unicodedata.normalize("NFC", _LOOSE.sub("", written))


def odd(text: str) -> bool:
    """Return whether a text holds more than our two house faces have."""
    return not text.isascii() and _ODD.search(text) is not None


def unprintable(text: str, fonts: Mapping[str, Blob]) -> Iterator[tuple[int, str]]:
    """Yield (offset, letter) of each letter, with the marks on it, that no face has.

    fonts: file name -> font; only opened for letters beyond the house faces.
    """
    for start, letter in _letters(text):
        if _face(letter, fonts) is None:
            yield start, letter


def helping(text: str, fonts: Mapping[str, Blob]) -> Mapping[str, str]:
    """Return which faces a text needs beside the house faces: file name -> the letters it must draw, in order.

    text: as print writes it. A letter that no face has is left out; the check told of it. Shaping takes some letters
    apart (Thai, and Khmer by a rule of its own), so their parts come along (HarfBuzz, hb-ot-shaper-thai and -khmer).
    """
    found: dict[str, set[str]] = {}
    for _, letter in _letters(text):
        name = _face(letter, fonts)
        if name:
            found.setdefault(name, set()).update(
                letter, *(unicodedata.normalize(form, letter) for form in ("NFD", "NFKD"))
            )
            found[name].update("\u17c1" if "\u1780" <= letter[0] <= "\u17ff" else "")
    return {name: "".join(sorted(found[name])) for name in FACES if name in found}


def _letters(text: str) -> Iterator[tuple[int, str]]:
    """Yield (offset, letter with its marks) of every letter that has something odd, each once per place."""
    end = 0
    for match in _ODD.finditer(text):
        start = match.start()
        if start < end:
            continue
        while start > end and (_joins(text[start]) or text[start - 1] == "\u200d"):
            start -= 1
        end = match.end()
        while end < len(text) and (_joins(text[end]) or text[end - 1] == "\u200d"):
            end += 1
        yield start, text[start:end]


def _joins(letter: str) -> bool:
    marks = unicodedata.category(letter)[0] == "M" or letter in _AM
    return marks or ord(letter) in _HUE or _UNSEEN.match(letter) is not None


def _face(letter: str, fonts: Mapping[str, Blob]) -> str | None:
    """Return the face that has all of a letter: "" for those of the house, None for no face."""
    wanted = set(map(ord, _UNSEEN.sub("", plain(letter)))) - _BREAKS
    if not any(_ODD.match(chr(code)) for code in wanted):
        return ""
    return next((name for name in FACES if name in fonts and wanted <= covered(fonts[name])), None)


def covered(font: Blob) -> frozenset[int]:
    """Return the characters of a font (cmap)."""
    return FONTS.get(("covered", font), lambda: _covered(font))


def _covered(font: Blob) -> frozenset[int]:
    from fontTools.ttLib import TTFont

    with TTFont(io.BytesIO(font.data), fontNumber=0, lazy=True) as face:
        return frozenset(face.getBestCmap())
