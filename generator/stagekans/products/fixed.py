"""Pages that belong to no entry: home, search, compare, selection, not found, the short pages behind QR codes."""

from collections.abc import Iterator
from typing import Any, get_args

from stagekans.catalog.catalog import Catalog
from stagekans.catalog.facets import count
from stagekans.model.entry import Entry
from stagekans.model.kinds.meldpunt import Meldpunt
from stagekans.model.kinds.table import KINDS
from stagekans.model.roles import Unsearched
from stagekans.model.vocabularies import ENTRY_ROLES, STAGES, MeldpuntForm
from stagekans.outputs import Argument, Output
from stagekans.products.shell import Shell, card, pointed, shell_of
from stagekans.settings import Settings

_FORMS: tuple[str, ...] = get_args(MeldpuntForm)
_HELPS = _FORMS.index("informatie-en-verwijzing")
"""Forms before this one help a person; from here on they inform or recognise."""


def make(catalog: Catalog, settings: Settings) -> Iterator[Output]:
    """Make home, search, 404, comparing and keeping practices, and /m/<institution>/."""
    shell = shell_of(settings)
    texts: Any = settings.words["overviews"]
    practices = catalog.of("practice")
    known = {entry.address for entry in catalog.of("page")}
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
                "kind": {kind: len(catalog.of(kind)) for kind in ("practice", "concept", "institution", "meldpunt")},
            },
            "understand": [each for each in texts["home"]["understand_list"] if each["address"] in known],
            "phases": [card(entry) for entry in catalog.of("phase")],
            "campaigns": [card(entry) for entry in catalog.of("campaign") if entry.language == settings.locale],
            "ld": {
                "@context": "https://schema.org",
                "@type": "WebSite",
                "name": settings.site_name,
                "url": settings.site_url,
                "inLanguage": settings.locale,
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
            "base": settings.base_path,
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
    for entry in catalog.of("institution"):
        yield _short(shell, catalog, entry)


def _short(shell: Shell, catalog: Catalog, entry: Entry) -> Output:
    """The page a QR code opens: choices, never a redirect."""
    overviews: Any = shell.settings.words["overviews"]
    texts = overviews["short"]
    level = str(getattr(entry.record, "level", ""))
    points = helpful(catalog)
    today = shell.settings.today.isoformat()
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


def helpful(catalog: Catalog) -> list[tuple[Entry, Meldpunt]]:
    """Return the reporting points, those that help most people first."""
    points = [(each, each.record) for each in catalog.of("meldpunt") if isinstance(each.record, Meldpunt)]
    return sorted(points, key=lambda point: _FORMS.index(point[1].form))
