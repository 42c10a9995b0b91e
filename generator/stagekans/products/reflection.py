"""The yearly look back on a text of agreements: what changed, what stalls, what nobody answered, cards to talk by."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import Any

from stagekans.catalog.catalog import Catalog
from stagekans.catalog.pledges import Cell, cells
from stagekans.model.entry import Entry
from stagekans.model.kinds.manifest import Manifest
from stagekans.model.values import passed
from stagekans.outputs import Argument, Job, Output, Part
from stagekans.press import letter
from stagekans.press.html import moment
from stagekans.products import flow
from stagekans.products.paper import paper
from stagekans.products.pledges import cell, counted, followed
from stagekans.products.shell import card, shell_of
from stagekans.settings import Settings

_FONT, _COLOUR = "Arial", "#06130f"
_MOVING = ("gepland", "loopt", "aangetoond")
LISTS = ("changed", "stalled", "unanswered")


def make(catalog: Catalog, settings: Settings) -> Iterator[Output]:
    """Make <address>reflectie/ for every text of which a status is kept; in a release its PDF and DOCX too."""
    shell = shell_of(settings)
    for entry in catalog.of("manifest"):
        if followed(entry):
            found = dossier(entry, catalog, settings)
            papers = _papers(entry, catalog, settings)
            paths = {name: f"{address(entry)}{entry.slug}-reflectie.{name}" for name in papers}
            head = _head(entry, settings)
            view: dict[str, Argument] = {
                **head,
                "kind": "reflection",
                "address": address(entry),
                "seed": entry.slug,
                "manifest": card(entry),
                "dossier": found,
                "papers": [{"name": n, "path": paths[n], "size": part.measure} for n, part in papers.items()],
            }
            yield shell.page("pages/reflection.html", view, (entry.key,))
            for name, part in papers.items():
                yield Output(paths[name], part, (entry.key,))


def address(entry: Entry) -> str:
    """Return where the look back on a text stands."""
    return f"{entry.address}reflectie/"


def dossier(entry: Entry, catalog: Catalog, settings: Settings) -> dict[str, Argument]:
    """Return the look back as plain data, from what the files of the parties say and today alone.

    changed: planned, running or shown since less than a year. stalled: planned for longer than a year. unanswered: asked, no answer.
    """
    found = cells(entry, catalog)
    today = settings.today
    before = _year_before(today).isoformat()
    told = [each for each in found if each.given and each.given.since]
    changed = [each for each in told if each.status in _MOVING and not passed(_since(each), before)]
    stalled = [each for each in told if each.status == "gepland" and passed(_since(each), before)]
    commitments = entry.record.commitments if isinstance(entry.record, Manifest) else ()
    return {
        "since": before,
        "until": today.isoformat(),
        "counts": counted(found),
        "total": len(found),
        "changed": [_line(each) for each in changed],
        "stalled": [_line(each) for each in stalled],
        "unanswered": [_line(each) for each in found if each.status == "gevraagd"],
        "commitments": [
            {
                "number": each.number,
                "title": each.title,
                "counts": counted([one for one in found if one.commitment is each]),
                "talk": list(each.talk),
            }
            for each in commitments
        ],
    }


def _since(given: Cell) -> str:
    return given.given.since or "" if given.given else ""


def _year_before(today: date) -> date:
    """The same day a year ago; of 29 February the 28th."""
    return today.replace(year=today.year - 1, day=28 if (today.month, today.day) == (2, 29) else today.day)


def _line(given: Cell) -> dict[str, Any]:
    commitment = given.commitment
    return {**cell(given), "party": card(given.party), "number": commitment.number, "commitment": commitment.title}


def _head(entry: Entry, settings: Settings) -> dict[str, str]:
    words: Any = settings.words["reflection"]
    return {"title": words["title"].format(title=entry.record.title), "summary": words["summary"]}


@lru_cache(maxsize=64)
def _papers(entry: Entry, catalog: Catalog, settings: Settings) -> Mapping[str, Part]:
    if not settings.release:
        return {}
    words: Any = settings.words
    found: Any = dossier(entry, catalog, settings)
    head = _head(entry, settings)
    pieces, cards = list(_pieces(found, words, settings.locale)), _cards(found)
    data: dict[str, Argument] = {
        **head,
        "document": head["title"],
        "flow": pieces,
        "cards": cards,
        "words": words["reflection"],
    }
    look = {"title": head["title"], "site": settings.site_name, "lang": words["pack"]["locale"], "font": _FONT}
    look |= {"colour": _COLOUR, "foot": words["pack"]["notice"]}
    text = [flow.text(head["summary"]), *pieces, flow.title(words["reflection"]["talk"]), *_asked(cards)]
    deeper = [{**each, "level": each["level"] + 1} if each["type"] == "heading" else each for each in text]
    return {
        "pdf": paper("print/reflection.typ", entry, settings, data),
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
    shares = [own["share"].format(**each, unknown=each["counts"]["onbekend"], total=total) for each, total in rows if total]
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
        extra.append(own["reply"].format(text=reply["text"], on=moment(reply["on"], locale), function=reply["function"]))
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
