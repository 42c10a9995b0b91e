"""Refuses texts that do not fit where they are printed: cards, posters, flyers, screens, slides, tools."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from stagekans.catalog.site import Site
from stagekans.core.diagnostics import Diagnostic, Place
from stagekans.core.entry import Entry, Path
from stagekans.core.house import House
from stagekans.core.messages import say
from stagekans.core.outputs import Blob
from stagekans.core.rules import Rule
from stagekans.core.settings import Settings
from stagekans.render.office import slides
from stagekans.render.office.master import scan_fits
from stagekans.render.paper import room
from stagekans.render.web.markdown import phrase, pieces
from stagekans.subjects.campaign.campaign import Block as Back
from stagekans.subjects.campaign.campaign import Campaign, Words
from stagekans.subjects.modules.lesson import Block
from stagekans.subjects.modules.lessons import blocks, sections
from stagekans.subjects.modules.module import Module
from stagekans.subjects.programme.kit import Kit
from stagekans.subjects.startkits.startkit import Notice, StartKit

TEXT_ROOM = Rule("text-room", facts=("text", "where"))
MODULE_MANY = Rule("module-many", facts=("title", "limit"))

Fonts = Mapping[str, Blob]
_ADDRESS = 70
"""Letters an address may have on a slide to edit (subjects/campaign/packs/written.py)."""
_ANCHOR = 100
"""Bytes a heading may have as a file's name in a pack."""
_SHOWN = 40
_NUMBERED = "99. {} (99/99)"
_MOST = 26
"""Answers have letters."""


def check(site: Site) -> Iterator[Diagnostic]:
    """Yield each text that does not fit, at its place."""
    fonts = site.settings.fonts
    for entry in site.entries:
        yield from _card(entry, fonts)
        record = entry.record
        if isinstance(record, Campaign):
            yield from _campaign(entry, record, site.settings)
        elif isinstance(record, StartKit):
            yield from _poster(entry, ("poster",), record.poster, fonts, screens=False)
        elif isinstance(record, House):
            yield from _house(entry, record, site.settings)
        elif isinstance(record, Module):
            yield from _module(entry, record, site.settings)
        elif isinstance(record, Kit):
            for index, text in enumerate(record.cards):
                yield from _one(entry.place(("cards", index)), text, "site.printed.card", (room.CUT,), fonts)


def _card(entry: Entry, fonts: Fonts) -> Iterator[Diagnostic]:
    yield from _one(entry.place(("title",)), entry.record.title, "site.printed.share-card", (room.CARD,), fonts)


def _one(place: Place, text: str, where: str, rooms: Sequence[room.Room], fonts: Fonts) -> Iterator[Diagnostic]:
    if not all(room.fits(text, each, fonts) for each in rooms):
        yield TEXT_ROOM(place, text=_short(text), where=say(where))


def _campaign(entry: Entry, record: Campaign, settings: Settings) -> Iterator[Diagnostic]:
    fonts = settings.fonts
    yield from _poster(entry, ("poster",), record.poster, fonts)
    for index, variant in enumerate(record.variants):
        yield from _poster(entry, ("variants", index), variant, fonts)
    scan = record.poster.scan
    if not scan_fits(scan) or not all(room.fits(scan, each, fonts) for each in room.SCAN):
        yield TEXT_ROOM(entry.place(("poster", "scan")), text=_short(scan), where=say("site.printed.poster-code"))
    yield from _one(entry.place(("tagline",)), record.tagline, "site.printed.poster-heading", (room.TAGLINE,), fonts)
    yield from _back(entry, ("flyer",), record.flyer, fonts)
    if record.companies:
        yield from _back(entry, ("companies", "flyer"), record.companies.flyer, fonts)
    yield from _headings(entry, fonts)


def _poster(
    entry: Entry, path: Path, words: Words | Notice, fonts: Fonts, *, screens: bool = True
) -> Iterator[Diagnostic]:
    rooms = room.HEADLINE if screens else room.HEADLINE[:1]
    place = entry.place((*path, "headline", 0))
    told = False
    for index, line in enumerate(words.headline):
        if not all(room.whole((line,), each, fonts) for each in rooms):
            told = True
            where = "site.printed.poster-line"
            yield TEXT_ROOM(entry.place((*path, "headline", index)), text=_short(line), where=say(where))
    high = all(room.whole(words.headline, each, fonts) for each in rooms)
    joined = not screens or room.fits(" ".join(words.headline), room.BANNER, fonts)
    if not told and not (high and joined):
        yield TEXT_ROOM(place, text=_short(" ".join(words.headline)), where=say("site.printed.poster-banner"))
    count = len(room.LEAD) if screens else 1
    yield from _one(entry.place((*path, "lead")), words.lead, "site.printed.poster-screen", room.LEAD[:count], fonts)
    yield from _one(
        entry.place((*path, "action")), words.action, "site.printed.poster-screen", room.ACTION[:count], fonts
    )


def _back(entry: Entry, path: Path, given: Sequence[Back], fonts: Fonts) -> Iterator[Diagnostic]:
    """Yield what does not fit on the back of a flyer: a word, or all together (theme/campaign/packs/flyer.typ)."""
    inner, high, told = room.BACK, 0.0, False
    for number, block in enumerate(given):
        head = room.lines(block.title, room.Room(inner.width / room.BACK_TITLE, 1, "display"), fonts)
        points = [room.lines(point, inner, fonts) for point in block.points]
        places = [(*path, number, "title"), *((*path, number, "points", index) for index in range(len(points)))]
        for place, text, count in zip(places, (block.title, *block.points), (head, *points), strict=True):
            if count is None:
                told = True
                yield TEXT_ROOM(entry.place(place), text=_short(text), where=say("site.printed.flyer"))
        high += 2.3 + (head or 1) * 1.2 * room.BACK_TITLE + sum((count or 1) * 1.2 + 0.62 for count in points)
    if high > inner.height and not told:
        where = "site.printed.flyer-back"
        yield TEXT_ROOM(entry.place((*path, 0)), text=_short(given[0].title), where=say(where))


