"""The forms a Dutch name takes in running text: capital, plural, adjective ending."""

import re

_VOWELS = "aeiou"
_ACRONYM = re.compile(r"[^a-zA-Z]{0,200}[A-Z][^a-zA-Z]{0,200}[A-Z][^a-z]*|.{0,60}[a-z][A-Z].*")


def forms_of(name: str) -> frozenset[str]:
    """Return every form of a name that counts as the name itself, spelled as in a text.

    name: a title or other name, of one or more words; its last word is inflected.
    Rules: spelling of the plural and of the inflected adjective (Groene Boekje, Taalunie: open syllables, f/v and
    s/z, -en, -s, -'s, -ën, -heid/-heden). Too many forms do no harm: they are only compared with words in texts.
    A name in capitals (SBB) keeps them; another may start with a capital or not.
    """
    plain = re.sub(r"^(?:de|het|een) ", "", re.sub(r"\s{0,9}\([^)]{0,200}\)", "", name.strip()), flags=re.IGNORECASE)
    if not plain:
        return frozenset()
    first, _, last = plain.rpartition(" ")
    leads = {f"{first} ", *(f"{each} " for each in _adjectives(first))} if first else {""}
    found = {lead + form for lead in leads for form in {last, *_plurals(last), *_adjectives(last)}}
    if _ACRONYM.fullmatch(plain.split()[0]):
        return frozenset(found)
    return frozenset(form[:1].lower() + form[1:] for form in found) | frozenset(
        form[:1].upper() + form[1:] for form in found
    )


def _plurals(word: str) -> set[str]:
    if len(word) < 3 or _ACRONYM.fullmatch(word):
        return {f"{word}'s"}
    found = {f"{word}s", f"{word}'s", f"{word}en", f"{stem(word)}en"}
    if word.endswith("ie"):
        found |= {f"{word}ën", f"{word[:-2]}iën"}
    if word.endswith("ee"):
        found.add(f"{word}ën")
    if word.endswith("heid"):
        found.add(f"{word[:-4]}heden")
    if word.endswith("e"):
        found.add(f"{word}n")
    return found


def _adjectives(word: str) -> set[str]:
    return set() if word.endswith("e") or len(word) < 3 else {f"{stem(word)}e"}


def stem(word: str) -> str:
    """Return a word as it is spelled before -en or -e: klik -> klikk, taak -> tak, brief -> briev, huis -> huiz."""
    body, end = word[:-1], word[-1]
    if end in _VOWELS or end in "wxj":
        return word
    if len(word) > 3 and body[-1] in "aeou" and body[-2:-1] == body[-1]:
        return body[:-1] + _voiced(end, word)
    if body[-1] in _VOWELS and (len(body) < 2 or body[-2] not in _VOWELS) and _stressed(word):
        return word + end
    if body[-2:] in ("ie", "ij", "ei", "ui", "eu", "oe", "ou", "au"):
        return body + _voiced(end, word)
    return word


def _voiced(end: str, word: str) -> str:
    if end == "f":
        return "v"
    return "z" if end == "s" and not word.endswith(("eis", "kruis", "kous", "dans")) else end


def _stressed(word: str) -> bool:
    """Whether the last short syllable doubles its consonant: klik does, an unstressed -er, -el, -en, -em or -ig not."""
    return not (len(re.findall(r"[aeiouy]+", word)) > 1 and re.search(r"(?:e[rlnm]|ig|or|um)$", word))
