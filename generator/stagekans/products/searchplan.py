"""What the browser must know of the site's own words to search well: /assets/zoekplan.json."""

from collections.abc import Iterator, Mapping
from typing import Any

from stagekans.catalog.catalog import Catalog
from stagekans.model.entry import Entry
from stagekans.model.kinds.lexicon import Lexicon
from stagekans.model.roles import Named, Unsearched
from stagekans.outputs import Argument, Job, Output
from stagekans.press import searchplan
from stagekans.products.shell import shown
from stagekans.settings import Settings

PATH = "assets/zoekplan.json"
_NO_TEXT = frozenset(("title", "questions", "sources", "media", "aliases", "maintainer", "licence", "translation_of"))


def make(catalog: Catalog, settings: Settings) -> Iterator[Output]:
    """Make the search plan of everything that can be found."""
    today = settings.today.isoformat()
    documents: list[Argument] = [
        _document(entry, today) for entry in catalog.entries if not isinstance(entry.record, Unsearched)
    ]
    lexicons = [entry.record for entry in catalog.entries if isinstance(entry.record, Lexicon)]
    lexicon: dict[str, Argument] = {
        "synonyms": [list(line) for each in lexicons for line in each.synonyms],
        "related": [{"find": list(line.find), "also": list(line.also)} for each in lexicons for line in each.related],
    }
    yield Output(PATH, Job(searchplan.written, {"documents": documents, "lexicon": lexicon}).part())


def _document(entry: Entry, today: str) -> dict[str, Argument]:
    record = entry.record
    names = record.names() if isinstance(record, Named) else {}
    texts = list(_texts({name: value for name, value in shown(entry, today).items() if name not in _NO_TEXT}))
    if entry.prose:
        texts += [heading.text for heading in entry.prose.headings]
        texts += entry.prose.passages
    return {
        "url": entry.address,
        "title": record.title,
        "text": "\n".join(texts),
        "names": {kind: list(given) for kind, given in names.items()},
        "questions": list(record.questions),
    }


def _texts(value: Any) -> Iterator[str]:
    """Yield the texts of a record that people read: sentences and names, no keys of lists."""
    if isinstance(value, str):
        if " " in value:
            yield value
    elif isinstance(value, Mapping):
        for each in value.values():
            yield from _texts(each)
    elif isinstance(value, list):
        for each in value:
            yield from _texts(each)
