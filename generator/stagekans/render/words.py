"""Words as search sees them: folded, cut out of a text, and brought back to a light stem. The browser does the same."""

import re
import unicodedata

from stagekans.render.letters import normal


def fold(text: str) -> str:
    """Return text in its normal form, in lower case, without accents, with ß as ss."""
    plain = normal(text).lower()
    if plain.isascii():
        return plain
    parts = unicodedata.normalize("NFKD", plain.replace("ß", "ss"))
    return "".join(letter for letter in parts if unicodedata.category(letter)[0] != "M")


def words_of(text: str) -> list[str]:
    """Return the words of a text; a hyphenated word also as one and as its parts."""
    found = []
    for word in re.findall(r"[a-z0-9]+(?:[-'][a-z0-9]+)*", fold(text)):
        parts = re.split(r"[-']", word)
        found += [*parts, "".join(parts)] if len(parts) > 1 else parts
    return found


def apart(text: str) -> list[str]:
    """Return the words of a text, folded, that an index cannot find by plain letters: with ﬁ, ĳ, ß or full width."""
    found = {}
    for word in text.split():
        letters = "".join(letter for letter in word if unicodedata.category(letter)[0] == "L")
        if "ß" in letters.lower() or unicodedata.normalize("NFKD", letters) != unicodedata.normalize("NFD", letters):
            found.update(dict.fromkeys(words_of(word)))
    return list(found)


def stem(word: str) -> str:
    """Return the light stem of a Dutch word; the browser does the same."""
    made = re.sub(r"heden$", "heid", word)
    if len(made) > 3:
        made = re.sub(r"(?<=[^aeiou])en$|(?<=[^aeious])s$|(?<=[^e])e$", "", made)
    made = re.sub(r"([bcdfgklmnprstz])\1$", r"\1", made)
    made = re.sub(r"v$", "f", re.sub(r"z$", "s", made))
    return re.sub(r"([aeou])\1(?=[^aeiou]$)", r"\1", made)
