"""What pages of this subject show beyond what all pages show; each function is called for its own kind alone."""

from dataclasses import dataclass

from stagekans.catalog.made_up import made_up
from stagekans.catalog.site import Site
from stagekans.core.entry import Entry
from stagekans.core.outputs import Argument
from stagekans.subjects.programme.half_years import told_half_year
from stagekans.subjects.programme.harvest import forms_of
from stagekans.subjects.programme.kit import Kit
from stagekans.subjects.programme.kits import planned
from stagekans.subjects.programme.need import Need
from stagekans.subjects.programme.phase import Phase
from stagekans.subjects.programme.progress import Progress
from stagekans.subjects.programme.region import Area
from stagekans.subjects.programme.regions import there
from stagekans.subjects.programme.session import Session
from stagekans.subjects.programme.standing import standing
from stagekans.subjects.programme.trail import recorded, trail_of_need, trail_of_session


@dataclass(frozen=True)
class PhasePage:
    """standing: its instruments with what there is of each, and its questions."""

    standing: Argument


@dataclass(frozen=True)
class SessionPage:
    """trail: the way of what was heard. recorded: its recordings, with their chapters."""

    trail: Argument
    recorded: Argument


@dataclass(frozen=True)
class NeedPage:
    """trail: from where it was heard to what answers it. made_up: whether it was heard in examples only."""

    trail: Argument
    made_up: bool


@dataclass(frozen=True)
class KitPage:
    """kit: the plan by the minute and its papers. harvest_forms: the form to fill in."""

    kit: Argument
    harvest_forms: Argument


@dataclass(frozen=True)
class RegionPage:
    """there: what a region has, kind -> cards."""

    there: Argument


@dataclass(frozen=True)
class ProgressPage:
    """half_year: files and fields of a report."""

    half_year: Argument


def phase_page(entry: Entry[Phase], site: Site) -> PhasePage:
    """Return what the page of a phase shows."""
    return PhasePage(standing(entry, site))


def session_page(entry: Entry[Session], site: Site) -> SessionPage:
    """Return what the page of a session shows."""
    return SessionPage(trail_of_session(entry, site), recorded(entry, site))


def need_page(entry: Entry[Need], site: Site) -> NeedPage:
    """Return what the page of a need shows."""
    return NeedPage(trail_of_need(entry, site), made_up(entry, site))


def kit_page(entry: Entry[Kit], site: Site) -> KitPage:
    """Return what the page of a kit shows."""
    return KitPage(planned(entry, site), forms_of(entry, site))


def region_page(entry: Entry[Area], site: Site) -> RegionPage:
    """Return what the page of a region shows."""
    return RegionPage(there(entry, site))


def progress_page(entry: Entry[Progress], site: Site) -> ProgressPage:
    """Return what the page of a report on progress shows."""
    return ProgressPage(told_half_year(entry, site))
