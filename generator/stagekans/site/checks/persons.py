"""Finds what looks like the name of a person: names of things and words that are also written small are none."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

_TITLES = frozenset(
    [
        "meneer",
        "mevrouw",
        "dhr",
        "mw",
        "mevr",
        "juf",
        "meester",
        "docent",
        "docente",
        "student",
        "studente",
        "stagiair",
        "stagiaire",
        "collega",
        "dr",
        "prof",
        "drs",
        "ir",
    ]
)
_SHORTENED = frozenset("dhr mw mevr dr prof drs ir".split())  # noqa: SIM905
_BETWEEN = frozenset("van de den der het in ter ten te op el al la le bin ben ibn von da dos du 't".split())  # noqa: SIM905
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*\.?")
_LONGEST = 6
_MAYBE = re.compile(
    rf"(?<!\w)(?:[^\W\d_a-z][\w'’.-]{{0,40}}|(?:{'|'.join(sorted(_TITLES))})\.?) +"
    rf"(?:(?:{'|'.join(sorted(_BETWEEN))}) +){{0,{_LONGEST}}}[^\W\d_a-z]"
)
"""What every name has: most texts have none, and need not be cut into words."""


@dataclass(frozen=True)
class Known:
    """Words that are no part of a person's name.

    names: words with a capital that name things here. common: words that are written small somewhere.
    things: what ends a word for something else, in small letters: "institute", "wet", "kamer".
    """

    names: frozenset[str]
    common: frozenset[str]
    things: tuple[str, ...]

    def with_names(self, more: Collection[str]) -> "Known":
        """Return the same with more names."""
        return Known(self.names | frozenset(more), self.common, self.things)


def persons(text: str, known: Known) -> Iterator[tuple[int, str]]:
    """Yield (offset, name) of each run of words that looks like a person.

    Such a run is a title or a first word with a capital, perhaps words like "van de", and another with a capital.
    Where a sentence begins every word has a capital, so there the first word must be strange to us as well.
    """
    words = list(_WORD.finditer(text)) if _MAYBE.search(text) else []
    at = 0
    while at < len(words):
        run = _run(text, words, at)
        name = _person(run, known) if run else []
        if name:
            yield name[0].start(), " ".join(each[0] if _short(each[0]) else each[0].rstrip(".") for each in name)
        at += max(len(run), 1)


def is_certain(name: str) -> bool:
    """Return whether a run of words has a mark only names of people have: a title, an initial, a word like "van"."""
    words = name.split()
    return _titled(words[0]) or any(each in _BETWEEN or re.fullmatch(r"\w\.", each) for each in words)


def _capital(word: str) -> bool:
    plain = word.rstrip(".")
    return plain[:1].isupper() and (plain[1:2].islower() or word.endswith(".") or "-" in plain or "'" in plain)


def _run(text: str, words: list[re.Match[str]], at: int) -> list[re.Match[str]]:
    """Return the words of a name that begins here: capitals with words like "van" between them; [] for none."""
    titled = _titled(words[at][0])
    if not titled and not _capital(words[at][0]):
        return []
    run = [words[at]]
    for each in words[at + 1 : at + _LONGEST]:
        if text[run[-1].end() : each.start()].strip(" ") or (run[-1][0].endswith(".") and not _short(run[-1][0])):
            break
        if not _capital(each[0]) and each[0].lower() not in _BETWEEN:
            break
        run.append(each)
    while run and not _capital(run[-1][0]):
        run.pop()
    return run if len(run) > 1 else []


def _titled(word: str) -> bool:
    """Whether a word is a title; with a point only when it is written short, or it ends a sentence."""
    return word.lower() in _TITLES or (word.endswith(".") and word[:-1].lower() in _SHORTENED)


def _short(word: str) -> bool:
    """Whether a word with a point is an initial or a title rather than the end of a sentence."""
    return len(word) == 2 or word[:-1].lower() in _SHORTENED


def _person(run: list[re.Match[str]], known: Known) -> list[re.Match[str]]:
    """Return the part of a run that looks like a person, without words before it that are written small elsewhere."""
    titled = _titled(run[0][0])
    while run and not titled and _common(run[0][0].rstrip("."), known):
        run = run[1:]
    parts = [each[0].rstrip(".") for each in run[titled:] if _capital(each[0])]
    if len(parts) + titled < 2 or all(_familiar(each, known) for each in parts):
        return []
    if not titled and any(each.lower().endswith(known.things) for each in parts):
        return []
    return run[1:] if titled and len(parts) > 1 else run


def _familiar(word: str, known: Known) -> bool:
    return word in known.names or _common(word, known)


def _common(word: str, known: Known) -> bool:
    return all(each in known.common for each in re.split(r"[-'’]", word.lower()))
