"""How light colours are (WCAG 2.2, relative luminance), by coloraide."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from coloraide import Color


def luminance(colour: str) -> float:
    """Return the relative luminance of a colour #rrggbb, 0 to 1."""
    return float(_colour(colour).luminance())


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours #rrggbb, 1 to 21."""
    return float(_colour(one).contrast(_colour(other), method="wcag21"))


def shares() -> tuple[tuple[float, ...], ...]:
    """Return what each value, 0 to 255, of red, green and blue adds to the luminance of a colour.

    For programs that look at many pixels and must start at once: a table of numbers is all they need.
    """
    return tuple(
        tuple(float(_colour(f"#{value << shift:06x}").luminance()) for value in range(256)) for shift in (16, 8, 0)
    )


def _colour(colour: str) -> "Color":
    from coloraide import Color

    return Color(colour)
