"""Which terms a text uses, and in which sentence."""

import re
from collections.abc import Iterator, Mapping

from stagekans.catalog.site import Site
from stagekans.core.entry import Entry
from stagekans.core.roles import Explained
from stagekans.core.texts import texts
from stagekans.render.terms import Index, index_of, occurrences

_LANGUAGE = "nl"
_NO_TEXT = frozenset(("title", "summary", "sources", "questions", "media", "aliases"))


def uses(site: Site) -> Mapping[str, Mapping[str, str]]:
    """Return key of an entry -> key of a term its text uses -> the first sentence that does.

    A term is an entry that plays the role Explained; an entry never uses itself, and an editor may say which terms
    are not meant (autolink, unlinked).
    """
    index = _index(site)
    found: dict[str, dict[str, str]] = {}
    for entry in site.entries:
        if entry.language != _LANGUAGE or entry.record.autolink == "uit":
            continue
        left_out = {entry.key, *(f"concept/{slug}" for slug in entry.record.unlinked)}
        terms: dict[str, str] = {}
        for sentence in _sentences(entry):
            for _, _, key in occurrences(sentence, index):
                if key not in left_out:
                    terms.setdefault(key, sentence)
        if terms:
            found[entry.key] = terms
    return found


def _index(site: Site) -> Index:
    spellings: dict[str, str] = {}
    for entry in site.entries:
        explained = entry.playing(Explained)
        for form in sorted(explained.spellings()) if explained else ():
            spellings.setdefault(form, entry.key)
    return index_of(spellings)


def _sentences(entry: Entry) -> Iterator[str]:
    passages = entry.prose.passages if entry.prose else ()
    front = texts(entry.record.model_dump(mode="json", exclude=set(_NO_TEXT)))
    for passage in (*passages, *(text for text in front if text.endswith((".", "?", "!")))):
        yield from re.split(r"(?<=[.!?])\s+(?=[A-Z“\"])", passage)
