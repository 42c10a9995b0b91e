"""Plain data to a deck of slides (PPTX): real titles, reading order, notes, nothing that runs out of its box."""

import io
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NotRequired, TypedDict, TypeVar

from stagekans.render.failed import PressFailed
from stagekans.render.office.deck_look import EMU, LAYOUTS, PICTURE, Box, dress
from stagekans.render.office.look import DeckLook
from stagekans.render.office.saving import saved
from stagekans.render.paper.fitting import height, largest

if TYPE_CHECKING:
    from pptx.presentation import Presentation
    from pptx.slide import Slide as Shown
    from pptx.slide import SlideLayout
    from pptx.text.text import TextFrame, _Paragraph

_SIZES = (32, 28, 26, 24, 22, 20)
_CELLS = (22, 20, 18)
_LAST = (18, 16, 14)
_BELOW = (13, 12, 11, 10, 9, 8, 7, 6)
"""Only for what the check took for shorter than it is: small rather than no deck."""
_INDENTS = {"none": 0, "bullet": 27, "letter": 44, "number": 44}
_GRID = "{5940675A-B579-460E-94D1-54222C63F5DA}"
"""Built-in table style: lines without fills, so that a table stands on any field."""
_MARKS = {
    "none": "",
    "bullet": '<a:buFont {0} typeface="Arial"/>|<a:buChar {0} char="•"/>',
    "letter": '<a:buFont {0} typeface="+mj-lt"/>|<a:buAutoNum {0} type="alphaUcPeriod"/>',
    "number": '<a:buFont {0} typeface="+mj-lt"/>|<a:buAutoNum {0} type="arabicPeriod"/>',
}
Given = TypeVar("Given")


class Item(TypedDict):
    """A paragraph. more: a second line. strong: whether its text is bold. marks: its own, where they differ."""

    text: str
    more: NotRequired[str | None]
    strong: NotRequired[bool]
    marks: NotRequired[str]


class Table(TypedDict):
    """A table with a row of heads."""

    heads: Sequence[str]
    rows: Sequence[Sequence[str]]
    alt: str


class Slide(TypedDict):
    """A slide. kind: a key of LAYOUTS. marks: "none", "bullet", "letter" or "number". picture: its alt text.

    start: number of its first item, filled in here.
    """

    kind: str
    title: str
    notes: str
    items: NotRequired[Sequence[Item]]
    marks: NotRequired[str]
    table: NotRequired[Table]
    picture: NotRequired[str]
    start: NotRequired[int]


def deck(slides: Sequence[Slide], look: DeckLook, picture: bytes) -> Mapping[str, bytes]:
    """Make a deck, the same bytes on every run.

    picture: PNG, shown by slides that give its alt text.
    A slide with too much text for the smallest good size becomes two and more, numbered in their titles.
    Returns {"": PPTX}. Raises PressFailed when one item alone does not fit.
    """
    from pptx import Presentation

    made = Presentation()
    layouts = dress(made, look)
    for slide in slides:
        for each in _parted(slide):
            _add(made, layouts, each, look, picture)
    return {"": saved(made, look)}


def title_fits(kind: str, title: str) -> bool:
    """Return whether a title fits on a slide at a good size. kind: a key of LAYOUTS."""
    layout = LAYOUTS[kind]
    return largest([title], layout.title[2:], layout.sizes[-1:], bold=True) is not None


def item_fits(kind: str, text: str) -> bool:
    """Return whether one item fits on a slide of its own, with the widest mark before it. kind: a key of LAYOUTS."""
    _, _, width, tall = LAYOUTS[kind].body
    return largest([text], (width - max(_INDENTS.values()), tall), _LAST[-1:]) is not None


def row_fits(kind: str, rows: Sequence[Sequence[str]]) -> bool:
    """Return whether rows of a table fit on one slide. kind: a key of LAYOUTS."""
    return _cell_size(rows, LAYOUTS[kind].body, _LAST[-1:]) is not None


def _parted(slide: Slide) -> Iterator[Slide]:
    """Yield a slide, or more when its items or the rows of its table do not fit at the smallest good size."""
    title = slide["title"]
    if "table" in slide:
        table, box = slide["table"], LAYOUTS[slide["kind"]].body
        heads = table["heads"]
        rows = _pages(table["rows"], lambda given: _cell_size([heads, *given], box, _CELLS) is not None)
        for start, count, page in _numbered(list(rows)):
            yield {**slide, "title": title + count, "start": start, "table": {**table, "rows": page}, "items": ()}
        return
    room = _room(slide)
    items = _pages(slide.get("items", ()), lambda given: largest(_texts(given), room, _SIZES) is not None)
    for start, count, some in _numbered(list(items)):
        yield {**slide, "title": title + count, "start": start, "items": some}


def _numbered(pages: Sequence[Sequence[Given]]) -> Iterator[tuple[int, str, Sequence[Given]]]:
    """Yield pages with the number of their first item, and what their title says of how many they are."""
    for number, page in enumerate(pages, 1):
        count = f" ({number}/{len(pages)})" if len(pages) > 1 else ""
        yield 1 + sum(map(len, pages[: number - 1])), count, page


def _pages(given: Sequence[Given], fits: Callable[[Sequence[Given]], bool]) -> Iterator[Sequence[Given]]:
    if len(given) < 2 or fits(given):
        yield given
        return
    half = (len(given) + 1) // 2
    yield from _pages(given[:half], fits)
    yield from _pages(given[half:], fits)


