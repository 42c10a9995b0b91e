"""House colours stay as they are; what stands on them can be read."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stagekans.render.image import brand
from stagekans.render.image.light import contrast

COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")
BAR, SHAPES = "#ff6b14", ("#ffffff", "#ffc845", "#c8a8ff", "#ff6b14")


@settings(deadline=None)
@given(COLOURS)
def test_text_on_any_colour_can_be_read(colour: str) -> None:
    assert contrast(brand.on(colour), colour) >= 4.5


@settings(deadline=None)
@given(COLOURS)
def test_a_colour_as_text_on_paper_can_be_read_and_is_left_alone_where_it_could(colour: str) -> None:
    text = brand.readable(colour)
    assert contrast(text, brand.PAPER) >= 4.5
    assert text == colour or contrast(colour, brand.PAPER) < 4.5


@settings(deadline=None)
@given(COLOURS, st.none() | COLOURS)
def test_every_brand_gives_a_whole_palette(primary: str, secondary: str | None) -> None:
    made = brand.branded(primary, secondary, BAR, SHAPES)
    assert made.field in (primary, secondary, brand.INK)
    assert contrast(made.front, made.field) >= 4.5
    assert contrast(made.text, brand.PAPER) >= 4.5
    assert contrast(made.bar, made.field) >= 1.35
    assert all(contrast(shape, made.field) >= 1.35 for shape in made.shapes)
    assert 2 <= len(set(made.shapes)) == len(made.shapes) <= 5


@pytest.mark.parametrize(
    ("primary", "secondary", "field"),
    [
        ("#00a88f", "#6b2a8c", "#00a88f"),  # as it is
        ("#808080", "#d0112b", "#d0112b"),  # grey makes way
        ("#fdfdf8", "#d0112b", "#d0112b"),  # nearly white makes way
        ("#808080", "#f4f4f4", brand.INK),  # nothing left
        ("#808080", None, brand.INK),
    ],
)
def test_a_dull_field_makes_way(primary: str, secondary: str | None, field: str) -> None:
    assert brand.branded(primary, secondary, BAR, SHAPES).field == field


def test_a_corrected_colour_keeps_its_hue() -> None:
    from coloraide import Color

    given, made = Color("#f2b705").convert("oklch"), Color(brand.readable("#f2b705")).convert("oklch")
    assert abs(given["hue"] - made["hue"]) < 6
