"""Pages that belong to no entry: home, search, compare, selection, not found, the short pages behind QR codes."""

from collections.abc import Iterator
from typing import Any, get_args

from stagekans.catalog.facets import count
from stagekans.catalog.site import Site
from stagekans.model.entry import Entry
from stagekans.model.kinds.meldpunt import Meldpunt
from stagekans.model.kinds.table import KINDS
from stagekans.model.roles import Unsearched
from stagekans.model.vocabularies import ENTRY_ROLES, STAGES, MeldpuntForm
from stagekans.outputs import Argument, Output
from stagekans.products.shell import Shell, card, pointed, shell_of

_FORMS: tuple[str, ...] = get_args(MeldpuntForm)
_HELPS = _FORMS.index("informatie-en-verwijzing")
"""Forms before this one help a person; from here on they inform or recognise."""


def make(site: Site) -> Iterator[Output]:
    """Make home, search, 404, comparing and keeping practices, and /m/<institution>/."""
    shell = shell_of(site)
    texts: Any = site.settings.words["overviews"]
    practices = site.of("practice")
    known = {entry.address for entry in site.of("page")}
    yield shell.page(
        "pages/home.html",
        {
            "address": "",
            "kind": "home",
            "seed": "stagekans",
            "title": texts["home"]["title"],
            "summary": texts["home"]["summary"],
            "roles": list(ENTRY_ROLES),
            "stages": list(STAGES),
            "counts": {
                **count(practices),
                "kind": {kind: len(site.of(kind)) for kind in ("practice", "concept", "institution", "meldpunt")},
            },
            "understand": [each for each in texts["home"]["understand_list"] if each["address"] in known],
            "phases": [card(entry) for entry in site.of("phase")],
            "campaigns": [card(entry) for entry in site.of("campaign") if entry.language == site.settings.locale],
            "ld": {
                "@context": "https://schema.org",
                "@type": "WebSite",
                "name": site.settings.site_name,
                "url": site.settings.site_url,
                "inLanguage": site.settings.locale,
            },
        },
    )
    yield shell.page(
        "pages/search.html",
        {
            "address": "zoeken/",
            "kind": "search",
            "seed": "zoeken",
            "scripts": ["search_page"],
            "kinds": [kind.id for kind in KINDS if not issubclass(kind.record, Unsearched)],
            "title": texts["search"]["title"],
            "summary": texts["search"]["summary"],
        },
    )
    yield shell.page(
        "pages/404.html",
        {
            "address": "404.html",
            "kind": "missing",
            "title": texts["missing"]["title"],
            "summary": texts["missing"]["summary"],
            "base": site.settings.base_path,
            "robots": "noindex",
        },
    )
    for name, slug in (("compare", "vergelijken"), ("selection", "mijn-selectie")):
        yield shell.page(
            f"pages/{name}.html",
            {
                "address": f"praktijken/{slug}/",
                "kind": name,
                "seed": slug,
                "scripts": [name],
                "robots": "noindex",
                "title": texts[name]["title"],
                "summary": texts[name]["summary"],
            },
        )
    for entry in site.of("institution"):
        yield _short(shell, site, entry)


def _short(shell: Shell, site: Site, entry: Entry) -> Output:
    """The page a QR code opens: choices, never a redirect."""
    overviews: Any = shell.site.settings.words["overviews"]
    texts = overviews["short"]
    level = str(getattr(entry.record, "level", ""))
    points = helpful(site)
    today = shell.site.settings.today.isoformat()
    own: list[Argument] = [pointed(each, today) for each, record in points if record.institution == entry.slug]
    national: list[Argument] = [
        pointed(each, today)
        for each, record in points
        if record.reach == "landelijk" and level in record.levels and record.form in _FORMS[:_HELPS]
    ]
    return shell.page(
        "pages/short.html",
        {
            "address": f"m/{entry.slug}/",
            "kind": "short",
            "seed": entry.slug,
            "robots": "noindex",
            "title": texts["of"].format(name=entry.record.title),
            "summary": texts["summary"],
            "name": entry.record.title,
            "level": level,
            "institution": card(entry),
            "own": own,
            "national": national,
        },
        (entry.key,),
    )


def helpful(site: Site) -> list[tuple[Entry, Meldpunt]]:
    """Return the reporting points, those that help most people first."""
    points = [(each, each.record) for each in site.of("meldpunt") if isinstance(each.record, Meldpunt)]
    return sorted(points, key=lambda point: _FORMS.index(point[1].form))
