"""A table in a document people edit (DOCX): a header row that is read as one, lines around cells, room to write."""

from collections.abc import Mapping
from typing import Any

_EDGES = ("top", "left", "bottom", "right", "insideH", "insideV")


def grid(made: Any, piece: Mapping[str, Any]) -> None:
    """Add a table to a document.

    made: a document of python-docx. piece: columns (header cells) and rows of cells; a cell is a text, or
    {"text", "help"} with a small line below it.
    """
    from docx.shared import Pt

    table = made.add_table(1, len(piece["columns"]))
    _edges(table)
    for cell, text in zip(table.rows[0].cells, piece["columns"], strict=True):
        cell.paragraphs[0].add_run(text).bold = True
    _header(table.rows[0])
    for row in piece["rows"]:
        for cell, given in zip(table.add_row().cells, row, strict=True):
            text, help_line = (given, "") if isinstance(given, str) else (given["text"], given["help"])
            cell.paragraphs[0].add_run(text).bold = True if help_line else None
            if help_line:
                cell.add_paragraph().add_run(help_line).font.size = Pt(9)
    made.add_paragraph()


def _edges(table: Any) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    borders = OxmlElement("w:tblBorders")
    for edge in _EDGES:
        line = OxmlElement(f"w:{edge}")
        for name, value in (("val", "single"), ("sz", "4"), ("space", "0"), ("color", "808080")):
            line.set(qn(f"w:{name}"), value)
        borders.append(line)
    table._tbl.tblPr.append(borders)


def _header(row: Any) -> None:
    """Mark a row as header: it is repeated on every page, and read aloud as one."""
    from docx.oxml import OxmlElement

    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
