"""Results of a measurement that stay on one's own computer, to a file that may be public."""

from pathlib import Path

import click

from stagekans.adapters.project import Project
from stagekans.build.pipeline import examine
from stagekans.cli.report import render
from stagekans.core.diagnostics import Severity
from stagekans.core.messages import say
from stagekans.render.data.tabular import to_csv
from stagekans.subjects.monitor.disclosure import suppress
from stagekans.subjects.monitor.measured import results_of
from stagekans.subjects.monitor.measurement import Measurement
from stagekans.subjects.monitor.result_checks import rows_of
from stagekans.subjects.monitor.result_columns import REQUIRED, TOGETHER, WITHHELD, Row
from stagekans.subjects.monitor.results_read import read


def suppressed(project: Project, measurement: str, file: Path) -> bytes | str:
    """Return a results file without what may not be public, or in words what is wrong with it.

    project: waves that are public already count, because two waves can reveal a third. measurement: its slug.
    file: the raw results of one wave. Raises click.UsageError when they lie in the project, or there is no such one.
    """
    if file.resolve().is_relative_to(project.folder):
        raise click.UsageError(say("commands.suppress.inside"))
    site, _ = examine(project.content, project.settings)
    entry = site.find(Measurement, measurement)
    if entry is None:
        raise click.UsageError(say("commands.suppress.no-measurement", slug=measurement))
    record = entry.record
    data = file.read_bytes()
    rows, found = read(file.name, data)
    wave = rows[0].cell.wave if rows else ""
    known = {TOGETHER, *(each.id for each in record.waves)}
    good, said = rows_of(file.name, data, wave if wave in known else record.waves[0].id, entry)
    wrong = [each for each in (*found, *said) if each.severity is Severity.ERROR]
    if wrong:
        return render(sorted(set(wrong)), "text")
    others: list[Row] = []
    for name, (path, blob) in results_of(entry, site).items():
        others += rows_of(path, blob.data, name, entry)[0] if name != wave else []
    several = {each.id for each in record.survey if each.kind == "meer"}
    cells = {row.cell.key: row.cell for row in (*others, *good)}
    safe = {cell.key: cell for cell in suppress(cells.values(), several)}
    kept = [safe[row.cell.key] for row in good]
    listed = [
        {name: WITHHELD if (value := getattr(cell, name)) is None else value for name in REQUIRED} for cell in kept
    ]
    return to_csv(REQUIRED, listed, ";")
