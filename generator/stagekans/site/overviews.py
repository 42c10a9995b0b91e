"""Lists of entries: one per kind that has one, and one per value of a facet."""

import unicodedata
from collections.abc import Iterator, Mapping, Sequence

from stagekans.catalog.facets import count
from stagekans.catalog.site import Site
from stagekans.core.entry import Entry
from stagekans.core.kind import Kind, Kinds, Overview, told, viewed
from stagekans.core.outputs import Argument, Output
from stagekans.core.settings import Settings
from stagekans.core.words import group, said
from stagekans.frame.shell import Shell, card, shell_of, shown


def make(site: Site) -> Iterator[Output]:
    """Make the overview of each kind, and the page of each facet value that has entries."""
    shell = shell_of(site)
    for kind, overview in listed(site.settings.kinds):
        entries = tuple(entry for entry in site.of_kind(kind.id) if entry.language == site.settings.locale)
        counts = count(entries)
        data: dict[str, Argument] = {
            **_head(shell, f"{kind.id}_overview", kind.address, kind.id),
            "scripts": list(overview.scripts),
            "cards": [_card(kind, entry, site) for entry in entries],
            "counts": counts,
            **_facets(kind, overview),
            **viewed(kind.subject, overview.view, site),
        }
        yield shell.page(kind.overview_template, data)
        for facet in overview.facets:
            yield from _facet_pages(shell, kind, overview, facet, counts, entries)


def listed(kinds: Kinds) -> list[tuple[Kind, Overview]]:
    """Return the kinds that have an overview, with it, in their order."""
    found = [(kind, kind.overview) for kind in kinds.all if kind.overview]
    return sorted(found, key=lambda each: each[1].order)


def _card(kind: Kind, entry: Entry, site: Site) -> dict[str, Argument]:
    letter = unicodedata.normalize("NFKD", entry.record.title)[:1].upper()
    shows = told(kind.subject, kind.card, entry, site) or card(entry)
    return {**shows, "letter": letter, "record": shown(entry, site.settings.today.isoformat())}


def _facet_pages(
    shell: Shell,
    kind: Kind,
    overview: Overview,
    facet: str,
    counts: Mapping[str, Mapping[str, int]],
    entries: Sequence[Entry],
) -> Iterator[Output]:
    for value in counts.get(facet, {}):
        address = facet_address(shell.site.settings, kind, facet, value)
        head = _head(shell, overview.facet_words or f"{kind.id}_overview", address, kind.id)
        yield shell.page(
            "site/facet.html",
            {
                **head,
                "title": _facet_title(shell.site.settings, head["title"], facet, value),
                "overview": head["title"],
                "facet": facet,
                "value": value,
                **_facets(kind, overview),
                "counts": counts,
                "cards": [card(each) for each in entries if value in each.facets.get(facet, ())],
            },
        )


def _facet_title(settings: Settings, overview: Argument, facet: str, value: str) -> str:
    """Return what a facet page is called: no two pages have one title."""
    words = settings.words
    label = said(words, "vocabularies", said(words, "facets", facet, "vocabulary"), value)
    title = said(words, "facets", facet, "title")
    lower = title[:1].lower() + title[1:]
    return said(words, "overviews", "facet_title").format(overview=overview, value=label, facet=lower)


def _facets(kind: Kind, overview: Overview) -> dict[str, Argument]:
    """Return which facets of a kind have pages, and below which address."""
    return {"facet_list": list(overview.facets), "facet_home": kind.address}


def facet_address(settings: Settings, kind: Kind, facet: str, value: str) -> str:
    """Return the address of a facet page: "praktijken/moment/zoeken/"."""
    return f"{kind.address}{said(settings.words, 'facets', facet, 'address')}/{value}/"


def _head(shell: Shell, words: str, address: str, kind: str) -> dict[str, Argument]:
    texts = group(shell.site.settings.words, "overviews", words)
    return {
        "address": address,
        "kind": kind,
        "seed": address.strip("/").replace("/", "-"),
        "title": said(texts, "title"),
        "summary": said(texts, "summary"),
    }
