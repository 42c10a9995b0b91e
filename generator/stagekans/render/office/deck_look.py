"""The look of a deck: theme colours and fonts, a master, and a layout for each kind of slide, with the equals mark.

A slide measures 960 by 540 points. All decoration stands in layouts, so that a slide itself holds words only.
python-pptx is imported where it is used: it takes a third of a second, and most builds make no deck.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from stagekans.render.office.look import DeckLook, Look, Shape

if TYPE_CHECKING:
    from pptx.oxml.xmlchemy import BaseOxmlElement
    from pptx.presentation import Presentation
    from pptx.slide import SlideLayout, SlideMaster

EMU = 12700
WIDTH, HEIGHT = 960, 540
Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class Layout:
    """A kind of slide. title, body: left, top, width, height in points. field, ink, bar, colours: theme colours.

    row: whether the lower row of the mark is drawn; a question has the bar alone, its answer completes it.
    """

    type: str
    title: Box
    body: Box
    field: str
    ink: str
    bar: str
    colours: tuple[str, str, str, str]
    mark: Box
    row: bool
    sizes: tuple[int, ...]
    anchor: str = "t"


_SMALL: Box = (620, 30, 280, 20)
_HEAD: Box = (60, 92, 840, 88)
_BODY: Box = (60, 192, 840, 296)
_HEADS = (36, 32, 28, 24, 20, 18)
_BIG = (44, 38, *_HEADS[1:])
_ON_PINK = ("tx2", "accent2", "bg1", "accent3")
_ON_WHITE = ("tx2", "accent2", "accent3", "accent6")
_ON_PLUM = ("bg1", "accent3", "bg2", "accent2")
LAYOUTS: Mapping[str, Layout] = {
    "title": Layout(
        "title", (60, 110, 840, 190), (60, 312, 840, 70), "bg2", "tx1", "tx2", _ON_PINK, (60, 410, 560, 40), True,
        (60, 54, 48, 40, 34, 28, 24), "b",
    ),
    "section": Layout("obj", _HEAD, _BODY, "tx2", "bg1", "accent3", _ON_PLUM, _SMALL, True, _BIG),
    "text": Layout("obj", _HEAD, _BODY, "bg1", "tx1", "tx2", _ON_WHITE, _SMALL, True, _HEADS),
    "question": Layout("obj", _HEAD, _BODY, "bg2", "tx1", "tx2", _ON_PINK, _SMALL, False, _HEADS),
    "answer": Layout("obj", _HEAD, _BODY, "bg1", "tx1", "tx2", _ON_WHITE, _SMALL, True, _HEADS),
    "closing": Layout("obj", _HEAD, (60, 192, 560, 296), "tx2", "bg1", "accent3", _ON_PLUM, _SMALL, True, _BIG),
}  # fmt: skip
PICTURE: Box = (680, 220, 220, 220)
_PRESETS = {
    "circle": ("ellipse", 0, 0),
    "half": ("round2SameRect", 50000, 2),
    "leaf": ("round1Rect", 50000, 0),
    "triangle": ("rtTriangle", 0, 0),
    "ring": ("donut", 30000, 0),
    "square": ("rect", 0, 0),
    "arch": ("round2SameRect", 50000, 0),
}
"""Our shape -> preset of DrawingML, its first adjustment (0: none), quarter turns that bring it upright."""
SPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
)


def dress(deck: "Presentation", look: DeckLook) -> "Mapping[str, SlideLayout]":
    """Give a new presentation our size, theme, master and layouts; return kind -> layout.

    deck: of python-pptx's default template.
    """
    from pptx.util import Emu

    deck.slide_width, deck.slide_height = Emu(WIDTH * EMU), Emu(HEIGHT * EMU)
    master = deck.slide_master
    theme(master, look)
    layouts = list(deck.slide_layouts)
    for extra in layouts[len(LAYOUTS) :]:
        deck.slide_layouts.remove(extra)
    replace(master._element, "cSld", sheet("", "bg1", _holders(LAYOUTS["text"], look["lang"], master=True)))
    replace(master._element, "txStyles", _styles(look["lang"]))
    found = {}
    for (kind, layout), place in zip(LAYOUTS.items(), layouts, strict=False):
        mark = equals(layout.mark, look["shapes"], layout.bar, layout.colours, row=layout.row)
        shapes = [*mark, _brand(layout, look), _holders(layout, look["lang"])]
        replace(place._element, "cSld", sheet(look["layouts"][kind], layout.field, "".join(shapes)))
        place._element.set("type", layout.type)
        found[kind] = place
    return found


def theme(master: "SlideMaster", look: Look) -> None:
    """Write our colours and fonts into the theme, and flatten its effects: no shadows, no gradients."""
    from lxml import etree

    part = next(rel.target_part for rel in master.part.rels.values() if rel.reltype.endswith("/theme"))
    tree = etree.fromstring(part.blob)
    space = {"a": "http://schemas.openxmlformats.org/drawingml/2006/main"}
    tree.set("name", look["site"])
    for name, colour in look["colours"].items():
        (slot,) = tree.findall(f".//a:clrScheme/a:{name}", space)
        slot[:] = [etree.fromstring(f'<a:srgbClr {SPACES} val="{colour.lstrip("#").upper()}"/>')]
    for name, font in look["fonts"].items():
        (latin,) = tree.findall(f".//a:fontScheme/a:{name}Font/a:latin", space)
        latin.set("typeface", font)
    for style in tree.findall(".//a:effectStyle", space):
        style[:] = [etree.fromstring(f"<a:effectLst {SPACES}/>")]
    etree.cleanup_namespaces(tree)
    part._blob = etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)


def replace(element: "BaseOxmlElement", name: str, xml: str) -> None:
    """Put XML in the place of a child of a presentation's part. name: of that child, without its prefix."""
    from pptx.oxml import parse_xml
    from pptx.oxml.ns import qn

    (old,) = element.findall(qn(f"p:{name}"))
    element.replace(old, parse_xml(xml))


