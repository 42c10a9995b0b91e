"""What can be found and by which words: the material of the search plan."""

from stagekans.catalog.site import Site
from stagekans.core.entry import Entry
from stagekans.core.roles import Named, Unsearched
from stagekans.core.texts import texts
from stagekans.core.words import texts as texts_of
from stagekans.frame.shell import shown
from stagekans.search.given import Document, Material
from stagekans.subjects.concepts.lexicon import Lexicon

_NO_TEXT = frozenset(("title", "questions", "sources", "media", "aliases", "maintainer", "licence", "translation_of"))


def material(site: Site) -> Material:
    """Return what search/plan needs besides the index itself."""
    today = site.settings.today.isoformat()
    lexicons = [entry.record for entry in site.of(Lexicon)]
    return {
        "why": texts_of(site.settings.words, "overviews", "search", "why"),
        "documents": [_document(entry, today) for entry in site.entries if not entry.plays(Unsearched)],
        "lexicon": {
            "synonyms": [list(line) for each in lexicons for line in each.synonyms],
            "related": [
                {"find": list(line.find), "also": list(line.also)} for each in lexicons for line in each.related
            ],
        },
    }


def _document(entry: Entry, today: str) -> Document:
    record = entry.record
    named = entry.playing(Named)
    names = named.names() if named else {}
    front = {name: value for name, value in shown(entry, today).items() if name not in _NO_TEXT}
    read = [text for text in texts(front) if " " in text]  # one word is a key of a list
    if entry.prose:
        read += [heading.text for heading in entry.prose.headings]
        read += entry.prose.passages
    return {
        "url": entry.address,
        "title": record.title,
        "text": "\n".join(read),
        "names": {kind: list(given) for kind, given in names.items()},
        "questions": list(record.questions),
        "language": entry.language,
    }
