"""What pages of this subject show beyond what all pages show; each function is called for its own kind alone."""

from dataclasses import dataclass

from stagekans.catalog.site import Site
from stagekans.core.entry import Entry
from stagekans.core.outputs import Argument
from stagekans.subjects.monitor.indicator import Indicator
from stagekans.subjects.monitor.indicators import figured
from stagekans.subjects.monitor.measurement import Measurement
from stagekans.subjects.monitor.measurements import measured


@dataclass(frozen=True)
class FiguresPage:
    """figures: charts with their rows, and files with data."""

    figures: Argument


def indicator_page(entry: Entry[Indicator], site: Site) -> FiguresPage:
    """Return what the page of an indicator shows."""
    return FiguresPage(figured(entry, site))


def measurement_page(entry: Entry[Measurement], site: Site) -> FiguresPage:
    """Return what the page of a measurement shows."""
    return FiguresPage(measured(entry, site))
