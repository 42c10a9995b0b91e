"""Files as they were found: path and bytes, before anyone looks inside."""

import difflib
import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from stagekans.core.diagnostics import Diagnostic, Place, Severity
from stagekans.core.kind import Kind, Kinds
from stagekans.core.rules import Rule
from stagekans.core.values import SLUG
from stagekans.render.letters import key

FILE_NAME = Rule("file-name", facts=("name", "suggestion"))
FILE_CASE = Rule("file-case", facts=("other",))
FILE_NESTED = Rule("file-nested", facts=("folder",))
FILE_UNEXPECTED = Rule("file-unexpected", facts=("suffix",), severity=Severity.WARNING)

SHOWN_SUFFIXES = (".svg", ".png", ".jpg", ".jpeg", ".webp", ".mp3", ".m4a", ".mp4", ".webm", ".vtt")


@dataclass(frozen=True)
class Source:
    """One file. path: relative to the project. data: its bytes. changed: day of last change (ISO) or None."""

    path: str
    data: bytes
    changed: str | None = None


def slug_of(path: str, kind: Kind) -> str:
    """Return the slug of a file: its path inside the kind's folder without suffix or "/index"."""
    folder, _ = kind.home_of(path) or (kind.folder, "")
    inner = path[len(folder) + 1 :].removesuffix(kind.suffix)
    return inner.removesuffix("/index")


def placed(sources: Sequence[Source], kinds: Kinds) -> Iterator[tuple[Source, Kind] | Diagnostic]:
    """Give each file its kind, or say why it cannot have one.

    sources: all files of the roots; what bodies show and hidden files are left out by the caller. kinds: all there are.
    """
    seen: dict[str, str] = {}
    for source in sorted(sources, key=lambda each: each.path):
        kind = kinds.of(source.path)
        if kind is None or source.path.endswith(SHOWN_SUFFIXES):
            continue
        other = seen.setdefault(key(source.path), source.path)
        if other != source.path:
            yield FILE_CASE(Place(source.path), other=other)
            continue
        if not source.path.endswith(kind.suffix):
            yield FILE_UNEXPECTED(Place(source.path), suffix=kind.suffix)
            continue
        wrong = [part for part in slug_of(source.path, kind).split("/") if not SLUG.fullmatch(part)]
        if wrong:
            yield FILE_NAME(Place(source.path), name=wrong[0], suggestion=slugify(wrong[0]))
            continue
        if kind.address and "/" in slug_of(source.path, kind):
            yield FILE_NESTED(Place(source.path), folder=kind.folder)
            continue
        yield source, kind


def slugify(name: str) -> str:
    """Return a slug that resembles a name."""
    flat = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", flat).strip("-") or "nieuwe-naam"


class Suggestions:
    """Near words for faults that may be many: each is looked up once, and after so much work nothing is near.

    most: steps of difflib in all, one for each pair of letters; enough for a thousand faults in a small project.
    """

    def __init__(self, most: int = 8_000_000) -> None:
        self.found: dict[tuple[str, str], list[str]] = {}
        self.left = most

    def near(self, word: str, among: str, known: Callable[[], Sequence[str]]) -> list[str]:
        """Return the known word that most resembles a word, if any. among: a name for what known() returns."""
        if (among, word) not in self.found and self.left > 0:
            words = known()
            self.left -= len(word) * sum(map(len, words)) + len(words)
            self.found[among, word] = nearest(word, words)
        return self.found.get((among, word), [])


def nearest(word: str, known: Sequence[str], count: int = 1) -> list[str]:
    """Return the known words that most resemble a word, best first."""
    return difflib.get_close_matches(word, sorted(known), n=count, cutoff=0.6)
