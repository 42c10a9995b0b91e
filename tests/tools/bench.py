"""make bench: how long builds take and how much memory they use, on a made-up corpus of 1,000 entries."""

import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import corpus

PROGRAM = Path(sys.executable).parent / "stagekans"
DAY = "2026-11-22"


def timed(project: Path, *arguments: str) -> float:
    """Run a command and return its wall seconds."""
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    start = time.perf_counter()
    subprocess.run([PROGRAM, *arguments, "--today", DAY], cwd=project, check=True, capture_output=True, env=environment)
    return time.perf_counter() - start


def edit(project: Path, turn: int) -> None:
    """Change one sentence of one practice."""
    path = project / "practices" / "praktijk-17.md"
    path.write_text(path.read_text(encoding="utf-8") + f"\nNog een zin {turn}.\n", encoding="utf-8")


def main() -> None:
    """Print a table of figures; nothing here passes or fails."""
    with tempfile.TemporaryDirectory() as folder:
        project = corpus.make(Path(folder) / "groot")
        rows: list[tuple[str, float]] = []
        rows.append(("pages+search, cold", timed(project, "build")))
        rows.append(("pages+search, nothing changed, second build", timed(project, "build")))
        rows.append(("pages+search, nothing changed", timed(project, "build")))
        edit(project, 1)
        rows.append(("pages+search, one edit", timed(project, "build")))
        rows.append(("pages only, nothing changed", timed(project, "build", "--no-search")))
        edit(project, 2)
        rows.append(("pages only, one edit", timed(project, "build", "--no-search")))
        rows.append(("everything, pages in store, packs cold", timed(project, "build", "--release")))
        rows.append(("everything, nothing changed", timed(project, "build", "--release")))
        edit(project, 3)
        rows.append(("everything, one edit", timed(project, "build", "--release")))
        fresh = corpus.make(Path(folder) / "vers")
        rows.append(("everything, cold", timed(fresh, "build", "--release")))
        for name, own in (("one look", False), ("each its own colour", True)):
            packs = corpus.schools(Path(folder) / f"pakket-{own}", own_colours=own)
            rows.append((f"packs, 100 schools, 2 languages, {name}, cold", timed(packs, "packs", "--to", "uit")))
            rows.append(("  the same, nothing changed", timed(packs, "packs", "--to", "uit")))
            school = packs / "content" / "instellingen" / "school-17.yml"
            school.write_text(school.read_text(encoding="utf-8").replace("Hogeschool 17", "Hogeschool Nieuw"))
            rows.append(("  the same, one school changed", timed(packs, "packs", "--to", "uit")))
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    for name, seconds in rows:
        print(f"{name:56} {seconds:7.2f} s")
    print(f"{'peak memory of the largest process':56} {peak:7.0f} MB")


if __name__ == "__main__":
    main()
