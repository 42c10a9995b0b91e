"""Refuses results of a measurement that do not fit its questions, do not add up, or could point at somebody."""

from collections.abc import Iterator

from stagekans.catalog.site import Site
from stagekans.core.diagnostics import Diagnostic, Place, Severity
from stagekans.core.entry import Entry
from stagekans.core.messages import choose_from, did_you_mean
from stagekans.core.rules import Rule
from stagekans.reading.sources import Suggestions
from stagekans.subjects.monitor.disclosure import leaks
from stagekans.subjects.monitor.measured import groups_of, results_of
from stagekans.subjects.monitor.measurement import Measurement
from stagekans.subjects.monitor.result_columns import FEW, RESULTS, SMALL, TOGETHER, TOTAL, WITHHELD, Row
from stagekans.subjects.monitor.results_read import read

RESULTS_UNKNOWN = Rule("results-unknown", facts=("value", "column", "suggestion"))
RESULTS_HALF_WITHHELD = Rule("results-half-withheld", facts=("word",))
RESULTS_OVER_BASE = Rule("results-over-base", facts=("count", "base"))
RESULTS_OVER_HUNDRED = Rule("results-over-hundred", facts=("value",))
RESULTS_SHARE = Rule("results-share", facts=("value",))
RESULTS_FEW = Rule("results-few", facts=("base", "limit"), severity=Severity.WARNING)
RESULTS_WAVE_DOUBLE = Rule("results-wave-double", facts=("value", "other"))
RESULTS_ROW_DOUBLE = Rule("results-row-double", facts=("first",))
RESULTS_BASE_DIFFERS = Rule("results-base-differs")
RESULTS_SUM = Rule("results-sum", facts=("sum", "base"))
RESULTS_PARTS = Rule("results-parts", facts=("trait", "sum", "total"))
RESULTS_SMALL = Rule("results-small", facts=("limit", "word"))
RESULTS_REVEALS = Rule("results-reveals", facts=("limit", "word"))


def check(site: Site) -> Iterator[Diagnostic]:
    """Yield what is wrong with the results files of each measurement, at the row and the column."""
    for entry in site.of(Measurement):
        rows: list[Row] = []
        whole = True
        for wave, (path, file) in results_of(entry, site).items():
            found, said = rows_of(path, file.data, wave, entry)
            rows += found
            whole = whole and all(each.severity is Severity.WARNING for each in said)
            yield from said
        yield from _together(rows, entry.record, whole)


def rows_of(path: str, data: bytes, wave: str, entry: Entry[Measurement]) -> tuple[list[Row], list[Diagnostic]]:
    """Return the rows of a results file that can be used, and what is wrong with each of its rows by itself.

    path, data: the file. wave: whose results it holds. entry: the measurement.
    """
    record = entry.record
    rows, found = read(path, data)
    near = Suggestions()
    said = {id(row): list(_row(row, wave, entry.slug, record, near)) for row in rows}
    good = [row for row in rows if all(each.severity is Severity.WARNING for each in said[id(row)])]
    return good, [*found, *(each for row in rows for each in said[id(row)])]


def _at(row: Row, column: str) -> Place:
    return Place(row.path, row.line, row.columns.get(column, 1))


