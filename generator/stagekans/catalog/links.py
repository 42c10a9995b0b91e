"""What an entry points at: slugs in its front matter, links and images in its body."""

import posixpath
import re
from collections.abc import Collection, Iterator, Mapping
from urllib.parse import unquote

from stagekans.catalog.site import LOGO, Reference
from stagekans.core.diagnostics import Place
from stagekans.core.entry import Entry
from stagekans.core.outputs import Blob
from stagekans.core.prose import Link
from stagekans.core.refs import references
from stagekans.core.roles import Branded, Consented
from stagekans.render.letters import composed
from stagekans.render.web.anchors import apart

TRANSLATION = "translation"
MEDIA_SUFFIXES = (".mp3", ".m4a", ".mp4", ".webm")
_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]{0,60}:|//")


def is_external(href: str) -> bool:
    """Return whether a link leads out of the project by a scheme or host of its own."""
    return bool(_SCHEME.match(href))


def leaves_project(path: str, href: str) -> bool:
    """Return whether a link in a file leads to a place outside the project."""
    return href.startswith("/") or beside(path, href.partition("#")[0]).startswith("..")


def is_media(href: str) -> bool:
    """Return whether an image in a body is sound or film."""
    return href.lower().endswith(MEDIA_SUFFIXES)


def file_address(path: str, file: Blob) -> str:
    """Return where a shown file is published: named by its content, so that it may be cached for ever."""
    return f"media/{file.digest[:16]}{posixpath.splitext(path)[1].lower()}"


def resolve(
    entry: Entry,
    by_key: Mapping[str, Entry],
    by_path: Mapping[str, Entry],
    files: Mapping[str, Blob],
    taken: Mapping[str, Collection[str]],
    folders: Mapping[str, str],
) -> Iterator[Reference]:
    """Yield the references of one entry.

    by_key, by_path: all entries by "kind/slug" and by file. files: path -> bytes.
    taken: kind -> ids its pages have besides those of bodies. folders: of kinds -> address of their overview: a link to
    a folder leads there, while on a git host it shows the files.
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
            field=path,
        )
    if entry.record.translation_of:
        original = by_path.get(entry.record.translation_of)
        place = entry.place(("translation_of",))
        yield Reference(entry, place, entry.record.translation_of, TRANSLATION, original, found=original is not None)
    for index, each in enumerate(entry.record.media):
        if each.captions:
            yield _file(entry, entry.place(("media", index, "captions")), each.captions, "captions", files)
    agreed, branded = entry.playing(Consented), entry.playing(Branded)
    if agreed:
        for field, name in agreed.files().items():
            kind = "captions" if field == ("transcript",) else "recording"
            yield _file(entry, entry.place(field), name, kind, files)
    logo = branded.logo_file() if branded else None
    if logo:
        yield _file(entry, entry.place(("logo", "file")), logo, LOGO, files)
    for link in entry.prose.links if entry.prose else ():
        if link.image:
            yield _file(entry, link.place, link.href, "image", files)
        elif not is_external(link.href):
            yield _link(entry, link, by_path, taken, folders)


def _file(entry: Entry, place: Place, href: str, kind: str, files: Mapping[str, Blob]) -> Reference:
    path = beside(entry.path, href)
    file = files.get(path)
    address = file_address(path, file) if file else ""
    return Reference(entry, place, href, kind, address=address, path=path if file else "", found=file is not None)


def _link(
    entry: Entry,
    link: Link,
    by_path: Mapping[str, Entry],
    taken: Mapping[str, Collection[str]],
    folders: Mapping[str, str],
) -> Reference:
    href, _, anchor = composed(unquote(link.href)).partition("#")
    if href.endswith("/") and not anchor and beside(entry.path, href) in folders:
        address = folders[beside(entry.path, href)]
        return Reference(entry, link.place, link.href, address=address, context=link.context)
    target = by_path.get(beside(entry.path, href)) if href else entry
    if target is None:
        return Reference(entry, link.place, link.href, "", None, anchor, found=False, context=link.context)
    unknown = target.prose is None and target.path.endswith(".md")  # broken: its headings are not known
    good = not anchor or unknown or (target.prose is not None and anchor in target.prose.anchors)
    name = apart(anchor, taken.get(target.kind, ()))
    address = target.address + (f"#{name}" if name else "")
    if not href:
        address = f"#{name}"
    return Reference(entry, link.place, link.href, "", target, anchor, address, link.context, good)


def beside(origin: str, href: str) -> str:
    """Return the path in the project that a link in a file means, its letters composed as those of all paths."""
    return composed(posixpath.normpath(posixpath.join(posixpath.dirname(origin), unquote(href))))
