"""A kit on paper: the script with its minutes, and its cards to cut out."""

from collections.abc import Iterator, Mapping

from stagekans.catalog.site import Site
from stagekans.core.derived import derived
from stagekans.core.entry import Entry
from stagekans.core.outputs import Argument, Output, Part
from stagekans.core.words import Words, plain, said
from stagekans.frame import flow
from stagekans.frame.paper import paper, source
from stagekans.subjects.programme.kit import Kit


def make(site: Site) -> Iterator[Output]:
    """Make <address>/<slug>-draaiboek.pdf and <slug>-kaarten.pdf for every kit, in a release."""
    for entry in site.of(Kit):
        for name, part in _papers(entry, site).items():
            yield Output(_path(entry, name), part, (entry.key,))


def planned(entry: Entry[Kit], site: Site) -> Argument:
    """Return what the page of a kit shows beyond its record: the minute plan and its papers.

    plan: {title, from, minutes} each, "from" in minutes after the start. papers: {name, path, size}.
    """
    record = entry.record
    papers: list[Argument] = [
        {"name": name, "path": _path(entry, name), "size": part.measure} for name, part in _papers(entry, site).items()
    ]
    return {"plan": _plan(record), "minutes": record.minutes, "papers": papers}


def _path(entry: Entry, name: str) -> str:
    return f"{entry.address}{entry.slug}-{name}"


def _plan(record: Kit) -> list[Argument]:
    rows: list[Argument] = []
    start = 0
    for each in record.rounds:
        rows.append({"title": each.title, "from": start, "minutes": each.minutes})
        start += each.minutes
    return rows


@derived
def _papers(entry: Entry[Kit], site: Site) -> Mapping[str, Part]:
    record = entry.record
    if not site.settings.release:
        return {}
    words = plain(site.settings.words, "kit")
    frame: dict[str, Argument] = {"words": words, "plan": [], "cards": []}
    script: dict[str, Argument] = {
        **frame,
        "plan": _plan(record),
        "flow": list(_script(record, words, site.settings.locale)),
    }
    found = {"draaiboek.pdf": paper("programme/kit.typ", entry, site, script)}
    if record.cards:
        title = f"{said(words, 'cards')}: {record.title}"
        cards = {**frame, "title": title, "flow": [], "cards": [{"title": "", "ask": each} for each in record.cards]}
        found["kaarten.pdf"] = paper("programme/kit.typ", entry, site, cards)
    return found


def _script(record: Kit, words: Words, locale: str) -> Iterator[flow.Piece]:
    yield flow.title(said(words, "intention"))
    yield flow.text(record.intention)
    yield flow.text(f"{said(words, 'group')}: {record.group}")
    yield flow.title(said(words, "roles"))
    yield flow.items([[{"text": each.title, "strong": True}, {"text": f": {each.text}"}] for each in record.roles])
    yield flow.title(said(words, "rules"))
    yield flow.items(record.ground_rules)
    yield flow.title(said(words, "before"))
    yield flow.items(record.before)
    if record.materials:
        yield flow.title(said(words, "materials"))
        yield flow.items(record.materials)
    yield flow.title(said(words, "rounds"))
    for number, each in enumerate(record.rounds, 1):
        yield flow.title(f"{number}. {each.title} ({each.minutes} {said(words, 'minutes')})", 3)
        yield flow.text(each.aim)
        yield flow.items(each.how, "steps")
        if each.questions:
            yield flow.items(each.questions)
    if record.open_questions:
        yield flow.title(said(words, "register"))
        for question in record.open_questions:
            yield flow.title(question.question, 3)
            asked, when = said(words, "asked_by"), said(words, "answer_when")
            yield flow.text(f"{asked}: {question.asked_by}. {when}: {question.answer_when}")
    yield flow.title(said(words, "after"))
    yield flow.items(record.after)
    yield flow.title(said(words, "sources"))
    yield flow.items([source(each, locale) for each in record.sources])
