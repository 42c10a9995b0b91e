"""The one list of kinds: where each lives, where it is published, what it is."""

from dataclasses import dataclass

from stagekans.model.entry import Record
from stagekans.model.kinds.adaptation import Adaptation
from stagekans.model.kinds.campaign import Campaign
from stagekans.model.kinds.concept import Concept
from stagekans.model.kinds.institution import Institution
from stagekans.model.kinds.meldpunt import Meldpunt
from stagekans.model.kinds.page import Page
from stagekans.model.kinds.phase import Phase
from stagekans.model.kinds.practice import Practice
from stagekans.model.kinds.route import Route
from stagekans.model.kinds.statement import Statement


@dataclass(frozen=True)
class Kind:
    """One kind of entry.

    id: its name in data and search. folder: where its files live. suffix: ".md" or ".yml".
    address: where its pages stand ("" for pages, that keep their own path).
    record: the model of its front matter.
    """

    id: str
    folder: str
    suffix: str
    address: str
    record: type[Record]


KINDS: tuple[Kind, ...] = (
    Kind("phase", "content/fasen", ".md", "programma/", Phase),
    Kind("campaign", "content/campagnes", ".md", "campagne/", Campaign),
    Kind("institution", "content/instellingen", ".yml", "instellingen/", Institution),
    Kind("meldpunt", "content/meldpunten", ".yml", "melden/", Meldpunt),
    Kind("statement", "content/verklaringen", ".yml", "over/", Statement),
    Kind("route", "content/handelen", ".md", "handelen/", Route),
    Kind("adaptation", "content/toepassingen", ".yml", "toepassingen/", Adaptation),
    Kind("practice", "practices", ".md", "praktijken/", Practice),
    Kind("concept", "glossary", ".md", "begrippen/", Concept),
    Kind("page", "content", ".md", "", Page),
)
BY_ID: dict[str, Kind] = {kind.id: kind for kind in KINDS}
ROOTS: tuple[str, ...] = ("content", "practices", "modules", "podcasts", "glossary")
"""The folders that hold content; the first whose folder contains a file decides its kind."""


def kind_of(path: str) -> Kind | None:
    """Return the kind of a file by its path relative to the project, or None outside the roots.

    More precise folders stand before "content", so that the first match is the right one.
    """
    for kind in KINDS:
        if path.startswith(kind.folder + "/"):
            return kind
    return None
