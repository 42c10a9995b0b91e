"""A results file to rows, with the place of every cell; what a row means is for the checks."""

import re
from collections.abc import Iterator

from stagekans.diagnostics import Diagnostic, Place
from stagekans.messages import problem
from stagekans.model.results import OPTIONAL, REQUIRED, WITHHELD, Cell, Row
from stagekans.reading.sources import Source
from stagekans.reading.text import decode

_CELL = re.compile(r'("(?:[^"]|"")*"|[^,]*)(?:,|$)')
_COUNT = re.compile(r"\d{1,9}")
_SHARE = re.compile(r"\d{1,9}(?:\.\d{1,6})?")
_Cells = list[tuple[str, int]]


def read(path: str, data: bytes) -> tuple[tuple[Row, ...], tuple[Diagnostic, ...]]:
    """Return the rows of a results file that can be read, and what is wrong with its form.

    path: the file. data: its bytes: UTF-8, commas, one row a line, a first line with the names of the columns.
    A count, base or percentage is a number (a point before decimals) or "onderdrukt".
    """
    text, found = decode(Source(path, data))
    if found:
        return (), found
    lines = [(number, line) for number, line in enumerate(text.splitlines(), 1) if line.strip(" ,;\t")]
    if not lines:
        return (), tuple(problem("results-column-missing", Place(path), column=column) for column in REQUIRED)
    names = _split(lines[0][1])
    said = list(_header(path, lines[0], names))
    if said:
        return (), tuple(said)
    rows: list[Row] = []
    for number, line in lines[1:]:
        cells = _split(line)
        if len(cells) != len(names):
            said.append(problem("results-row", Place(path, number), count=len(cells), expected=len(names)))
            continue
        given = {name: cell for (name, _), cell in zip(names, cells, strict=True)}
        wrong = list(_numbers(path, number, given))
        said += wrong
        if not wrong:
            rows.append(_row(path, number, given))
    return tuple(rows), tuple(said)


def _split(line: str) -> _Cells:
    """Return the cells of a line, each with the column its text begins at."""
    cells, at = [], 0
    while match := _CELL.match(line, at):
        raw = match[1]
        text = raw[1:-1].replace('""', '"') if raw.startswith('"') and raw.endswith('"') and len(raw) > 1 else raw
        cells.append((text.strip(), at + 1 + len(raw) - len(raw.lstrip())))
        at = match.end()
        if not match[0].endswith(","):
            break
        if at == len(line):
            cells.append(("", at + 1))
            break
    return cells


def _header(path: str, first: tuple[int, str], names: _Cells) -> Iterator[Diagnostic]:
    number, line = first
    if len(names) == 1 and (";" in line or "\t" in line):
        yield problem("results-separator", Place(path, number))
        return
    given = [name for name, _ in names]
    for index, (name, column) in enumerate(names):
        if name not in REQUIRED + OPTIONAL or name in given[:index]:
            yield problem("results-column-unknown", Place(path, number, column), column=name, known=", ".join(REQUIRED))
    for name in REQUIRED:
        if name not in given:
            yield problem("results-column-missing", Place(path, number), column=name)


def _numbers(path: str, line: int, given: dict[str, tuple[str, int]]) -> Iterator[Diagnostic]:
    for name, form in (("count", _COUNT), ("base", _COUNT), ("percentage", _SHARE)):
        value, column = given.get(name, (WITHHELD, 1))
        if value != WITHHELD and not form.fullmatch(value) and not (name == "percentage" and not value):
            yield problem("results-number", Place(path, line, column), value=value, column=name)


def _row(path: str, line: int, given: dict[str, tuple[str, int]]) -> Row:
    value = {name: text for name, (text, _) in given.items()}
    count, base = (None if value[name] == WITHHELD else int(value[name]) for name in ("count", "base"))
    share = value.get("percentage", "")
    cell = Cell(value["wave"], value["question"], value["answer"], value["group"], count, base)
    columns = {name: column for name, (_, column) in given.items()}
    return Row(path, line, cell, None if share in ("", WITHHELD) else float(share), columns)
