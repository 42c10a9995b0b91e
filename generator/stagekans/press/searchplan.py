"""Make the search plan: what the browser must know about the site's own words."""

import json
import math
import re
import unicodedata
from collections import Counter
from typing import Any

from wordfreq import zipf_frequency

LINKS = ("", "s", "e", "en", "er", "n")
BARRED = frozenset(
    [
        "aan",
        "achter",
        "af",
        "bij",
        "de",
        "den",
        "der",
        "door",
        "een",
        "eens",
        "en",
        "er",
        "ern",
        "ers",
        "heid",
        "hij",
        "het",
        "iek",
        "ier",
        "ijk",
        "in",
        "ing",
        "ist",
        "iteit",
        "lijk",
        "loos",
        "men",
        "om",
        "onder",
        "op",
        "over",
        "sen",
        "slag",
        "sten",
        "tegen",
        "ten",
        "ter",
        "teit",
        "tie",
        "tijk",
        "toe",
        "tot",
        "uit",
        "van",
        "ver",
        "voor",
        "zaam",
        "zij",
        "ren",
        "tal",
        "laar",
        "pers",
        "per",
        "dis",
        "her",
        "der",
        "pact",
        "ant",
        "ent",
        "ond",
        "eren",
        "eert",
        "ele",
        "ers",
        "eur",
        "age",
        "isme",
        "ges",
        "gen",
        "ren",
        "ste",
        "sel",
        "nen",
        "het",
    ]
)
SHORTEST_PART, KNOWN_PART = 3, 3.0
STOP_SHARE = 0.5
SHARED, COMMON, NEIGHBOURS = 4, 0.3, 3


def fold(text: str) -> str:
    """Return text in lower case without accents."""
    parts = unicodedata.normalize("NFD", text.lower().replace("ß", "ss").replace("ij", "ij"))
    return "".join(letter for letter in parts if not unicodedata.combining(letter))


def words_of(text: str) -> list[str]:
    """Return the words of a text; a hyphenated word also as one and as its parts."""
    found = []
    for word in re.findall(r"[a-z0-9]+(?:[-'’][a-z0-9]+)*", fold(text)):
        parts = re.split(r"[-'’]", word)
        found += [*parts, "".join(parts)] if len(parts) > 1 else parts
    return found


def stem(word: str) -> str:
    """Return the light stem of a Dutch word; the browser does the same."""
    made = re.sub(r"heden$", "heid", word)
    if len(made) > 3:
        made = re.sub(r"(?<=[^aeiou])en$|(?<=[^aeious])s$|(?<=[^e])e$", "", made)
    made = re.sub(r"([bcdfgklmnprstz])\1$", r"\1", made)
    made = re.sub(r"v$", "f", re.sub(r"z$", "s", made))
    return re.sub(r"([aeou])\1(?=[^aeiou]$)", r"\1", made)


def known(part: str) -> float:
    """Return how common a word is in Dutch (Zipf scale); 0 if it cannot be part of a compound."""
    if len(part) < SHORTEST_PART or part in BARRED:
        return 0.0
    return max(zipf_frequency(part, "nl", wordlist="large"), 0.0)


def split(word: str, own: Counter[str]) -> tuple[str, ...]:
    """Return the parts of a Dutch compound, links kept with the part before them; the word itself if it is none."""

    def value(part: str, last: bool) -> float:
        best = 0.0
        for link in ("",) if last else LINKS:
            if part.endswith(link):
                bare = part.removesuffix(link) if link else part
                seen = known(bare) + (1.0 if own[bare] else 0.0)
                best = max(best, (seen if len(bare) > SHORTEST_PART else seen - 1.5) - (0.3 if link else 0))
        return best if best >= KNOWN_PART else 0.0

    if len(word) < 2 * SHORTEST_PART + 1:
        return (word,)
    best: tuple[float, tuple[str, ...]] = (known(word) + 0.5 if known(word) > 4.2 else 0.0, (word,))
    for at in range(SHORTEST_PART, len(word) - SHORTEST_PART + 1):
        left, right = value(word[:at], False), value(word[at:], True)
        if left and right and (mean := math.sqrt(left * right)) > best[0]:
            best = (mean, (word[:at], word[at:]))
    if len(best[1]) == 1:
        return best[1]
    return tuple(piece for part in best[1] for piece in (split(part, own) if len(part) > 11 else (part,)))


