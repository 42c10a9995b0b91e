"""What an entry points at: slugs in its front matter, links and images in its body."""

import posixpath
import re
from collections.abc import Iterator, Mapping
from urllib.parse import unquote

from stagekans.catalog.catalog import Reference
from stagekans.model.entry import Entry
from stagekans.model.kinds.table import KINDS
from stagekans.model.prose import Link
from stagekans.model.refs import references
from stagekans.outputs import Blob

_FOLDERS: Mapping[str, str] = {folder: address for kind in KINDS for folder, address in kind.homes if address}
"""A link to a folder of entries leads to their overview; on a git host it shows the files."""
TRANSLATION = "translation"
_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//")


def is_external(href: str) -> bool:
    """Return whether a link leads out of the project by a scheme or host of its own."""
    return bool(_SCHEME.match(href))


def leaves_project(path: str, href: str) -> bool:
    """Return whether a link in a file leads to a place outside the project."""
    return href.startswith("/") or beside(path, href.partition("#")[0]).startswith("..")


def image_address(path: str, image: Blob) -> str:
    """Return where an image is published: named by its content, so that it may be cached for ever."""
    return f"media/{image.digest[:16]}{posixpath.splitext(path)[1].lower()}"


def resolve(
    entry: Entry, by_key: Mapping[str, Entry], by_path: Mapping[str, Entry], images: Mapping[str, Blob]
) -> Iterator[Reference]:
    """Yield the references of one entry.

    by_key, by_path: all entries by "kind/slug" and by file. images: path -> bytes.
    """
    for path, mark, slug in references(entry.record):
        key = f"{mark.kind}/{slug}"
        target = by_key.get(key)
        yield Reference(
            entry,
            entry.place(path),
            slug,
            mark.kind,
            target,
            address=target.address if target else "",
            found=target is not None,
        )
    if entry.record.translation_of:
        original = by_path.get(entry.record.translation_of)
        place = entry.place(("translation_of",))
        yield Reference(entry, place, entry.record.translation_of, TRANSLATION, original, found=original is not None)
    for link in entry.prose.links if entry.prose else ():
        if link.image:
            yield _image(entry, link, images)
        elif not is_external(link.href):
            yield _link(entry, link, by_path)


def _image(entry: Entry, link: Link, images: Mapping[str, Blob]) -> Reference:
    path = beside(entry.path, link.href)
    image = images.get(path)
    address = image_address(path, image) if image else ""
    known = path if image else ""
    return Reference(entry, link.place, link.href, "image", address=address, path=known, found=image is not None)


def _link(entry: Entry, link: Link, by_path: Mapping[str, Entry]) -> Reference:
    href, _, anchor = unquote(link.href).partition("#")
    if href.endswith("/") and not anchor and beside(entry.path, href) in _FOLDERS:
        address = _FOLDERS[beside(entry.path, href)]
        return Reference(entry, link.place, link.href, address=address, context=link.context)
    target = by_path.get(beside(entry.path, href)) if href else entry
    if target is None:
        return Reference(entry, link.place, link.href, "", None, anchor, found=False, context=link.context)
    anchors = {heading.anchor for heading in target.prose.headings} if target.prose else set()
    unknown = target.prose is None and target.path.endswith(".md")  # broken: its headings are not known
    good = not anchor or anchor in anchors or unknown
    address = target.address + (f"#{anchor}" if anchor else "")
    if not href:
        address = f"#{anchor}"
    return Reference(entry, link.place, link.href, "", target, anchor, address, link.context, good)


def beside(origin: str, href: str) -> str:
    """Return the path in the project that a link in a file means."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(origin), unquote(href)))
