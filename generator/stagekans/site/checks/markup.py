"""Refuses what a body may not hold: raw HTML, unsafe links, images without words, muddled headings."""

import re
from collections.abc import Iterator

from stagekans.catalog.links import is_external, is_media
from stagekans.catalog.site import Site
from stagekans.core.addresses import fault
from stagekans.core.diagnostics import Diagnostic
from stagekans.core.outputs import Blob
from stagekans.core.prose import Prose
from stagekans.core.rules import Rule
from stagekans.render.image.photo import bare
from stagekans.render.image.photo_turn import PhotoBroken
from stagekans.render.letters import normal

RAW_HTML = Rule("raw-html", facts=("text",))
UNSAFE_LINK = Rule("unsafe-link", facts=("href",))
IMAGE_ALT = Rule("image-alt")
IMAGE_PLACE = Rule("image-place", facts=("href",))
IMAGE_FORMAT = Rule("image-format", facts=("href", "limit"))
DUPLICATE_HEADING = Rule("duplicate-heading", facts=("text",))
HEADING_WORDLESS = Rule("heading-wordless")
HEADING_LEVEL = Rule("heading-level")

_IMAGE_KB = 700
_MAGIC = {".png": (b"\x89PNG\r\n\x1a\n",), ".jpg": (b"\xff\xd8\xff",), ".jpeg": (b"\xff\xd8\xff",), ".webp": (b"RIFF",)}


def check(site: Site) -> Iterator[Diagnostic]:
    """Yield what is wrong with the bodies of entries."""
    for entry in (*site.entries, *site.broken):
        if entry.prose:
            yield from _body(entry.prose)
    for reference in site.references:
        if (
            reference.kind == "image"
            and reference.path
            and not is_media(reference.path)
            and not _good_image(reference.path, site.files[reference.path])
        ):
            yield IMAGE_FORMAT(reference.place, href=reference.text, limit=_IMAGE_KB)


def _body(prose: Prose) -> Iterator[Diagnostic]:
    for markup in prose.markup:
        yield RAW_HTML(markup.place, text=markup.text.partition("\n")[0][:60])
    for link in prose.links:
        if is_external(link.href) and (link.image or not re.match(r"https?://[^/]", link.href, re.IGNORECASE)):
            rule = IMAGE_PLACE if link.image else UNSAFE_LINK
            yield rule(link.place, href=link.href)
        elif is_external(link.href) and (wrong := fault(link.href)):
            yield wrong(link.place, value=link.href)
        if link.image and not link.text.strip():
            yield IMAGE_ALT(link.place)
    seen: set[str] = set()
    level = 1
    for heading in prose.headings:
        if heading.level == 1 or heading.level > level + 1:
            yield HEADING_LEVEL(heading.place)
        if not heading.anchor:
            yield HEADING_WORDLESS(heading.place)
        elif normal(heading.text) in seen:
            yield DUPLICATE_HEADING(heading.place, text=heading.text)
        seen.add(normal(heading.text))
        level = heading.level


def _good_image(path: str, image: Blob) -> bool:
    suffix = "." + path.rpartition(".")[2].lower()
    if not image.data.startswith(_MAGIC.get(suffix, ())) or len(image.data) > _IMAGE_KB * 1000:
        return False
    try:
        bare(image.data)
    except PhotoBroken:
        return False
    return True
