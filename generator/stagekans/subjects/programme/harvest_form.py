"""A filled form (DOCX) to what is asked and what was answered, as Word, LibreOffice or another program saved it."""

import io
import zipfile
import zlib
from collections.abc import Iterator

from lxml import etree

_SPACE = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_TEXT = {f"{_SPACE}tab": " ", f"{_SPACE}br": "\n", f"{_SPACE}cr": "\n", f"{_SPACE}noBreakHyphen": "-"}
_GONE = (f"{_SPACE}del", f"{_SPACE}moveFrom", f"{_SPACE}pPr", f"{_SPACE}rPr", _FALLBACK)
_BODY = "word/document.xml"
_LIMIT = 5_000_000


class NoForm(ValueError):
    """The file is no document with a table of questions and answers."""


def answered(data: bytes) -> tuple[tuple[str, str], ...]:
    """Return (what is asked, answer) of every row with two cells, in the order of the document.

    data: DOCX. What is asked is the first line of the left cell; an answer has a line for each of its own. Text
    that someone deleted while changes were tracked is left out. Raises NoForm.
    """
    rows = [row for row in _body(data).iter(f"{_SPACE}tr") if not any(True for _ in row.iterancestors(f"{_SPACE}tc"))]
    cells = [[cell for cell in row.iter(f"{_SPACE}tc") if _row_of(cell) is row] for row in rows]
    found = tuple((_text(row[0]).partition("\n")[0].strip(), _text(row[1])) for row in cells if len(row) > 1)
    if not found:
        raise NoForm
    return found


def _body(data: bytes) -> etree._Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if archive.getinfo(_BODY).file_size > _LIMIT:
                raise NoForm
            with archive.open(_BODY) as stream:
                return etree.fromstring(stream.read(_LIMIT), parser)
    except (zipfile.BadZipFile, KeyError, RuntimeError, NotImplementedError, zlib.error, etree.XMLSyntaxError) as error:
        raise NoForm from error


def _row_of(cell: etree._Element) -> etree._Element:
    return next(cell.iterancestors(f"{_SPACE}tr"))


def _text(cell: etree._Element) -> str:
    paragraphs = ("".join(_pieces(each)) for each in cell.iter(f"{_SPACE}p"))
    lines = (" ".join(line.split()) for each in paragraphs for line in each.split("\n"))
    return "\n".join(lines).strip("\n")


def _pieces(node: etree._Element) -> Iterator[str]:
    for child in node:
        if child.tag in _GONE or child.tag == f"{_SPACE}p":
            continue
        if child.tag == f"{_SPACE}t":
            yield child.text or ""
        elif child.tag in _TEXT:
            yield _TEXT[child.tag]
        else:
            yield from _pieces(child)
