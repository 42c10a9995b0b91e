"""Indicators: one list of numbers with all that belongs to each, for the page, its charts, CSV, JSON and metadata."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from stagekans.catalog.site import Site
from stagekans.core.entry import Entry
from stagekans.core.outputs import Argument, Output
from stagekans.core.settings import Settings
from stagekans.render.data.tabular import to_csv, to_json
from stagekans.subjects.monitor.charts import chart
from stagekans.subjects.monitor.csvw import LICENCE, metadata
from stagekans.subjects.monitor.indicator import Indicator

_KEY = ("indicator", "wave", "measure", "label")
_ALL = "monitor/monitor"
Row = dict[str, Any]


def make(site: Site) -> Iterator[Output]:
    """Make <address><slug>.csv, .csv-metadata.json and .json of every indicator, and /monitor/monitor.* of all."""
    words: Any = site.settings.words["monitor"]
    everything: list[Row] = []
    for entry in site.of(Indicator):
        rows = observations(entry, site.settings)
        everything += rows
        sources = [each.url for each in entry.record.sources if each.url]
        texts = (entry.record.title, entry.record.summary)
        yield from _files(f"{entry.address}{entry.slug}", texts, rows, sources, site.settings, (entry.key,))
    if everything:
        yield from _files(_ALL, (words["all_data"], words["all_data_about"]), everything, [], site.settings, ())


def _files(
    stem: str,
    texts: tuple[str, str],
    rows: Sequence[Row],
    sources: Sequence[str],
    settings: Settings,
    about: tuple[str, ...],
) -> Iterator[Output]:
    words: Any = settings.words["monitor"]
    columns: Mapping[str, str] = words["columns"]
    file = f"{stem.rpartition('/')[2]}.csv"
    title, summary = texts
    yield Output(f"{stem}.csv", to_csv(list(columns), rows), about)
    described = metadata(file, texts, settings.locale, columns, _KEY, sources)
    yield Output(f"{stem}.csv-metadata.json", described, about)
    data = {"title": title, "description": summary, "license": LICENCE, "columns": dict(columns), "rows": list(rows)}
    yield Output(f"{stem}.json", to_json(data), about)


def observations(entry: Entry, settings: Settings) -> list[Row]:
    """Return the numbers of an indicator, of a qualitative one its findings: a row each, with all that belongs to it.

    What no source says is told in words. "value" is a number or None, "as_published" what the source writes.
    """
    record = entry.record
    if not isinstance(record, Indicator):
        return []
    words: Any = settings.words["monitor"]
    labels: Any = settings.words["vocabularies"]
    shared: Row = {
        "indicator": entry.slug,
        "title": record.title,
        "form": record.form,
        "topic": record.topic,
        "levels": list(record.levels),
        "regions": list(record.regions),
        **{name: _said(getattr(record, name), words) for name in ("population", "question", "method")},
        **{name: _said(getattr(record, name), words) for name in ("researcher", "commissioned")},
        "unit": labels["unit"][record.unit] if record.unit else "",
        "caveat": record.caveat,
        "published_by": record.published_by.who,
        "sources": [each.url or each.title for each in record.sources],
        "url": settings.site_url + entry.address,
    }
    found: list[Row] = []
    for wave in record.waves:
        about = {"wave": wave.name, **{name: _said(getattr(wave, name), words) for name in ("year", "n", "margin")}}
        for each in wave.values:
            number = {"label": each.label, "value": _plain(each.value), "as_published": each.as_published}
            found.append({**shared, **about, "measure": each.measure or record.title, **number})
    if record.form == "kwalitatief":
        wave = record.waves[0]
        about = {"wave": wave.name, **{name: _said(getattr(wave, name), words) for name in ("year", "n", "margin")}}
        for at, finding in enumerate(record.findings, 1):
            told = {"measure": words["finding"], "label": f"{words['finding']} {at}", "value": None}
            found.append({**shared, **about, **told, "unit": "", "as_published": finding.text})
    return found


def figured(entry: Entry, site: Site) -> Mapping[str, Argument] | None:
    """Return what the page of an indicator shows beyond its record: charts with their rows, files; else None."""
    if not isinstance(entry.record, Indicator):
        return None
    rows = [row for row in observations(entry, site.settings) if row["measure"] != _finding(site.settings)]
    measures = list(dict.fromkeys(str(row["measure"]) for row in rows))
    unit = entry.record.unit or ""
    tables: list[Argument] = []
    for at, measure in enumerate(measures, 1):
        inside = [row for row in rows if row["measure"] == measure]
        several = len({row["wave"] for row in inside}) > 1
        bars = [
            {"label": _label(row, several), "value": row["value"], "text": row["as_published"]}
            for row in inside
            if row["value"] is not None
        ]
        shown: list[Argument] = [{**row} for row in inside]
        tables.append({"title": measure, "rows": shown, "chart": chart(f"figuur-{at}", measure, unit, bars)})
    return {"tables": tables, "files": files_of(entry)}


def files_of(entry: Entry) -> Mapping[str, Argument]:
    """Return where the data of an indicator or measurement stand: csv, json and metadata."""
    stem = f"{entry.address}{entry.slug}"
    return {"csv": f"{stem}.csv", "json": f"{stem}.json", "metadata": f"{stem}.csv-metadata.json"}


def _finding(settings: Settings) -> str:
    words: Any = settings.words["monitor"]
    return str(words["finding"])


def _label(row: Row, several: bool) -> str:
    return f"{row['label']}, {row['wave']}" if several else str(row["label"])


def _said(value: str, words: Any) -> str:
    return str(words["not_stated"]) if value == "onbekend" else value


def _plain(value: float | None) -> float | int | None:
    """Return a number as it is written: 15 rather than 15.0."""
    return int(value) if value is not None and value == int(value) else value
