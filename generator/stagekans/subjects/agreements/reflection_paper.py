"""The look back on paper and as a document to fill in: pieces that both share, and cards to cut out."""

from collections.abc import Iterator, Mapping, Sequence

from stagekans.catalog.site import Site
from stagekans.core.entry import Entry
from stagekans.core.outputs import Argument, Job, Part
from stagekans.core.settings import Settings
from stagekans.core.words import Words, group, plain, said, texts
from stagekans.frame import flow
from stagekans.frame.paper import paper
from stagekans.render.office import letter
from stagekans.render.web.html import moment
from stagekans.subjects.agreements.look_back import LookBack
from stagekans.subjects.agreements.pledge_page import counted
from stagekans.subjects.agreements.pledges import UNKNOWN, Cell

_FONT, _COLOUR = "Arial", "#06130f"


def head_of(entry: Entry, settings: Settings) -> dict[str, str]:
    """Return the title and the summary of the look back on a text."""
    words = group(settings.words, "reflection")
    return {"title": said(words, "title").format(title=entry.record.title), "summary": said(words, "summary")}


def papers_of(entry: Entry, found: LookBack, site: Site) -> Mapping[str, Part]:
    """Return "pdf" (PDF/UA) and "docx" of a look back; none in a daily build."""
    if not site.settings.release:
        return {}
    words = site.settings.words
    head = head_of(entry, site.settings)
    pieces, cards = list(_pieces(found, words, site.settings.locale)), _cards(found)
    data: dict[str, Argument] = {
        **head,
        "document": head["title"],
        "flow": pieces,
        "cards": [{"title": title, "ask": ask} for title, ask in cards],
        "words": plain(words, "reflection"),
    }
    look = {"title": head["title"], "site": site.settings.site_name, "lang": said(words, "pack", "locale")}
    look |= {"font": _FONT, "colour": _COLOUR, "foot": said(words, "pack", "notice")}
    text = [flow.text(head["summary"]), *pieces, flow.title(said(words, "reflection", "talk")), *_asked(cards)]
    deeper = [{**each, "level": each["level"] + 1} if each["type"] == "heading" else each for each in text]
    return {
        "pdf": paper("agreements/reflection.typ", entry, site, data),
        "docx": Job(letter.letter, {"pieces": deeper, "look": look}).part(),
    }


def _pieces(found: LookBack, words: Words, locale: str) -> Iterator[flow.Piece]:
    """Yield the look back as pieces: counts, then each list, or the sentence that says it is empty."""
    own, names = group(words, "reflection"), texts(words, "vocabularies", "pledge_status")
    yield flow.text(said(own, "period").format(since=moment(found.since, locale), until=moment(found.until, locale)))
    yield flow.title(said(own, "counts"))
    yield flow.text(said(own, "careful"))
    yield flow.items([f"{names[key]}: {count}" for key, count in counted(found.cells).items()])
    for name, told in found.lists().items():
        yield flow.title(said(own, "lists", name, "title"))
        yield flow.text(said(own, "lists", name, "about"))
        lines = [_sentence(each, words, locale) for each in told]
        yield flow.items(lines) if lines else flow.text(said(own, "lists", name, "none"))
    yield flow.title(said(own, "unknown"))
    yield flow.text(said(own, "unknown_about"))
    rows = [(each, [one.status for one in found.of(each)]) for each in found.commitments]
    share = said(own, "share")
    yield flow.items(
        [
            share.format(number=each.number, title=each.title, unknown=statuses.count(UNKNOWN), total=len(statuses))
            for each, statuses in rows
            if statuses
        ]
    )


def _sentence(given: Cell, words: Words, locale: str) -> str:
    """Return one cell as a sentence for paper: party, commitment and part, status and since when."""
    own, told = group(words, "reflection"), given.given
    since = moment(told.since, locale) if told and told.since else said(words, "site", "unknown")
    text = said(own, "line").format(
        party=given.party.record.title,
        number=given.commitment.number,
        part=given.part.title,
        status=said(words, "vocabularies", "pledge_status", given.status),
        since=since,
    )
    extra = [told.told, told.evidence] if told else []
    reply = told.reply if told else None
    if reply:
        form = said(own, "reply")
        extra.append(form.format(text=reply.text, on=moment(reply.on, locale), function=reply.function))
    return " ".join([text, *filter(None, extra)])


def _cards(found: LookBack) -> list[tuple[str, str]]:
    """Return the cards to talk by: title and question."""
    return [(f"{each.number}. {each.title}", ask) for each in found.commitments for ask in each.talk]


def _asked(cards: Sequence[tuple[str, str]]) -> Iterator[flow.Piece]:
    grouped: dict[str, list[str]] = {}
    for title, ask in cards:
        grouped.setdefault(title, []).append(ask)
    for title, asks in grouped.items():
        yield flow.title(title, 3)
        yield flow.items(asks)
