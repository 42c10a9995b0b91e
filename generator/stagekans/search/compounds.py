"""Dutch compounds and their parts.

wordfreq is imported where it is used: it takes a fifth of a second, and most builds keep the plan they have.
"""

import math
from collections.abc import Mapping

_LINKS = ("", "s", "e", "en", "er", "n")
_BARRED = frozenset(
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
        "pact",
        "ant",
        "ent",
        "ond",
        "eren",
        "eert",
        "ele",
        "eur",
        "age",
        "isme",
        "ges",
        "gen",
        "ste",
        "sel",
        "nen",
    ]
)
"""Endings and small words that are no part of a compound, though they are words by themselves."""
_SHORTEST, _KNOWN, _COMMON, _LONG = 3, 3.0, 4.2, 11


def known(part: str) -> float:
    """Return how common a word is in Dutch (Zipf scale); 0 if it cannot be part of a compound."""
    from wordfreq import zipf_frequency

    if len(part) < _SHORTEST or part in _BARRED:
        return 0.0
    return max(zipf_frequency(part, "nl", wordlist="large"), 0.0)


def split(word: str, own: Mapping[str, int]) -> tuple[str, ...]:
    """Return the parts of a Dutch compound, links kept with the part before them; the word itself if it is none."""

    def value(part: str, last: bool) -> float:
        best = 0.0
        for link in ("",) if last else _LINKS:
            if part.endswith(link):
                bare = part.removesuffix(link) if link else part
                seen = known(bare) + (1.0 if own.get(bare) else 0.0)
                best = max(best, (seen if len(bare) > _SHORTEST else seen - 1.5) - (0.3 if link else 0))
        return best if best >= _KNOWN else 0.0

    if len(word) < 2 * _SHORTEST + 1:
        return (word,)
    best: tuple[float, tuple[str, ...]] = (known(word) + 0.5 if known(word) > _COMMON else 0.0, (word,))
    for at in range(_SHORTEST, len(word) - _SHORTEST + 1):
        left, right = value(word[:at], False), value(word[at:], True)
        if left and right and (mean := math.sqrt(left * right)) > best[0]:
            best = (mean, (word[:at], word[at:]))
    if len(best[1]) == 1:
        return best[1]
    return tuple(piece for part in best[1] for piece in (split(part, own) if len(part) > _LONG else (part,)))
