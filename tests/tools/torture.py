"""make torture: seeded mutants of all content go through reading and checks; none may raise, hang, or lie about where.

python tests/tools/torture.py [--seed 5] [--count 3000] [--real 30] [--only N] [--workers 2]
Mutant N of a seed is always the same (at one --real): --only N makes just that one and shows what is told.
"""

import argparse
import multiprocessing
import os
import random
import re
import signal
import subprocess
import sys
import time
import traceback
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from types import FrameType
from typing import Any

from mutants import ELSEWHERE, MUTATIONS
from project import ROOT, TODAY

from stagekans.adapters import disk
from stagekans.adapters.logos import inks
from stagekans.build.memory import Memory
from stagekans.build.pipeline import Content, examine
from stagekans.core.diagnostics import Diagnostic
from stagekans.core.outputs import Blob
from stagekans.core.settings import MenuItem, Settings
from stagekans.subjects.table import KINDS

LIMIT = 5
"""Seconds of processor time for one mutant."""
REAL = 30
"""One of so many mutants is of the real content: a check of it costs ten of the tiny site."""
LINE_ENDS = ("\r\n", "\n", "\r", "\x85", "\u2028", "\u2029")


class TooSlow(Exception):
    """A mutant that took longer than LIMIT."""


@dataclass(frozen=True)
class Trial:
    """What came of a mutant. wrong: why it fails, or ""; told: how much was said of the file it is in."""

    number: int
    file: str
    mutation: str
    told: int
    wrong: str
    seconds: float


@dataclass(frozen=True)
class Bench:
    """A project to damage: its content, its readers with a memory, the names of its files, what is told undamaged."""

    content: Content
    readers: Any
    names: tuple[str, ...]
    known: frozenset[tuple[str, str, str]]


def settings() -> Settings:
    """Return settings that need no configuration."""
    theme = ROOT / "theme"
    words = disk.words(theme, "nl")
    return Settings(
        site_url="https://stagekans.example/",
        site_name="Stagekans",
        locale="nl",
        today=date.fromisoformat(TODAY),
        release=True,
        generator="test",
        repository="",
        menu=(MenuItem("Praktijkvoorbeelden", "praktijken/"),),
        theme=disk.theme(theme),
        kinds=KINDS,
        words=words,
        translations={"en": disk.words_over(words, theme, "en")},
        samples=disk.samples(theme, "nl"),
        fonts=disk.fonts(),
        example_hosts=("voorbeeld.example", "luisterlijn.example", "bron.example", "bevestigd.example", "example.com"),
        example_files=("modules/samen-oefenen/index.md",),
    )


def bench(project: Path, told: Settings) -> Bench:
    """Read a project once, so that a mutant costs little more than its own file."""
    content = disk.content(project, {})
    memory = Memory(project / "geen" / "memory.json", "torture")
    _, found = examine(content, told, memory.readers)
    memory.known = dict(memory.used)
    texts = {name for name in content.files if name.endswith((".vtt", ".csv", ".svg"))}
    return Bench(
        content,
        memory.readers,
        tuple(sorted({*texts, *(each.path for each in content.sources)})),
        frozenset(map(_said, found)),
    )


def _said(found: Diagnostic) -> tuple[str, str, str]:
    return found.place.file, found.code, found.message


