"""Pages that belong to no entry: home, search, compare, selection, not found, the short pages behind QR codes."""

from collections.abc import Iterator

from stagekans.catalog.facets import count
from stagekans.catalog.site import Site
from stagekans.core.entry import Entry
from stagekans.core.outputs import Output
from stagekans.core.roles import Enrolled, Unsearched
from stagekans.core.vocabularies import ENTRY_ROLES, STAGES
from stagekans.core.words import group, groups, said, texts
from stagekans.frame.shell import Shell, card, shell_of
from stagekans.subjects.campaign.campaign import Campaign
from stagekans.subjects.help.cards import national, own
from stagekans.subjects.institutions.institution import Institution
from stagekans.subjects.pages.page import Page
from stagekans.subjects.practices.practice import Practice
from stagekans.subjects.programme.phase import Phase


def make(site: Site) -> Iterator[Output]:
    """Make home, search, 404, comparing and keeping practices, and /m/<institution>/."""
    shell = shell_of(site)
    words = group(site.settings.words, "overviews")
    practices = site.of(Practice)
    known = {entry.address for entry in site.of(Page)}
    yield shell.page(
        "site/home.html",
        {
            "address": "",
            "kind": "home",
            "seed": "stagekans",
            "title": said(words, "home", "title"),
            "summary": said(words, "home", "summary"),
            "roles": list(ENTRY_ROLES),
            "stages": list(STAGES),
            "counts": {
                **count(practices),
                "kind": {kind.id: len(site.of_kind(kind.id)) for kind in site.settings.kinds.all if kind.counted},
            },
            "understand": [
                texts(each) for each in groups(words, "home", "understand_list") if each["address"] in known
            ],
            "phases": [card(entry) for entry in site.of(Phase)],
            "campaigns": [card(entry) for entry in site.of(Campaign) if entry.language == site.settings.locale],
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
        "site/search.html",
        {
            "address": "zoeken/",
            "kind": "search",
            "seed": "zoeken",
            "scripts": ["search_page"],
            "kinds": [kind.id for kind in site.settings.kinds.all if not issubclass(kind.record, Unsearched)],
            "title": said(words, "search", "title"),
            "summary": said(words, "search", "summary"),
        },
    )
    yield shell.page(
        "site/404.html",
        {
            "address": "404.html",
            "kind": "missing",
            "title": said(words, "missing", "title"),
            "summary": said(words, "missing", "summary"),
            "base": site.settings.base_path,
            "robots": "noindex",
        },
    )
    for name, slug in (("compare", "vergelijken"), ("selection", "mijn-selectie")):
        yield shell.page(
            f"practices/{name}.html",
            {
                "address": f"praktijken/{slug}/",
                "kind": name,
                "seed": slug,
                "scripts": [name],
                "robots": "noindex",
                "title": said(words, name, "title"),
                "summary": said(words, name, "summary"),
            },
        )
    for entry in site.of(Institution):
        yield _short(shell, site, entry)


def _short(shell: Shell, site: Site, entry: Entry) -> Output:
    """The page a QR code opens: choices, never a redirect."""
    words = group(shell.site.settings.words, "overviews", "short")
    enrolled = entry.playing(Enrolled)
    level = enrolled.at_level() if enrolled else ""
    return shell.page(
        "site/short.html",
        {
            "address": f"m/{entry.slug}/",
            "kind": "short",
            "seed": entry.slug,
            "robots": "noindex",
            "title": said(words, "of").format(name=entry.record.title),
            "summary": said(words, "summary"),
            "name": entry.record.title,
            "level": level,
            "institution": card(entry),
            "own": own(entry.slug, site),
            "national": national(level, site),
        },
        (entry.key,),
    )
