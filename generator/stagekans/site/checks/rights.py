"""Refuses an image that says nothing of its maker and licence, and a credit for an image that is not shown."""

from collections.abc import Iterator

from stagekans.catalog.links import beside
from stagekans.catalog.site import Site
from stagekans.core.diagnostics import Diagnostic
from stagekans.core.rules import Rule

MEDIA_NO_LICENCE = Rule("media-no-licence", facts=("href",))
MEDIA_NOT_SHOWN = Rule("media-not-shown", facts=("href",))


def check(site: Site) -> Iterator[Diagnostic]:
    """Yield images without a line in "media", and lines whose image the body does not show."""
    for entry in site.entries:
        credited = {beside(entry.path, each.file): index for index, each in enumerate(entry.record.media)}
        shown = {each.path: each for each in site.references_from(entry) if each.kind == "image" and each.path}
        for path, reference in shown.items():
            if path not in credited:
                yield MEDIA_NO_LICENCE(reference.place, href=reference.text)
        for path, index in credited.items():
            if path not in shown:
                yield MEDIA_NOT_SHOWN(entry.place(("media", index, "file")), href=path)
