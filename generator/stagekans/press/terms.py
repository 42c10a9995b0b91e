"""Names in running text: where a text uses which term."""

import re
from collections.abc import Iterator, Mapping
from typing import TypeAlias

Index: TypeAlias = Mapping[str, tuple[tuple[str, str], ...]]
"""First word of a spelling -> (spelling, key of its term), longest first."""

_WORD = re.compile(r"\w[\w'’-]*\w|\w")
_GOES_ON = re.compile(r"[\w-]|['’]\w")


def index_of(spellings: Mapping[str, str]) -> Index:
    """Return an index to find terms with. spellings: a form as it may be written -> key of the term it names."""
    found: dict[str, list[tuple[str, str]]] = {}
    for form, key in spellings.items():
        first = _WORD.search(form)
        if first:
            found.setdefault(first[0], []).append((form, key))
    return {word: tuple(sorted(forms, key=lambda form: (-len(form[0]), form))) for word, forms in found.items()}


def occurrences(text: str, index: Index) -> Iterator[tuple[int, int, str]]:
    """Yield (start, end, key) of every term in a text; the longest spelling wins, and none overlap.

    A word that goes on (meldpuntmedewerker, meldpunt-app) is another word.
    """
    done = 0
    for word in _WORD.finditer(text):
        start = word.start()
        if start < done:
            continue
        for form, key in index.get(word[0]) or index.get(_opening(word[0], index), ()):
            if text.startswith(form, start) and not _GOES_ON.match(text, start + len(form)):
                done = start + len(form)
                yield start, done, key
                break


def _opening(word: str, index: Index) -> str:
    """Return the part of a hyphenated word that may open a spelling with a hyphen of its own ("co-design")."""
    return next((part for part in (word.partition("'")[0], word.partition("’")[0]) if part in index), "")
