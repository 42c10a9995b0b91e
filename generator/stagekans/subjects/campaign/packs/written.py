"""The written files of a pack: texts, presentation, slides to edit, tools, calendar, what goes on a website."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from stagekans.core.derived import derived
from stagekans.core.outputs import Argument, Job, Part
from stagekans.core.settings import Settings
from stagekans.core.words import texts
from stagekans.render.data import text
from stagekans.render.image import qr
from stagekans.render.image.brand import INK, PAPER, Palette
from stagekans.render.image.light import contrast
from stagekans.render.office import letter, master, office, slides
from stagekans.subjects.campaign.packs.days import days
from stagekans.subjects.campaign.packs.item import File
from stagekans.subjects.campaign.packs.look import Look, drawing
from stagekans.subjects.campaign.packs.places import ADDRESS, OWNER
from stagekans.subjects.campaign.packs.sections import in_pieces, sections, tools

_ROOM = "{adres" + 62 * "_" + "}"
"""The address on a slide, as long as its room: what is longer is refused (render/office/office)."""
_SHEETS: Mapping[str, tuple[float, float, int]] = {"poster": (595.28, 841.89, 10), "square": (810, 810, 14)}
"""What can be edited: width and height in points (810 points make 1080 pixels), shapes in the mark."""
_WEB: Mapping[str, str] = {"block": "campagneblok.html", "mark": "gelijk.svg", "block_help": "uitleg.txt"}
"""What goes on a website: key of words.pack.paths -> its template below theme/packs/web."""
_FONT = "Arial"
_SLOTS = ("dk1", "lt1", "dk2", "lt2", "hlink", "folHlink", *(f"accent{number}" for number in range(1, 7)))
_COLOURS: Mapping[str, str] = {name: f"F0A1{number:02X}" for number, name in enumerate(_SLOTS)}
"""Stand-ins for the colours of a theme, so that an office file is made once and gets each house's colours later."""
_TOKENS: Mapping[str, str] = {name: f"#{token}" for name, token in _COLOURS.items()}
_NOBODY = Palette(INK, PAPER, INK, (INK,) * 4, INK)


def writings(look: Look, short: str, shown: str, owner: str) -> Iterator[File]:
    """Yield every written file. short, shown: the short page's address. owner: how the texts call who sends them."""
    for name, title, body in sections(look):
        gaps = {ADDRESS: short, OWNER: owner}
        plain: dict[str, Argument] = {"title": title, "pieces": _plain(body, look), "gaps": gaps}
        plain["notice"] = look.said("notice")
        yield File("texts", look.path("texts", name=name, form="txt"), _text("tekst.txt", plain, look))
        inks = _inked({"dk2": look.palette.text})
        document = _filled(_letter(_bare(look), title, body), {**gaps, **inks}, {})
        yield File("texts", look.path("texts", name=name, form="docx"), document)
    for name, title, body in tools(look):
        yield File("tools", look.path("tools", name=name), _tool(look, title, body.replace(OWNER, owner)))
    code = Job(qr.png, {"text": short, "scale": 12}).part()
    if look.record.slides:
        deck = _filled(_deck(_bare(look)), {_ROOM: shown, **_inked(_slots(look))}, {office.PICTURE: code})
        yield File("deck", look.path("deck"), deck)
    inks = _inked(_master_slots(look))
    sheet = _filled(_master(_bare(look), "poster"), {_ROOM: shown, **inks}, {office.PICTURE: code})
    yield File("master-poster", look.path("master-poster"), sheet)
    sheet = _filled(_master(_bare(look), "square"), inks, {})
    yield File("master-square", look.path("master-square"), sheet)
    if look.record.days:
        yield File("agenda", look.path("agenda"), days(look))
    web = {**_facts(look), "short": short, "shapes": look.shapes[:14], "colours": list(look.palette.shapes)}
    web |= {"bar": look.palette.bar, "field": look.palette.field, "front": look.palette.front}
    web |= {name: look.path(name).rpartition("/")[2] for name in _WEB}
    for name, template in _WEB.items():
        alt = look.said("alts", "mark") if name == "mark" else ""
        yield File("embed", look.path(name), _text(f"web/{template}", web, look), alt)


@derived
def _bare(look: Look) -> Look:
    """Return a look without colours and sender, which all houses share."""
    return replace(look, palette=_NOBODY, seed=look.campaign.slug, sender="", short="", logo=None, texts=())


def _inked(slots: Mapping[str, str]) -> dict[str, str]:
    return {_COLOURS[name]: colour.lstrip("#").upper() for name, colour in slots.items()}


def _filled(package: Part, texts: Mapping[str, str], pictures: Mapping[str, Part]) -> Part:
    return Job(office.fill, {"package": package, "texts": texts, "pictures": pictures}).part()


def _facts(look: Look) -> dict[str, Argument]:
    return {
        "title": look.record.title,
        "lang": look.record.language,
        "headline": " ".join(look.shown.headline),
        "lead": look.shown.lead,
        "action": look.shown.action,
        "notice": look.said("notice"),
    }


