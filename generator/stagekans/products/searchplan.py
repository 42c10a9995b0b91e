"""What can be found and by which words: the material of the search plan."""

from collections.abc import Iterator, Mapping
from typing import Any

from stagekans.catalog.catalog import Catalog
from stagekans.model.entry import Entry
from stagekans.model.kinds.lexicon import Lexicon
from stagekans.model.roles import Named, Unsearched
from stagekans.products.shell import shown
from stagekans.settings import Settings

_NO_TEXT = frozenset(("title", "questions", "sources", "media", "aliases", "maintainer", "licence", "translation_of"))


def material(catalog: Catalog, settings: Settings) -> dict[str, Any]:
    """Return {"documents", "lexicon", "why"}: what press/searchplan needs besides the index itself."""
    today = settings.today.isoformat()
    lexicons = [entry.record for entry in catalog.entries if isinstance(entry.record, Lexicon)]
    texts: Any = settings.words["overviews"]
    return {
        "why": texts["search"]["why"],
        "documents": [_document(entry, today) for entry in catalog.entries if not isinstance(entry.record, Unsearched)],
        "lexicon": {
            "synonyms": [list(line) for each in lexicons for line in each.synonyms],
            "related": [
                {"find": list(line.find), "also": list(line.also)} for each in lexicons for line in each.related
            ],
        },
    }


def _document(entry: Entry, today: str) -> dict[str, Any]:
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
        "language": entry.language,
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
