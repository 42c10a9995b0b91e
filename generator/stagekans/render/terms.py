"""Names in running text: where a text uses which term."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

from stagekans.render.letters import normal, placed

Index: TypeAlias = Mapping[str, tuple[tuple[str, str], ...]]
"""First word of a spelling -> (spelling, key of its term), longest first; all in normal form."""

_WORD = re.compile(r"\w[\w'-]*\w|\w")
_GOES_ON = re.compile(r"[\w-]|'\w")
_ADDRESS = re.compile(
    r"(?<!\w)(?:[A-Za-z][A-Za-z0-9+]{0,15}://|(?i:www)\.)\S+"  # https://…, www.…
    r"|(?<![\w.+-])[\w.+-]*@[\w-]+(?:\.[\w-]+)*"  # mail addresses, and names on other sites
    r"|(?<![\w.-])[\w-]+(?:\.[\w-]+)*\.[a-z][a-z0-9]+(?![\w-])(?:/\S*)?"  # hosts, and files with an extension
    r"|(?<![\w/.-])(?:[\w-]+/)+(?!\w)"  # folders
    r"|(?<![\w/.-])\.{0,2}/[\w./-]+"  # paths
)
"""What looks like words and is an address: "persona@voorbeeld.example", "afspraak/", "persona.md"."""


def index_of(spellings: Mapping[str, str]) -> Index:
    """Return an index to find terms with. spellings: a form as it may be written -> key of the term it names."""
    found: dict[str, dict[str, str]] = {}
    for form, key in spellings.items():
        same = normal(form)
        first = _WORD.search(same)
        if first:
            found.setdefault(first[0], {}).setdefault(same, key)
    return {word: tuple(sorted(forms.items(), key=lambda form: (-len(form[0]), form))) for word, forms in found.items()}


def occurrences(text: str, index: Index, *, html: bool = False) -> Iterator[tuple[int, int, str]]:
    """Yield (start, end, key) of every term in a text; the longest spelling wins, and none overlap.

    A word that goes on (meldpuntmedewerker, meldpunt-app) is another word, and so is one in an address. Letters that
    look the same are the same. html: the text stands in HTML, with character references.
    """
    same, places = placed(text, html=html)
    for start, end, key in _occurrences(same, index):
        yield places[start], places[end], key


def _occurrences(text: str, index: Index) -> Iterator[tuple[int, int, str]]:
    done = 0
    addresses: list[tuple[int, int]] | None = None
    for word in _WORD.finditer(text):
        start = word.start()
        if start < done:
            continue
        for form, key in index.get(word[0]) or index.get(_opening(word[0], index), ()):
            end = start + len(form)
            if text.startswith(form, start) and not _GOES_ON.match(text, end):
                if addresses is None:  # looked for only in a text that has a term
                    addresses = [match.span() for match in _ADDRESS.finditer(text)]
                if not _inside(addresses, start, end):
                    done = end
                    yield start, end, key
                break


def _inside(spans: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    """Return whether a place touches one of the spans, in order, without holding the whole of it."""
    at = bisect_right(spans, start, key=lambda span: span[1])
    while at < len(spans) and spans[at][0] < end:
        if not (start <= spans[at][0] and spans[at][1] <= end):
            return True
        at += 1
    return False


def _opening(word: str, index: Index) -> str:
    """Return the part of a word with an apostrophe that may open a spelling ("persona's": persona)."""
    part = word.partition("'")[0]
    return part if part in index else ""
