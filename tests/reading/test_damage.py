"""Damaged content never passes in silence, never raises, and is told at the right line."""

import random
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any

from damage import DAMAGES
from project import ROOT

from stagekans.adapters import disk
from stagekans.build.memory import Memory
from stagekans.build.pipeline import examine
from stagekans.core.diagnostics import Severity
from stagekans.subjects.table import KINDS

COPIES = 120
SEED = 2022


def test_damaged_copies(settings: Any, tmp_path: Path) -> None:
    content = disk.content(ROOT / "tests" / "sites" / "klein", {})
    memory = Memory(tmp_path / "memory.json", "test")
    assert not [each for each in examine(content, settings, memory.readers)[1] if each.severity is Severity.ERROR]
    memory.save()
    readers = Memory(tmp_path / "memory.json", "test").readers
    by_kind: dict[str, list[int]] = {kind.id: [] for kind in KINDS.all}
    for index, source in enumerate(content.sources):
        kind = KINDS.of(source.path)
        if kind and source.path.endswith(kind.suffix):
            by_kind[kind.id].append(index)
    used = [kind for kind, indexes in by_kind.items() if indexes]
    rng = random.Random(SEED)
    right, silent, kinds = 0, [], Counter[str]()
    copies = 0
    while copies < COPIES:
        kind_id = used[copies % len(used)]
        index = rng.choice(by_kind[kind_id])
        source = content.sources[index]
        damage = DAMAGES[copies // len(used) % len(DAMAGES)]
        done = damage(rng, source.data)
        if done is None or done[0] == source.data:
            done = DAMAGES[0](rng, source.data)
            assert done
        copies += 1
        kinds[kind_id] += 1
        sources = [*content.sources[:index], replace(source, data=done[0]), *content.sources[index + 1 :]]
        _, found = examine(replace(content, sources=sources), settings, readers)
        here = {each.place.line for each in found if each.place.file == source.path}
        if not here:
            silent.append((source.path, damage.__name__))
        right += bool(here & done[1])
    assert not silent
    assert right >= COPIES * 4 // 5, f"the right line for {right} of {COPIES}"
    assert len(kinds) == len(used)
