"""What an SVG logo may hold: elements, attributes and values; everything else is refused."""

import re
from collections.abc import Callable, Iterator, Mapping

from stagekans.render.logos.logo import LogoRefused

LARGEST = 1e6
"""No number in a logo lies further from zero."""

_PAINT = "fill stroke color stop-color"
_SHARES = "fill-opacity stroke-opacity opacity stop-opacity offset"
_WORDS = (
    "fill-rule clip-rule stroke-linecap stroke-linejoin display visibility gradientUnits spreadMethod "
    "clipPathUnits maskUnits maskContentUnits mask-type preserveAspectRatio"
)
_LENGTHS = "x y width height rx ry cx cy r x1 y1 x2 y2 fx fy fr stroke-width stroke-miterlimit"
_LOCAL = "clip-path mask"
_SHAPE = "fill stroke color fill-opacity stroke-opacity opacity fill-rule clip-rule stroke-width stroke-linecap "
_SHAPE += "stroke-linejoin stroke-miterlimit display visibility clip-path mask transform paint-order id"
_GRADIENT = "id gradientUnits gradientTransform spreadMethod href"
ELEMENTS: Mapping[str, frozenset[str]] = {
    name: frozenset(f"{more} {own}".split())
    for name, more, own in (
        ("g", _SHAPE, ""),
        ("defs", _SHAPE, ""),
        ("symbol", _SHAPE, "viewBox preserveAspectRatio x y width height"),
        ("use", _SHAPE, "x y width height href"),
        ("path", _SHAPE, "d"),
        ("rect", _SHAPE, "x y width height rx ry"),
        ("circle", _SHAPE, "cx cy r"),
        ("ellipse", _SHAPE, "cx cy rx ry"),
        ("line", _SHAPE, "x1 y1 x2 y2"),
        ("polyline", _SHAPE, "points"),
        ("polygon", _SHAPE, "points"),
        ("clipPath", _SHAPE, "clipPathUnits"),
        ("mask", _SHAPE, "x y width height maskUnits maskContentUnits mask-type"),
        ("linearGradient", _GRADIENT, "x1 y1 x2 y2"),
        ("radialGradient", _GRADIENT, "cx cy r fx fy fr"),
        ("stop", "id offset stop-color stop-opacity color", ""),
    )
}
"""Element -> its attributes; the root element itself comes on top of these."""

PROPERTIES = frozenset(
    f"{_PAINT} {_LOCAL} fill-opacity stroke-opacity opacity stop-opacity fill-rule clip-rule stroke-linecap "
    "stroke-linejoin stroke-width stroke-miterlimit display visibility mask-type paint-order".split()
)
"""What of these may stand in a style attribute too."""

DROPPED = frozenset({"title", "desc", "metadata"})
"""Says something and draws nothing: left out, with all that is in it."""

_REFUSALS: tuple[tuple[str, str], ...] = (
    ("logo-text", "text|tspan|textPath|tref|font|font-face|glyph|flow.*"),
    ("logo-script", "script|handler|listener|animate.*|set|discard|audio|video|iframe|canvas"),
    ("logo-filter", "filter|fe[A-Z].*"),
    ("logo-style", "style"),
    ("logo-image", "image|foreignObject"),
)
_EDITORS = re.compile(
    r"http://www\.inkscape\.org/namespaces/inkscape|http://sodipodi\.sourceforge\.net/DTD/sodipodi-0\.dtd"
    r"|http://www\.w3\.org/1999/02/22-rdf-syntax-ns#|http://creativecommons\.org/ns#|http://web\.resource\.org/cc/"
    r"|http://purl\.org/dc/elements/1\.1/|http://www\.bohemiancoding\.com/sketch/ns|http://www\.serif\.com/"
    r"|http://ns\.adobe\.com/[A-Za-z0-9./-]*|http://vectornator\.io|https://boxy-svg\.com"
)
_SILENT = re.compile(
    r"version|baseProfile|role|class|lang|enable-background|focusable|overflow|shape-rendering|color-rendering"
    r"|color-interpolation.*|stroke-dashoffset|direction|writing-mode|white-space|contentScriptType|contentStyleType"
    r"|isolation|pointer-events|cursor|unicode-bidi|kerning|(?:dominant|alignment)-baseline|baseline-shift"
    r"|(?:image|buffered)-rendering|solid-.*|shape-(?:padding|margin|inside|subtract)|glyph-orientation-.*"
    r"|(?:aria|data|-inkscape)-.*|(?:font|text|letter|word|line)-.*|font"
)
"""Attributes and properties that change nothing in a drawing of shapes alone: left out."""

