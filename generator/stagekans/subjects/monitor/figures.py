"""The monitor: data of indicators and measurements, and what their pages show."""

from collections.abc import Iterator, Mapping
from typing import get_args

from stagekans.catalog.site import Site
from stagekans.core.entry import Entry
from stagekans.core.outputs import Argument, Output
from stagekans.core.vocabularies import IndicatorForm
from stagekans.frame.shell import card, shown
from stagekans.subjects.monitor import indicators, measurements
from stagekans.subjects.monitor.indicator import Indicator
from stagekans.subjects.monitor.measurement import Measurement

_TYPES = {"csv": "text/csv", "json": "application/json"}


def make(site: Site) -> Iterator[Output]:
    """Make the data files of all indicators and measurements."""
    yield from indicators.make(site)
    yield from measurements.make(site)


def surveys(site: Site) -> list[Argument]:
    """Return the measurements, each with whether it has public results."""
    today = site.settings.today.isoformat()
    return [
        {**card(each), "record": shown(each, today), "public": bool(measurements.results(each, site))}
        for each in site.of(Measurement)
    ]


def spread(site: Site) -> Mapping[str, Argument]:
    """Return of which levels something is known: indicators by level and form, and numbers of one level only."""
    records = [entry.record for entry in site.of(Indicator)]
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


def of_indicator(entry: Entry[Indicator], site: Site) -> Mapping[str, Argument]:
    """Return the downloads of an indicator as schema.org words."""
    return _distribution(indicators.files_of(entry), site)


def of_measurement(entry: Entry[Measurement], site: Site) -> Mapping[str, Argument]:
    """Return the downloads of a measurement as schema.org words, {} when it has no public results."""
    return _distribution(indicators.files_of(entry), site) if measurements.results(entry, site) else {}


def _distribution(files: Mapping[str, Argument], site: Site) -> Mapping[str, Argument]:
    listed: list[Argument] = [
        {"@type": "DataDownload", "encodingFormat": form, "contentUrl": f"{site.settings.site_url}{files[name]}"}
        for name, form in _TYPES.items()
    ]
    return {"distribution": listed}
