"""Letters beyond our own faces: found by the tables of fonts, drawn by the engine without a warning."""

import unicodedata
from collections.abc import Mapping

import pytest

from stagekans.adapters import disk
from stagekans.render.paper import faces, fonts, typst

FONTS = disk.fonts()
HOUSE = ("AtkinsonHyperlegible-Regular.ttf", "BricolageGrotesque[opsz,wdth,wght].ttf")
SAMPLES = (
    "Αθήνα Жуков Київ Łódź",
    "محمد العربية، שלום",
    "漢字と仮名 한국어 ✓ ★ ⇒ ﬁ Ｓ",
    "♥ 🙂 👍🏽 👩‍💻 🇳🇱 1️⃣ ☎️ →",
    "हिन्दी க்ஷ ไทย กำ ქართული Հայերեն አማርኛ",
    "q̈ ñ̃ a ำ ຳ - ำ a\u0301 co‑gesprek zacht\u00adje ‍ los ️⃣",
)


def test_what_we_say_our_faces_have_is_what_they_have() -> None:
    have = set().union(*(faces.covered(FONTS[name]) for name in HOUSE))
    said = {code for code in range(0x20, 0x3000) if not faces.odd(chr(code))} - {0x7F}
    assert said <= have
    left = {chr(code) for code in have - said if chr(code).isprintable()}
    assert all(unicodedata.category(each)[0] == "M" for each in left)
    assert {ord(each) for each in "abcdefghijklmnopqrstuvwxyz0123456789"} <= set.intersection(
        *(set(faces.covered(FONTS[name])) for name in HOUSE)
    )


def test_print_writes_whole_letters_and_plain_hyphens() -> None:
    assert faces.plain("co‑ge\u00adsprek e\u0301\u200b ☎\ufe0f") == "co-gesprek é ☎"


def test_text_in_our_own_letters_needs_no_other_face() -> None:
    assert faces.helping("Eén vraag: “≥ 5 → ½” voor № 3, ẽ en ĳ.", FONTS) == {}
    assert list(faces.helping("Жуков", FONTS)) == ["NotoSans[wght].ttf"]


@pytest.mark.parametrize("text", ["𓀀", "𝐁", "\ue000", "✗", "ᬅ"])
def test_what_no_face_has_is_found_at_its_offset(text: str) -> None:
    assert [offset for offset, _ in faces.unprintable(f"een {text} hier", FONTS)] == [4]


@pytest.mark.parametrize("text", SAMPLES)
def test_what_is_printable_is_printed(text: str) -> None:
    assert not list(faces.unprintable(text, FONTS))
    cut = helping(text)
    data = {"text": text, "faces": [f"Hulp {number}" for number in range(len(cut) // 3)]}
    assert typst.document([SOURCE], [*base(), *cut], data, {}, "pdf")[""].startswith(b"%PDF")


SOURCE = b"""#let data = json(bytes(sys.inputs.data))
#set document(title: "Proef")
#set text(font: ("Atkinson Hyperlegible", ..data.faces))
#data.text #strong(data.text)"""


def base() -> list[bytes]:
    return [FONTS[f"AtkinsonHyperlegible-{weight}.ttf"].data for weight in ("Regular", "Bold")] + [FONTS[HOUSE[1]].data]


def helping(text: str) -> list[bytes]:
    found: list[bytes] = []
    for number, (name, needed) in enumerate(faces.helping(faces.plain(text), FONTS).items()):
        cut: Mapping[str, bytes] = fonts.letters(FONTS[name].data, needed, f"Hulp {number}")
        found += cut.values()
    return found