def _text(name: str, data: Mapping[str, Argument], look: Look) -> Part:
    return filled(name, data, look.record.language, look.site.settings)


def filled(name: str, data: Mapping[str, Argument], language: str, settings: Settings) -> Part:
    """Return a text template of theme/packs filled in; one of its language ("leesmij.en.txt") comes first."""
    stem, _, suffix = name.rpartition(".")
    theme = settings.theme
    template = theme.get(f"campaign/packs/{stem}.{language}.{suffix}") or theme[f"campaign/packs/{name}"]
    return Job(text.fill, {"template": template, "locale": language, "data": {"data": data}}).part()


@derived
def _letter(look: Look, title: str, body: str) -> Part:
    style = {
        "title": title,
        "font": _FONT,
        "colour": f"#{_COLOURS['dk2']}",
        "foot": look.said("notice"),
        **_made(look),
    }
    return Job(letter.letter, {"pieces": _plain(body, look), "look": style}).part()


@derived
def _plain(body: str, look: Look) -> list[Argument]:
    return in_pieces(body)


def _made(look: Look) -> dict[str, Argument]:
    return {"site": look.site.settings.site_name, "lang": look.said("locale")}


@derived
def _tool(look: Look, title: str, body: str) -> Part:
    data = {"tool": title, "pieces": _plain(body, look), "notice": look.said("notice")}
    data["document"] = look.called("tool", title)
    return drawing(look, "tool", title, data)


@derived
def _deck(look: Look) -> Part:
    first = _slide("title", " ".join(look.shown.headline), look.said("deck", "opening"), [look.shown.lead])
    shown: list[Argument] = [first]
    for each in look.record.slides:
        points = [point.replace(ADDRESS, _ROOM) for point in each.points]
        shown.append(_slide("text", each.title, each.notes.replace(ADDRESS, _ROOM), points, "bullet"))
    last = _slide(
        "closing",
        look.shown.action,
        f"{look.said('deck', 'closing')}\n{look.said('notice')}",
        [look.said("deck", "help"), _ROOM],
    )
    shown.append({**last, "picture": look.said("qr_alt").format(short=_ROOM)})
    named: dict[str, Argument] = {
        "title": look.called("deck"),
        "layouts": texts(look.words, "layouts"),
        "shapes": look.shapes[:14],
        "colours": _TOKENS,
    }
    style = {**named, "fonts": {"major": _FONT, "minor": _FONT}, **_made(look)}
    blank = Job(qr.png, {"text": _ROOM, "scale": 1}).part()
    return Job(slides.deck, {"slides": shown, "look": style, "picture": blank}).part()


def _slide(kind: str, title: str, notes: str, items: list[str], marks: str = "none") -> dict[str, Argument]:
    return {"kind": kind, "title": title, "notes": notes, "marks": marks, "items": [{"text": each} for each in items]}


def _slots(look: Look) -> dict[str, str]:
    """Return the slots of a theme for slides: dark fields that carry white, light fields that carry ink."""
    colours = look.palette
    dark = next((each for each in (colours.field, colours.text) if contrast(each, PAPER) >= 4.5), INK)
    light = next((each for each in colours.shapes if contrast(each, INK) >= 9 and each != PAPER), "#f1ede4")
    everything = dict.fromkeys((colours.bar, *colours.shapes, colours.field))
    accents = [each for each in everything if each not in (PAPER, light, dark)] or [light]
    named = {f"accent{number}": accents[(number - 2) % len(accents)] for number in range(2, 7)}
    fixed = {"dk1": INK, "lt1": PAPER, "dk2": dark, "lt2": light, "accent1": dark, "hlink": dark, "folHlink": dark}
    return {**fixed, **named}


@derived
def _master(look: Look, form: str) -> Part:
    width, height, modules = _SHEETS[form]
    page: dict[str, Argument] = {
        "width": width,
        "height": height,
        "lines": list(look.shown.headline),
        "lead": look.shown.lead,
        "action": look.shown.action,
        "scan": look.record.poster.scan,
        "notice": look.said("notice"),
        "names": texts(look.words, "master_names"),
        "qr_alt": look.said("qr_alt").format(short=_ROOM),
    }
    style: dict[str, Argument] = {
        "title": look.called(f"master-{form}"),
        "colours": _TOKENS,
        "fonts": {"major": _FONT, "minor": _FONT},
        **_made(look),
    }
    style["shapes"] = look.shapes[:modules]
    code = Job(qr.png, {"text": _ROOM, "scale": 1}).part() if form == "poster" else None
    return Job(master.master, {"page": page, "look": style, "code": code}).part()


def _master_slots(look: Look) -> dict[str, str]:
    colours = look.palette
    shapes = [colours.shapes[index % len(colours.shapes)] for index in range(5)]
    slots = {"dk1": INK, "lt1": PAPER, "dk2": colours.front, "lt2": colours.field, "accent1": colours.bar}
    slots |= {f"accent{number}": colour for number, colour in enumerate(shapes, 2)}
    slots |= {"hlink": colours.text, "folHlink": colours.text}
    return slots
