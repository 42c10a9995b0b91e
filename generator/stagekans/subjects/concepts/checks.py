"""Looks at the words people search with: lines that lead nowhere, in circles, or to two terms at once."""

from collections.abc import Iterator, Mapping, Sequence

from stagekans.catalog.site import Site
from stagekans.core.diagnostics import Diagnostic, Severity
from stagekans.core.entry import Entry, Path
from stagekans.core.messages import say
from stagekans.core.rules import Rule
from stagekans.core.texts import texts
from stagekans.render.letters import key
from stagekans.render.words import stem, words_of
from stagekans.subjects.concepts.concept import Concept
from stagekans.subjects.concepts.lexicon import Lexicon

LEXICON_UNTOUCHED = Rule("lexicon-untouched", facts=("value",), severity=Severity.WARNING)
LEXICON_TWICE = Rule("lexicon-twice", facts=("value", "other"))
LEXICON_CIRCLE = Rule("lexicon-circle", facts=("value", "other"))
LEXICON_TWO_TERMS = Rule("lexicon-two-terms", facts=("value",))
NAME_OF_OTHER = Rule("name-of-other", facts=("value", "other"))

Line = tuple[Entry, Path, Sequence[str]]


def check(site: Site) -> Iterator[Diagnostic]:
    """Yield lines that touch no page, words in two groups or in a circle, and names that are another's title."""
    titles = {key(entry.record.title): entry for entry in site.of(Concept)}
    yield from _names(site, titles)
    lexicons = site.of(Lexicon)
    if not lexicons:
        return
    known = _vocabulary(site)
    groups = [line for entry in lexicons for line in _groups(entry)]
    leads = [line for entry in lexicons for line in _leads(entry)]
    for entry, path, line in (*groups, *leads):
        if not any(stem(word) in known for phrase in line for word in words_of(phrase)):
            yield LEXICON_UNTOUCHED(entry.place(path), value=", ".join(line))
    yield from _twice(groups)
    yield from _circles(lexicons)
    for entry, path, line in groups:
        found = sorted({titles[key(word)].record.title for word in line if key(word) in titles})
        if len(found) > 1:
            yield LEXICON_TWO_TERMS(entry.place(path), value=say("search.and").join(f"“{each}”" for each in found))


def _names(site: Site, titles: Mapping[str, Entry]) -> Iterator[Diagnostic]:
    """Another name of a term may not be the title of another term: nobody would know where it leads."""
    for entry in site.of(Concept):
        for field in ("alternate_names", "hidden_names", "outdated_names", "english_names", "inflections"):
            for index, name in enumerate(getattr(entry.record, field)):
                other = titles.get(key(name), entry)
                if other is not entry:
                    yield NAME_OF_OTHER(entry.place((field, index)), value=name, other=other.path)


def _groups(entry: Entry[Lexicon]) -> Iterator[Line]:
    for index, line in enumerate(entry.record.synonyms):
        yield entry, ("synonyms", index), line


def _leads(entry: Entry[Lexicon]) -> Iterator[Line]:
    for index, line in enumerate(entry.record.related):
        yield entry, ("related", index), line.also


def _vocabulary(site: Site) -> set[str]:
    """Return the stems of all words that stand on pages."""
    found: set[str] = set()
    for entry in site.entries:
        if isinstance(entry.record, Lexicon):
            continue
        said = (*texts(entry.record.model_dump(mode="json")), *(entry.prose.passages if entry.prose else ()))
        found.update(word for text in said for word in words_of(text))
    return {stem(word) for word in found}


def _twice(groups: Sequence[Line]) -> Iterator[Diagnostic]:
    seen: dict[str, str] = {}
    for entry, path, line in groups:
        for index, word in enumerate(line):
            first = seen.setdefault(key(word), ", ".join(line))
            if first != ", ".join(line) or key(word) in map(key, line[:index]):
                yield LEXICON_TWICE(entry.place((*path, index)), value=word, other=first)


def _circles(lexicons: Sequence[Entry[Lexicon]]) -> Iterator[Diagnostic]:
    """A leads to B and B to A: then they are synonyms, or one of the two is wrong."""
    leads: dict[tuple[str, str], tuple[Entry, Path]] = {}
    for entry in lexicons:
        for index, line in enumerate(entry.record.related):
            for word in line.find:
                for also in line.also:
                    one, two = key(word), key(also)
                    if one == two or (two, one) in leads:
                        place = entry.place(("related", index))
                        yield LEXICON_CIRCLE(place, value=word, other=also)
                    leads[one, two] = (entry, ("related", index))