def _row(row: Row, wave: str, slug: str, record: Measurement, near: Suggestions) -> Iterator[Diagnostic]:
    """Yield what is wrong with one row by itself."""
    cell = row.cell
    survey = {each.id: each for each in record.survey if each.kind != "open"}
    if cell.wave != wave and (cell.wave == TOGETHER or cell.wave in {each.id for each in record.waves}):
        other = f"{RESULTS}{slug}-{cell.wave}.csv"
        yield RESULTS_WAVE_DOUBLE(_at(row, "wave"), value=cell.wave, other=other)
    elif cell.wave != wave:
        yield _unknown(row, "wave", cell.wave, [wave], near)
    known = {"question": list(survey), "group": [TOTAL, *groups_of(record)]}
    if cell.question in survey:
        known["answer"] = [each.id for each in survey[cell.question].answers]
    for column, names in known.items():
        value = str(getattr(cell, column))
        if value not in names:
            yield _unknown(row, column, value, names, near)
    if cell.count is None or cell.base is None:
        if cell.count is not None or cell.base is not None or row.percentage is not None:
            given = "percentage" if cell.count is cell.base else "base" if cell.count is None else "count"
            yield RESULTS_HALF_WITHHELD(_at(row, given), word=WITHHELD)
        return
    if cell.count > cell.base:
        yield RESULTS_OVER_BASE(_at(row, "count"), count=cell.count, base=cell.base)
    if row.percentage is not None and row.percentage > 100:
        yield RESULTS_OVER_HUNDRED(_at(row, "percentage"), value=f"{row.percentage:g}")
    elif row.percentage is not None and cell.count <= cell.base and not _fits(row.percentage, cell.count, cell.base):
        yield RESULTS_SHARE(_at(row, "percentage"), value=f"{row.percentage:g}")
    if cell.base < FEW:
        yield RESULTS_FEW(_at(row, "base"), base=cell.base, limit=FEW)


def _unknown(row: Row, column: str, value: str, names: list[str], near: Suggestions) -> Diagnostic:
    hint = did_you_mean(near.near(value, "\t".join(names), lambda: names), choose_from(names))
    return RESULTS_UNKNOWN(_at(row, column), value=value, column=column, suggestion=hint)


def _fits(share: float, count: int, base: int) -> bool:
    """Whether a percentage is the count's share of the base, rounded to as many decimals as it has, or fewer."""
    if not base:
        return share == 0
    exact = 100 * count / base
    return any(abs(share - exact) <= 0.5 * 10**-digits + 1e-9 for digits in range(7) if round(share, digits) == share)


def _together(rows: list[Row], record: Measurement, whole: bool) -> Iterator[Diagnostic]:
    """Yield rows that stand twice, do not add up, or show or reveal a number that is too small.

    whole: no row was left out; else what follows from sums and differences is not told, because it may not be so.
    """
    first: dict[tuple[str, str, str, str], Row] = {}
    for row in rows:
        other = first.setdefault(row.cell.key, row)
        if other is not row:
            yield RESULTS_ROW_DOUBLE(_at(row, "wave"), first=other.line)
    single = {each.id for each in record.survey if each.kind == "een"}
    yield from _sums(first, single) if whole else ()
    several = {each.id for each in record.survey if each.kind == "meer"}
    for key, why in leaks((row.cell for row in first.values()), several).items():
        row = first[key]
        if why == "small":
            yield RESULTS_SMALL(_at(row, "count"), limit=SMALL, word=WITHHELD)
        elif whole:
            yield RESULTS_REVEALS(_at(row, "count"), limit=SMALL, word=WITHHELD)


def _sums(rows: dict[tuple[str, str, str, str], Row], single: set[str]) -> Iterator[Diagnostic]:
    """Yield where answers do not add up to the base, bases differ, or parts are more than their total."""
    tables: dict[tuple[str, str, str], list[Row]] = {}
    for row in rows.values():
        tables.setdefault((row.cell.wave, row.cell.question, row.cell.group), []).append(row)
    for (_, question, _), found in tables.items():
        bases = {row.cell.base for row in found if row.cell.base is not None}
        if len(bases) > 1:
            other = next(row for row in found if row.cell.base not in (None, found[0].cell.base))
            yield RESULTS_BASE_DIFFERS(_at(other, "base"))
        elif question in single and all(row.cell.count is not None for row in found):
            total = sum(row.cell.count or 0 for row in found)
            if total != found[0].cell.base:
                yield RESULTS_SUM(_at(found[0], "base"), sum=total, base=found[0].cell.base)
    for (wave, question, answer, group), row in rows.items():
        if group != TOTAL or row.cell.count is None:
            continue
        for trait in {each.cell.trait for each in rows.values()} - {""}:
            parts = [
                each.cell.count or 0
                for (one, other, given, _), each in rows.items()
                if (one, other, given) == (wave, question, answer) and each.cell.trait == trait
            ]
            if sum(parts) > row.cell.count:
                yield RESULTS_PARTS(_at(row, "count"), trait=trait, sum=sum(parts), total=row.cell.count)
