"""A form to fill in, as a table in a document people edit: what is asked on the left, room to answer on the right."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal, TypedDict

if TYPE_CHECKING:
    from docx.document import Document
    from docx.shared import Length
    from docx.table import Table, _Row
    from docx.text.paragraph import Paragraph

_ASKED, _ANSWER = 3600, 5460
"""Widths of the columns in twentieths of a point: together as wide as the text of an A4 page with 2.5 cm margins."""
_HELP_POINTS = 9
_EDGE = "767676"


class Row(TypedDict):
    """A question. answer: lines that are filled in already."""

    label: str
    help: str
    answer: Sequence[str]


class Form(TypedDict):
    """A form. header: two texts."""

    type: Literal["form"]
    caption: str
    header: Sequence[str]
    rows: Sequence[Row]


def add_form(made: "Document", piece: Form) -> None:
    """Add a table to a document."""
    table = made.add_table(rows=0, cols=2)
    _dress(table, piece["caption"])
    for number, row in enumerate([None, *piece["rows"]]):
        added = table.add_row()
        _keep_whole(added, header=number == 0)
        asked, answer = added.cells
        asked.width, answer.width = _twips(_ASKED), _twips(_ANSWER)
        if row is None:
            for cell, text in zip((asked, answer), piece["header"], strict=True):
                _write(cell.paragraphs[0], text, strong=True)
            continue
        _write(asked.paragraphs[0], row["label"], strong=True)
        if row["help"]:
            _write(asked.add_paragraph(), row["help"], points=_HELP_POINTS)
        for index, line in enumerate(row["answer"] or [""]):
            _write(answer.paragraphs[0] if index == 0 else answer.add_paragraph(), line)


def _dress(table: "Table", caption: str) -> None:
    """Give a table lines, a first row and column that are headers, and a name for who does not see it."""
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls, qn

    table.autofit = False
    table.columns[0].width, table.columns[1].width = _twips(_ASKED), _twips(_ANSWER)
    properties = table._tbl.tblPr
    for old in properties.findall(qn("w:tblLook")):
        properties.remove(old)
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    lines = "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="{_EDGE}"/>' for side in sides)
    (layout,) = properties.findall(qn("w:tblLayout"))
    layout.addprevious(parse_xml(f"<w:tblBorders {nsdecls('w')}>{lines}</w:tblBorders>"))
    room = "".join(f'<w:{side} w:w="100" w:type="dxa"/>' for side in ("top", "left", "bottom", "right"))
    properties.append(parse_xml(f"<w:tblCellMar {nsdecls('w')}>{room}</w:tblCellMar>"))
    look = '<w:tblLook {} w:val="00A0" w:firstRow="1" w:lastRow="0" w:firstColumn="1" w:lastColumn="0"/>'
    properties.append(parse_xml(look.format(nsdecls("w"))))
    named = parse_xml(f"<w:tblCaption {nsdecls('w')}/>")
    named.set(qn("w:val"), caption)
    properties.append(named)


def _keep_whole(row: "_Row", *, header: bool) -> None:
    """Keep a row on one page; the header row stands at the top of every page."""
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    properties = row._tr.get_or_add_trPr()
    properties.append(parse_xml(f"<w:cantSplit {nsdecls('w')}/>"))
    if header:
        properties.append(parse_xml(f"<w:tblHeader {nsdecls('w')}/>"))


def _write(paragraph: "Paragraph", text: str, *, strong: bool = False, points: float | None = None) -> None:
    from docx.shared import Pt

    paragraph.paragraph_format.space_after = Pt(0)
    if text:
        run = paragraph.add_run(text)
        run.bold = True if strong else None
        run.font.size = Pt(points) if points else None


def _twips(width: int) -> "Length":
    from docx.shared import Twips

    return Twips(width)
