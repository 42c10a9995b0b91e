"""The gap map: practices for each moment of the internship and each ground, role or mechanism, and what is asked."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from stagekans.catalog.made_up import made_up
from stagekans.catalog.site import Site
from stagekans.core.entry import Entry
from stagekans.core.outputs import Argument, Output
from stagekans.core.roles import Asking, Faceted
from stagekans.core.vocabularies import VOCABULARIES
from stagekans.core.words import said
from stagekans.frame.shell import Shell, card, shell_of
from stagekans.render.data.tabular import to_csv
from stagekans.subjects.practices.practice import Practice

ADDRESS = "praktijken/witte-vlekken/"
ROWS = "stage"
COLUMNS = ("ground", "role", "mechanism")
STRENGTHS = VOCABULARIES["strength"]
_CSV = (
    "row_facet",
    "row",
    "column_facet",
    "column",
    *(f"strength_{value}" for value in STRENGTHS),
    "total",
    "open_needs",
)


@dataclass(frozen=True)
class Cell:
    """A moment and one value of another facet: its practices, and the open needs that were heard for it."""

    row: str
    facet: str
    column: str
    found: tuple[Entry, ...]
    needs: tuple[Entry, ...]

    @property
    def strengths(self) -> dict[str, int]:
        """How many of its practices have each strength."""
        levels = [value for each in self.found for value in facets(each).get("strength", ())]
        return {value: levels.count(value) for value in STRENGTHS}

    def shown(self) -> dict[str, Argument]:
        """Return it as the map shows it: plain data."""
        return {
            "column": self.column,
            "count": len(self.found),
            "needs": [card(each) for each in self.needs],
            "strengths": self.strengths,
            "address": _address(self.row, self.column) if self.found else "",
        }

    def listed(self) -> dict[str, Argument]:
        """Return it as a row of the CSV."""
        strengths = {f"strength_{value}": count for value, count in self.strengths.items()}
        where = {"row_facet": ROWS, "row": self.row, "column_facet": self.facet, "column": self.column}
        return {**where, **strengths, "total": len(self.found), "open_needs": len(self.needs)}


def make(site: Site) -> Iterator[Output]:
    """Make /praktijken/witte-vlekken/, a page for each cell that is not empty, and /data/witte-vlekken.csv."""
    shell = shell_of(site)
    entries = site.of(Practice)
    asked = [each for each in site.having(Asking) if _asks(each) and not made_up(each, site)]
    rows = {facet: {row: _cells(facet, row, entries, asked) for row in _values(ROWS, entries)} for facet in COLUMNS}
    maps: list[Argument] = [
        {
            "column": facet,
            "columns": _values(facet, entries),
            "rows": [{"row": row, "cells": [each.shown() for each in cells]} for row, cells in inside.items()],
        }
        for facet, inside in rows.items()
    ]
    yield shell.page("practices/gaps.html", {**_head(shell, ADDRESS, "witte-vlekken"), "maps": maps})
    for column in COLUMNS:
        yield from _cell_pages(shell, column, entries)
    listed = [each.listed() for lines in rows.values() for cells in lines.values() for each in cells]
    yield Output("data/witte-vlekken.csv", to_csv(list(_CSV), listed))


def _asks(entry: Entry) -> bool:
    asking = entry.playing(Asking)
    return asking is not None and asking.is_open()


_NO_GAP = {("role", "student")}
"""Nothing is missing where the student would have to act: the burden is never on the student."""


def _values(facet: str, entries: Sequence[Entry]) -> list[str]:
    """Return the values of a facet in their own order; "alle" only where entries themselves say so."""
    found = {value for entry in entries for value in facets(entry).get(facet, ())}
    every = [value for value in VOCABULARIES[facet] if value != "alle" or value in found]
    return [value for value in every if value in found or (facet, value) not in _NO_GAP]


def facets(entry: Entry) -> Mapping[str, Sequence[str]]:
    """Return the facets of an entry that can be sorted."""
    sorted_by = entry.playing(Faceted)
    return sorted_by.facets() if sorted_by else {}


def inside(entries: Sequence[Entry], row: str, column_facet: str, column: str) -> list[Entry]:
    """Return the entries of one cell, in order."""
    return [each for each in entries if row in facets(each)[ROWS] and column in facets(each).get(column_facet, ())]


def _cells(facet: str, row: str, entries: Sequence[Entry], asked: Sequence[Entry]) -> list[Cell]:
    """Return the cells of a row, in order of columns."""
    return [
        Cell(
            row,
            facet,
            column,
            tuple(inside(entries, row, facet, column)),
            tuple(inside(asked, row, facet, column)),
        )
        for column in _values(facet, entries)
    ]


def _address(row: str, column: str) -> str:
    return f"{ADDRESS}{row}-{column}/"


def _cell_pages(shell: Shell, facet: str, entries: Sequence[Entry]) -> Iterator[Output]:
    for row in _values(ROWS, entries):
        for column in _values(facet, entries):
            found = inside(entries, row, facet, column)
            if found:
                address = _address(row, column)
                data: dict[str, Argument] = {
                    **_head(shell, address, f"{row}-{column}"),
                    "title": _title(shell, row, facet, column),
                    "robots": "noindex",
                    "row": row,
                    "facet": facet,
                    "column": column,
                    "cards": [card(each) for each in found],
                }
                yield shell.page("practices/cell.html", data, tuple(each.key for each in found))


def _title(shell: Shell, row: str, facet: str, column: str) -> str:
    words = shell.site.settings.words
    moment, other = said(words, "vocabularies", ROWS, row), said(words, "vocabularies", facet, column)
    return said(words, "overviews", "gaps", "cell").format(row=moment, column=other)


def _head(shell: Shell, address: str, seed: str) -> dict[str, Argument]:
    words = shell.site.settings.words
    return {
        "address": address,
        "kind": "gaps",
        "seed": seed,
        "title": said(words, "overviews", "gaps", "title"),
        "summary": said(words, "overviews", "gaps", "summary"),
    }
