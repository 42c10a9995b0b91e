"""A results file to rows, with the place of every cell; what a row means is for the checks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from stagekans.core.diagnostics import Diagnostic, Place
from stagekans.core.rules import Rule
from stagekans.reading.sources import Source
from stagekans.reading.text import FILE_ENCODING, decode
from stagekans.subjects.monitor.result_columns import OPTIONAL, REQUIRED, WITHHELD, Cell, Row

RESULTS_SEPARATOR = Rule("results-separator")
RESULTS_ENCODING = Rule("results-encoding")
RESULTS_COLUMN_MISSING = Rule("results-column-missing", facts=("column",))
RESULTS_COLUMN_UNKNOWN = Rule("results-column-unknown", facts=("column", "known"))
RESULTS_ROW = Rule("results-row", facts=("count", "expected"))
RESULTS_NUMBER = Rule("results-number", facts=("value", "column"))
RESULTS_NUMBER_COMMA = Rule("results-number-comma", facts=("value", "column"))
RESULTS_GROUPED = Rule("results-grouped", facts=("value", "whole"))

_SEPARATORS = {each: re.compile(rf'("(?:[^"]|"")*"|[^{each}]*)(?:{each}|$)') for each in (",", ";", "\t")}
_SAYS = re.compile(r"sep=(.)\s*", re.IGNORECASE)
"""First line with which a spreadsheet is told what separates cells."""
_MOST = 50
"""Columns that are looked at."""
_COUNT = re.compile(r"\d{1,9}")
_GROUPED = re.compile(r"\d{1,3}(?:\.\d{3}){1,2}")
_SHARE = re.compile(r"\d{1,9}(?:\.\d{1,6})?")
_DUTCH_SHARE = re.compile(r"\d{1,9}(?:,\d{1,6})?")
_Cells = list[tuple[str, int]]


@dataclass(frozen=True)
class _Form:
    """How a file writes: what separates cells, and whether a comma stands before decimals, as in Dutch spreadsheets."""

    separator: str
    comma: bool

    def number(self, name: str, value: str) -> str | None:
        """Return a number as Python writes it, or None when it is none or could be two."""
        if name == "percentage":
            form = _DUTCH_SHARE if self.comma else _SHARE
            return value.replace(",", ".") if form.fullmatch(value) else None
        if self.comma and _GROUPED.fullmatch(value):
            return value.replace(".", "")
        return value if _COUNT.fullmatch(value) else None


def read(path: str, data: bytes) -> tuple[tuple[Row, ...], tuple[Diagnostic, ...]]:
    """Return the rows of a results file that can be read, and what is wrong with its form.

    path: the file. data: its bytes: UTF-8, one row a line, a first line with the names of the columns. Cells are
    separated by commas, or as Dutch spreadsheets do by semicolons; then a comma stands before decimals and a point may
    stand in thousands ("1.200"), unless percentages have a point: a number that could be two is told, never guessed.
    A count, base or percentage is a number or "onderdrukt".
    """
    text, found = decode(Source(path, data))
    if found:
        return (), tuple(_encoding(each) for each in found)
    lines = [(number, line) for number, line in enumerate(text.split("\n"), 1) if line.strip(" ,;\t")]
    said_first = _SAYS.fullmatch(lines[0][1]) if lines else None
    lines = lines[1:] if said_first else lines
    if not lines:
        return (), tuple(RESULTS_COLUMN_MISSING(Place(path), column=column) for column in REQUIRED)
    separator = said_first[1] if said_first else _separator(lines[0][1])
    if separator not in _SEPARATORS:
        return (), (RESULTS_SEPARATOR(Place(path, lines[0][0])),)
    names = _trimmed(_split(lines[0][1], separator))
    said = list(_header(path, lines[0][0], names))
    if said:
        return (), tuple(said)
    rows: list[Row] = []
    form = _form(separator, names, [line for _, line in lines[1:]])
    for number, line in lines[1:]:
        cells = _trimmed(_split(line, separator), len(names))
        if len(cells) != len(names):
            said.append(RESULTS_ROW(Place(path, number), count=len(cells), expected=len(names)))
            continue
        given = {name: cell for (name, _), cell in zip(names, cells, strict=True)}
        numbers = {name: form.number(name, given[name][0]) for name in _NUMBERS if _written(name, given)}
        wrong = [name for name, value in numbers.items() if value is None]
        said += [_no_number(Place(path, number, given[name][1]), name, given[name][0], form) for name in wrong]
        if not wrong:
            read_numbers = {name: (value or "", given[name][1]) for name, value in numbers.items()}
            rows.append(_row(path, number, given | read_numbers))
    return tuple(rows), tuple(said)


_NUMBERS = ("count", "base", "percentage")


def _written(name: str, given: dict[str, tuple[str, int]]) -> bool:
    value = given.get(name, (WITHHELD, 1))[0]
    return value != WITHHELD and not (name == "percentage" and not value)


def _no_number(place: Place, name: str, value: str, form: _Form) -> Diagnostic:
    if _GROUPED.fullmatch(value) and name != "percentage":
        return RESULTS_GROUPED(place, value=value, whole=value.replace(".", ""))
    rule = RESULTS_NUMBER_COMMA if form.comma else RESULTS_NUMBER
    return rule(place, value=value, column=name)


def _encoding(said: Diagnostic) -> Diagnostic:
    return RESULTS_ENCODING(said.place) if said.code == FILE_ENCODING.code else said


def _separator(line: str) -> str:
    """Return what separates the names of the columns: what gives most of those we know; "" when nothing does."""
    known = {each: sum(name in REQUIRED + OPTIONAL for name, _ in _split(line, each)) for each in _SEPARATORS}
    best = max(known, key=lambda each: known[each])
    return best if known[best] > 1 or (best == "," and not any(each in line for each in ";\t|")) else ""


def _form(separator: str, names: _Cells, lines: list[str]) -> _Form:
    """Return how a file writes numbers: a point in any percentage says that points stand before decimals."""
    if separator == ",":
        return _Form(separator, comma=False)
    at = [name for name, _ in names].index("percentage") if ("percentage" in [name for name, _ in names]) else -1
    shares = [cells[at][0] for line in lines if at >= 0 and len(cells := _split(line, separator)) > at]
    pointed = any("." in each and _SHARE.fullmatch(each) for each in shares)
    return _Form(separator, comma=not pointed or any("," in each for each in shares))


def _split(line: str, separator: str) -> _Cells:
    """Return the cells of a line, each with the column its text begins at."""
    cells, at = [], 0
    while match := _SEPARATORS[separator].match(line, at):
        raw = match[1]
        text = raw[1:-1].replace('""', '"') if raw.startswith('"') and raw.endswith('"') and len(raw) > 1 else raw
        cells.append((text.strip(), at + 1 + len(raw) - len(raw.lstrip())))
        at = match.end()
        if not match[0].endswith(separator):
            break
        if at == len(line):
            cells.append(("", at + 1))
            break
    return cells


def _trimmed(cells: _Cells, least: int = 1) -> _Cells:
    """Return cells without the empty ones that a spreadsheet put after the last."""
    while len(cells) > least and not cells[-1][0]:
        cells = cells[:-1]
    return cells


def _header(path: str, number: int, names: _Cells) -> Iterator[Diagnostic]:
    given: set[str] = set()
    for name, column in names[:_MOST]:
        if name not in REQUIRED + OPTIONAL or name in given:
            yield RESULTS_COLUMN_UNKNOWN(Place(path, number, column), column=name, known=", ".join(REQUIRED))
        given.add(name)
    for name in REQUIRED:
        if name not in given:
            yield RESULTS_COLUMN_MISSING(Place(path, number), column=name)


def _row(path: str, line: int, given: dict[str, tuple[str, int]]) -> Row:
    value = {name: text for name, (text, _) in given.items()}
    count, base = (None if value[name] == WITHHELD else int(value[name]) for name in ("count", "base"))
    share = value.get("percentage", "")
    cell = Cell(value["wave"], value["question"], value["answer"], value["group"], count, base)
    columns = {name: column for name, (_, column) in given.items()}
    return Row(path, line, cell, None if share in ("", WITHHELD) else float(share), columns)
