"""Pictures of what is in a pack but is no picture itself: texts, slides, calendar, a block for a website."""

from collections.abc import Iterator
from dataclasses import replace

from stagekans.core.outputs import Argument, Job, Part
from stagekans.core.words import group, said
from stagekans.render.image import qr
from stagekans.render.image.brand import INK, PAPER
from stagekans.subjects.campaign.packs.drawn import others, poster, screen
from stagekans.subjects.campaign.packs.look import Look, drawing
from stagekans.subjects.campaign.packs.places import ADDRESS, OWNER
from stagekans.subjects.campaign.packs.sections import in_pieces, sections, tools


def glimpses(look: Look, short: str, shown: str) -> Iterator[tuple[str, Part, str]]:
    """Yield (item, PNG, alt text) of every item that drawn.pictures leaves out. short, shown: as there."""
    words = group(look.site.settings.words, "pack")  # of the page that shows them
    alt = said(words, "alts", "glimpse")
    for item, part in _drawn(look, short, shown):
        yield item, part, alt.format(name=said(words, "items", item, "name"))


def _drawn(look: Look, short: str, shown: str) -> Iterator[tuple[str, Part]]:
    code = Job(qr.svg, {"text": short, "border": 0}).part()
    told = {"scan": look.record.poster.scan, "short": shown, "qr_alt": look.said("qr_alt").format(short=shown)}
    for _, words in list(others(look))[:1]:
        yield "variants", poster(replace(look, shown=words), "a4", told, code, form="png", ppi=96.0)
    yield "print", poster(look, "a3", told, code, 3, form="png", ppi=72.0)
    yield "qr", Job(qr.png, {"text": short, "scale": 16}).part()
    if look.record.slides:
        yield "deck", _wide(look, look.palette.shapes[1], INK)
    yield "master-poster", poster(replace(look, sender="", short="", logo=None), "a4", told, code, form="png")
    yield "master-square", screen(look, "square")
    for _, title, body in list(sections(look))[:1]:
        yield "texts", _sheet(look, title, _open(body, shown))
    for _, title, body in list(tools(look))[:1]:
        yield "tools", _sheet(look, title, body)
    yield "embed", _wide(look, PAPER, INK)
    if look.record.days:
        days = "\n".join(f"- **{each.start}** {each.title}" for each in look.record.days)
        yield "agenda", _sheet(look, look.said("items", "agenda", "name"), days)
    yield "about", _sheet(look, look.record.title, look.record.summary)


def _open(body: str, shown: str) -> str:
    return body.replace(ADDRESS, shown)


def _sheet(look: Look, title: str, body: str) -> Part:
    data: dict[str, Argument] = {"tool": title, "pieces": _pieces(look, body), "notice": look.said("notice")}
    return drawing(look, "tool", title, data, form="png", ppi=72.0)


def _pieces(look: Look, body: str) -> list[Argument]:
    owner = look.said("our_company" if look.company else "our_institution")
    return in_pieces(body.replace(OWNER, owner))


def _wide(look: Look, back: str, over: str) -> Part:
    return drawing(look, "glimpse", "glimpse", {"back": back, "over": over}, form="png", ppi=72.0)
