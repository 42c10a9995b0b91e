"""A poster or picture as a slide to edit (PPTX): real text, the mark as shapes, and a labelled empty place for a logo.

All colours and fonts are those of the theme, so a house style that is set once changes everything.
"""

import io
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, TypedDict
from xml.sax.saxutils import escape, quoteattr

from stagekans.render.failed import PressFailed
from stagekans.render.office.deck_look import EMU, SPACES, Box, drawn, equals, frame, replace, sheet, theme
from stagekans.render.office.look import Look
from stagekans.render.office.saving import saved
from stagekans.render.paper.fitting import largest

if TYPE_CHECKING:
    from pptx.shapes.autoshape import Shape
    from pptx.slide import Slide

_A4, _MODULES, _SMALLEST = (595.28, 841.89), 10, 6
_COLOURS = ("accent2", "accent3", "accent4", "accent5", "accent6")


class Page(TypedDict):
    """What stands on a slide. width, height: in points. names: of what stands on it, for who selects it."""

    width: float
    height: float
    lines: Sequence[str]
    lead: str
    action: str
    scan: str
    notice: str
    names: Mapping[str, str]
    qr_alt: str


def master(page: Page, look: Look, code: bytes | None) -> Mapping[str, bytes]:
    """Make a deck of one slide, the same bytes on every run.

    page: its name "logo" is the prompt in the empty place. look: of its colours bg2 is the field, tx2 stands on it,
    accent1 is the bar, the shapes begin at accent2. code: PNG, or None.
    Returns {"": PPTX}. Raises PressFailed when a text does not fit its box.
    """
    from pptx import Presentation
    from pptx.util import Emu

    made = Presentation()
    width, tall = page["width"], page["height"]
    made.slide_width, made.slide_height = Emu(round(width * EMU)), Emu(round(tall * EMU))
    theme(made.slide_master, look)
    for extra in list(made.slide_layouts)[1:]:
        made.slide_layouts.remove(extra)
    boxes = _boxes(width, tall, len(look["shapes"]), code is not None)
    layout = made.slide_layouts[0]
    for sheet_of, holders in ((made.slide_master, ()), (layout, ("title", "lead", "logo"))):
        shapes = "".join(_holder(name, boxes[name], page, look) for name in holders)
        replace(sheet_of._element, "cSld", sheet(look["title"] if holders else "", "bg1", shapes))
    slide = made.slides.add_slide(layout)
    tree = slide.shapes._spTree
    from pptx.oxml import parse_xml

    field = drawn(9, "rect", 0, (0, 0, width, boxes["cut"][1]), "bg2", 0)
    decoration = [field, *equals(boxes["mark"], look["shapes"], "accent1", _COLOURS)]
    for index, shape in enumerate(decoration):
        named = shape.replace('" name="', f'" name="{page["names"]["shape"]} ', 1)
        tree.insert(2 + index, parse_xml(named.replace("<p:sp>", f"<p:sp {SPACES}>", 1)))
    _words(slide.shapes.title, [page["lines"]], boxes["title"], look, bold=True, tight=True)
    _words(slide.placeholders[1], [[page["lead"]], [page["action"]]], boxes["lead"], look, strong_last=True)
    slide.placeholders[13].name = page["names"]["logo"]
    if code is not None:
        left, top, size, _ = (round(each * EMU) for each in boxes["code"])
        picture = slide.shapes.add_picture(io.BytesIO(code), left, top, size, size)
        picture._element.nvPicPr.cNvPr.set("descr", page["qr_alt"])
        _box(slide, page["scan"], boxes["scan"], look, centred=True)
    _box(slide, page["notice"], boxes["notice"], look)
    return {"": saved(made, look)}


def scan_fits(text: str) -> bool:
    """Return whether the words below the code stay on one line on a poster to edit."""
    box = _boxes(*_A4, _MODULES, True)["scan"]
    return largest([text], (box[2], _SMALLEST * 1.7), [_SMALLEST], bold=True) is not None


def _boxes(width: float, tall: float, count: int, coded: bool) -> dict[str, Box]:
    """Return where everything stands: field 65%, paper 35%, one left edge."""
    edge, cut = width * 0.075, tall * 0.65
    inner = width - 2 * edge
    size = inner / count
    top = edge
    mark = cut - edge - size * 2.45
    side = width * 0.19 if coded else 0
    column = inner - side - (edge * 0.6 if coded else 0)
    under = cut + edge * 0.7
    foot = tall - edge - width * 0.09
    return {
        "cut": (0, cut, width, 0),
        "title": (edge, top, inner, mark - top - edge * 0.5),
        "mark": (edge, mark, inner, size),
        "lead": (edge, under, column, foot - under - edge * 0.3),
        "logo": (edge, foot, width * 0.36, width * 0.09),
        "code": (width - edge - side, under, side, side),
        "scan": (width - edge - side, under + side, side, width * 0.035),
        "notice": (edge, tall - edge * 0.7, inner, edge * 0.36),
    }