def _headings(entry: Entry, fonts: Fonts) -> Iterator[Diagnostic]:
    """Each text of a campaign becomes a file named after its heading, and a sheet with it above."""
    for heading in entry.prose.headings if entry.prose else ():
        if heading.level == 2:
            fits = room.fits(heading.text, room.TOOL, fonts) and len(heading.anchor.encode()) <= _ANCHOR
            if not fits:
                yield TEXT_ROOM(heading.place, text=_short(heading.text), where=say("site.printed.sheet"))


def _house(entry: Entry, record: House, settings: Settings) -> Iterator[Diagnostic]:
    fonts = settings.fonts
    short = f"{settings.site_url.split('//')[-1]}m/{entry.slug}/"
    if len(short) > _ADDRESS or not room.fits(short, room.ADDRESS, fonts):
        yield TEXT_ROOM(entry.place(), text=short, where=say("site.printed.flyer-slide"))
    if not record.confirmed or record.logo:  # a logo stands alone
        return
    title = entry.record.title
    tile = room.width(record.short_name, "display", fonts) if record.short_name else 0.0
    if record.short_name and tile > room.SHORT_NAME:
        yield TEXT_ROOM(entry.place(("short_name",)), text=record.short_name, where=say("site.printed.tile"))
    elif not room.fits(title, room.beside(0.0), fonts):
        yield TEXT_ROOM(entry.place(("title",)), text=_short(title), where=say("site.printed.poster-screen"))
    elif not room.fits(title, room.beside(tile), fonts):
        where = "site.printed.tile-name"
        yield TEXT_ROOM(entry.place(("short_name",)), text=record.short_name, where=say(where))


def _module(entry: Entry, record: Module, settings: Settings) -> Iterator[Diagnostic]:
    """Yield what does not fit on a slide of its own, however small its letters."""
    if not slides.title_fits("title", record.title):
        yield TEXT_ROOM(entry.place(("title",)), text=_short(record.title), where=say("site.printed.slide"))
    for path, text in _listed(record):
        if not slides.item_fits("text", text):
            yield TEXT_ROOM(entry.place(path), text=_short(text), where=say("site.printed.slide"))
    words: Any = settings.words
    start = entry.prose.place.line if entry.prose else 1
    for section in sections(entry):
        if not slides.title_fits("section", section.title or record.title):
            place = Place(entry.path, start + section.line)
            yield TEXT_ROOM(place, text=_short(section.title), where=say("site.printed.slide"))
    for block in blocks(entry):
        for line, text in _crowded(block, words):
            yield TEXT_ROOM(Place(entry.path, start + line), text=_short(text), where=say("site.printed.slide"))
        if max(len(block.options), len(block.items), len(block.pairs)) > _MOST:
            yield MODULE_MANY(Place(entry.path, start + block.line), title=block.title, limit=_MOST)


def _listed(record: Module) -> Iterator[tuple[Path, str]]:
    yield ("summary",), record.summary
    for index, text in enumerate(record.objectives):
        yield ("objectives", index), text
    for index, text in enumerate(record.key_points):
        yield ("key_points", index), text
    for index, text in enumerate(record.trainer.talk):
        yield ("trainer", "talk", index), text


def _crowded(block: Block, words: Any) -> Iterator[tuple[int, str]]:
    """Yield (line in the body, text) of what is too much for one slide of a question and its answer."""
    if block.kind in ("text", "media"):
        return
    own, asked = words["editions"], words["module"]["kinds"][block.kind]
    titles = (f"{asked} {block.title}", own["slide"]["answer"].format(title=block.title))
    if not all(slides.title_fits("question", _NUMBERED.format(title)) for title in titles):
        yield block.line, block.title
    marked = max((own["right"], own["other"]), key=len)
    for option in block.options:
        if not slides.item_fits("answer", f"{_said(option.text)}\n{marked} {_said(option.feedback)}"):
            yield option.line, _said(option.text)
    for text in block.items:
        if not slides.item_fits("question", _said(text)):
            yield block.line, _said(text)
    for pair in block.pairs:
        if not slides.row_fits("question", [list(map(_said, block.heads)), [f"99. {_said(each)}" for each in pair]]):
            yield block.line, _said(pair[0])
    for step in block.steps:
        title = max((own["slide"][name].format(title=step.title) for name in ("choice", "then")), key=len)
        if step.title and not slides.title_fits("answer", title):
            yield step.line, step.title
        yield from ((step.line, text) for text in _paragraphs(step.text) if not slides.item_fits("answer", text))
    if block.kind == "reflection":
        yield from ((block.line, text) for text in _paragraphs(block.text) if not slides.item_fits("question", text))


def _said(text: str) -> str:
    return _joined(phrase(text, lambda href: href))


def _paragraphs(text: str) -> Iterator[str]:
    for piece in pieces(text):
        found: Any = piece.get("items") or [piece["text"]]
        yield from (each if isinstance(each, str) else _joined(each) for each in found)


def _joined(runs: Sequence[Mapping[str, Any]]) -> str:
    return "".join(str(run["text"]) for run in runs)


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else text[:_SHOWN] + "…"
