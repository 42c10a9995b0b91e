"""A page for every entry."""

from collections.abc import Iterator, Mapping
from typing import cast

from stagekans.catalog.links import TRANSLATION
from stagekans.catalog.site import Site, plain_title
from stagekans.catalog.uses import uses
from stagekans.core.derived import derived
from stagekans.core.entry import Entry
from stagekans.core.kind import Kind, loaded, told, viewed
from stagekans.core.outputs import Argument, Output
from stagekans.core.roles import Described, Explained, Named, Unsearched
from stagekans.core.settings import Settings
from stagekans.core.texts import texts
from stagekans.core.values import passed
from stagekans.core.words import said
from stagekans.frame.shell import Shell, card, details_hold, shell_of, shown
from stagekans.render.words import apart
from stagekans.site.cards import carded


def make(site: Site) -> Iterator[Output]:
    """Make the page of every entry but those of kind page, which MkDocs writes."""
    shell = shell_of(site)
    for entry in site.entries:
        kind = site.settings.kinds.by_id[entry.kind]
        if not kind.by_engine:
            yield shell.page(kind.page_template, entry_view(entry, site, shell), (entry.key,))


def entry_view(entry: Entry, site: Site, shell: Shell) -> dict[str, Argument]:
    """Return what the page of an entry shows: plain data.

    entry: the entry. site: to look up what it refers to. shell: for the site's address and today.
    """
    settings = shell.site.settings
    today = settings.today.isoformat()
    record = entry.record
    kind = settings.kinds.by_id[entry.kind]
    return {
        "address": entry.address,
        "kind": entry.kind,
        "slug": entry.slug,
        "seed": entry.slug,
        "title": record.title,
        "apart": _apart(entry, site, shell),
        "summary": record.summary,
        "searchable": not entry.plays(Unsearched),
        "facets": card(entry)["facets"],
        "names": [*_names(entry), *record.questions, *_typed_apart(entry)],
        "record": shown(entry, today),
        "body": _body(kind, entry, site),
        "headings": _headings(entry, site),
        "refs": _refs(entry, site),
        "mentions": _mentions(entry, site),
        "terms": _terms(entry, site),
        "card": carded(entry, settings),
        **viewed(kind.subject, kind.page, entry, site),
        "languages": [card(each) for each in site.translations(entry)],
        "updated": entry.updated,
        "path": entry.path,
        "overdue": bool(record.review_date and passed(record.review_date, today)),
        "details": details_hold(entry, today),
        "ld": {**linked(entry, settings), **told(kind.subject, kind.linked, entry, site)},
        "scripts": list(kind.scripts),
        "members": [card(each) for each in _members(entry, site)],
    }


def _apart(entry: Entry, site: Site, shell: Shell) -> str:
    """Return what tells an entry from others of the same title: its kind, and its slug where that is not enough."""
    others = site.namesakes[plain_title(entry)] - {entry.key}
    if not others:
        return ""
    kind = said(shell.frame(entry.address).words, "kinds", entry.kind)
    return f"{kind}, {entry.slug}" if any(each.startswith(f"{entry.kind}/") for each in others) else kind


def _names(entry: Entry) -> list[str]:
    named = entry.playing(Named)
    return [name for names in named.names().values() for name in names] if named else []


def _typed_apart(entry: Entry) -> list[str]:
    """Return the words of an entry that the index would miss: it keeps every letter as it was typed."""
    passages = entry.prose.passages if entry.prose else ()
    said = " ".join((*texts(entry.record.model_dump(mode="json")), *passages))
    return [] if said.isascii() else apart(said)


def _members(entry: Entry, site: Site) -> list[Entry]:
    """Return entries that name this one as theirs in their front matter, each once."""
    found = {each.origin.key: each.origin for each in site.backlinks(entry) if each.kind not in ("", TRANSLATION)}
    return list(found.values())


def _body(kind: Kind, entry: Entry, site: Site) -> Argument:
    if entry.prose is None:
        return None
    return {
        "text": str(loaded(kind.subject, kind.body)(entry, site)) if kind.body else entry.prose.text,
        "ids": dict(site.ids_of(entry)),
        "links": dict(site.links_of(entry)),
    }


