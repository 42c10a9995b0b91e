"""Refuses a measurement whose names are not unique, and results files that are of none of its waves or not public."""

from collections.abc import Iterator, Sequence

from stagekans.catalog.site import Site
from stagekans.core.diagnostics import Diagnostic, Place
from stagekans.core.entry import Entry, Path
from stagekans.core.rules import Rule
from stagekans.subjects.monitor.measured import results_of
from stagekans.subjects.monitor.measurement import Answer, Crossing, Measurement, Question, Wave
from stagekans.subjects.monitor.result_columns import RESULTS, TOGETHER

RESULTS_PLACE = Rule("results-place")
RESULTS_MISSING = Rule("results-missing", facts=("file",))
RESULTS_NOT_PUBLIC = Rule("results-not-public", facts=("file",))
RESULTS_ID_TWICE = Rule("results-id-twice", facts=("value",))


def check(site: Site) -> Iterator[Diagnostic]:
    """Yield names that stand twice, waves and files that do not agree on what is public, and files of no wave."""
    used: set[str] = set()
    for entry in site.of(Measurement):
        yield from _twice(entry, entry.record)
        files = results_of(entry, site)
        used |= {path for path, _ in files.values()}
        for index, wave in enumerate(entry.record.waves):
            place = entry.place(("waves", index, "state"))
            if wave.state == "openbaar" and wave.id not in files:
                yield RESULTS_MISSING(place, file=f"{RESULTS}{entry.slug}-{wave.id}.csv")
            elif wave.state != "openbaar" and wave.id in files:
                yield RESULTS_NOT_PUBLIC(place, file=files[wave.id][0])
    for path in sorted({each for each in site.files if each.startswith(RESULTS) and each.endswith(".csv")} - used):
        yield RESULTS_PLACE(Place(path))


def _twice(entry: Entry, record: Measurement) -> Iterator[Diagnostic]:
    """Yield the ids that stand twice among waves, questions, traits, or the answers of one of them."""
    lists: list[tuple[Path, Sequence[Answer | Crossing | Question | Wave]]] = [
        (("waves",), record.waves),
        (("survey",), record.survey),
        (("crossings",), record.crossings),
        *((("survey", at, "answers"), each.answers) for at, each in enumerate(record.survey)),
        *((("crossings", at, "values"), each.values) for at, each in enumerate(record.crossings)),
    ]
    for path, listed in lists:
        seen = {TOGETHER} if path == ("waves",) else set[str]()
        for index, each in enumerate(listed):
            if each.id in seen:
                yield RESULTS_ID_TWICE(entry.place((*path, index, "id")), value=each.id)
            seen.add(each.id)