def sheet(name: str, field: str, shapes: str) -> str:
    """Return what stands on a slide or layout. name: people see it. field: colour of the theme. shapes: XML."""
    named = f" name={_quoted(name)}" if name else ""
    return (
        f'<p:cSld {SPACES}{named}><p:bg><p:bgPr><a:solidFill><a:schemeClr val="{field}"/></a:solidFill><a:effectLst/>'
        '</p:bgPr></p:bg><p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>'
        f"<p:grpSpPr/>{shapes}</p:spTree></p:cSld>"
    )


def _quoted(text: str) -> str:
    return '"' + escape(text, {'"': "&quot;"}) + '"'


def frame(box: Box, turns: int = 0) -> str:
    """Return where a shape stands. turns: quarter turns."""
    left, top, width, height = (round(each * EMU) for each in box)
    rot = f' rot="{turns % 4 * 5400000}"' if turns % 4 else ""
    return f'<a:xfrm{rot}><a:off x="{left}" y="{top}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'


def _holders(layout: Layout, lang: str, *, master: bool = False) -> str:
    """Return the placeholders of title and body."""
    title, body = ("ctrTitle", 'type="subTitle" idx="1"') if layout.type == "title" else ("title", 'idx="1"')
    body = 'type="body" idx="1"' if master else body
    bullets = '<a:lvl1pPr marL="0" indent="0"><a:buNone/>' if layout.type == "title" else "<a:lvl1pPr>"
    return _holder(2, f'type="{title}"', layout.title, layout, "<a:lvl1pPr>", lang, layout.anchor) + _holder(
        3, body, layout.body, layout, bullets, lang, "t"
    )


def _holder(number: int, kind: str, box: Box, layout: Layout, level: str, lang: str, anchor: str) -> str:
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{number}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f'<p:nvPr><p:ph {kind}/></p:nvPr></p:nvSpPr><p:spPr>{frame(box)}<a:prstGeom prst="rect"/></p:spPr>'
        f'<p:txBody><a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="{anchor}"><a:noAutofit/></a:bodyPr>'
        f'<a:lstStyle>{level}<a:defRPr lang="{lang}"><a:solidFill><a:schemeClr val="{layout.ink}"/></a:solidFill>'
        f'</a:defRPr></a:lvl1pPr></a:lstStyle><a:p><a:endParaRPr lang="{lang}"/></a:p></p:txBody></p:sp>'
    )


