"""Measurements: an empty results file, and what is public: charts, tables, CSV, JSON and metadata."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass

from stagekans.catalog.site import Site
from stagekans.core.entry import Entry
from stagekans.core.outputs import Argument, Output
from stagekans.core.settings import Settings
from stagekans.core.words import said, texts
from stagekans.render.data.tabular import to_csv, to_json
from stagekans.subjects.monitor.charts import chart
from stagekans.subjects.monitor.csvw import LICENCE, metadata
from stagekans.subjects.monitor.indicators import files_of
from stagekans.subjects.monitor.measured import groups_of, results_of
from stagekans.subjects.monitor.measurement import Measurement
from stagekans.subjects.monitor.result_columns import FEW, OPTIONAL, REQUIRED, SMALL, TOGETHER, TOTAL, WITHHELD
from stagekans.subjects.monitor.results_read import read

_KEY = ("wave", "question", "answer", "group")


@dataclass(frozen=True)
class Result:
    """One public row of a measurement: who gave which answer. status: says so when its numbers are withheld."""

    wave: str
    question: str
    question_text: str
    answer: str
    answer_text: str
    group: str
    count: int | None
    base: int | None
    percentage: float | None
    status: str


def make(site: Site) -> Iterator[Output]:
    """Make <address><slug>-leeg.csv of every measurement, and of one with public results .csv, metadata and .json."""
    columns = texts(site.settings.words, "monitor", "result_columns")
    for entry in site.of(Measurement):
        record = entry.record
        stem = f"{entry.address}{entry.slug}"
        yield Output(f"{stem}-leeg.csv", empty(record), (entry.key,))
        rows = [asdict(each) for each in results(entry, site)]
        if not rows:
            continue
        title, summary = record.title, record.summary
        sources = [each.url for each in record.sources if each.url]
        yield Output(f"{stem}.csv", to_csv(list(columns), rows), (entry.key,))
        described = metadata(f"{entry.slug}.csv", (title, summary), site.settings.locale, columns, _KEY, sources)
        yield Output(f"{stem}.csv-metadata.json", described, (entry.key,))
        data = {"title": title, "description": summary, "license": LICENCE, "caveat": record.caveat}
        yield Output(f"{stem}.json", to_json({**data, "columns": columns, "rows": rows}), (entry.key,))


def empty(record: Measurement) -> bytes:
    """Return a results file for the next wave with every row it needs, counts left open; columns as in Dutch Excel."""
    wave = next((each for each in record.waves if each.state != "openbaar"), record.waves[-1])
    groups = (TOTAL, *groups_of(record))
    rows = [
        {"wave": wave.id, "question": question.id, "answer": answer.id, "group": group}
        for question in record.survey
        for group in groups
        for answer in (question.answers if question.kind != "open" else ())
    ]
    return to_csv([*REQUIRED, *OPTIONAL], rows, ";")


def results(entry: Entry[Measurement], site: Site) -> list[Result]:
    """Return every public row of a measurement, with its question and answer in words and its share of the base.

    Files were checked before anything is made; a withheld row says so in "status".
    """
    record = entry.record
    survey = {each.id: each for each in record.survey}
    answers = {(each.id, answer.id): answer.label for each in record.survey for answer in each.answers}
    found: list[Result] = []
    for path, file in results_of(entry, site).values():
        for row in read(path, file.data)[0]:
            cell = row.cell
            if (cell.question, cell.answer) not in answers:
                continue  # refused by the check; some commands show what else would be made
            known = cell.count is not None and cell.base is not None
            share = _share(cell.count, cell.base) if cell.count is not None and cell.base else None
            found.append(
                Result(
                    wave=cell.wave,
                    question=cell.question,
                    question_text=survey[cell.question].question,
                    answer=cell.answer,
                    answer_text=answers[cell.question, cell.answer],
                    group=cell.group,
                    count=cell.count,
                    base=cell.base,
                    percentage=share,
                    status="" if known else WITHHELD,
                )
            )
    return found


def _share(count: int, base: int) -> float | int:
    """Return a percentage with one decimal at most, half upwards: 62.5, 70."""
    tenths = (2000 * count + base) // (2 * base)
    return tenths / 10 if tenths % 10 else tenths // 10


def measured(entry: Entry[Measurement], site: Site) -> Mapping[str, Argument]:
    """Return what the page of a measurement shows beyond its record: results by wave and question, files."""
    record = entry.record
    words = site.settings.words
    rows = results(entry, site)
    waves = {each.id: each.name for each in record.waves} | {TOGETHER: said(words, "monitor", "together")}
    groups = {f"{each.id}:{value.id}": value.label for each in record.crossings for value in each.values}
    everybody = said(words, "monitor", "everybody")
    shown: list[Argument] = []
    for at, question in enumerate(record.survey):
        for wave in dict.fromkeys(row.wave for row in rows):
            inside = [row for row in rows if (row.question, row.wave) == (question.id, wave)]
            totals = [row for row in inside if row.group == TOTAL and row.percentage is not None]
            bars = [_bar(row, site.settings) for row in totals]
            if inside:
                title = f"{question.question} ({waves[wave]})"
                told: list[Argument] = [
                    {**asdict(each), "group_text": groups.get(each.group, everybody)} for each in inside
                ]
                bases = [row.base for row in inside if row.base is not None]
                shown.append(
                    {
                        "title": title,
                        "wave": waves[wave],
                        "margin": next((each.margin for each in record.waves if each.id == wave), "onbekend"),
                        "rows": told,
                        "few": bool(bases) and min(bases) < FEW,
                        "chart": chart(f"figuur-{at}-{wave}", title, "procent", bars),
                    }
                )
    return {
        "results": shown,
        "files": files_of(entry) if rows else {},
        "empty": f"{entry.address}{entry.slug}-leeg.csv",
        "limits": {"small": SMALL, "few": FEW},
    }


def _bar(row: Result, settings: Settings) -> Mapping[str, Argument]:
    text = str(row.percentage).replace(".", said(settings.words, "monitor", "decimal"))
    return {"label": row.answer_text, "value": row.percentage, "text": f"{text} %"}
