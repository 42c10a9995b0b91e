"""The results files of a measurement: which file is of which wave."""

from collections.abc import Mapping

from stagekans.catalog.site import Site
from stagekans.core.entry import Entry
from stagekans.core.outputs import Blob
from stagekans.subjects.monitor.measurement import Measurement
from stagekans.subjects.monitor.result_columns import RESULTS, TOGETHER


def results_of(entry: Entry[Measurement], site: Site) -> Mapping[str, tuple[str, Blob]]:
    """Return the results files of a measurement that are there: id of the wave -> (path, bytes), in order of waves."""
    named = {
        wave: f"{RESULTS}{entry.slug}-{wave}.csv" for wave in (*(each.id for each in entry.record.waves), TOGETHER)
    }
    return {wave: (path, site.files[path]) for wave, path in named.items() if path in site.files}


def groups_of(record: Measurement) -> tuple[str, ...]:
    """Return the groups results may be told apart by, as results files write them: "niveau:hbo"."""
    return tuple(f"{each.id}:{value.id}" for each in record.crossings for value in each.values)
