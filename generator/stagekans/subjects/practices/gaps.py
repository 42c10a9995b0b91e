"""The gap map: practices for each moment of the internship and each ground, role or mechanism, and what is asked."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from stagekans.catalog.made_up import made_up
from stagekans.catalog.site import Site
from stagekans.core.entry import Entry
from stagekans.core.outputs import Argument, Output
from stagekans.core.roles import Asking, Faceted
from stagekans.core.vocabularies import VOCABULARIES
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


def make(site: Site) -> Iterator[Output]:
    """Make /praktijken/witte-vlekken/, a page for each cell that is not empty, and /data/witte-vlekken.csv."""
    shell = shell_of(site)
    entries = site.of(Practice)
    asked = [each for each in site.having(Asking) if _asks(each) and not made_up(each, site)]
    maps: list[dict[str, Any]] = [_map(column, entries, asked) for column in COLUMNS]
    yield shell.page("practices/gaps.html", {**_head(shell, ADDRESS, "witte-vlekken"), "maps": maps})
    for column in COLUMNS:
        yield from _cell_pages(shell, column, entries)
    rows = [_row(each["column"], line["row"], cell) for each in maps for line in each["rows"] for cell in line["cells"]]
    yield Output("data/witte-vlekken.csv", to_csv(list(_CSV), rows))


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


def _map(facet: str, entries: Sequence[Entry], asked: Sequence[Entry]) -> dict[str, Any]:
    columns = _values(facet, entries)
    rows = [
        {"row": row, "cells": [_cell(facet, row, column, entries, asked) for column in columns]}
        for row in _values(ROWS, entries)
    ]
    return {"column": facet, "columns": columns, "rows": rows}


def _cell(facet: str, row: str, column: str, entries: Sequence[Entry], asked: Sequence[Entry]) -> dict[str, Any]:
    """Return a cell: its practices, and the open needs that were heard for it."""
    found = inside(entries, row, facet, column)
    levels = [value for each in found for value in facets(each).get("strength", ())]
    return {
        "column": column,
        "count": len(found),
        "needs": [card(each) for each in inside(asked, row, facet, column)],
        "strengths": {value: levels.count(value) for value in STRENGTHS},
        "address": _address(row, column) if found else "",
    }


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
    words: Any = shell.site.settings.words
    named = words["vocabularies"]
    return str(words["overviews"]["gaps"]["cell"].format(row=named[ROWS][row], column=named[facet][column]))


def _head(shell: Shell, address: str, seed: str) -> dict[str, Argument]:
    texts: Any = shell.site.settings.words["overviews"]
    return {
        "address": address,
        "kind": "gaps",
        "seed": seed,
        "title": texts["gaps"]["title"],
        "summary": texts["gaps"]["summary"],
    }


def _row(facet: str, row: str, cell: Mapping[str, Any]) -> dict[str, Any]:
    strengths = {f"strength_{value}": count for value, count in cell["strengths"].items()}
    where = {"row_facet": ROWS, "row": row, "column_facet": facet, "column": cell["column"]}
    return {**where, **strengths, "total": cell["count"], "open_needs": len(cell["needs"])}
