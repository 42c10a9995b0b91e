"""Which words are Dutch, so that one which stands on no page is not taken for a slip of one that does."""

import base64
import re
from collections.abc import Iterable, Sequence

from stagekans.render.words import fold

_MANY, _COMMON, _SHORTEST = 20000, 3.6, 4
_BITS, _MARKS = 12, 8
_FACTORS, _PRIME = (131, 257), 998244353


def everyday() -> list[str]:
    """Return the words people use, folded; what is too short to be corrected is left out."""
    from wordfreq import top_n_list, zipf_frequency  # takes long to import, and most builds keep the words they have

    often = top_n_list("nl", _MANY, wordlist="large")
    words = {fold(word) for word in often if zipf_frequency(word, "nl", wordlist="large") >= _COMMON}
    return sorted(word for word in words if re.fullmatch(rf"[a-z]{{{_SHORTEST},}}", word))


def sieve(words: Iterable[str]) -> str:
    """Return a Bloom filter of words as Base64: it knows each of them, and one in three hundred others."""
    kept: Sequence[str] = sorted(set(words))
    bits = bytearray(max(1, len(kept) * _BITS // 8))
    for word in kept:
        for place in _places(word, len(bits) * 8):
            bits[place // 8] |= 1 << place % 8
    return base64.b64encode(bytes(bits)).decode()


def _places(word: str, size: int) -> list[int]:
    """Return the bits a word sets; the browser counts alike."""
    first, step = 0, 0
    for letter in word:
        first = (first * _FACTORS[0] + ord(letter)) % _PRIME
        step = (step * _FACTORS[1] + ord(letter)) % _PRIME
    return [(first + number * step) % size for number in range(_MARKS)]
