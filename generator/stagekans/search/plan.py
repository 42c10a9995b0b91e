"""What the browser must know of the site's own words and pages to search well."""

import json
import math
from collections import Counter
from collections.abc import Mapping, Sequence

from stagekans.render.words import stem, words_of
from stagekans.search.compounds import split
from stagekans.search.everyday import everyday, sieve
from stagekans.search.given import Document, Index, Lexicon
from stagekans.search.neighbours import neighbours

_LIMIT = 3000
PARTS = 64
_SHARED = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def _front_coded(words: list[str]) -> str:
    """Return sorted words as one text: per word a capital for how much it shares with the one before, then the rest."""
    coded, before = [], ""
    for word in words:
        shared = 0
        while shared < min(len(word), len(before), len(_SHARED) - 1) and word[shared] == before[shared]:
            shared += 1
        coded.append(_SHARED[shared] + word[shared:])
        before = word
    return "".join(coded)


def _steps(ids: list[str]) -> list[int]:
    """Return sorted page names as steps between numbers, which pack better than the names."""
    found = [int(each, 16) for each in ids]
    return [number - before for before, number in zip([0, *found], found, strict=False)]


def _vocabulary(documents: Sequence[Document]) -> list[list[str]]:
    """Return the words of the site, split at |, by how many pages have them: 1, 2-3, 4-15, 16 and more.

    Words with the same stem are listed once. Beyond _LIMIT words the least useful go: not in a title or
    name, on few pages, no compound. They stay findable, they are only not offered as a correction.
    """
    pages: Counter[str] = Counter()
    surfaces: dict[str, Counter[str]] = {}
    named: set[str] = set()
    for document in documents:
        names = [name for group in document["names"].values() for name in group]
        heads = " . ".join([document["title"], *names])
        seen = set(words_of(_all_text(document)))
        named |= {stem(word) for word in words_of(heads)}
        pages.update({stem(word) for word in seen})
        for word in seen:
            surfaces.setdefault(stem(word), Counter())[word] += 1
    own: Counter[str] = Counter({word: count for group in surfaces.values() for word, count in group.items()})
    listed = []
    for key, group in surfaces.items():
        if len(key) > 1 and not key.isdigit():
            word = "|".join(split(min(group, key=lambda each: (-group[each], len(each), each)), own))
            listed.append((key not in named, -pages[key], "|" not in word, word))
    listed.sort()
    levels: list[list[str]] = [[], [], [], []]
    for _, count, _, word in listed[:_LIMIT]:
        levels[min(3, int(math.log2(-count) + 1) // 2)].append(word)
    return [sorted(level) for level in levels]


def plan(
    documents: Sequence[Document],
    lexicon: Lexicon,
    why: Mapping[str, str],
    index: Index,
) -> dict[str, bytes]:
    """Return the plan as files.

    documents: {"url" from the site's root, "title", "text", "names": {"alternate", "hidden", "outdated", "english"},
    "questions", "language"} each. lexicon: {"synonyms": groups of words, "related": [{"find", "also"}]}.
    why: how a page was found -> what is said of it, with {to} for the word.
    index: {"ids": url -> name of the page in the index, "chunks": first word of each part of the index, "language"}.
    Returns "zoekplan.json", and "zoekwoorden-<n>.json" for each part of the lexicon, with a sieve of the everyday
    words that stand on no page: a question asks for few of them.
    """
    made = {**_plan(documents, index), "why": dict(why), "parts": PARTS}
    have = _stems(documents)
    unseen: list[list[str]] = [[] for _ in range(PARTS)]
    for word in everyday():
        if stem(word) not in have:
            unseen[part_of(stem(word))].append(word)
    parts = {
        f"zoekwoorden-{number}.json": {"leads": leads, "unseen": sieve(words)}
        for number, (leads, words) in enumerate(zip(_leads(lexicon, have), unseen, strict=True))
    }
    return {
        name: json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
        for name, data in {"zoekplan.json": made, **parts}.items()
    }


def _leads(lexicon: Lexicon, have: set[str]) -> list[dict[str, dict[str, list[str]]]]:
    """Return the lexicon in parts: stems of what is typed -> {"lexicon" | "related": words of the site}."""
    parts: list[dict[str, dict[str, list[str]]]] = [{} for _ in range(PARTS)]

    def add(typed: str, words: Sequence[str], kind: str) -> None:
        key = _key(typed)
        known_words = [_said(each, have) for each in _distinct(words) if _key(each) != key]
        found = [each for each in _distinct(list(filter(None, known_words))) if _key(each) != key]
        if found:
            known = parts[part_of(key)].setdefault(key, {}).setdefault(kind, [])
            known += [each for each in found if each not in known]

    for group in lexicon["synonyms"]:
        for word in group:
            add(word, group, "lexicon")
    for line in lexicon["related"]:
        for word in line["find"]:
            add(word, line["also"], "related")
    return parts


def _said(phrase: str, have: set[str]) -> str:
    """Return a phrase if its words stand on pages, with a word that does not replaced by a near form that does.

    Near: one begins with the other, for five letters at least (zwangerschap, zwanger). "" when there is none.
    """
    said = []
    for word in words_of(phrase):
        key = stem(word)
        near = [word] if key in have else [word[:size] for size in range(len(word) - 1, 4, -1) if word[:size] in have]
        if not near and len(word) > 4:
            near = sorted((each for each in have if each.startswith(key)), key=lambda each: (len(each), each))
        said += near[:1]
    return " ".join(said) if len(said) == len(words_of(phrase)) else ""


def part_of(key: str) -> int:
    """Return the part of the lexicon a phrase stands in: its longest stem decides, the first of those."""
    longest = max(key.split() or [""], key=len)
    number = 0
    for letter in longest:
        number = (number * 31 + ord(letter)) % 9973
    return number % PARTS


def _key(phrase: str) -> str:
    return " ".join(stem(word) for word in words_of(phrase))


def _stems(documents: Sequence[Document]) -> set[str]:
    """Return the stems of all words that stand on pages."""
    return {stem(word) for document in documents for word in words_of(_all_text(document))}


def _all_text(document: Document) -> str:
    names = [name for group in document["names"].values() for name in group]
    return " . ".join([document["title"], *names, document["text"], *document["questions"]])


def _plan(documents: Sequence[Document], index: Index) -> dict[str, object]:
    ids = index["ids"]
    ordered = sorted((each for each in documents if each["url"] in ids), key=lambda each: ids[each["url"]])
    order = {each["url"]: number for number, each in enumerate(ordered)}
    concepts = []
    for document in documents:
        names = {kind[0]: found for kind, found in document["names"].items() if found}
        if names:
            concepts.append([document["url"], document["title"], order.get(document["url"], -1), names])
    levels = _vocabulary(documents)
    return {
        "pages": len(documents),
        "words": [_front_coded(level) for level in levels],
        "concepts": concepts,
        "language": index["language"],
        "chunks": index["chunks"],
        "ids": _steps([ids[each["url"]] for each in ordered]),
        "near": [
            [other - before for before, other in zip([page, *others], others, strict=False)]
            for page, others in enumerate(neighbours(ordered))
        ],
        "foreign": [number for number, each in enumerate(ordered) if each["language"] != index["language"]],
    }


def _distinct(words: Sequence[str]) -> list[str]:
    """Return words without those that are another form of one before: the stem finds them anyway."""
    return list({_key(word): word for word in reversed(words)}.values())[::-1]
