"""What hosts and crawlers read: sitemap, robots, headers, and pages at old addresses."""

from collections.abc import Iterator

from stagekans.catalog.site import Site
from stagekans.core.entry import Entry
from stagekans.core.outputs import Output
from stagekans.core.settings import Settings
from stagekans.frame.shell import content_policy, shell_of
from stagekans.render.data.xml import Element, document
from stagekans.site.overviews import listed

_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"


def make(site: Site) -> Iterator[Output]:
    """Make sitemap.xml, robots.txt, _headers, .nojekyll, and a page for every alias."""
    yield Output("sitemap.xml", document(_sitemap(site), _SITEMAP))
    yield Output("robots.txt", f"User-agent: *\nAllow: /\nSitemap: {site.settings.site_url}sitemap.xml\n".encode())
    yield Output("_headers", _headers(site.settings).encode())
    yield Output(".nojekyll", b"")
    shell = shell_of(site)
    for entry in site.entries:
        for alias in entry.record.aliases:
            yield shell.page(
                "site/moved.html",
                {
                    "address": alias,
                    "kind": "moved",
                    "title": entry.record.title,
                    "summary": entry.record.summary,
                    "target": entry.address,
                    "robots": "noindex",
                    "seed": entry.slug,
                },
                (entry.key,),
            )


def _sitemap(site: Site) -> Element:
    latest = max((entry.updated for entry in site.entries if entry.updated), default=None)
    lists = [
        _url(site.settings, address, latest)
        for address in ("", *(kind.address for kind, _ in listed(site.settings.kinds)))
    ]
    return Element("urlset", children=[*lists, *(_entry_url(site.settings, entry) for entry in site.entries)])


def _entry_url(settings: Settings, entry: Entry) -> Element:
    return _url(settings, entry.address, entry.updated)


def _url(settings: Settings, address: str, changed: str | None) -> Element:
    modified = [Element("lastmod", text=changed)] if changed else []
    return Element("url", children=[Element("loc", text=settings.site_url + address), *modified])


def _headers(settings: Settings) -> str:
    """Return a _headers file (Netlify, Cloudflare Pages): policy everywhere, long caching for hashed names."""
    lines = [
        "/*",
        f"  Content-Security-Policy: {content_policy(settings)}",
        "  Referrer-Policy: no-referrer",
        "  X-Content-Type-Options: nosniff",
        "  X-Frame-Options: SAMEORIGIN",
        "/assets/*",
        "  Cache-Control: public, max-age=31536000, immutable",
        "/assets/zoek.js",
        "  ! Cache-Control",
        "  Cache-Control: no-cache",
        "/media/*",
        "  Cache-Control: public, max-age=31536000, immutable",
    ]
    return "\n".join(lines) + "\n"
