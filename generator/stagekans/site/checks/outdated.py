"""Points from a word the glossary calls outdated to today's, wherever it is used rather than talked about."""

import re
from collections.abc import Iterator, Mapping
from typing import TypeAlias

from stagekans.catalog.site import Site
from stagekans.core.diagnostics import Diagnostic, Place, Severity
from stagekans.core.entry import Entry
from stagekans.core.roles import Named, Taught, Unsearched
from stagekans.core.rules import Rule
from stagekans.reading.text import Places
from stagekans.render.terms import Index, index_of, occurrences
from stagekans.subjects.concepts.inflection import forms_of

OUTDATED_WORD = Rule("outdated-word", facts=("value", "today", "path"), severity=Severity.WARNING)

Terms: TypeAlias = Mapping[str, tuple[Entry, ...]]
"""Key of an outdated word -> the terms that name it so."""

_TALKED_ABOUT = frozenset(
    [
        "sources",
        "outdated_names",
        "hidden_names",
        "questions",
        "media",
        "aliases",
        "same_as",
        "as_published",
        "publisher",
        "unlinked",
    ]
)
"""Fields that repeat others' words, or words people search with."""
_QUOTED = re.compile(
    r"“[^“”]*”|„[^„“”]*[“”]|«[^«»]*»|‘[^‘’]*’|(?<!\w)'[^'\n]*'(?!\w)|\"[^\"]*\"|(?<!`)`[^`]*`|\]\([^()]*\)|https?://\S+"
)
_CODE = re.compile(r"^(`{3,}|~{3,}).*?(?:^\1|\Z)", re.MULTILINE | re.DOTALL)
_CITED = re.compile(r"^ {0,3}>(?! ?\[!).*(?:\n.*\S.*)*", re.MULTILINE)


def check(site: Site) -> Iterator[Diagnostic]:
    """Yield each outdated word in Dutch texts with the term that says it today, at its place.

    Its plural and inflected forms count; not in quotes, citations and code, not where a term lists it, not in search
    words or titles of sources. A word that is itself a term or another name of one is not outdated there.
    """
    terms = _terms(site)
    index = index_of({**{form: key for key in terms for form in _forms(key)}, **_current(site)})
    for entry in site.entries:
        if entry.language == "nl" and not entry.plays(Unsearched):
            for place, word, key in _used(entry, index):
                named = terms.get(key, ())
                if named and entry not in named:
                    today = named[0]
                    yield OUTDATED_WORD(place, value=word, today=today.record.title, path=today.path)


def _terms(site: Site) -> Terms:
    found: dict[str, list[Entry]] = {}
    for entry in site.entries:
        for name in _names(entry, "outdated"):
            found.setdefault(name.lower(), []).append(entry)
    return {name: tuple(entries) for name, entries in found.items()}


def _names(entry: Entry, form: str) -> tuple[str, ...]:
    named = entry.playing(Named)
    return named.names().get(form, ()) if named else ()


def _current(site: Site) -> Mapping[str, str]:
    """Return the names that are today's, with a key of no term: a longer or equal one hides an outdated word in it."""
    names = [
        name
        for entry in site.entries
        if entry.plays(Named)
        for name in (entry.record.title, *_names(entry, "alternate"))
    ]
    return {name.lower(): "" for name in names}


def _forms(name: str) -> frozenset[str]:
    return frozenset(form.lower() for form in forms_of(name))


def _used(entry: Entry, index: Index) -> Iterator[tuple[Place, str, str]]:
    for path, text in entry.said:
        if not _TALKED_ABOUT.intersection(path):
            for start, end, key in occurrences(_small(_blank(_QUOTED, text)), index):
                yield entry.place(path), text[start:end], key
    if entry.prose is None:
        return
    body = entry.prose.text
    shown = _blank(_QUOTED, _blank(_CODE, body if entry.plays(Taught) else _blank(_CITED, body)))
    places = Places(entry.path, body, entry.prose.place.line - 1)
    for start, end, key in occurrences(_small(shown), index):
        yield places.at(start), " ".join(body[start:end].split()), key


def _blank(pattern: re.Pattern[str], text: str) -> str:
    """Return a text with what matches made blank, so that all else keeps its place."""
    return pattern.sub(lambda found: re.sub(r"[^\n]", "\x00", found[0]), text)


def _small(text: str) -> str:
    """Return a text in small letters and on one line, every letter in its place."""
    small = text.lower()
    if len(small) != len(text):
        small = "".join(each.lower() if len(each.lower()) == 1 else each for each in text)
    return small.replace("\n", " ")
