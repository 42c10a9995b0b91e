"""What a subject declares of itself: kinds, checks, files. Rooms are named, and loaded when they are asked for."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from importlib import import_module
from typing import cast

from stagekans.core.diagnostics import Diagnostic
from stagekans.core.entry import Record
from stagekans.core.outputs import Argument, Output

_SUBJECTS = "stagekans.subjects"


def loaded(subject: str, room: str) -> Callable[..., object]:
    """Return what a subject names: "pages:session_page" is session_page of the file pages.py in its folder.

    Raises ImportError or AttributeError when there is no such room.
    """
    file, _, name = room.partition(":")
    found: Callable[..., object] = getattr(import_module(f"{_SUBJECTS}.{subject}.{file}"), name)
    return found


def viewed(subject: str, room: str, *given: object) -> dict[str, Argument]:
    """Return the fields of the view that a room makes: name -> what a template shows; none without a room."""
    return dict(vars(loaded(subject, room)(*given))) if room else {}


def told(subject: str, room: str, *given: object) -> Mapping[str, Argument]:
    """Return the plain data that a room makes; none without a room."""
    return cast("Mapping[str, Argument]", loaded(subject, room)(*given)) if room else {}


@dataclass(frozen=True)
class Overview:
    """The page that lists the entries of a kind, and its pages by facet.

    order: its place in the sitemap. view: room of a function (site) -> frozen dataclass of what it shows beyond cards.
    scripts: names of the scripts it asks for. facets: those that have pages of their own. facet_words: key of
    words.overviews for those pages, where it is not that of the overview.
    """

    order: int
    view: str = ""
    scripts: tuple[str, ...] = ()
    facets: tuple[str, ...] = ()
    facet_words: str = ""


@dataclass(frozen=True)
class Kind:
    """One kind of entry: the only place where all that is particular to it is named.

    id: its name in data and search. order: its place among kinds, in data and lists. folder: where its files live.
    suffix: ".md" or ".yml". address: where its pages stand ("" for pages, that keep their own path).
    model: room of the record of its front matter. subject: its folder, filled in by the subject itself.
    english: folder and address of entries written in English, if any.
    own_folder: whether a new entry gets a folder of its own, with its media beside it (<slug>/index.md).
    pages: whether programme pages (.md) may stand among its entries, and so below its address.
    by_engine: whether MkDocs writes its pages, by theme/main.html.
    files: folder with data that belongs to its entries and is published never as it is, or "".
    page: room of a function (entry, site) -> frozen dataclass of what its page shows beyond what all pages show.
    card: room of a function (entry, site) -> what a list shows of it, where that is more than of others.
    body: room of a function (entry, site) -> the text its page shows, where that is not as it is written.
    linked: room of a function (entry, site) -> schema.org words that its record does not know.
    listed: whether a programme page may show its entries as cards ("lists" in the front matter of that page).
    listing: room of a function (site) -> fields that a programme page which lists this kind shows as well.
    scripts: names of the scripts its page asks for. shown_in: templates that show its body, besides that of its page.
    overview: the page that lists it, or None. logos: whether its entries may have a logo of their own.
    folder_page: whether a programme page may be that of its folder, where it has no overview.
    counted: whether the home page says how many there are.
    in_regions: its place among what a region lists, by what its facet "region" says; 0 when it lists none.
    """

    id: str
    order: int
    folder: str
    suffix: str
    address: str
    model: str
    subject: str = ""
    english: tuple[str, str] | None = None
    own_folder: bool = False
    pages: bool = False
    by_engine: bool = False
    files: str = ""
    page: str = ""
    card: str = ""
    body: str = ""
    linked: str = ""
    listed: bool = False
    listing: str = ""
    scripts: tuple[str, ...] = ()
    shown_in: tuple[str, ...] = ()
    overview: Overview | None = None
    logos: bool = False
    folder_page: bool = True
    counted: bool = False
    in_regions: int = 0

    @cached_property
    def record(self) -> type[Record]:
        """The model of its front matter, loaded when the first file of this kind is read."""
        return cast("type[Record]", loaded(self.subject, self.model))

    @property
    def page_template(self) -> str:
        """Path of the template of its page, below theme/."""
        return f"{self.subject}/{self.id}.html"

    @property
    def overview_template(self) -> str:
        """Path of the template of its overview, below theme/."""
        return f"{self.subject}/{self.id}-overview.html"

    @property
    def new_template(self) -> str:
        """Path of what a new file of this kind begins as, below theme/."""
        return f"{self.subject}/new/{self.id}{self.suffix}"

    @property
    def homes(self) -> tuple[tuple[str, str], ...]:
        """Every (folder, address) of this kind."""
        return ((self.folder, self.address), *((self.english,) if self.english else ()))

    def home_of(self, path: str) -> tuple[str, str] | None:
        """Return the (folder, address) a file of this kind belongs to, or None when it is no such file."""
        if self.pages and path.endswith(".md"):
            return None
        return next((home for home in self.homes if path.startswith(home[0] + "/")), None)


@dataclass(frozen=True)
class Subject:
    """One subject.

    name: of its folder. kinds: what is written about it. checks: rooms of check(site) -> diagnostics.
    files: rooms of make(site) -> outputs. scripts: name -> files below theme/ that it is joined from, so that a page
    asks for one. styles: style sheets below theme/.
    """

    name: str
    kinds: tuple[Kind, ...] = ()
    checks: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    scripts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    styles: tuple[str, ...] = ()

    def checking(self) -> Iterator[Callable[..., Iterator[Diagnostic]]]:
        """Yield its checks, in order."""
        return (cast("Callable[..., Iterator[Diagnostic]]", loaded(self.name, room)) for room in self.checks)

    def making(self) -> Iterator[Callable[..., Iterator[Output]]]:
        """Yield what makes its files, in order."""
        return (cast("Callable[..., Iterator[Output]]", loaded(self.name, room)) for room in self.files)


@dataclass(frozen=True)
class Kinds:
    """All kinds, in order. subjects: those that declare them."""

    subjects: tuple[Subject, ...] = ()

    @cached_property
    def all(self) -> tuple[Kind, ...]:
        """Every kind, in the order of data and lists."""
        return tuple(sorted((kind for each in self.subjects for kind in each.kinds), key=lambda kind: kind.order))

    @cached_property
    def by_id(self) -> Mapping[str, Kind]:
        """Kind by its id."""
        return {kind.id: kind for kind in self.all}

    @cached_property
    def order(self) -> Mapping[str, int]:
        """Place among kinds by id, from 0."""
        return {kind.id: index for index, kind in enumerate(self.all)}

    @cached_property
    def in_regions(self) -> tuple[Kind, ...]:
        """The kinds that a region lists, in their order there."""
        return tuple(sorted((kind for kind in self.all if kind.in_regions), key=lambda kind: kind.in_regions))

    @cached_property
    def folders(self) -> Mapping[str, str]:
        """Address by folder, of kinds that have one of their own."""
        return {folder: address for kind in self.all for folder, address in kind.homes if address}

    @cached_property
    def roots(self) -> tuple[str, ...]:
        """The folders at the top of a project that hold content, in the order of kinds from general to precise."""
        return tuple(dict.fromkeys(kind.folder.partition("/")[0] for kind in self.all))

    @cached_property
    def logos(self) -> tuple[str, ...]:
        """The folders with logos, <slug>.svg or .png."""
        return tuple(f"{kind.folder}/logos/" for kind in self.all if kind.logos)

    @cached_property
    def files(self) -> tuple[str, ...]:
        """The folders with data that is published never as it is."""
        return tuple(kind.files for kind in self.all if kind.files)

    def of(self, path: str) -> Kind | None:
        """Return the kind of a file by its path in the project: that of the most precise folder, None outside all."""
        found = [(len(home[0]), -index, kind) for index, kind in enumerate(self.all) if (home := kind.home_of(path))]
        return max(found, key=lambda each: each[:2])[2] if found else None