_NUMBER = r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d{1,3})?"
_NUMBERS = re.compile(_NUMBER)
_LENGTH = re.compile(rf"{_NUMBER}(?:px|pt|mm|cm|in|%)?")
_COLOUR = re.compile(r"#[0-9a-fA-F]{3,8}|[A-Za-z]{3,24}|(?:rgb|rgba|hsl|hsla)\([-+\d.,%\s/]{1,60}\)")
_WORD = re.compile(r"[A-Za-z]{1,24}(?: [A-Za-z]{1,24})?")
_ORDER = re.compile(r"normal|(?:fill|stroke|markers)(?: (?:fill|stroke|markers)){0,2}")
_PATH = re.compile(r"[MmLlHhVvCcSsQqTtAaZzeE\d+\-.,\s]*")
_POINTS = re.compile(r"[\deE+\-.,\s]*")
_TRANSFORM = re.compile(
    r"(?:\s{0,20}(?:matrix|translate|scale|rotate|skewX|skewY)\s*\([\deE+\-.,\s]{1,200}\)[\s,]*){0,20}"
)
_URL = re.compile(r"url\(\s*(['\"]?)#([^'\"()\s]{1,120})\1\s*\)")
ID = re.compile(r"[A-Za-z_\u00c0-\u024f][\w.:\u00c0-\u024f-]{0,119}")


_LONGEST = {"d": 500_000, "points": 500_000, "transform": 2000, "gradientTransform": 2000}
"""Characters of a value; bounds what a pattern can be made to walk through."""


def refusal(element: str) -> str:
    """Return the code to refuse an element with."""
    return next((code for code, names in _REFUSALS if re.fullmatch(names, element)), "logo-element")


def is_editors(namespace: str) -> bool:
    """Return whether a namespace belongs to a drawing program, that keeps notes of its own in a file."""
    return bool(_EDITORS.fullmatch(namespace))


def properties(style: str) -> Iterator[tuple[str, str]]:
    """Yield the properties of a style attribute; ValueError when one has no value."""
    for part in filter(str.strip, style.split(";")):
        name, colon, value = part.partition(":")
        if not colon:
            raise ValueError(part)
        yield name.strip(), value.strip()


def is_silent(name: str, value: str) -> bool:
    """Return whether an attribute or property changes nothing, so that it may be left out."""
    return bool(_SILENT.fullmatch(name)) or value in ("none", "normal", "auto")


def checked(name: str, value: str) -> tuple[str, str]:
    """Return an attribute's value, and the name of the part of the logo it points at, or "".

    Raises LogoRefused without a place when the value is not known to be harmless.
    """
    value = " ".join(value.split())
    link = _URL.fullmatch(value)
    if link and (name in _LOCAL.split() or name in ("fill", "stroke")):
        return "", link[2]
    if name == "href" or "url(" in value.lower():
        if name == "href" and ID.fullmatch(value[1:]) and value[0] == "#":
            return "", value[1:]
        raise LogoRefused("logo-reference", value=value)
    if len(value) > _LONGEST.get(name, 80) or not _CHECKS[name](value):
        raise LogoRefused("logo-value", name=name, value=value)
    return value, ""


def numbers(text: str) -> list[float]:
    """Return the numbers in a text; ValueError when one lies too far from zero."""
    found = [float(each) for each in _NUMBERS.findall(text)]
    if not all(abs(each) <= LARGEST for each in found):
        raise ValueError(text)
    return found


def _small(pattern: re.Pattern[str]) -> Callable[[str], bool]:
    def good(value: str) -> bool:
        if not pattern.fullmatch(value):
            return False
        try:
            numbers(value)
        except ValueError:
            return False
        return True

    return good


_CHECKS: Mapping[str, Callable[[str], bool]] = {
    **{name: lambda value: bool(_COLOUR.fullmatch(value)) for name in _PAINT.split()},
    **{name: _small(_LENGTH) for name in (*_SHARES.split(), *_LENGTHS.split())},
    **{name: lambda value: bool(_WORD.fullmatch(value)) for name in _WORDS.split()},
    **{name: lambda value: value == "none" for name in _LOCAL.split()},
    "paint-order": lambda value: bool(_ORDER.fullmatch(value)),
    "transform": _small(_TRANSFORM),
    "gradientTransform": _small(_TRANSFORM),
    "d": _small(_PATH),
    "points": _small(_POINTS),
    "viewBox": _small(_POINTS),
}
