"""The project on disk: content, theme, words and fonts, as values."""

import os
from collections.abc import Iterable, Iterator, Mapping
from importlib import resources
from pathlib import Path

import yaml

from stagekans.adapters.logos import inks
from stagekans.build.pipeline import Content
from stagekans.build.store import Store
from stagekans.core.diagnostics import Diagnostic, Place
from stagekans.core.messages import broken_yaml, say
from stagekans.core.outputs import Argument, Blob
from stagekans.core.rules import Rule
from stagekans.core.words import ThemeFault, Words, group
from stagekans.reading.sources import FILE_CASE, SHOWN_SUFFIXES, Source
from stagekans.render.letters import composed, key
from stagekans.render.paper.faces import FACES
from stagekans.subjects.table import KINDS

FILE_SYMLINK = Rule("file-symlink")

_READ_LIMIT = 2_000_000
_FONTS = (
    (
        "fontpkg_atkinson_hyperlegible",
        "files",
        ("AtkinsonHyperlegible-Regular.ttf", "AtkinsonHyperlegible-Bold.ttf"),
    ),
    ("fontpkg_bricolage_grotesque", "files", ("BricolageGrotesque[opsz,wdth,wght].ttf",)),
    ("manimgx_fonts", "", tuple(name for name in FACES if name.endswith("[wght].ttf"))),
    ("manimgx_fonts_cjk", "", ("NotoSansCJK-VF.otf.ttc",)),
)
"""Package, folder in it, files taken."""
THEME_SUFFIXES = (".html", ".css", ".js", ".svg", ".typ", ".txt", ".yml", ".md", ".json", ".xml")


def content(project: Path, changed: Mapping[str, str], store: Store | None = None) -> Content:
    """Read all files of the roots, and measure the logos among them.

    project: folder of the project. changed: path -> day of its last change (ISO). store: remembers measurements.
    Symlinks are not followed but told, and so is the second of two files whose names look the same; hidden files and
    those named README.md are left out. The letters of a path are composed (NFC), whatever the file system does.
    """
    sources: list[Source] = []
    shown: dict[str, Blob] = {}
    found: list[Diagnostic] = []
    seen: dict[str, Path] = {}
    for root in KINDS.roots:
        for path in _walk(project / root):
            name = composed(path.relative_to(project).as_posix())
            if path.is_symlink():
                found.append(FILE_SYMLINK(Place(name)))
                continue
            other = seen.setdefault(key(name), path)
            if other != path:
                found.append(FILE_CASE(Place(name), other=composed(other.relative_to(project).as_posix())))
                continue
            with path.open("rb") as stream:
                data = stream.read(_READ_LIMIT)
            if name.lower().endswith(SHOWN_SUFFIXES) or (name.startswith(KINDS.files) and name.endswith(".csv")):
                shown[name] = Blob(data)
            else:
                sources.append(Source(name, data, changed.get(name)))
    logos = {path: file for path, file in shown.items() if path.startswith(KINDS.logos)}
    return Content(sources, shown, found, inks(logos, store))


def _walk(folder: Path) -> Iterator[Path]:
    """Yield files and symlinks below a folder in order of name."""
    if not folder.is_dir():
        return
    with os.scandir(folder) as listed:
        items = sorted(listed, key=lambda item: item.name)
    for item in items:
        if item.name.startswith(".") or item.name == "README.md":
            continue
        if item.is_symlink() or item.is_file():
            yield Path(item.path)
        elif item.is_dir():
            yield from _walk(Path(item.path))


def theme(folder: Path) -> Mapping[str, Blob]:
    """Return path below theme/ -> bytes, for all that templates are made of; another path raises ThemeFault."""
    return _Theme(
        (path.relative_to(folder).as_posix(), Blob(path.read_bytes()))
        for path in _walk(folder)
        if path.suffix in THEME_SUFFIXES and not path.is_symlink()
    )


def words(folder: Path, locale: str, needed: Iterable[str] = ()) -> Words:
    """Return the interface words of a locale: all of theme/words/<locale>/, a file for each subject.

    needed: names of files that must be there, besides "site". Raises FileNotFoundError when one is not, ValueError when
    a file is no YAML or two files have the same word.
    """
    home = folder / "words" / locale
    paths = {*home.glob("*.yml"), *(home / f"{name}.yml" for name in ("site", *needed))}
    found: Words = {}
    for path in sorted(paths):
        read = _read(path, folder)
        twice = next(_both(found, read), None)
        if twice is not None:
            raise ValueError(say("project.theme.twice", file=_named(path, folder), name=twice))
        found = _over(found, read)
    return found


def samples(folder: Path, locale: str) -> Mapping[str, Argument]:
    """Return what the page on the look shows, theme/samples/<locale>.yml; ValueError when it is no YAML."""
    return _read(folder / "samples" / f"{locale}.yml", folder)


def _read(path: Path, folder: Path) -> Mapping[str, Argument]:
    try:
        loaded: Mapping[str, Argument] = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    except yaml.YAMLError as error:
        line, column, detail = broken_yaml(error)
        raise ValueError(f"{_named(path, folder)}:{line}:{column}: {detail}") from error
    return loaded or {}


def _named(path: Path, folder: Path) -> str:
    return path.relative_to(folder.parent).as_posix()


def _both(one: Words, other: Words, before: str = "") -> Iterator[str]:
    """Yield the path of every word that two sets of words both have."""
    for name in one.keys() & other.keys():
        mine, theirs = one[name], other[name]
        if isinstance(mine, Mapping) and isinstance(theirs, Mapping):
            yield from _both(mine, theirs, f"{before}{name}.")
        else:
            yield f"{before}{name}"


def words_over(known: Words, folder: Path, locale: str) -> Words:
    """Return the words of another locale, with those already known where it has none; lists are taken whole."""
    return _over(known, words(folder, locale))


def _over(under: Words, above: Words) -> Words:
    both = {
        name: _over(group(under, name), group(above, name)) for name in above if isinstance(under.get(name), Mapping)
    }
    return {**under, **above, **both}


class _Theme(dict[str, Blob]):
    """The files of theme/ by path; one that is asked for and not there is told by its name."""

    def __missing__(self, path: str) -> Blob:
        raise ThemeFault(say("project.theme.file", name=path))


class _Fonts(Mapping[str, Blob]):
    """Font files by name, each read when it is first asked for: some are large, and most builds need two."""

    def __init__(self) -> None:
        self._places = {name: (package, folder) for package, folder, names in _FONTS for name in names}
        self._read: dict[str, Blob] = {}

    def __getitem__(self, name: str) -> Blob:
        if name not in self._read:
            package, folder = self._places[name]
            self._read[name] = Blob(resources.files(package).joinpath(folder, name).read_bytes())
        return self._read[name]

    def __contains__(self, name: object) -> bool:
        return name in self._places

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)


def fonts() -> Mapping[str, Blob]:
    """Return the font files of the font packages by file name."""
    return _Fonts()
