"""Atom feed of what changed last (RFC 4287)."""

from collections.abc import Iterator

from stagekans.catalog.site import Site
from stagekans.core.outputs import Output
from stagekans.frame.feed import atom

_LATEST = 50


def make(site: Site) -> Iterator[Output]:
    """Make /feed.xml: the fifty entries changed last, newest first."""
    latest = sorted(site.entries, key=lambda each: (each.updated or "", each.key), reverse=True)[:_LATEST]
    yield Output("feed.xml", atom(site.settings.site_name, "feed.xml", latest, site.settings))
