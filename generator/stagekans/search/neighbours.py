"""Which documents are near to each other, by the words they share."""

import math
import re
from collections import Counter
from collections.abc import Sequence

from stagekans.render.words import stem, words_of
from stagekans.search.given import Document

_SHARED, _COMMON, _NEIGHBOURS = 4, 0.3, 3


def _own_text(documents: Sequence[Document]) -> list[str]:
    """Return the text of each document without the sentences that many documents share."""
    cut = [re.split(r"(?<=[.!?])\s+", document["text"]) for document in documents]
    seen = Counter(sentence for sentences in cut for sentence in set(sentences))
    return [" ".join(each for each in sentences if seen[each] < _SHARED) for sentences in cut]


def _features(document: Document, text: str) -> Counter[str]:
    """Return what is counted to compare documents: stems and pieces of four letters."""
    found: Counter[str] = Counter()
    names = " ".join(name for kind in ("alternate", "outdated") for name in document["names"].get(kind, []))
    for part, times in ((document["title"], 2), (text, 1), (names, 1)):
        for word in map(stem, words_of(part)):
            found[word + "_"] += times
            padded = f"_{word}_"
            for at in range(len(padded) - 3):
                found[padded[at : at + 4]] += times
    return found


def _unit(counts: Counter[str], spread: Counter[str], pages: int) -> dict[str, float]:
    """Return tf-idf weights of length one; what stands on many pages is left out."""
    weights = {
        key: (1 + math.log(count)) * math.log(pages / spread[key])
        for key, count in counts.items()
        if 1 < spread[key] < max(10, pages * _COMMON)
    }
    length = math.sqrt(sum(value * value for value in weights.values())) or 1.0
    return {key: value / length for key, value in weights.items()}


def neighbours(documents: Sequence[Document]) -> list[list[int]]:
    """Return for each document the later documents that are near to it: one is among the nearest of the other."""
    counts = [_features(document, text) for document, text in zip(documents, _own_text(documents), strict=True)]
    spread = Counter(key for each in counts for key in each)
    vectors = [_unit(each, spread, len(documents)) for each in counts]
    postings: dict[str, list[tuple[int, float]]] = {}
    for number, vector in enumerate(vectors):
        for key, value in vector.items():
            postings.setdefault(key, []).append((number, value))
    near: list[set[int]] = [set() for _ in documents]
    for number, vector in enumerate(vectors):
        likeness: Counter[int] = Counter()
        for key, value in vector.items():
            for other, theirs in postings[key]:
                likeness[other] += value * theirs  # type: ignore[assignment]
        del likeness[number]
        for other, _ in sorted(likeness.items(), key=lambda item: (-item[1], item[0]))[:_NEIGHBOURS]:
            near[min(number, other)].add(max(number, other))
    return [sorted(each) for each in near]
