"""Refuses a logo that is not where it should be, could do harm, cannot be drawn, or shows nothing."""

import posixpath
from collections.abc import Iterator

from stagekans.catalog.site import LOGO, Site
from stagekans.core.diagnostics import Diagnostic, Place, Severity
from stagekans.core.rules import Rule
from stagekans.reading.sources import Source
from stagekans.reading.text import Recount, decode
from stagekans.render.logos.logo import Ink, LogoRefused
from stagekans.render.logos.read import SVG_KB, read

LOGO_MISSING = Rule("logo-missing", facts=("href", "slug"))
LOGO_UNUSED = Rule("logo-unused", severity=Severity.WARNING)
LOGO_COARSE = Rule("logo-coarse", facts=("width", "height", "limit"), severity=Severity.WARNING)

_REFUSED = {
    each.code: each
    for each in (
        Rule("logo-too-large", facts=("limit",)),
        Rule("logo-format"),
        Rule("logo-broken"),
        Rule("logo-unclosed", facts=("name", "opened")),
        Rule("logo-canvas"),
        Rule("logo-pixels", facts=("width", "height", "limit")),
        Rule("logo-doctype"),
        Rule("logo-depth", facts=("limit",)),
        Rule("logo-nodes", facts=("limit",)),
        Rule("logo-use", facts=("limit",)),
        Rule("logo-text", facts=("name",)),
        Rule("logo-script", facts=("name",)),
        Rule("logo-filter", facts=("name",)),
        Rule("logo-style", facts=("name",)),
        Rule("logo-image", facts=("name",)),
        Rule("logo-element", facts=("name",)),
        Rule("logo-attribute", facts=("name",)),
        Rule("logo-value", facts=("value", "name")),
        Rule("logo-reference", facts=("value",)),
        Rule("logo-heavy"),
        Rule("logo-empty"),
    )
}
"""What the gate (render/logos/read.py) and the program that measures say, by the code they give."""
_FORMS = (".svg", ".png")
_WIDE = (b"\xff\xfe", b"\xfe\xff")
_SHARP = 400
"""Dots of a photo of a logo, 5 cm wide on paper, at 200 to the inch."""
_TOLD = 3
"""So many hidden characters are told of one logo."""


def check(site: Site) -> Iterator[Diagnostic]:
    """Yield what is wrong with logos: a wrong reference at its line, a wrong file at the line inside it."""
    used: set[str] = set()
    for each in site.references:
        if each.kind != LOGO:
            continue
        home = posixpath.dirname(each.origin.path)
        if each.path in {f"{home}/logos/{each.origin.slug}{form}" for form in _FORMS}:
            used.add(each.path)
        else:
            yield LOGO_MISSING(each.place, href=each.text, slug=each.origin.slug)
    for path in sorted(path for path in site.files if path.startswith(site.settings.kinds.logos)):
        said = tuple(_file(path, site))
        yield from said
        if path not in used and all(each.severity is Severity.WARNING for each in said):
            yield LOGO_UNUSED(Place(path))


def _file(path: str, site: Site) -> Iterator[Diagnostic]:
    data = site.files[path].data
    try:
        read(path, data)
    except LogoRefused as wrong:
        told = _hidden(path, data) if wrong.code != "logo-too-large" else ()
        lines, recount = {each.place.line for each in told}, Recount(path, data)
        yield from told
        for each in (wrong, *wrong.more):
            unread = told and each.code in ("logo-format", "logo-broken", "logo-unclosed")
            place = recount.place(each.line, each.column)
            if place.line not in lines and not unread:
                yield _REFUSED[each.code](place, **each.facts)
        return
    told = _hidden(path, data)
    yield from told
    ink = site.inks.get(path)
    if not told and isinstance(ink, str):
        yield _REFUSED[ink](Place(path))
    if isinstance(ink, Ink) and path.endswith(".png") and max(ink.width, ink.height) < _SHARP:
        facts = {"width": round(ink.width), "height": round(ink.height), "limit": _SHARP}
        yield LOGO_COARSE(Place(path), **facts)


def _hidden(path: str, data: bytes) -> tuple[Diagnostic, ...]:
    """Return what is wrong with the characters of an SVG: they can make one name look like another."""
    text = data[:2] in _WIDE or data.lstrip().startswith((b"<", b"\xef\xbb\xbf"))
    if not path.endswith(".svg") or not text or len(data) > SVG_KB * 1000:
        return ()
    return decode(Source(path, data))[1][:_TOLD]
