"""The look back on paper and as a document to fill in: pieces that both share, and cards to cut out."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from stagekans.catalog.site import Site
from stagekans.core.entry import Entry
from stagekans.core.outputs import Argument, Job, Part
from stagekans.core.settings import Settings
from stagekans.frame import flow
from stagekans.frame.paper import paper
from stagekans.render.office import letter
from stagekans.render.web.html import moment

_FONT, _COLOUR = "Arial", "#06130f"
LISTS = ("changed", "stalled", "unanswered")


def head_of(entry: Entry, settings: Settings) -> dict[str, str]:
    """Return the title and the summary of the look back on a text."""
    words: Any = settings.words["reflection"]
    return {"title": words["title"].format(title=entry.record.title), "summary": words["summary"]}


def papers_of(entry: Entry, found: Mapping[str, Any], site: Site) -> Mapping[str, Part]:
    """Return "pdf" (PDF/UA) and "docx" of a look back; none in a daily build. found: the dossier."""
    if not site.settings.release:
        return {}
    words: Any = site.settings.words
    head = head_of(entry, site.settings)
    pieces, cards = list(_pieces(found, words, site.settings.locale)), _cards(found)
    data: dict[str, Argument] = {
        **head,
        "document": head["title"],
        "flow": pieces,
        "cards": cards,
        "words": words["reflection"],
    }
    look = {"title": head["title"], "site": site.settings.site_name, "lang": words["pack"]["locale"], "font": _FONT}
    look |= {"colour": _COLOUR, "foot": words["pack"]["notice"]}
    text = [flow.text(head["summary"]), *pieces, flow.title(words["reflection"]["talk"]), *_asked(cards)]
    deeper = [{**each, "level": each["level"] + 1} if each["type"] == "heading" else each for each in text]
    return {
        "pdf": paper("agreements/reflection.typ", entry, site, data),
        "docx": Job(letter.letter, {"pieces": deeper, "look": look}).part(),
    }


def _pieces(found: Mapping[str, Any], words: Any, locale: str) -> Iterator[flow.Piece]:
    """Yield the look back as pieces: counts, then each list, or the sentence that says it is empty."""
    own, names = words["reflection"], words["vocabularies"]["pledge_status"]
    period = {key: moment(found[key], locale) for key in ("since", "until")}
    yield flow.text(own["period"].format(**period))
    yield flow.title(own["counts"])
    yield flow.text(own["careful"])
    yield flow.items([f"{names[key]}: {count}" for key, count in found["counts"].items()])
    for name in LISTS:
        yield flow.title(own["lists"][name]["title"])
        yield flow.text(own["lists"][name]["about"])
        lines = [said(each, words, locale) for each in found[name]]
        yield flow.items(lines) if lines else flow.text(own["lists"][name]["none"])
    yield flow.title(own["unknown"])
    yield flow.text(own["unknown_about"])
    rows = [(each, sum(each["counts"].values())) for each in found["commitments"]]
    shares = [
        own["share"].format(**each, unknown=each["counts"]["onbekend"], total=total) for each, total in rows if total
    ]
    yield flow.items(shares)


def said(line: Mapping[str, Any], words: Any, locale: str) -> str:
    """Return one cell as a sentence for paper: party, commitment and part, status and since when."""
    own, status = words["reflection"], words["vocabularies"]["pledge_status"][line["status"]]
    since = moment(line["since"], locale) if line["since"] else words["site"]["unknown"]
    text = own["line"].format(
        party=line["party"]["title"], number=line["number"], part=line["title"], status=status, since=since
    )
    extra = [line["told"], line["evidence"]]
    reply = line["reply"]
    if reply:
        extra.append(
            own["reply"].format(text=reply["text"], on=moment(reply["on"], locale), function=reply["function"])
        )
    return " ".join([text, *filter(None, extra)])


def _cards(found: Mapping[str, Any]) -> list[dict[str, Any]]:
    named = [(f"{each['number']}. {each['title']}", each["talk"]) for each in found["commitments"]]
    return [{"title": title, "ask": ask} for title, talk in named for ask in talk]


def _asked(cards: Sequence[Mapping[str, Any]]) -> Iterator[flow.Piece]:
    grouped: dict[str, list[str]] = {}
    for each in cards:
        grouped.setdefault(each["title"], []).append(each["ask"])
    for title, asks in grouped.items():
        yield flow.title(title, 3)
        yield flow.items(asks)
