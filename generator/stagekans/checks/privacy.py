"""Finds what could lead to a person in what sessions and needs tell: contact, names, groups of a few."""

import re
from collections.abc import Iterator
from typing import Any

from stagekans.catalog.catalog import Catalog
from stagekans.diagnostics import Diagnostic, Place
from stagekans.messages import problem
from stagekans.model.entry import Entry, Path
from stagekans.settings import Settings

KINDS = ("session", "need")
"""The kinds whose texts tell what people said in confidence."""
_OWN = ("hosts", "sources", "join_url", "media", "aliases", "maintainer", "place")
_CONTACT = re.compile(r"[\w.+-]+@[\w-]+\.[\w.]+|(?<!\d)(?:\+31|0031|0)[ -]?[1-9](?:[ -]?\d){8}(?!\d)")
_FEW = r"(?:één|een|twee|drie|vier|1|2|3|4)"
_WHO = (
    r"(?:student(?:e|en)?|stagiair(?:e|s|es)?|docent(?:e|en)?|deelnemer(?:s)?|man|vrouw|jongen|meisje|moslim(?:a|s)?)"
)
_SMALL = re.compile(
    rf"\b(?:de|het) enige(?: [\w-]+){{0,2}} {_WHO}\b|\bals enige\b(?: [\w-]+){{0,3}} {_WHO}\b"
    rf"|\béén van de {_FEW}\b(?: [\w-]+){{0,2}} {_WHO}\b|\bslechts {_FEW} {_WHO}\b",
    re.IGNORECASE,
)
_TITLED = r"\b(?:meneer|mevrouw|dhr\.?|mw\.?|mevr\.?|juf|meester|docent|student|stagiair|collega|dr\.?|prof\.?)"
_NAMED = r"(?:van |de |den |der |van de |el |al )?[A-Z][a-zà-ž]+"
_NAME = re.compile(rf"{_TITLED} ([A-Z][a-zà-ž]+(?: {_NAMED})?)|(?<![.!?:] )(?<!^)\b([A-Z][a-zà-ž]+ {_NAMED})\b")


def check(catalog: Catalog, settings: Settings) -> Iterator[Diagnostic]:
    """Yield what could lead to a person, at the line where it stands."""
    known = _known(catalog)
    for entry in catalog.entries:
        if entry.kind in KINDS:
            for place, text in _texts(entry):
                yield from _told(text, place, known)


def _told(text: str, place: Place, known: frozenset[str]) -> Iterator[Diagnostic]:
    for found in _CONTACT.finditer(text):
        yield problem("privacy-contact", place, text=found[0].strip())
    for found in _SMALL.finditer(text):
        yield problem("privacy-small-group", place, text=found[0])
    for found in _NAME.finditer(text):
        name = found[1] or found[2]
        if not all(part in known for part in name.split()):
            yield problem("privacy-name", place, text=name)


def _texts(entry: Entry) -> Iterator[tuple[Place, str]]:
    """Yield every text of an entry that tells something, with its place; a body line by line."""
    for path, text in _values(entry.record.model_dump(mode="json", exclude=set(_OWN)), ()):
        yield entry.place(path), text
    if entry.prose:
        for number, line in enumerate(entry.prose.text.splitlines()):
            yield Place(entry.path, entry.prose.place.line + number), re.sub(r"\]\([^)]*\)", "]", line)


def _values(value: Any, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for key, each in value.items():
            yield from _values(each, (*path, key))
    elif isinstance(value, list):
        for index, each in enumerate(value):
            yield from _values(each, (*path, index))


def _known(catalog: Catalog) -> frozenset[str]:
    """Return the capitalised words that are names of things here: of entries, hosts and publishers."""
    texts: list[str] = []
    for entry in catalog.entries:
        record = entry.record
        texts += [each.publisher or "" for each in record.sources]
        if entry.kind not in KINDS:  # a title of theirs may itself hold a name
            texts.append(record.title)
        texts += [*getattr(record, "hosts", ()), str(getattr(record, "place", ""))]
        texts += [str(getattr(record, "owner", ""))]
    return frozenset(re.findall(r"\w+", " ".join(texts)))