def _headings(entry: Entry, site: Site) -> Argument:
    """Return the main headings of a body, for its table of contents."""
    headings = entry.prose.headings if entry.prose else ()
    return [{"text": each.text, "anchor": site.id_of(entry, each.anchor)} for each in headings if each.level == 2]


def _refs(entry: Entry, site: Site) -> dict[str, Argument]:
    """Return the cards of what the front matter refers to, by key."""
    targets = [each.target for each in site.references_from(entry) if each.kind and each.target]
    return {target.key: card(target) for target in targets}


def _mentions(entry: Entry, site: Site) -> list[Argument]:
    """Return where this entry is mentioned: one sentence per entry, a sentence in a body before a bare reference."""
    best = {key: terms[entry.key] for key, terms in used(site).items() if entry.key in terms}
    for each in site.backlinks(entry):
        if each.kind == TRANSLATION or each.origin.language != entry.language:
            continue
        if not best.get(each.origin.key):
            best[each.origin.key] = each.context
    return [{**card(site.by_key[key]), "sentence": text} for key, text in sorted(best.items())]


@derived
def used(site: Site) -> Mapping[str, Mapping[str, str]]:
    """Return which entries use which terms, found once per site."""
    return uses(site)


def _terms(entry: Entry, site: Site) -> list[Argument]:
    """Return the terms a page uses, for the links to them."""
    found = [site.by_key[key] for key in used(site).get(entry.key, ())]
    return [_term(each) for each in sorted(found, key=lambda each: each.key)]


@derived
def _term(entry: Entry) -> dict[str, Argument]:
    explained = entry.playing(Explained)
    forms = sorted(explained.spellings()) if explained else []
    return {"title": entry.record.title, "summary": entry.record.summary, "address": entry.address, "forms": forms}


_OF_WORKS = ("inLanguage", "license", "citation", "dateModified")
"""Properties that schema.org knows of a CreativeWork alone."""
_NO_WORKS = frozenset(("DefinedTerm", "EducationalOrganization", "Event", "Organization", "Project", "Service"))


def linked(entry: Entry, settings: Settings) -> dict[str, Argument]:
    """Return the JSON-LD of an entry (schema.org)."""
    record = entry.record
    described = entry.playing(Described)
    own = described.schema_org() if described else {}
    data: dict[str, object] = {
        "@context": "https://schema.org",
        "@id": settings.site_url + entry.address,
        "url": settings.site_url + entry.address,
        "name": record.title,
        "description": record.summary,
        "inLanguage": entry.language,
        "license": "https://creativecommons.org/licenses/by/4.0/",
        "citation": [_citation(each) for each in record.model_dump(mode="json")["sources"]],
        "sameAs": list(record.same_as),
        **own,
    }
    if entry.plays(Explained):
        data["inDefinedTermSet"] = settings.site_url + settings.kinds.by_id[entry.kind].address
    if entry.updated:
        data["dateModified"] = entry.updated
    plain = cast("dict[str, Argument]", data)  # roles are said to give plain data
    found: dict[str, Argument] = {name: value for name, value in plain.items() if value not in (None, [], "")}
    return _told_by_page(found) if data.get("@type") in _NO_WORKS else found


def _told_by_page(data: Mapping[str, Argument]) -> dict[str, Argument]:
    """Return a thing that is no work itself: language, licence, sources and day are those of the page about it."""
    page: dict[str, Argument] = {
        "@type": "WebPage",
        "url": data["url"],
        **{name: data[name] for name in _OF_WORKS if name in data},
    }
    return {**{name: value for name, value in data.items() if name not in _OF_WORKS}, "subjectOf": page}


def _citation(source: Mapping[str, Argument]) -> dict[str, Argument]:
    publisher = source["publisher"] and {"@type": "Organization", "name": source["publisher"]}
    data: dict[str, Argument] = {
        "@type": "CreativeWork",
        "name": source["title"],
        "url": source["url"],
        "publisher": publisher,
        "datePublished": source["date"],
    }
    return {name: value for name, value in data.items() if value}
