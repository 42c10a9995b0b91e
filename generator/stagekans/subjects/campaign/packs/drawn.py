"""The drawn files of a pack: posters, flyer, screens, codes, tools to print."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, replace

from stagekans.core.derived import derived
from stagekans.core.outputs import Argument, Job, Part
from stagekans.frame.rooms import FLYER, POSTER, SHEETS
from stagekans.render.image import qr, raster
from stagekans.subjects.campaign.campaign import Words
from stagekans.subjects.campaign.packs.item import File
from stagekans.subjects.campaign.packs.look import Look, drawing

BLEED = 3
"""Millimetres printers cut off."""


@dataclass(frozen=True)
class Screen:
    """A picture for screens, in pixels.

    edge, top, bottom: what stays free at the sides, above and below. modules: shapes in the mark; more make it thinner.
    largest, letter, line: size of the headline at most, of the text, of the small lines. foot: height of the sender.
    hole: room for a code, or 0. joined: whether the headline is one line. notice: whether it says who did not make it.
    """

    width: int
    height: int
    edge: int
    top: int
    bottom: int
    modules: int
    largest: int
    letter: int
    line: int
    foot: int
    hole: int = 0
    joined: bool = False
    notice: bool = True


SCREENS: Mapping[str, Screen] = {
    "square": Screen(1080, 1080, 76, 64, 46, 16, 170, 40, 36, 112),
    "portrait": Screen(1080, 1350, 76, 72, 56, 12, 250, 46, 38, 136),
    "story": Screen(1080, 1920, 76, 250, 230, 10, 260, 54, 42, 140),
    "link": Screen(1200, 630, 56, 54, 54, 14, 190, 36, 30, 104, notice=False),
    "narrowcasting": Screen(1920, 1080, 88, 84, 84, 12, 310, 50, 42, 140, 380),
    "banner": Screen(1200, 300, 40, 30, 32, 26, 104, 27, 22, 76, joined=True, notice=False),
}
CODED = ("narrowcasting",)
"""Screens people look at from afar; on all others a link is nearer than a code."""


def drawings(look: Look, short: str, shown: str) -> Iterator[File]:
    """Yield every drawn file. short: address of the short page. shown: the same, as people read it."""
    code = Job(qr.svg, {"text": short, "border": 0}).part()
    told = _told(look, shown)
    for name in SHEETS:
        yield File("poster", look.path("poster", size=name), poster(look, name, told, code), look.shown.alt)
        large = poster(look, name, told, code, BLEED)
        yield File("print", look.path("print_poster", size=name), large, look.shown.alt)
    for name, words in others(look):
        part = poster(replace(look, shown=words), "a4", told, code)
        yield File("variants", look.path("variants", name=name), part, words.alt)
    if look.record.flyer:
        yield File("flyer", look.path("flyer"), flyer(look, told, code), look.said("alts", "flyer"))
        large = flyer(look, told, code, BLEED)
        yield File("print", look.path("print_flyer"), large, look.said("alts", "flyer"))
    pixels = Job(qr.png, {"text": short, "scale": 1, "border": 0}).part()
    for name, form in SCREENS.items():
        alt = look.said("alts", "screen").format(alt=look.shown.alt)
        part = screen(look, name) if name not in CODED else stamped(look, name, pixels)
        yield File(name, look.path("screen", width=form.width, height=form.height), part, alt)
    yield File("qr", look.path("qr", form="svg"), Job(qr.svg, {"text": short}).part(), told["qr_alt"])
    large = Job(qr.png, {"text": short, "scale": 24}).part()
    yield File("qr", look.path("qr", form="png"), large, told["qr_alt"])


def _told(look: Look, shown: str) -> dict[str, str]:
    return {"scan": look.record.poster.scan, "short": shown, "qr_alt": look.said("qr_alt").format(short=shown)}


def others(look: Look) -> Iterator[tuple[str, Words]]:
    """Yield (name, words) of the posters that do not lead."""
    everything = [(look.said("main_poster"), look.record.poster), *((each.id, each) for each in look.record.variants)]
    for name, words in everything:
        if words != look.shown:
            yield name, words


def poster(look: Look, size: str, told: Mapping[str, str], code: Part, bleed: int = 0, **form: Argument) -> Part:
    """Return a poster. size: "a4" or "a3". bleed: in millimetres. form: of render/paper/typst.document."""
    data: dict[str, Argument] = {**told, "width": SHEETS[size], "bleed": bleed, "room": POSTER.data()}
    data["document"] = look.called("print_poster" if bleed else "poster", size=size.upper())
    return drawing(look, "poster", f"affiche-{size}", data, code, **form)


def flyer(look: Look, told: Mapping[str, str], code: Part, bleed: int = 0, **form: Argument) -> Part:
    """Return the flyer, two sides of A5."""
    own = look.record.companies.flyer if look.company and look.record.companies else look.record.flyer
    blocks: list[Argument] = [{"title": each.title, "points": list(each.points)} for each in own]
    title = look.called("print_flyer" if bleed else "flyer")
    data: dict[str, Argument] = {**told, "bleed": bleed, "blocks": blocks, "room": FLYER.data(), "document": title}
    return drawing(look, "flyer", "flyer", data, code, **form)


@derived
def screen(look: Look, name: str) -> Part:
    """Return a picture for screens, in few colours."""
    form = SCREENS[name]
    data: dict[str, Argument] = {**asdict(form), "scan": look.record.poster.scan}
    data["notice"] = look.said("notice") if form.notice else ""
    return Job(raster.palette, {"image": drawing(look, "screen", name, data, form="png")}).part()


def stamped(look: Look, name: str, pixels: Part) -> Part:
    """Return a picture for screens with a code in its hole. pixels: the code, one pixel a module."""
    form = SCREENS[name]
    left = round(0.65 * form.width + 0.8 * form.edge)
    foot = form.foot if look.sender else 0
    notice = round(1.1 * form.line) if form.notice else 0
    top = form.height - form.bottom - notice - foot - form.hole
    size = form.hole - round(1.5 * form.line)
    return Job(raster.stamp, {"image": screen(look, name), "code": pixels, "box": [left, top, size]}).part()


def pictures(look: Look, short: str, shown: str) -> Iterator[tuple[str, Part, str]]:
    """Yield (item, PNG, alt text) of what can be shown on a page. short, shown: as in drawings."""
    code = Job(qr.svg, {"text": short, "border": 0}).part()
    told = _told(look, shown)
    yield "poster", poster(look, "a4", told, code, form="png", ppi=96.0), look.shown.alt
    if look.record.flyer:
        yield "flyer", flyer(look, told, code, form="png", page=2, ppi=120.0), look.said("alts", "flyer")
    pixels = Job(qr.png, {"text": short, "scale": 1, "border": 0}).part()
    for name in SCREENS:
        yield name, stamped(look, name, pixels) if name in CODED else screen(look, name), look.shown.alt
