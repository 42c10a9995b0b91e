"""Pieces that follow each other on paper: plain data that theme/modules/module.typ draws."""

from collections.abc import Iterable, Sequence
from typing import Any

from stagekans.core.outputs import Argument

Piece = dict[str, Any]


def title(text: str, level: int = 2) -> Piece:
    """Return a heading."""
    return {"type": "heading", "text": text, "level": level}


def text(text: Argument) -> Piece:
    """Return a paragraph. text: a string or runs."""
    return {"type": "text", "text": text}


def items(given: Iterable[Argument], kind: str = "list") -> Piece:
    """Return a list. given: strings or runs. kind: "list" or "steps" (numbered)."""
    return {"type": kind, "items": list(given)}


def lines(count: int, label: str) -> Piece:
    """Return room to write: a label and lines below it."""
    return {"type": "lines", "count": count, "label": label}


def facts(*rows: tuple[str, str]) -> Piece:
    """Return a band of facts side by side: (name, value) each."""
    return {"type": "facts", "rows": named(*rows)}


def named(*rows: tuple[str, str]) -> list[Piece]:
    """Return (name, value) pairs as plain data."""
    return [{"name": name, "value": value} for name, value in rows]


def table(columns: list[str], rows: Sequence[Argument], widths: list[str], *, tall: bool = False) -> Piece:
    """Return a table. widths: "auto" or fractions ("1.5fr"). tall: leave room to write in empty cells."""
    return {"type": "table", "columns": columns, "rows": rows, "widths": widths, "tall": tall}
