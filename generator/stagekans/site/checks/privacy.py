"""Finds what could lead to a person in what people write: contact, names, groups of a few."""

import re
from collections.abc import Iterator, Sequence

from stagekans.catalog.site import Site
from stagekans.core.diagnostics import Diagnostic, Place, Severity
from stagekans.core.entry import Entry, Path
from stagekans.core.roles import Aged, Confided, Unsearched
from stagekans.core.rules import Rule
from stagekans.core.words import group, listed
from stagekans.site.checks.contact import contacts
from stagekans.site.checks.persons import Known, is_certain, persons

PRIVACY_CONTACT = Rule("privacy-contact", facts=("text",))
PRIVACY_NAME = Rule("privacy-name", facts=("text",), severity=Severity.WARNING)
PRIVACY_FUNCTION = Rule("privacy-function", facts=("key", "text"))
PRIVACY_SMALL_GROUP = Rule("privacy-small-group", facts=("text",))

_NAMING = frozenset(
    [
        "hosts",
        "sources",
        "media",
        "aliases",
        "place",
        "authors",
        "author",
        "people",
        "publisher",
        "creator",
        "producer",
        "city",
        "brin",
    ]
)
"""Fields that say who made or published something, or where: their names are no remark, and known further on."""
_CONTACT_OF_OURS = frozenset({"email"})
_FUNCTIONS = frozenset("checked_by confirmed_by permitted_by function".split())  # noqa: SIM905
"""Fields that hold a function and nothing else."""
_DOERS = frozenset("owner maintainer by filled_by join asked_by lead".split())  # noqa: SIM905
"""Fields that hold a function or an organisation."""
_FEW = r"(?:één|een|twee|drie|vier|1|2|3|4)"
_WHO = (
    r"(?:student(?:e|en)?|stagiair(?:e|s|es)?|docent(?:e|en)?|deelnemer(?:s)?|man|vrouw|jongen|meisje|moslim(?:a|s)?)"
)
_SMALL = re.compile(
    rf"\b(?:de|het) enige(?: [\w-]+){{0,2}} {_WHO}\b|\bals enige\b(?: [\w-]+){{0,3}} {_WHO}\b"
    rf"|\béén van de {_FEW}\b(?: [\w-]+){{0,2}} {_WHO}\b|\bslechts {_FEW} {_WHO}\b",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"\]\([^()]*\)|https?://\S+")
_SLUG = re.compile(r"[a-z0-9#][a-z0-9:._/-]*")


def check(site: Site) -> Iterator[Diagnostic]:
    """Yield what could lead to a person, at the line where it stands."""
    known = _known(site)
    for entry in site.entries:
        if entry.plays(Unsearched):
            continue
        own = known.with_names(_capitals(text for path, text in entry.said if _NAMING.intersection(path)))
        for path, text in entry.said:
            if not _SLUG.fullmatch(text):
                yield from _field(entry, path, text, own)
        for place, line in _lines(entry):
            yield from _told(line, place, own, entry)


def _field(entry: Entry, path: Path, text: str, known: Known) -> Iterator[Diagnostic]:
    place, names = entry.place(path), [each for each in path if isinstance(each, str)]
    key = names[-1] if names else ""
    for name in [] if _NAMING.intersection(names) else [name for _, name in persons(text, known)]:
        certain = key in _FUNCTIONS or (key in _DOERS and is_certain(name))
        yield PRIVACY_FUNCTION(place, text=name, key=key) if certain else PRIVACY_NAME(place, text=name)
    aged = entry.playing(Aged)
    official = aged is not None and names[:1] and names[0] in aged.details()
    if not _CONTACT_OF_OURS.intersection(names):
        for _, found in contacts(_ADDRESS.sub(" ", text)):
            if not official or _personal(found, known):
                yield PRIVACY_CONTACT(place, text=found.strip())
    if entry.plays(Confided) and not _NAMING.intersection(names):
        yield from (PRIVACY_SMALL_GROUP(place, text=found[0]) for found in _SMALL.finditer(text))


def _told(line: str, place: Place, known: Known, entry: Entry) -> Iterator[Diagnostic]:
    shown = _ADDRESS.sub(lambda found: "]" + " " * (len(found[0]) - 1), line)
    for at, found in contacts(shown):
        yield PRIVACY_CONTACT(Place(place.file, place.line, at + 1), text=found.strip())
    if entry.plays(Confided):
        for small in _SMALL.finditer(shown):
            yield PRIVACY_SMALL_GROUP(Place(place.file, place.line, small.start() + 1), text=small[0])
    for at, name in persons(shown, known):
        yield PRIVACY_NAME(Place(place.file, place.line, at + 1), text=name)


def _personal(mail: str, known: Known) -> bool:
    """Whether a mail address is somebody's own: a first name or initial and a last name before the @."""
    parts: Sequence[str] = re.split(r"[._-]", mail.partition("@")[0].lower())
    if "@" not in mail or len(parts) < 2 or any(each in known.common for each in parts if len(each) > 2):
        return False
    return all(each.isalpha() for each in parts)


def _lines(entry: Entry) -> Iterator[tuple[Place, str]]:
    if entry.prose:
        for number, line in enumerate(entry.prose.text.splitlines()):
            if line.strip():
                yield Place(entry.path, entry.prose.place.line + number), line


def _capitals(texts: Iterator[str]) -> frozenset[str]:
    return frozenset(re.findall(r"\w+(?:['’-]\w+)*", " ".join(texts)))


def _words(text: str) -> list[str]:
    """Return the words of a text, without those of addresses."""
    return re.findall(r"[^\W\d_]+", " ".join(each for each in text.split() if "@" not in each and "/" not in each))


def _known(site: Site) -> Known:
    """Return what is no person: names of entries and publishers, words that are written small, words for things."""
    names: list[str] = []
    small: set[str] = set()
    for entry in site.entries:
        if not entry.plays(Confided):  # a title of theirs may itself hold a name
            names.append(entry.record.title)
        names += [each.publisher or "" for each in entry.record.sources]
        names += [text for path, text in entry.said if path[0] in ("hosts", "place", "owner", "alternate_names")]
        for text in (*(text for _, text in entry.said), entry.prose.text if entry.prose else ""):
            small.update(word for word in _words(text) if word.islower())
    words = group(site.settings.words, "no_persons")
    small.update(word.lower() for word in listed(words, "functions"))
    return Known(_capitals(iter(names)), frozenset(small), tuple(word.lower() for word in listed(words, "things")))