def _texts(items: Sequence[Item]) -> list[str]:
    return ["\n".join(filter(None, (item["text"], item.get("more")))) for item in items]


def _room(slide: Slide) -> tuple[float, float]:
    _, _, width, tall = LAYOUTS[slide["kind"]].body
    return width - max((_INDENTS[_marks_of(item, slide)] for item in slide.get("items", ())), default=0), tall


def _marks_of(item: Item, slide: Slide) -> str:
    return str(item.get("marks") or slide.get("marks", "none"))


def _add(
    made: "Presentation", layouts: "Mapping[str, SlideLayout]", slide: Slide, look: DeckLook, picture: bytes
) -> None:
    layout = LAYOUTS[slide["kind"]]
    shown = made.slides.add_slide(layouts[slide["kind"]])
    title, body = shown.shapes.title, shown.placeholders[1]
    size = largest([slide["title"]], layout.title[2:], (*layout.sizes, *_BELOW), bold=True)
    if size is None:
        raise PressFailed(f"no room for the title {slide['title']!r}")
    _write(title.text_frame.paragraphs[0], slide["title"], look["lang"], size)
    if slide.get("items"):
        _list(body.text_frame, slide, look["lang"])
    else:
        body._element.getparent().remove(body._element)
    if "table" in slide:
        _table(shown, slide["table"], layout.body, look["lang"])
    if "picture" in slide:
        left, top, width, tall = (round(each * EMU) for each in PICTURE)
        drawn = shown.shapes.add_picture(io.BytesIO(picture), left, top, width, tall)
        drawn._element.nvPicPr.cNvPr.set("descr", slide["picture"])
    notes = shown.notes_slide.notes_text_frame
    for index, text in enumerate(slide["notes"].split("\n")):
        _write(notes.paragraphs[0] if not index else notes.add_paragraph(), text, look["lang"], None)


def _write(paragraph: "_Paragraph", text: str, lang: str, size: int | None, *, bold: bool | None = None) -> None:
    from pptx.util import Pt

    run = paragraph.add_run()
    run.text = text
    run.font.bold = bold
    run.font.size = Pt(size) if size else None
    run._r.get_or_add_rPr().set("lang", lang)


def _list(frame: "TextFrame", slide: Slide, lang: str) -> None:
    items = slide.get("items", ())
    size = largest(_texts(items), _room(slide), (*_SIZES, *_LAST, *_BELOW))
    if size is None:
        raise PressFailed(f"no room for the text of {slide['title']!r}")
    added: Callable[[], _Paragraph] = frame.add_paragraph
    for index, item in enumerate(items):
        paragraph = frame.paragraphs[0] if not index else added()
        _mark(paragraph, _marks_of(item, slide), slide.get("start", 1))
        _write(paragraph, item["text"], lang, size, bold=item.get("strong") or None)
        more = item.get("more")
        if more:
            line_break: Callable[[], None] = paragraph.add_line_break
            line_break()
            _write(paragraph, more, lang, size)


def _mark(paragraph: "_Paragraph", marks: str, start: int) -> None:
    """Give a paragraph its bullet, letter or number as a real list, so that a screen reader says it."""
    from pptx.oxml import parse_xml
    from pptx.oxml.ns import nsdecls

    properties = paragraph._p.get_or_add_pPr()
    indent = _INDENTS[marks] * EMU
    properties.set("marL", str(indent))
    properties.set("indent", str(-indent))
    for xml in (_MARKS[marks] or "<a:buNone {0}/>").split("|"):
        mark = parse_xml(xml.format(nsdecls("a")))
        if mark.tag.endswith("buAutoNum") and start > 1:
            mark.set("startAt", str(start))
        properties.append(mark)


def _table(shown: "Shown", table: Table, box: Box, lang: str) -> None:
    from pptx.oxml.ns import qn
    from pptx.util import Emu

    rows = [table["heads"], *table["rows"]]
    columns = len(table["heads"])
    room = box[2] / columns - 16
    size = _cell_size(rows, box, (*_CELLS, *_LAST, *_BELOW))
    if size is None:
        raise PressFailed(f"no room for the table {table['alt']!r}")
    left, top, width, _ = (Emu(round(each * EMU)) for each in box)
    tall = Emu(round(_tall(rows, room, size) * EMU))
    frame: Any = shown.shapes.add_table(len(rows), columns, left, top, width, tall)  # its elements have no types
    frame._element.nvGraphicFramePr.cNvPr.set("descr", table["alt"])
    frame._element.graphic.graphicData.tbl.tblPr.find(qn("a:tableStyleId")).text = _GRID
    frame.table.horz_banding = False
    for row, cells in enumerate(rows):
        frame.table.rows[row].height = round(_row(cells, room, size) * EMU)
        for column, text in enumerate(cells):
            _write(frame.table.cell(row, column).text_frame.paragraphs[0], text, lang, size, bold=not row or None)


def _cell_size(rows: Sequence[Sequence[str]], box: Box, sizes: Sequence[int]) -> int | None:
    room = box[2] / len(rows[0]) - 16
    return next((size for size in sizes if _tall(rows, room, size) <= box[3]), None)


def _tall(rows: Sequence[Sequence[str]], room: float, size: int) -> float:
    return sum(_row(cells, room, size) for cells in rows)


def _row(cells: Sequence[str], room: float, size: int) -> float:
    return max(height([text], room, size, bold=True) for text in cells) + 8
