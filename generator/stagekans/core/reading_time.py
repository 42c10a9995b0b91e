"""How long a text takes to read."""

import re

LETTERS_PER_MINUTE = 1214
"""Words a minute = 1214 / mean letters per word, for Dutch (Brysbaert, Sui, Duyck and Dirix 2021).

So the minutes of a text are its letters / 1214, however they are cut into words, sections or questions.
"""
_LINK = re.compile(r"!?\[([^\]]{0,500})\]\([^)]{0,2000}\)")
_BARE = re.compile(r"\b(?:https?://|www\.)\S+")
_WORD = re.compile(r"[^\W\d_]+")


def reading(text: str) -> float:
    """Return how many minutes a text takes to read. text: Markdown; addresses of links are not read."""
    return sum(len(word) for word in _WORD.findall(_BARE.sub("", _LINK.sub(r"\1", text)))) / LETTERS_PER_MINUTE
