"""What an entry points at: slugs in its front matter, links and images in its body."""

import posixpath
import re
from collections.abc import Iterator, Mapping
from urllib.parse import unquote

from stagekans.catalog.catalog import Reference
from stagekans.model.entry import Entry
from stagekans.model.prose import Link
from stagekans.model.refs import references
from stagekans.outputs import Blob

_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//")


def is_external(href: str) -> bool:
    """Return whether a link leads out of the project by a scheme or host of its own."""
    return bool(_SCHEME.match(href))


def image_address(path: str, image: Blob) -> str:
    """Return where an image is published: named by its content, so that it may be cached for ever."""
    return f"media/{image.digest[:16]}{posixpath.splitext(path)[1].lower()}"


def resolve(
    entry: Entry,
    by_key: Mapping[str, Entry],
    by_path: Mapping[str, Entry],
    images: Mapping[str, Blob],
    unread: Mapping[str, str],
) -> Iterator[Reference]:
    """Yield the references of one entry.

    by_key, by_path: all entries by "kind/slug" and by file. images: path -> bytes.
    unread: "kind/slug" -> path of files that exist but gave no entry.
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
            found=target is not None or key in unread,
        )
    for link in entry.prose.links if entry.prose else ():
        if link.image:
            yield _image(entry, link, images)
        elif not is_external(link.href):
            yield _link(entry, link, by_path, frozenset(unread.values()))


def _image(entry: Entry, link: Link, images: Mapping[str, Blob]) -> Reference:
    path = _join(entry.path, link.href)
    image = images.get(path)
    address = image_address(path, image) if image else ""
    return Reference(entry, link.place, link.href, "image", None, address=address, found=image is not None)


def _link(entry: Entry, link: Link, by_path: Mapping[str, Entry], unread: frozenset[str]) -> Reference:
    href, _, anchor = unquote(link.href).partition("#")
    target = by_path.get(_join(entry.path, href)) if href else entry
    if target is None:
        known = _join(entry.path, href) in unread
        return Reference(entry, link.place, link.href, "", None, anchor, found=known, context=link.context)
    anchors = {heading.anchor for heading in target.prose.headings} if target.prose else set()
    good = not anchor or anchor in anchors
    address = target.address + (f"#{anchor}" if anchor else "")
    if not href:
        address = f"#{anchor}"
    return Reference(entry, link.place, link.href, "", target, anchor, address, link.context, good)


def _join(origin: str, href: str) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(origin), unquote(href)))