def trial(
    number: int, seed: int, benches: tuple[Bench, Bench], told: Settings, real: int = REAL, show: bool = False
) -> Trial:
    """Make one mutant and look at what is said of it."""
    rng = random.Random(f"{seed} {number}")
    place = benches[bool(real) and number % real == 0]
    while True:
        mutation, file = rng.choice(MUTATIONS), _chosen(rng, place.names)
        data = _data(place.content, file)
        try:
            made = mutation(rng, data) if data else None
        except (ValueError, StopIteration, IndexError, UnicodeDecodeError):  # damage that needs what this file lacks
            made = None
        if made is not None and made[0] != data:
            break
    name = getattr(mutation, "__name__", "")
    before = time.process_time()
    found: tuple[Diagnostic, ...] = ()
    wrong = ""
    signal.setitimer(signal.ITIMER_PROF, LIMIT)
    try:
        _, found = examine(_with(place.content, file, made[0]), told, place.readers)
    except TooSlow:
        wrong = f"over {LIMIT} s: {_where()}"
    except BaseException as error:  # noqa: BLE001 - what is tested is that there are none
        wrong = f"{type(error).__name__}: {error} {_where()}"
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
    mine = [each for each in found if each.place.file == file]
    anew = [each for each in mine if _said(each) not in place.known]
    wrong = wrong or _outside(made[0], mine, file) or _far(*made, anew, name)
    if show:
        sys.stdout.buffer.write(made[0][:4_000] + b"\n")
        print(*(f"{each.place} {each.code} {each.message}" for each in mine), sep="\n")
    return Trial(number, file, name, len(mine), wrong, time.process_time() - before)


def _chosen(rng: random.Random, names: tuple[str, ...]) -> str:
    """Choose a kind of file first, so that the few captions, tables and drawings get their share."""
    suffix = rng.choice(
        sorted({Path(name).suffix for name in names} - {".svg"}) + [".md", ".yml"] * 2 + [".svg"] * (rng.random() < 0.5)
    )
    return rng.choice([name for name in names if name.endswith(suffix)] or names)


def _data(content: Content, file: str) -> bytes:
    if file in content.files:
        return content.files[file].data
    return next(each.data for each in content.sources if each.path == file)


def _with(content: Content, file: str, data: bytes) -> Content:
    if file not in content.files:
        return replace(
            content, sources=[replace(each, data=data) if each.path == file else each for each in content.sources]
        )
    measured = {**content.inks, **inks({file: Blob(data)}, None)} if file in content.inks else content.inks
    return replace(content, files={**content.files, file: Blob(data)}, inks=measured)


def _where() -> str:
    """Return the last place in our own rooms of the exception at hand."""
    frames = traceback.extract_tb(sys.exc_info()[2])
    ours = [each for each in frames if "/stagekans/" in each.filename]
    return " < ".join(f"{Path(each.filename).name}:{each.lineno}" for each in reversed(ours[-4:]))


def _outside(data: bytes, found: list[Diagnostic], file: str) -> str:
    """Return which place is not in the file, or ""."""
    text = data.decode("utf-8-sig", "replace")
    for end in LINE_ENDS:
        text = text.replace(end, "\n")
    lines = text.split("\n")
    for each in found:
        line = each.place.line
        if not 1 <= line <= len(lines) + 1:
            return f"{each.place} {each.code}: the file has {len(lines)} lines"
        if each.place.column > max(len(lines[min(line, len(lines)) - 1]) + 2, 2):
            return f"{each.place} {each.code}: that line has {len(lines[min(line, len(lines)) - 1])} characters"
    return ""


def _near(data: bytes, damaged: set[int]) -> set[int]:
    """Return the damaged lines and those next to them; empty lines between are no distance."""
    lines = [b"", *data.split(b"\n"), b""]
    near = {line + step for line in damaged for step in (-1, 0, 1)}
    for step in (-1, 1):
        passed = set[int]()
        for line in damaged:
            at = line + step
            while 0 < at < len(lines) - 1 and at not in passed and not lines[at].strip():
                passed.add(at)
                at += step
                near.add(at)
    return near


def _told(found: Diagnostic) -> set[int]:
    """Return the line a diagnostic stands at; of a key that stands there twice also that of the first."""
    first = re.search(r"regel (\d+)", found.message) if found.code == "yaml-duplicate-key" else None
    return {found.place.line, *([int(first[1])] if first else [])}


