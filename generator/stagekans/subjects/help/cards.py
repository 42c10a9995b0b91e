"""Reporting points as lists show them, and which help most people first."""

from typing import get_args

from stagekans.catalog.site import Site
from stagekans.core.entry import Entry
from stagekans.core.outputs import Argument
from stagekans.core.vocabularies import MeldpuntForm
from stagekans.frame.shell import card, details_hold
from stagekans.subjects.help.meldpunt import Meldpunt

FORMS: tuple[str, ...] = get_args(MeldpuntForm)
_HELPS = FORMS.index("informatie-en-verwijzing")
"""Forms before this one help a person; from here on they inform or recognise."""


def pointed(entry: Entry[Meldpunt], site: Site) -> dict[str, Argument]:
    """Return the card of a reporting point, with whether one can report there without a name."""
    held = details_hold(entry, site.settings.today.isoformat())
    return {**card(entry), "point": {"anonymous": entry.record.anonymous, "form": entry.record.form, "held": held}}


def helpful(site: Site) -> list[Entry[Meldpunt]]:
    """Return the reporting points, those that help most people first."""
    return sorted(site.of(Meldpunt), key=lambda each: FORMS.index(each.record.form))


def national(level: str, site: Site) -> list[Argument]:
    """Return the cards of national points that help a person at a level. level: key of its vocabulary."""
    return [
        pointed(each, site)
        for each in helpful(site)
        if each.record.reach == "landelijk" and level in each.record.levels and each.record.form in FORMS[:_HELPS]
    ]


def own(institution: str, site: Site) -> list[Argument]:
    """Return the cards of an institution's own points. institution: its slug."""
    return [pointed(each, site) for each in helpful(site) if each.record.institution == institution]
