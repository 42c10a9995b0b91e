"""Plain data to JSON and CSV."""

import csv
import io
import json
from collections.abc import Mapping, Sequence

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""How a formula may begin, full-width signs included, which some spreadsheets take for their narrow twins."""


def to_json(data: object) -> bytes:
    """Return plain data as JSON, UTF-8, keys in the order given, newline at the end.

    A list stands one item a line, so that a change shows as a line.
    """
    if isinstance(data, list):
        rows = ",\n".join(json.dumps(row, ensure_ascii=False) for row in data)
        return f"[\n{rows}\n]\n".encode() if rows else b"[]\n"
    return (json.dumps(data, ensure_ascii=False) + "\n").encode()


def to_csv(columns: Sequence[str], rows: Sequence[Mapping[str, object]], separator: str = ",") -> bytes:
    """Return rows as CSV (RFC 4180), UTF-8 with BOM so that spreadsheets read accents.

    columns: keys to show, in order. rows: key -> value; lists are joined with " | ". separator: ";" for what people
    open in a Dutch spreadsheet, which takes a comma for decimals; a line "sep=;" would make it forget UTF-8.
    A text that a spreadsheet could take for a formula gets an apostrophe in front (OWASP CSV injection); numbers stay
    numbers.
    """
    stream = io.StringIO()
    writer = csv.writer(stream, delimiter=separator)
    writer.writerow(columns)
    for row in rows:
        writer.writerow([_cell(row.get(column)) for column in columns])
    return b"\xef\xbb\xbf" + stream.getvalue().encode()


def _cell(value: object) -> str:
    text = _said(value)
    formula = text.startswith(_FORMULA) and not isinstance(value, int | float)
    return f"'{text}" if formula else text


def _said(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, Mapping):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, list | tuple):
        return " | ".join(map(_said, value))
    return str(value)


def json_rows(rows: Sequence[Mapping[str, object]]) -> Mapping[str, bytes]:
    """Return {"": rows as JSON}; a row's "size" (a measure) becomes its fields "bytes" and "sha256"."""
    return {"": to_json([_flat(row) for row in rows])}


def _flat(row: Mapping[str, object]) -> Mapping[str, object]:
    size = row["size"]
    if not isinstance(size, Mapping):
        raise TypeError(f"size: {type(size).__name__}")
    return {**{key: value for key, value in row.items() if key != "size"}, **size}
