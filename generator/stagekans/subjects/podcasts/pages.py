"""What pages of this subject show beyond what all pages show; each function is called for its own kind alone."""

from dataclasses import dataclass

from stagekans.catalog.site import Site
from stagekans.core.entry import Entry
from stagekans.core.outputs import Argument
from stagekans.frame.shell import card, shown
from stagekans.subjects.podcasts.episode import Episode
from stagekans.subjects.podcasts.episodes import heard, of_series
from stagekans.subjects.podcasts.heard import artwork_path, forms
from stagekans.subjects.podcasts.series import Series
from stagekans.subjects.podcasts.subscribe import subscription


@dataclass(frozen=True)
class EpisodePage:
    """heard: recordings, transcript by chapter, files and series of an episode."""

    heard: Argument


@dataclass(frozen=True)
class SeriesPage:
    """channel: episodes, feeds and artwork of a series."""

    channel: Argument


def episode_page(entry: Entry[Episode], site: Site) -> EpisodePage:
    """Return what the page of an episode shows."""
    return EpisodePage(heard(entry, site))


def series_page(entry: Entry[Series], site: Site) -> SeriesPage:
    """Return what the page of a series shows."""
    found = [subscription(entry, form, site.settings) for form in forms(entry, site)]
    today = site.settings.today.isoformat()
    listed = [{**card(each), "record": shown(each, today)} for each in of_series(entry, site)]
    return SeriesPage({"episodes": listed, "feeds": found, "artwork": artwork_path(entry) if found else ""})