def _holder(name: str, box: Box, page: Page, look: Look) -> str:
    """Return a placeholder of the layout; that of the logo says what it is for and has no edge, which would print."""
    kinds = {"title": 'type="title"', "lead": 'type="body" idx="1"', "logo": 'type="pic" idx="13" hasCustomPrompt="1"'}
    number = list(kinds).index(name) + 2
    ink, side, anchor, prompt, size = "tx1", "l", "t", page["names"]["text"], 1800
    if name == "title":
        ink = "tx2"
    if name == "logo":
        side, anchor, prompt = "ctr", "ctr", page["names"]["logo"]
        size = max(800, round(box[3] * 0.2) * 100)
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name={quoteattr(prompt)}/><p:cNvSpPr><a:spLocks noGrp="1"/>'
        f"</p:cNvSpPr><p:nvPr><p:ph {kinds[name]}/></p:nvPr></p:nvSpPr><p:spPr>{frame(box)}"
        f'<a:prstGeom prst="rect"/></p:spPr><p:txBody><a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" '
        f'anchor="{anchor}"><a:noAutofit/></a:bodyPr><a:lstStyle><a:lvl1pPr marL="0" indent="0" algn="{side}">'
        f'<a:buNone/><a:defRPr lang="{look["lang"]}" sz="{size}"><a:solidFill><a:schemeClr val="{ink}"/></a:solidFill>'
        f'</a:defRPr></a:lvl1pPr></a:lstStyle><a:p><a:r><a:rPr lang="{look["lang"]}"/><a:t>{escape(prompt)}</a:t>'
        "</a:r></a:p></p:txBody></p:sp>"
    )


def _words(
    shape: "Shape",
    paragraphs: Sequence[Sequence[str]],
    box: Box,
    look: Look,
    *,
    bold: bool = False,
    tight: bool = False,
    strong_last: bool = False,
) -> None:
    """Fill a placeholder at the largest size that fits; the lines of a paragraph stay whole."""
    from pptx.util import Pt

    texts = ["\n".join(lines) for lines in paragraphs]
    sizes = [round(box[2] * part / 400) for part in range(60 if bold else 30, 5, -1)]
    longest = max((line for lines in paragraphs for line in lines), key=len) if bold else ""
    size = next((each for each in sizes if not bold or _whole(longest, box[2], each)), None)
    size = largest(texts, box[2:], [each for each in sizes if size and each <= size], bold=True)
    if size is None:
        raise PressFailed(f"no room for {texts[0]!r}")
    for index, lines in enumerate(paragraphs):
        paragraph = shape.text_frame.paragraphs[0] if not index else shape.text_frame.add_paragraph()
        paragraph.line_spacing = 0.9 if tight else 1.1
        paragraph.space_after = Pt(size * 0.4)
        for number, line in enumerate(lines):
            if number:
                paragraph.add_line_break()
            run = paragraph.add_run()
            run.text = line
            run.font.size, run.font.bold = Pt(size), bold or (strong_last and index == len(paragraphs) - 1) or None
            run._r.get_or_add_rPr().set("lang", look["lang"])


def _whole(line: str, width: float, size: float) -> bool:
    return largest([line], (width, size * 1.7), [round(size)], bold=True) is not None


def _box(slide: "Slide", text: str, box: Box, look: Look, *, centred: bool = False) -> None:
    """Add a small line of text."""
    from pptx.enum.dml import MSO_THEME_COLOR
    from pptx.enum.text import PP_ALIGN
    from pptx.util import Emu, Pt

    sizes = [each / 2 for each in range(40, 11, -1)]
    size = next((each for each in sizes if largest([text], (box[2], each * 1.7), [each], bold=centred)), None)  # type: ignore[list-item]
    if size is None:
        raise PressFailed(f"no room for {text!r}")
    size = min(size, box[3] * 0.7)
    shape = slide.shapes.add_textbox(*(Emu(round(each * EMU)) for each in box))
    frame_of = shape.text_frame
    frame_of.margin_left = frame_of.margin_right = frame_of.margin_top = frame_of.margin_bottom = 0
    frame_of.word_wrap = True
    paragraph = frame_of.paragraphs[0]
    paragraph.alignment = PP_ALIGN.CENTER if centred else PP_ALIGN.LEFT
    run = paragraph.add_run()
    run.text = text
    run.font.size, run.font.bold = Pt(size), centred or None
    run.font.color.theme_color = MSO_THEME_COLOR.TEXT_1
    run._r.get_or_add_rPr().set("lang", look["lang"])
