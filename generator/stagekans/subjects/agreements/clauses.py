"""Clauses as files to copy from: the newest version as text and as a document."""

from collections.abc import Iterator, Mapping

from stagekans.catalog.site import Site
from stagekans.core.derived import derived
from stagekans.core.entry import Entry
from stagekans.core.outputs import Argument, Job, Output, Part
from stagekans.core.settings import Settings
from stagekans.core.words import said
from stagekans.frame.shell import card
from stagekans.render.office import letter
from stagekans.subjects.agreements.clause import Clause
from stagekans.subjects.agreements.manifest import Manifest

_FONT, _COLOUR = "Arial", "#06130f"


def make(site: Site) -> Iterator[Output]:
    """Make <address><slug>.txt for every clause, and <slug>.docx in a release."""
    for entry in site.of(Clause):
        yield Output(f"{entry.address}{entry.slug}.txt", _text(entry.record, site.settings), (entry.key,))
        for part in _papers(entry, site).values():
            yield Output(f"{entry.address}{entry.slug}.docx", part, (entry.key,))


def written(entry: Entry[Clause], site: Site) -> Argument:
    """Return what the page of a clause shows beyond its record: what it serves, its files."""
    return {
        "serves": [_served(site, each.manifest, each.commitment, each.part) for each in entry.record.serves],
        "text": f"{entry.address}{entry.slug}.txt",
        "papers": [
            {"path": f"{entry.address}{entry.slug}.{name}", "size": part.measure}
            for name, part in _papers(entry, site).items()
        ],
    }


def _served(site: Site, manifest: str, number: int, key: str) -> dict[str, Argument]:
    """Return the text, the commitment and the part that a clause serves, by their titles."""
    text = site.find(Manifest, manifest)
    commitments = text.record.commitments if text else ()
    found = [
        (each.title, part.title)
        for each in commitments
        for part in each.parts
        if (each.number, part.key) == (number, key)
    ]
    title, part = found[0] if found else ("", "")
    return {"manifest": card(text) if text else None, "number": number, "commitment": title, "part": part}


def _text(record: Clause, settings: Settings) -> bytes:
    newest = record.versions[0]
    version = said(settings.words, "clause", "version")
    head = (record.title, f"{version} {newest.version}, {newest.on}. {record.author}.", record.note)
    return ("\n\n".join((*head, *newest.text)) + "\n").encode()


@derived
def _papers(entry: Entry[Clause], site: Site) -> Mapping[str, Part]:
    record = entry.record
    if not site.settings.release:
        return {}
    words, version = site.settings.words, said(site.settings.words, "clause", "version")
    newest = record.versions[0]
    pieces: list[Argument] = [
        {"type": "text", "text": [{"text": record.note, "strong": True}]},
        {"type": "text", "text": f"{version} {newest.version}, {newest.on}. {record.author}."},
        *({"type": "text", "text": each} for each in newest.text),
    ]
    look: dict[str, Argument]
    look = {
        "title": record.title,
        "site": site.settings.site_name,
        "lang": said(words, "pack", "locale"),
        "font": _FONT,
    }
    look |= {"font": _FONT, "colour": _COLOUR, "foot": said(words, "pack", "notice")}
    return {"docx": Job(letter.letter, {"pieces": pieces, "look": look}).part()}
