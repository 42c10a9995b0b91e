"""make torture, second part: every bomb at full size and just below what is refused; none may take more than 5 s.

python tests/tools/explode.py [--only "open brackets"] [--workers 2]
"""

import argparse
import multiprocessing
import multiprocessing.pool
import os
import resource
import sys
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import torture
from bombs import BOMBS, FRONTS, just_below, whole
from project import ROOT

from stagekans.build.pipeline import examine
from stagekans.cli.report import render
from stagekans.reading.heavy import heavy

LIMIT = 5
"""Seconds of processor time to read, check and tell."""
FULL = 470_000
TARGETS: Mapping[str, str] = {"practice": "practices/open-gesprek.md", "route": "content/handelen/iemand-vertelt.md"}
"""Two files whose bodies other checks read: of a route they follow the steps."""


@dataclass(frozen=True)
class Blast:
    """One bomb in one file. part: "front", "body" or "below", a body that is just not refused."""

    part: str
    name: str
    target: str
    size: int = FULL


def all_blasts() -> Iterator[Blast]:
    """Yield every bomb in every place it can be put."""
    for target in TARGETS:
        for name in BOMBS:
            yield from (Blast(part, name, target) for part in ("body", "below"))
        for name in FRONTS:
            yield Blast("front", name, target)


def bomb(place: torture.Bench, blast: Blast) -> tuple[str, bytes]:
    """Return path and bytes of the file that holds a bomb: the head of a good one, and the bomb."""
    path = TARGETS[blast.target]
    head = torture._data(place.content, path).decode().split("---\n")[1]
    if blast.part == "front":
        return path, whole(head, FRONTS[blast.name](blast.size), "Een zin.")
    make = BOMBS[blast.name]
    return path, whole(head, "", make(blast.size) if blast.part == "body" else just_below(make, _refused))


def _refused(body: str) -> bool:
    return len(body.encode()) > FULL or bool(heavy("", body + "\n" * 10, 0))


def seconds(place: torture.Bench, told: Any, blast: Blast) -> float:
    """Return the processor time that reading, checking and telling a bomb take."""
    path, data = bomb(place, blast)
    content = torture._with(place.content, path, data)
    before = time.process_time()
    render(examine(content, told, place.readers)[1], "text")
    return time.process_time() - before


_made: list[tuple[torture.Bench, Any]] = []
"""The bench that all bombs lie on, and its settings."""


def _open() -> None:
    told = torture.settings()
    _made[:] = [(torture.bench(ROOT / "tests" / "sites" / "klein", told), told)]


def alone(place: torture.Bench, told: Any, blast: Blast, limit: float) -> float | None:
    """Return what seconds() does, made in a process of its own that the system stops at a limit; None when it did."""
    results = multiprocessing.get_context("fork").SimpleQueue()

    def work() -> None:
        resource.setrlimit(resource.RLIMIT_CPU, (int(time.process_time() + limit) + 1,) * 2)
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        results.put(seconds(place, told, blast))

    process = multiprocessing.get_context("fork").Process(target=work)
    process.start()
    process.join()
    return None if results.empty() else results.get()


def _run(blast: Blast) -> tuple[Blast, float | None]:
    ((place, told),) = _made
    return blast, alone(place, told, blast, 4 * LIMIT)


def main() -> int:
    """Run all bombs; return 1 when one takes too long."""
    reads = argparse.ArgumentParser(description="Bombs in the content.")
    reads.add_argument("--only")
    reads.add_argument("--workers", type=int, default=os.cpu_count() or 1)
    given = reads.parse_args()
    chosen = [each for each in all_blasts() if given.only in (None, each.name)]
    failed = 0
    _open()
    with multiprocessing.pool.ThreadPool(given.workers) as pool:
        for blast, took in pool.imap(_run, chosen):
            slow = took is None or took > LIMIT
            failed += slow
            if took is None or took > LIMIT / 2 or given.only:
                shown = f"over {4 * LIMIT}" if took is None else f"{took:.1f}"
                print(
                    f"{'FAILED' if slow else 'slow':<8}{blast.target} {blast.part} {blast.name}: {shown} s", flush=True
                )
    print(f"{failed} of {len(chosen)} bombs took over {LIMIT} s")
    return int(bool(failed))


if __name__ == "__main__":
    sys.exit(main())
