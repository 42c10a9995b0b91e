"""The harvest form of a kit: a document to fill in after the session, which becomes a file of content."""

from collections.abc import Iterator, Mapping

from stagekans.catalog.site import Site
from stagekans.core.derived import derived
from stagekans.core.entry import Entry
from stagekans.core.outputs import Argument, Job, Output, Part
from stagekans.core.words import Words, group, listed, said
from stagekans.render.office import letter
from stagekans.subjects.programme import harvest_rows as harvest
from stagekans.subjects.programme.harvest_rows import Row
from stagekans.subjects.programme.kit import Kit
from stagekans.subjects.programme.phase import Phase

_FONT, _COLOUR = "Arial", "#14286b"


def make(site: Site) -> Iterator[Output]:
    """Make <address>/<slug>-oogst.docx for every kit, in a release."""
    for entry in site.of(Kit):
        part = _form(entry, site)
        if part:
            yield Output(_path(entry), part, (entry.key,))


def forms_of(entry: Entry[Kit], site: Site) -> list[Argument]:
    """Return what the page of a kit shows of its form: path and measure; none in a daily build."""
    part = _form(entry, site)
    return [{"path": _path(entry), "size": part.measure}] if part else []


def _path(entry: Entry) -> str:
    return f"{entry.address}{entry.slug}-oogst.docx"


@derived
def _form(entry: Entry[Kit], site: Site) -> Part | None:
    record = entry.record
    if not site.settings.release:
        return None
    words = site.settings.words
    title = f"{said(words, 'harvest', 'title')} {said(words, 'vocabularies', 'session_form', record.form).lower()}"
    look = {"title": title, "site": site.settings.site_name, "lang": said(words, "pack", "locale")}
    look |= {"font": _FONT, "colour": _COLOUR, "foot": said(words, "pack", "notice")}
    phases = {each.slug: each.record.title for each in site.of(Phase)}
    pieces = list(_pieces(record, words, phases))
    return Job(letter.letter, {"pieces": pieces, "look": look}).part()


def _pieces(record: Kit, words: Words, phases: Mapping[str, str]) -> Iterator[dict[str, Argument]]:
    own = group(words, "harvest")
    lists = harvest.choices(words, phases)
    given = {
        "form": [lists["session_form"][record.form]],
        "phases": [phases[each] for each in record.phases if each in phases],
    }
    yield {"type": "text", "text": [{"text": said(own, "privacy"), "strong": True}]}
    yield {"type": "text", "text": said(own, "how")}
    groups: list[tuple[str, tuple[Row, ...]]] = [(said(own, "parts", "session"), harvest.SESSION)]
    for number, rows in enumerate(harvest.numbered(harvest.FINDING, harvest.FINDINGS), 1):
        groups.append((said(own, "parts", "finding").format(number=number), rows))
    groups.append((said(own, "parts", "decisions"), (harvest.DECISIONS,)))
    if record.form in harvest.WITH_PROTOTYPES:
        for number, rows in enumerate(harvest.numbered(harvest.PROTOTYPE, harvest.PROTOTYPES), 1):
            groups.append((said(own, "parts", "prototype").format(number=number), rows))
    for title, rows in groups:
        yield {"type": "heading", "text": title, "level": 3}
        shown: list[Argument] = [_row(row, words, lists, given.get(row.key, [])) for row in rows]
        yield {"type": "form", "caption": title, "header": listed(own, "header"), "rows": shown}
    yield {"type": "text", "text": said(own, "done")}


def _row(row: Row, words: Words, lists: Mapping[str, Mapping[str, str]], given: list[str]) -> dict[str, Argument]:
    own = group(words, "harvest")
    told = [said(own, "fields", row.key, "help")]
    if row.choices and row.number <= 1:
        told.append(said(own, "choose").format(choices="; ".join(lists[row.choices].values())))
    label = row.label(words) + (said(own, "needed") if row.required else "")
    return {"label": label, "help": " ".join(filter(None, told)), "answer": given}
