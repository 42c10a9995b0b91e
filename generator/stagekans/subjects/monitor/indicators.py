"""Indicators: one list of numbers with all that belongs to each, for the page, its charts, CSV, JSON and metadata."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace

from stagekans.catalog.site import Site
from stagekans.core.entry import Entry
from stagekans.core.outputs import Argument, Output
from stagekans.core.settings import Settings
from stagekans.core.words import said, texts
from stagekans.render.data.tabular import to_csv, to_json
from stagekans.subjects.monitor.charts import chart
from stagekans.subjects.monitor.csvw import LICENCE, metadata
from stagekans.subjects.monitor.indicator import Indicator, Round

_KEY = ("indicator", "wave", "measure", "label")
_ALL = "monitor/monitor"


@dataclass(frozen=True)
class Observation:
    """One number of an indicator, or one finding, with all that belongs to it: a row of its data.

    measure, label: what is counted, of whom or what. value: None when the source gives words only.
    """

    indicator: str
    title: str
    form: str
    topic: str
    levels: tuple[str, ...]
    regions: tuple[str, ...]
    population: str
    question: str
    method: str
    researcher: str
    commissioned: str
    unit: str
    caveat: str
    published_by: str
    sources: tuple[str, ...]
    url: str
    wave: str = ""
    year: str = ""
    n: str = ""
    margin: str = ""
    measure: str = ""
    label: str = ""
    value: float | None = None
    as_published: str = ""


def make(site: Site) -> Iterator[Output]:
    """Make <address><slug>.csv, .csv-metadata.json and .json of every indicator, and /monitor/monitor.* of all."""
    everything: list[Observation] = []
    for entry in site.of(Indicator):
        rows = observations(entry, site.settings)
        everything += rows
        sources = [each.url for each in entry.record.sources if each.url]
        told = (entry.record.title, entry.record.summary)
        yield from _files(f"{entry.address}{entry.slug}", told, rows, sources, site.settings, (entry.key,))
    if everything:
        words = site.settings.words
        told = (said(words, "monitor", "all_data"), said(words, "monitor", "all_data_about"))
        yield from _files(_ALL, told, everything, [], site.settings, ())


def _files(
    stem: str,
    told: tuple[str, str],
    found: Sequence[Observation],
    sources: Sequence[str],
    settings: Settings,
    about: tuple[str, ...],
) -> Iterator[Output]:
    columns = texts(settings.words, "monitor", "columns")
    rows = [asdict(each) for each in found]
    file = f"{stem.rpartition('/')[2]}.csv"
    title, summary = told
    yield Output(f"{stem}.csv", to_csv(list(columns), rows), about)
    described = metadata(file, told, settings.locale, columns, _KEY, sources)
    yield Output(f"{stem}.csv-metadata.json", described, about)
    data = {"title": title, "description": summary, "license": LICENCE, "columns": columns, "rows": rows}
    yield Output(f"{stem}.json", to_json(data), about)


def observations(entry: Entry[Indicator], settings: Settings) -> list[Observation]:
    """Return the numbers of an indicator, of a qualitative one its findings. What no source says is told in words."""
    record = entry.record
    shared = _shared(entry, settings)
    found: list[Observation] = []
    for wave in record.waves:
        about = _of_wave(shared, wave, settings)
        found += [
            replace(
                about,
                measure=each.measure or record.title,
                label=each.label,
                value=_plain(each.value),
                as_published=each.as_published,
            )
            for each in wave.values
        ]
    if record.form == "kwalitatief":
        about = replace(_of_wave(shared, record.waves[0], settings), unit="")
        name = _finding(settings)
        found += [
            replace(about, measure=name, label=f"{name} {at}", as_published=finding.text)
            for at, finding in enumerate(record.findings, 1)
        ]
    return found


def _shared(entry: Entry[Indicator], settings: Settings) -> Observation:
    """Return what all rows of an indicator share."""
    record = entry.record
    return Observation(
        indicator=entry.slug,
        title=record.title,
        form=record.form,
        topic=record.topic,
        levels=record.levels,
        regions=record.regions,
        population=_stated(record.population, settings),
        question=_stated(record.question, settings),
        method=_stated(record.method, settings),
        researcher=_stated(record.researcher, settings),
        commissioned=_stated(record.commissioned, settings),
        unit=said(settings.words, "vocabularies", "unit", record.unit) if record.unit else "",
        caveat=record.caveat,
        published_by=record.published_by.who,
        sources=tuple(each.url or each.title for each in record.sources),
        url=settings.site_url + entry.address,
    )


def _of_wave(shared: Observation, wave: Round, settings: Settings) -> Observation:
    year, n, margin = (_stated(each, settings) for each in (wave.year, wave.n, wave.margin))
    return replace(shared, wave=wave.name, year=year, n=n, margin=margin)


def figured(entry: Entry[Indicator], site: Site) -> Mapping[str, Argument]:
    """Return what the page of an indicator shows beyond its record: charts with their rows, files."""
    rows = [row for row in observations(entry, site.settings) if row.measure != _finding(site.settings)]
    measures = list(dict.fromkeys(row.measure for row in rows))
    unit = entry.record.unit or ""
    tables: list[Argument] = []
    for at, measure in enumerate(measures, 1):
        inside = [row for row in rows if row.measure == measure]
        several = len({row.wave for row in inside}) > 1
        bars: list[dict[str, Argument]] = [
            {"label": _label(row, several), "value": row.value, "text": row.as_published}
            for row in inside
            if row.value is not None
        ]
        shown: list[Argument] = [asdict(row) for row in inside]
        tables.append({"title": measure, "rows": shown, "chart": chart(f"figuur-{at}", measure, unit, bars)})
    return {"tables": tables, "files": files_of(entry)}


def files_of(entry: Entry) -> Mapping[str, Argument]:
    """Return where the data of an indicator or measurement stand: csv, json and metadata."""
    stem = f"{entry.address}{entry.slug}"
    return {"csv": f"{stem}.csv", "json": f"{stem}.json", "metadata": f"{stem}.csv-metadata.json"}


def _finding(settings: Settings) -> str:
    return said(settings.words, "monitor", "finding")


def _label(row: Observation, several: bool) -> str:
    return f"{row.label}, {row.wave}" if several else row.label


def _stated(value: str, settings: Settings) -> str:
    return said(settings.words, "monitor", "not_stated") if value == "onbekend" else value


def _plain(value: float | None) -> float | int | None:
    """Return a number as it is written: 15 rather than 15.0."""
    return int(value) if value is not None and value == int(value) else value
