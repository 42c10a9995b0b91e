"""What overviews of this subject show beyond cards and their counts."""

from dataclasses import dataclass

from stagekans.catalog.site import Site
from stagekans.core.outputs import Argument
from stagekans.subjects.modules.line_page import routes


@dataclass(frozen=True)
class LineOverview:
    """routes: for each role what it can do in so many minutes."""

    routes: Argument


def learning_line_overview(site: Site) -> LineOverview:
    """Return what the overview of learning lines shows."""
    return LineOverview(routes(site))
