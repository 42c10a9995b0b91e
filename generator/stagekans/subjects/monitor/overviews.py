"""What overviews of this subject show beyond cards and their counts."""

from dataclasses import dataclass

from stagekans.catalog.site import Site
from stagekans.core.outputs import Argument
from stagekans.subjects.monitor.figures import spread, surveys


@dataclass(frozen=True)
class IndicatorOverview:
    """spread: of which levels something is known. surveys: measurements, each with whether it has public results."""

    spread: Argument
    surveys: Argument


@dataclass(frozen=True)
class MeasurementOverview:
    """surveys: measurements, each with whether it has public results."""

    surveys: Argument


def indicator_overview(site: Site) -> IndicatorOverview:
    """Return what the overview of indicators shows."""
    return IndicatorOverview(spread(site), surveys(site))


def measurement_overview(site: Site) -> MeasurementOverview:
    """Return what the overview of measurements shows."""
    return MeasurementOverview(surveys(site))