def _far(data: bytes, damaged: set[int], found: list[Diagnostic], mutation: str) -> str:
    """Return what is told that the damage does not explain: nothing near it, and not of what stands elsewhere."""
    near = _near(data, damaged)
    if not damaged or any(_told(each) & near for each in found):
        return ""
    far = [each for each in found if each.code not in ELSEWHERE]
    if not far:
        return ""
    return f"told at {sorted({each.place.line for each in far})[:5]} ({far[0].code}), damaged at {sorted(damaged)[:5]}"


def _stop(number: int, frame: FrameType | None) -> None:
    raise TooSlow


_made: list[Any] = []


def _open(real: int) -> None:
    """Open both projects, for every process that is forked after it; a fault here ends it all."""
    told = settings()
    small = bench(ROOT / "tests" / "sites" / "klein", told)
    _made[:] = [(small, bench(ROOT, told) if real else small), told]


def _listen() -> None:
    signal.signal(signal.SIGPROF, _stop)
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def _run(task: tuple[int, int, int]) -> Trial:
    number, seed, real = task
    return trial(number, seed, _made[0], _made[1], real)


def trials(seed: int, numbers: range, real: int, workers: int) -> Iterator[Trial]:
    """Yield what came of each mutant."""
    _open(real)
    if workers == 1:
        _listen()
        yield from (_run((number, seed, real)) for number in numbers)
        return
    with multiprocessing.get_context("fork").Pool(workers, _listen) as pool:
        yield from pool.imap_unordered(_run, [(number, seed, real) for number in numbers], chunksize=10)


def main() -> int:
    """Run it all; return 1 when a mutant fails."""
    reads = argparse.ArgumentParser(description="Seeded mutants of the content.")
    reads.add_argument("--seed", type=int, default=int(time.time()))
    reads.add_argument("--count", type=int, default=3_000)
    reads.add_argument("--only", type=int)
    reads.add_argument("--real", type=int, default=REAL, help="One of so many is of the real content; 0 for none.")
    reads.add_argument("--workers", type=int, default=os.cpu_count() or 1)
    reads.add_argument("--examples", type=int, default=2_000, help="Examples of each property test; 0 for none.")
    given = reads.parse_args()
    print(f"seed {given.seed}, {given.count} mutants", flush=True)
    if given.only is not None:
        _open(given.real)
        _listen()
        print(trial(given.only, given.seed, _made[0], _made[1], given.real, show=True))
        return 0
    began, failed = time.monotonic(), []
    told, silent, slowest = Counter[str](), Counter[str](), Counter[str]()
    for done, each in enumerate(trials(given.seed, range(given.count), given.real, given.workers), 1):
        (told if each.told else silent)[each.mutation] += 1
        slowest[each.mutation] = max(slowest[each.mutation], round(each.seconds * 1000))
        if each.wrong:
            failed.append(each)
            again = f"python tests/tools/torture.py --seed {given.seed} --real {given.real} --only {each.number}"
            print(f"FAILED {each.file} {each.mutation}: {each.wrong}\n       {again}", flush=True)
        if done % 250 == 0:
            print(f"{done} of {given.count}, {time.monotonic() - began:.0f} s", flush=True)
    print(f"{'mutation':<22}{'told':>6}{'silent':>8}{'slowest ms':>12}")
    for name in sorted({*told, *silent}):
        print(f"{name:<22}{told[name]:>6}{silent[name]:>8}{slowest[name]:>12}")
    print(f"{len(failed)} of {given.count} failed, {time.monotonic() - began:.0f} s, seed {given.seed}")
    return int(bool(failed)) | (_properties(given.examples) if given.examples else 0)


def _properties(examples: int) -> int:
    """Run the property tests with many examples."""
    chosen = [
        path for path in (ROOT / "tests").rglob("test_*.py") if "STAGEKANS_TORTURE" in path.read_text(encoding="utf-8")
    ]
    if not chosen:
        return 0
    environment = {**os.environ, "STAGEKANS_TORTURE": str(examples)}
    return subprocess.run([sys.executable, "-m", "pytest", *chosen], cwd=ROOT, env=environment, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
