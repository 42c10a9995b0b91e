"""What the plugin asks of MkDocs: who it is, what it wrote, which file is a page, whether it warned."""

import importlib.metadata
import logging
import sys
from collections.abc import Callable, Iterable
from concurrent.futures import Executor
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import TypedDict

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.toc import TableOfContents, get_toc

from stagekans.adapters.configuration import WrongConfiguration, configuration
from stagekans.build.run import Progress, silent
from stagekans.core.diagnostics import Diagnostic, Place
from stagekans.core.messages import refused
from stagekans.core.outputs import Output
from stagekans.core.rules import Rule

ENGINE_WARNINGS = Rule("engine-warnings")


@dataclass
class Options:
    """What the command line asks of a build; the defaults are those of "mkdocs build"."""

    today: str | None = None
    release: bool = True
    site_url: str | None = None
    executor: Executor | None = None
    store: str | None = None
    workers: int | None = None
    search: bool = True
    progress: Progress = silent
    report: Callable[[tuple[Diagnostic, ...]], None] | None = None


class _Heading(TypedDict):
    """A heading as MkDocs takes it, with those below it."""

    level: int
    id: str
    name: str
    children: "list[_Heading]"


def quiet(builder: Callable[[], None], path: Path) -> Callable[[], None]:
    """Return a builder that tells a fault in one sentence. path: of mkdocs.yml."""

    def build() -> None:
        try:
            configuration(path.parent)
            builder()
        except WrongConfiguration as error:
            raise Abort(str(error)) from error
        except OSError as error:
            raise Abort(refused(error)) from error

    return build


def written(folder: str) -> list[Output]:
    """Return what MkDocs wrote, as outputs like all others."""
    files = sorted(path for path in Path(folder).rglob("*") if path.is_file())
    return [Output(path.relative_to(folder).as_posix(), path.read_bytes(), ("mkdocs",)) for path in files]


def contents(headings: Iterable[tuple[int, str, str]]) -> TableOfContents:
    """Return the table of contents of a page. headings: level, plain text and id of each, in order."""
    top: _Heading = {"level": 0, "id": "", "name": "", "children": []}
    open_ones = [top]
    for level, text, name in headings:
        while open_ones[-1]["level"] >= level:
            open_ones.pop()
        open_ones.append({"level": level, "id": name, "name": escape(text, quote=False), "children": []})
        open_ones[-2]["children"].append(open_ones[-1])
    return get_toc(top["children"])


def engine_tag(config: MkDocsConfig) -> str:
    """Return the generator tag: the engine that really runs, and its theme."""
    name = (
        "properdocs" if "properdocs" in sys.modules and type(config).__module__.startswith("properdocs") else "mkdocs"
    )
    return f"{name}-{importlib.metadata.version(name)}, stagekans"


def strict_warnings(config: MkDocsConfig) -> tuple[Diagnostic, ...]:
    """Return a refusal when a strict build warned: MkDocs itself would say so only after the swap."""
    if not config.strict:
        return ()
    for handler in logging.getLogger("mkdocs").handlers:
        counts = getattr(handler, "get_counts", None)
        if counts is not None and counts():
            return (ENGINE_WARNINGS(Place("mkdocs.yml")),)
    return ()
