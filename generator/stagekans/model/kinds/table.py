"""The one list of kinds: where each lives, where it is published, what it is."""

from dataclasses import dataclass

from stagekans.model.entry import Record
from stagekans.model.kinds.adaptation import Adaptation
from stagekans.model.kinds.campaign import Campaign
from stagekans.model.kinds.clause import Clause
from stagekans.model.kinds.community import Community
from stagekans.model.kinds.concept import Concept
from stagekans.model.kinds.episode import Episode
from stagekans.model.kinds.example import Example
from stagekans.model.kinds.indicator import Indicator
from stagekans.model.kinds.institution import Institution
from stagekans.model.kinds.kit import Kit
from stagekans.model.kinds.learning_line import LearningLine
from stagekans.model.kinds.lexicon import Lexicon
from stagekans.model.kinds.manifest import Manifest
from stagekans.model.kinds.measurement import Measurement
from stagekans.model.kinds.meldpunt import Meldpunt
from stagekans.model.kinds.module import Module
from stagekans.model.kinds.need import Need
from stagekans.model.kinds.page import Page
from stagekans.model.kinds.party import Party
from stagekans.model.kinds.phase import Phase
from stagekans.model.kinds.practice import Practice
from stagekans.model.kinds.progress import Progress
from stagekans.model.kinds.region import Area
from stagekans.model.kinds.route import Route
from stagekans.model.kinds.scan import Scan
from stagekans.model.kinds.series import Series
from stagekans.model.kinds.session import Session
from stagekans.model.kinds.startkit import StartKit
from stagekans.model.kinds.statement import Statement
from stagekans.model.kinds.story import Story
from stagekans.model.roles import Branded


@dataclass(frozen=True)
class Kind:
    """One kind of entry.

    id: its name in data and search. folder: where its files live. suffix: ".md" or ".yml".
    address: where its pages stand ("" for pages, that keep their own path).
    record: the model of its front matter. english: folder and address of entries written in English, if any.
    own_folder: whether a new entry gets a folder of its own, with its media beside it (<slug>/index.md).
    pages: whether programme pages (.md) may stand among its entries, and so below its address.
    """

    id: str
    folder: str
    suffix: str
    address: str
    record: type[Record]
    english: tuple[str, str] | None = None
    own_folder: bool = False
    pages: bool = False

    @property
    def homes(self) -> tuple[tuple[str, str], ...]:
        """Every (folder, address) of this kind."""
        return ((self.folder, self.address), *((self.english,) if self.english else ()))

    def home_of(self, path: str) -> tuple[str, str] | None:
        """Return the (folder, address) a file of this kind belongs to, or None when it is no such file."""
        if self.pages and path.endswith(".md"):
            return None
        return next((home for home in self.homes if path.startswith(home[0] + "/")), None)


KINDS: tuple[Kind, ...] = (
    Kind("phase", "content/fasen", ".md", "programma/", Phase),
    Kind("campaign", "content/campagnes", ".md", "campagne/", Campaign, ("content/en/campaigns", "en/campaign/")),
    Kind("institution", "content/instellingen", ".yml", "instellingen/", Institution),
    Kind("example", "content/voorbeelden", ".yml", "campagne/voorbeelden/", Example),
    Kind("meldpunt", "content/meldpunten", ".yml", "melden/", Meldpunt),
    Kind("statement", "content/verklaringen", ".yml", "over/", Statement),
    Kind("route", "content/handelen", ".md", "handelen/", Route, ("content/en/routes", "en/routes/")),
    Kind("scan", "content/zelfscans", ".yml", "zelfscan/", Scan),
    Kind("session", "content/agenda", ".md", "agenda/", Session),
    Kind("need", "content/behoeften", ".md", "behoeften/", Need),
    Kind("kit", "content/draaiboeken", ".yml", "draaiboeken/", Kit),
    Kind("community", "content/netwerk", ".md", "netwerk/", Community),
    Kind("progress", "content/voortgang", ".yml", "voortgang/", Progress),
    Kind("region", "content/regios", ".md", "regio/", Area),
    Kind("start-kit", "content/startkits", ".yml", "startkit/", StartKit),
    Kind("story", "content/verhalen", ".md", "verhalen/", Story),
    Kind("manifest", "content/manifesten", ".md", "manifest/", Manifest),
    Kind("clause", "content/bepalingen", ".yml", "manifest/bepalingen/", Clause),
    Kind("party", "content/partijen", ".yml", "partners/", Party),
    Kind("measurement", "content/metingen", ".yml", "monitor/metingen/", Measurement),
    Kind("indicator", "content/monitor", ".yml", "monitor/", Indicator, pages=True),
    Kind("adaptation", "content/toepassingen", ".yml", "toepassingen/", Adaptation),
    Kind("lexicon", "content/zoeken", ".yml", "zoeken/", Lexicon),
    Kind("learning-line", "modules/leerlijnen", ".yml", "leerlijnen/", LearningLine),
    Kind("module", "modules", ".md", "modules/", Module, own_folder=True),
    Kind("series", "podcasts/reeksen", ".yml", "podcasts/reeksen/", Series),
    Kind("episode", "podcasts", ".md", "podcasts/", Episode, own_folder=True),
    Kind("practice", "practices", ".md", "praktijken/", Practice),
    Kind("concept", "glossary", ".md", "begrippen/", Concept),
    Kind("page", "content", ".md", "", Page),
)
BY_ID: dict[str, Kind] = {kind.id: kind for kind in KINDS}
ROOTS: tuple[str, ...] = ("content", "practices", "modules", "podcasts", "glossary")
"""The folders that hold content; the first whose folder contains a file decides its kind."""
LOGOS: tuple[str, ...] = tuple(f"{kind.folder}/logos/" for kind in KINDS if issubclass(kind.record, Branded))
"""The folders with logos, <slug>.svg or .png."""
RESULTS = "content/metingen/resultaten/"
"""The folder with results of measurements, <slug>-<wave>.csv."""


def kind_of(path: str) -> Kind | None:
    """Return the kind of a file by its path relative to the project, or None outside the roots.

    More precise folders stand before "content", "modules" and "podcasts", so that the first match is the right one.
    """
    for kind in KINDS:
        if kind.home_of(path):
            return kind
    return None
