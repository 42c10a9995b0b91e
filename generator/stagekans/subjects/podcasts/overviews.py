"""What overviews of this subject show beyond cards and their counts."""

from dataclasses import dataclass

from stagekans.catalog.site import Site
from stagekans.core.outputs import Argument
from stagekans.frame.shell import card, shown
from stagekans.subjects.podcasts.episodes import of_series
from stagekans.subjects.podcasts.series import Series


@dataclass(frozen=True)
class EpisodeOverview:
    """series: every series with its episodes, those that are heard here first."""

    series: Argument


def episode_overview(site: Site) -> EpisodeOverview:
    """Return what the overview of episodes shows."""
    today = site.settings.today.isoformat()
    ordered = sorted(site.of(Series), key=lambda each: each.record.demonstration)
    return EpisodeOverview(
        [
            {
                **card(each),
                "record": shown(each, today),
                "episodes": [{**card(one), "record": shown(one, today)} for one in of_series(each, site)],
            }
            for each in ordered
        ]
    )
