"""Lists of entries: one per kind that has one, and one per value of a facet."""

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from stagekans.catalog.facets import count
from stagekans.catalog.site import Site
from stagekans.model.entry import Entry
from stagekans.model.kinds.table import BY_ID
from stagekans.outputs import Argument, Output
from stagekans.products.agenda import listed
from stagekans.products.episodes import of_series
from stagekans.products.lines import laid_out, routes
from stagekans.products.monitor import spread, surveys
from stagekans.products.packs.table import items_of, packs
from stagekans.products.partners import overview
from stagekans.products.regions import areas
from stagekans.products.shell import Shell, card, pointed, shell_of, shown
from stagekans.settings import Settings

OVERVIEWS = (
    "practice",
    "concept",
    "institution",
    "meldpunt",
    "campaign",
    "learning-line",
    "episode",
    "story",
    "session",
    "need",
    "kit",
    "community",
    "region",
    "progress",
    "manifest",
    "clause",
    "party",
    "indicator",
    "measurement",
)
_SCRIPTS = {"practice": ("browse",), "learning-line": ("tailor",), "campaign": ("house",)}
_FACET_WORDS = {"practice": "facet_overview", "indicator": "indicator_facet_overview"}
FACET_PAGES = {
    "practice": ("stage", "role", "level", "type", "ground", "mechanism", "region", "strength"),
    "story": ("form",),
    "session": ("session_form", "region"),
    "community": ("community_form", "region"),
    "need": ("need_status", "stage", "ground", "role", "region"),
    "indicator": ("topic", "level"),
}


def make(site: Site) -> Iterator[Output]:
    """Make the overview of each kind, and the page of each facet value that has entries."""
    shell = shell_of(site)
    for kind in OVERVIEWS:
        entries = tuple(entry for entry in site.of(kind) if entry.language == site.settings.locale)
        counts = count(entries)
        cards = [card(entry) for entry in entries]
        data: dict[str, Argument] = {
            **_head(shell, f"{kind}_overview", BY_ID[kind].address, kind),
            "scripts": list(_SCRIPTS.get(kind, ())),
            "cards": [_card(entry, site, site.settings.today.isoformat()) for entry in entries],
            "counts": counts,
            "schools": [card(entry) for entry in site.of("institution")] if kind in ("meldpunt", "campaign") else [],
            "start_kits": [card(entry) for entry in site.of("start-kit")] if kind == "meldpunt" else [],
            "packs": _packs(site) if kind == "campaign" else [],
            "routes": routes(site) if kind == "learning-line" else [],
            "series": _series(site) if kind == "episode" else [],
            "spread": spread(site) if kind == "indicator" else {},
            "surveys": surveys(site) if kind in ("indicator", "measurement") else [],
            "kits": _items(site) if kind == "campaign" else [],
            "agenda": listed(site) if kind == "session" else None,
            "areas": areas(site) if kind == "region" else [],
            **_facets(kind),
            "examples": [card(entry) for entry in site.of("example")] if kind == "campaign" else [],
            **overview(kind, site),
        }
        yield shell.page(f"overviews/{kind}.html", data)
        for facet in FACET_PAGES.get(kind, ()):
            yield from _facet_pages(shell, kind, facet, counts, cards)


def _card(entry: Entry, site: Site, today: str) -> dict[str, Any]:
    letter = unicodedata.normalize("NFKD", entry.record.title)[:1].upper()
    listed = pointed(entry, today) if entry.kind == "meldpunt" else card(entry)
    return {**listed, "letter": letter, "record": shown(entry, today), "line": laid_out(entry, site)}


def _packs(site: Site) -> list[Argument]:
    """Return every pack with whom it is for, for choosing one without script."""
    return [pack.listed() for pack in packs(site)]


def _series(site: Site) -> list[Argument]:
    """Return every series with its episodes, those that are heard here first."""
    today = site.settings.today.isoformat()
    rows: list[dict[str, Any]] = [
        {
            **card(each),
            "record": shown(each, today),
            "episodes": [{**card(one), "record": shown(one, today)} for one in of_series(each, site)],
        }
        for each in site.of("series")
    ]
    return [*sorted(rows, key=lambda row: bool(row["record"]["demonstration"]))]


def _items(site: Site) -> list[Argument]:
    """Return what is in the packs of each campaign, with previews and the neutral files one by one."""
    return [
        {"campaign": each.slug, "language": each.language, "items": items_of(each, site)}
        for each in site.of("campaign")
    ]


def _facet_pages(
    shell: Shell, kind: str, facet: str, counts: Mapping[str, Mapping[str, int]], cards: Sequence[dict[str, Any]]
) -> Iterator[Output]:
    for value in counts.get(facet, {}):
        address = facet_address(shell.site.settings, kind, facet, value)
        head = _head(shell, _FACET_WORDS.get(kind, f"{kind}_overview"), address, kind)
        yield shell.page(
            "overviews/facet.html",
            {
                **head,
                "title": _facet_title(shell.site.settings, head["title"], facet, value),
                "overview": head["title"],
                "facet": facet,
                "value": value,
                **_facets(kind),
                "counts": counts,
                "cards": [each for each in cards if value in each["facets"].get(facet, ())],
            },
        )


def _facet_title(settings: Settings, overview: Argument, facet: str, value: str) -> str:
    """Return what a facet page is called: no two pages have one title."""
    words: Any = settings.words
    named = words["facets"][facet]
    label = words["vocabularies"][named["vocabulary"]][value]
    title = named["title"][:1].lower() + named["title"][1:]
    return str(words["overviews"]["facet_title"].format(overview=overview, value=label, facet=title))


def _facets(kind: str) -> dict[str, Argument]:
    """Return which facets of a kind have pages, and below which address."""
    return {"facet_list": list(FACET_PAGES.get(kind, ())), "facet_home": BY_ID[kind].address}


def facet_address(settings: Settings, kind: str, facet: str, value: str) -> str:
    """Return the address of a facet page: "praktijken/moment/zoeken/"."""
    words: Any = settings.words["facets"]
    return f"{BY_ID[kind].address}{words[facet]['address']}/{value}/"


def _head(shell: Shell, words: str, address: str, kind: str) -> dict[str, Argument]:
    texts: Any = shell.site.settings.words["overviews"]
    return {
        "address": address,
        "kind": kind,
        "seed": address.strip("/").replace("/", "-"),
        "title": texts[words]["title"],
        "summary": texts[words]["summary"],
    }
