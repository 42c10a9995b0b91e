"""Outputs to a plan: every path once, every job once, each with its key."""

import hashlib
import importlib.metadata
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from stagekans.core.diagnostics import Diagnostic, Place
from stagekans.core.outputs import Argument, Blob, Job, Measure, Output, Part
from stagekans.core.rules import Rule

PATH_TAKEN = Rule("path-taken", facts=("path", "first", "second"))

_ENGINES = (
    "jinja2",
    "markdown-it-py",
    "mdit-py-plugins",
    "typst",
    "segno",
    "python-pptx",
    "python-docx",
    "coloraide",
    "icalendar",
    "pillow",
    "fonttools",
    "brotli",
    "rdflib",
    "wordfreq",
    "babel",
    "lxml",
    "rcssmin",
    "rjsmin",
)


_MADE_BY = tuple(Path(__file__).parent.parent / name for name in ("render", "search"))


@dataclass(frozen=True)
class Task:
    """A job with its key, its arguments with every blob and part as a token, and what it waits for."""

    key: str
    job: Job
    arguments: Mapping[str, object]
    needs: tuple[str, ...]


@dataclass(frozen=True)
class Plan:
    """What is to be written, and what must be made first.

    outputs: in order of path. tasks: key -> task, each after all it needs. blobs: digest -> blob.
    """

    outputs: tuple[Output, ...]
    tasks: Mapping[str, Task]
    blobs: Mapping[str, Blob]
    keys: Mapping[int, str]

    def key_of(self, part: Part) -> str:
        """Return the key of the job a part comes from."""
        return self.keys[id(part.job)]


def make_plan(outputs: Iterable[Output]) -> tuple[Plan, tuple[Diagnostic, ...]]:
    """Plan a build.

    outputs: all that products and the engine want; of two on one path the first is kept.
    Returns the plan, and a diagnostic for each path that two want.
    """
    taken: dict[str, Output] = {}
    kept: list[Output] = []
    found: list[Diagnostic] = []
    for output in outputs:
        first = taken.setdefault(output.path.lower(), output)
        if first is not output:
            found.append(PATH_TAKEN(Place(output.path), path=output.path, first=_who(first), second=_who(output)))
            continue
        kept.append(output)
    keyer = _Keyer()
    for output in kept:
        if isinstance(output.content, Part):
            keyer.visit(output.content.job)
    plan = Plan(tuple(sorted(kept, key=lambda each: each.path)), keyer.tasks, keyer.blobs, keyer.keys)
    return plan, tuple(found)


def _who(output: Output) -> str:
    return ", ".join(output.about) or output.path


_WRITTEN = json.JSONEncoder(sort_keys=True, ensure_ascii=False).encode


class _Keyer:
    """Walks jobs depth first; a job's key is the hash of its function, the engines and its arguments."""

    def __init__(self) -> None:
        self.press = press_version()
        self.tasks: dict[str, Task] = {}
        self.blobs: dict[str, Blob] = {}
        self.keys: dict[int, str] = {}

    def visit(self, job: Job) -> str:
        known = self.keys.get(id(job))
        if known:
            return known
        needs: dict[str, None] = {}
        texts, arguments = [], {}
        for name, value in sorted(job.arguments.items()):
            arguments[name], text = self._argument(value, needs)
            texts.append((name, text))
        name = f"{job.function.__module__}.{job.function.__qualname__}"
        key = hashlib.sha256(repr((name, self.press, texts)).encode()).hexdigest()
        self.keys[id(job)] = key
        self.tasks.setdefault(key, Task(key, job, arguments, tuple(needs)))
        return key

    def _argument(self, value: Argument, needs: dict[str, None]) -> tuple[object, str]:
        """Return an argument as a token, and a text that is the same only for the same argument.

        Nearly all arguments are plain data; those are written at once and not walked.
        """
        try:
            return {"$plain": value}, "plain " + _WRITTEN(value)
        except TypeError:
            token = self._token(value, needs)
            return token, "token " + _WRITTEN(token)

    def _token(self, value: Argument, needs: dict[str, None]) -> object:
        if value is None or isinstance(value, str | int | float):
            return {"$plain": value}
        if isinstance(value, Blob):
            self.blobs[value.digest] = value
            return {"$blob": value.digest}
        if isinstance(value, Measure):
            return {"$measure": self._part(value.part, needs)}
        if isinstance(value, Part):
            return {"$part": self._part(value, needs)}
        if isinstance(value, Mapping):
            return {key: self._token(each, needs) for key, each in value.items()}
        if isinstance(value, Sequence):
            return [self._token(each, needs) for each in value]
        raise TypeError(f"a job cannot take a {type(value).__name__}")

    def _part(self, part: Part, needs: dict[str, None]) -> list[str]:
        key = self.visit(part.job)
        needs[key] = None
        return [key, part.name]


def press_version() -> str:
    """Return a hash of the source of all that jobs call, and of the engines they drive.

    Measured rather than kept by hand: a forgotten version number would serve stale bytes.
    """
    sources = [(each.name, each.read_bytes()) for folder in _MADE_BY for each in sorted(folder.rglob("*.py"))]
    versions = [(name, importlib.metadata.version(name)) for name in _ENGINES]
    return hashlib.sha256(repr((sources, versions)).encode()).hexdigest()
