"""Refuses what is still the template's: its sentences, and addresses that are only examples."""

from collections import Counter
from collections.abc import Iterator, Mapping

from stagekans.catalog.links import is_external
from stagekans.catalog.site import Site
from stagekans.core.addresses import fault, host_of, is_example
from stagekans.core.derived import derived
from stagekans.core.diagnostics import Diagnostic, Place
from stagekans.core.entry import Entry
from stagekans.core.rules import Rule
from stagekans.core.settings import Settings
from stagekans.reading.template import Placeholders, placeholders, sentences

TEMPLATE_TEXT = Rule("template-text", facts=("value",))
EXAMPLE_ADDRESS = Rule("example-address", facts=("value",))

_NONE = Placeholders(frozenset(), frozenset())


def check(site: Site) -> Iterator[Diagnostic]:
    """Yield each sentence of its template and each example address an entry still has, at its line."""
    known = _templates(site.settings)
    opening = _opening(known)
    for entry in (*site.entries, *site.broken):
        if entry.path not in site.settings.example_files:
            yield from _sentences(entry, known.get(entry.kind, _NONE), opening)
        for place, address in _addresses(entry):
            if _made_up(address, site.settings.example_hosts):
                yield EXAMPLE_ADDRESS(place, value=address)


@derived
def _templates(settings: Settings) -> Mapping[str, Placeholders]:
    files = {kind.id: settings.theme.get(kind.new_template) for kind in settings.kinds.all}
    return {kind: placeholders(file.data.decode("utf-8")) for kind, file in files.items() if file}


def _opening(known: Mapping[str, Placeholders]) -> str:
    """Return the words most placeholders begin with ("Schrijf hier "): a sentence of theirs half rewritten has them."""
    begins = Counter(" ".join(text.split()[:2]) for each in known.values() for text in each.fields | each.sentences)
    return begins.most_common(1)[0][0] + " " if begins else ""


def _sentences(entry: Entry, template: Placeholders, opening: str) -> Iterator[Diagnostic]:
    for path, text in entry.said:
        flat = " ".join(text.split())
        if flat in template.fields or (opening and flat.startswith(opening)):
            yield TEMPLATE_TEXT(entry.place(path), value=flat)
    for number, line in enumerate(entry.prose.text.splitlines() if entry.prose else ()):
        for column, each in sentences(line):
            if each in template.sentences or (opening and each.startswith(opening)):
                yield TEMPLATE_TEXT(Place(entry.path, _line(entry) + number, column + 1), value=each)
                break


def _line(entry: Entry) -> int:
    return entry.prose.place.line if entry.prose else 1


def _addresses(entry: Entry) -> Iterator[tuple[Place, str]]:
    for path, text in entry.said:
        if text.lower().startswith(("http://", "https://")) and " " not in text.strip():
            yield entry.place(path), text
    for link in entry.prose.links if entry.prose else ():
        if is_external(link.href):
            yield link.place, link.href


def _made_up(address: str, allowed: tuple[str, ...]) -> bool:
    host = host_of(address)
    if fault(address) or not is_example(host):
        return False
    return not any(f".{host}".endswith(f".{each.lower()}") for each in allowed)
