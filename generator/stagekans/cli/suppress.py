"""Results of a measurement that stay on one's own computer, to a file that may be public."""

from dataclasses import replace
from pathlib import Path

from stagekans.catalog.catalog import Catalog
from stagekans.catalog.disclosure import suppress
from stagekans.catalog.measured import results_of
from stagekans.checks.results import rows_of
from stagekans.diagnostics import Diagnostic, Severity
from stagekans.model.entry import Entry
from stagekans.model.kinds.measurement import Measurement
from stagekans.model.results import REQUIRED, WITHHELD, Row
from stagekans.press.tabular import to_csv
from stagekans.reading.results import read


def suppressed(entry: Entry, catalog: Catalog, file: Path) -> tuple[bytes, int] | tuple[Diagnostic, ...]:
    """Return a results file without what may not be public, and how many rows were withheld; or what is wrong with it.

    entry: the measurement. catalog: for waves that are public already, because two waves can reveal a third.
    file: the raw results of one wave.
    """
    record = entry.record
    if not isinstance(record, Measurement):
        return ()
    data = file.read_bytes()
    rows, found = read(file.name, data)
    wave = rows[0].cell.wave if rows else ""
    known = {each.id for each in record.waves}
    good, said = rows_of(file.name, data, wave if wave in known else record.waves[0].id, entry)
    wrong = tuple(each for each in (*found, *said) if each.severity is Severity.ERROR)
    if wrong:
        return tuple(dict.fromkeys(wrong))
    others: list[Row] = []
    for name, (path, blob) in results_of(entry, catalog).items():
        others += rows_of(path, blob.data, name, entry)[0] if name != wave else []
    several = {each.id for each in record.survey if each.kind == "meer"}
    cells = {row.cell.key: row.cell for row in (*others, *good)}
    safe = {cell.key: cell for cell in suppress(cells.values(), several)}
    kept = [replace(row, cell=safe[row.cell.key]).cell for row in good]
    listed = [
        {name: WITHHELD if (value := getattr(cell, name)) is None else value for name in REQUIRED} for cell in kept
    ]
    return to_csv(REQUIRED, listed), sum(cell.count is None for cell in kept)
