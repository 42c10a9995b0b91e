"""The monitor: data of indicators and measurements, and what their pages show."""

from collections.abc import Iterator, Mapping
from typing import get_args

from stagekans.catalog.site import Site
from stagekans.model.entry import Entry
from stagekans.model.kinds.indicator import Indicator
from stagekans.model.vocabularies import IndicatorForm
from stagekans.outputs import Argument, Output
from stagekans.products import indicators, measurements
from stagekans.products.shell import card, shown
from stagekans.settings import Settings

_TYPES = {"csv": "text/csv", "json": "application/json"}


def make(site: Site) -> Iterator[Output]:
    """Make the data files of all indicators and measurements."""
    yield from indicators.make(site)
    yield from measurements.make(site)


def monitored(entry: Entry, site: Site) -> Mapping[str, Argument] | None:
    """Return what the page of an indicator or a measurement shows beyond its record; None for other entries."""
    return indicators.figured(entry, site) or measurements.measured(entry, site)


def surveys(site: Site) -> list[Argument]:
    """Return the measurements, each with whether it has public results."""
    today = site.settings.today.isoformat()
    return [
        {**card(each), "record": shown(each, today), "public": bool(measurements.results(each, site))}
        for each in site.of("measurement")
    ]


def spread(site: Site) -> Mapping[str, Argument]:
    """Return of which levels something is known: indicators by level and form, and numbers of one level only."""
    records = [entry.record for entry in site.of("indicator") if isinstance(entry.record, Indicator)]
    levels: dict[str, Argument] = {
        level: {
            form: sum(level in record.levels and record.form == form for record in records)
            for form in get_args(IndicatorForm)
        }
        for level in ("mbo", "hbo", "wo", "arbeidsmarkt")
    }
    numbers = [set(record.levels) for record in records if record.form != "kwalitatief"]
    return {
        "levels": levels,
        "numbers": len(numbers),
        "only_mbo": numbers.count({"mbo"}),
        "only_higher": sum(each <= {"hbo", "wo"} for each in numbers),
    }


def distribution(entry: Entry, view: Mapping[str, Argument] | None, settings: Settings) -> Mapping[str, Argument]:
    """Return the downloads of an entry as schema.org words, {} when it has none. view: what monitored gave."""
    files = view["files"] if view else {}
    if not isinstance(files, Mapping) or not files:
        return {}
    listed: list[Argument] = [
        {"@type": "DataDownload", "encodingFormat": form, "contentUrl": f"{settings.site_url}{files[name]}"}
        for name, form in _TYPES.items()
    ]
    return {"distribution": listed}