def equals(place: Box, shapes: Sequence[Shape], bar: str, colours: Sequence[str], *, row: bool = True) -> Iterator[str]:
    """Yield the equals mark: the bar, and the row of shapes below it. place: left, top, width, size of a shape."""
    left, top, width, size = place
    yield drawn(10, "rect", 0, (left, top, width, size), bar, 0)
    if not row:
        return
    for index, each in enumerate(shapes):
        preset, adjust, upright = _PRESETS[each["shape"]]
        box = (left + index * width / len(shapes), top + size * 1.45, size, size)
        yield drawn(11 + index, preset, adjust, box, colours[each["colour"]], each["turn"] + upright)


def drawn(number: int, preset: str, adjust: int, box: Box, colour: str, turns: int) -> str:
    """Return a shape that only decorates. number: id. preset, adjust: of DrawingML."""
    name = "adj1" if preset.startswith("round2") else "adj"
    guides = f'<a:gd name="{name}" fmla="val {adjust}"/>' if adjust else ""
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{number}">{DECORATIVE}</p:cNvPr><p:cNvSpPr/>'
        f'<p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>{frame(box, turns)}<a:prstGeom prst="{preset}"><a:avLst>{guides}'
        f'</a:avLst></a:prstGeom><a:solidFill><a:schemeClr val="{colour}"/></a:solidFill><a:ln><a:noFill/></a:ln>'
        "</p:spPr></p:sp>"
    )


def _brand(layout: Layout, look: Look) -> str:
    """Return the name of the site above, and the number of the slide below."""
    number = '<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="%s" sz="1200">%s</a:rPr>'
    counted = number % (look["lang"], _filled(layout)) + "<a:t>1</a:t></a:fld>"
    return "".join(
        f'<p:sp><p:nvSpPr><p:cNvPr id="{place}" name="{place}">{DECORATIVE}</p:cNvPr><p:cNvSpPr txBox="1"/>'
        f'<p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>{frame(box)}<a:prstGeom prst="rect"/><a:noFill/></p:spPr>'
        f'<p:txBody><a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" wrap="none"/><a:p><a:pPr algn="{side}"/>{text}</a:p>'
        "</p:txBody></p:sp>"
        for place, box, side, text in (
            (40, (60, 30, 300, 20), "l", _small(layout, look, f"<a:t>{escape(look['site'])}</a:t>")),
            (41, (780, 504, 120, 16), "r", counted),
        )
    )


def _small(layout: Layout, look: Look, text: str) -> str:
    return f'<a:r><a:rPr lang="{look["lang"]}" sz="1600" b="1">{_filled(layout)}</a:rPr>{text}</a:r>'


def _filled(layout: Layout) -> str:
    return f'<a:solidFill><a:schemeClr val="{layout.ink}"/></a:solidFill>'


def _styles(lang: str) -> str:
    """Return the text styles of the master: heavy titles, body with bullets."""
    return (
        f'<p:txStyles {SPACES}><p:titleStyle><a:lvl1pPr algn="l"><a:lnSpc><a:spcPct val="95000"/></a:lnSpc>'
        f'<a:defRPr lang="{lang}" sz="3600" b="1" spc="-50"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill>'
        '<a:latin typeface="+mj-lt"/></a:defRPr></a:lvl1pPr></p:titleStyle><p:bodyStyle>'
        '<a:lvl1pPr marL="342900" indent="-342900"><a:spcAft><a:spcPts val="800"/></a:spcAft>'
        '<a:buFont typeface="Arial"/><a:buChar char="•"/>'
        f'<a:defRPr lang="{lang}" sz="2400"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill>'
        '<a:latin typeface="+mn-lt"/></a:defRPr></a:lvl1pPr></p:bodyStyle><p:otherStyle/></p:txStyles>'
    )
