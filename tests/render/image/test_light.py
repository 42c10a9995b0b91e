"""How light a colour is, against the formula of WCAG 2.2 and pairs others publish."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stagekans.render.image.light import contrast, luminance, shares

CHANNELS = st.tuples(*[st.integers(0, 255)] * 3)


def written(channels: tuple[int, ...]) -> float:
    """Return the relative luminance as WCAG writes it, whose numbers are those of sRGB rounded to four places."""
    parts = [value / 255 for value in channels]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


@settings(deadline=None)
@given(CHANNELS)
def test_luminance_is_that_of_the_guidelines(channels: tuple[int, int, int]) -> None:
    colour = "#{:02x}{:02x}{:02x}".format(*channels)
    assert luminance(colour) == pytest.approx(written(channels), abs=1e-4)
    shared = sum(known[value] for known, value in zip(shares(), channels, strict=True))
    assert shared == pytest.approx(luminance(colour), abs=1e-9)


@pytest.mark.parametrize(
    ("one", "other", "known"),
    [("#000000", "#ffffff", 21), ("#767676", "#ffffff", 4.54), ("#ffffff", "#777777", 4.48), ("#123456", "#123456", 1)],
)
def test_contrast_is_that_of_the_guidelines(one: str, other: str, known: float) -> None:
    assert contrast(one, other) == pytest.approx(known, abs=0.005)
    assert contrast(other, one) == contrast(one, other)