def front_coded(words: list[str]) -> str:
    """Return sorted words as one text: per word a digit for what it shares with the one before, then the rest."""
    lines, before = [], ""
    for word in words:
        shared = 0
        while shared < min(len(word), len(before), 35) and word[shared] == before[shared]:
            shared += 1
        lines.append("0123456789abcdefghijklmnopqrstuvwxyz"[shared] + word[shared:])
        before = word
    return "\n".join(lines)


def own_text(documents: list[dict[str, Any]]) -> list[str]:
    """Return the text of each document without the sentences that many documents share."""
    cut = [re.split(r"(?<=[.!?])\s+", document["text"]) for document in documents]
    seen = Counter(sentence for sentences in cut for sentence in set(sentences))
    return [" ".join(each for each in sentences if seen[each] < SHARED) for sentences in cut]


def features(document: dict[str, Any], text: str) -> Counter[str]:
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


def unit(counts: Counter[str], spread: Counter[str], pages: int) -> dict[str, float]:
    """Return tf-idf weights of length one; what stands on many pages is left out."""
    weights = {
        key: (1 + math.log(count)) * math.log(pages / spread[key])
        for key, count in counts.items()
        if 1 < spread[key] < max(10, pages * COMMON)
    }
    length = math.sqrt(sum(value * value for value in weights.values())) or 1.0
    return {key: value / length for key, value in weights.items()}


def neighbours(documents: list[dict[str, Any]]) -> list[list[int]]:
    """Return for each document the later documents that are near to it: one is among the nearest of the other."""
    counts = [features(document, text) for document, text in zip(documents, own_text(documents), strict=True)]
    spread = Counter(key for each in counts for key in each)
    vectors = [unit(each, spread, len(documents)) for each in counts]
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
        for other, _ in sorted(likeness.items(), key=lambda item: (-item[1], item[0]))[:NEIGHBOURS]:
            near[min(number, other)].add(max(number, other))
    return [sorted(each) for each in near]


def fingerprint(ids: list[str]) -> int:
    """Return a number that tells whether browser and plan speak of the same pages."""
    made = 7
    for letter in "".join(ids):
        made = (made * 31 + ord(letter)) % 2**32
    return made


def plan(documents: list[dict[str, Any]], lexicon: dict[str, Any], ids: dict[str, str] | None = None) -> dict[str, Any]:
    """Return the plan; ids (url -> Pagefind's name of the page) adds which pages are near to which."""
    pages: Counter[str] = Counter()
    surfaces: dict[str, Counter[str]] = {}
    for document in documents:
        names = [name for group in document["names"].values() for name in group]
        text = " . ".join([document["title"], document["text"], *names, *document["questions"]])
        seen = Counter(words_of(text))
        for word in seen:
            surfaces.setdefault(stem(word), Counter())[word] += 1
        pages.update({stem(word) for word in seen})
    own: Counter[str] = Counter({word: count for group in surfaces.values() for word, count in group.items()})
    listed = []
    for key, group in surfaces.items():
        if len(key) < 2 or key.isdigit() or pages[key] > STOP_SHARE * len(documents):
            continue
        word = min(group, key=lambda each: (-group[each], len(each)))
        level = min(9, int(math.log2(pages[key])))
        listed.append(("|".join(split(word, own)), level))
    listed.sort()
    concepts = []
    for document in documents:
        names = document["names"]
        if not any(names.values()):
            continue
        kinds = {"a": "alternate", "h": "hidden", "o": "outdated", "e": "english"}
        concepts.append([document["url"], document["title"], {k: names[v] for k, v in kinds.items() if names.get(v)}])
    have = {stem(word.replace("|", "")) for word, _ in listed}
    touches = lambda phrase: all(stem(word) in have for word in words_of(phrase))  # noqa: E731
    ordered = sorted((each for each in documents if each["url"] in (ids or {})), key=lambda each: ids[each["url"]])
    return {
        "near": neighbours(ordered),
        "print": fingerprint([ids[each["url"]] for each in ordered]) if ids else 0,
        "pages": len(documents),
        "words": front_coded([word for word, _ in listed]),
        "levels": "".join(str(level) for _, level in listed),
        "concepts": concepts,
        "synonyms": [group for group in lexicon.get("synonyms", []) if any(map(touches, group))],
        "related": [each for each in lexicon.get("related", []) if any(map(touches, each["also"]))],
    }


def written(documents: list[dict[str, Any]], lexicon: dict[str, Any]) -> dict[str, bytes]:
    """Return the plan as a file: {"": JSON}. documents, lexicon: as in plan."""
    return {
        "": json.dumps(plan(documents, lexicon), ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
    }
