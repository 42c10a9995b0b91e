"""make same BASE=<commit>: the tiny site and the real release, byte by byte, as a commit makes them and as this does.

Both sides are clones with full history (pages show when their source changed), each with an environment of its own made
by its own lock file, and both build for one day. What is committed is compared, not what lies in the work tree. Clones,
environments and sites stay in .cache/same, by commit, so that a second comparison with one base builds one side.
"""

import argparse
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from project import PARTS, ROOT, TODAY, tree

PLACE = ROOT / ".cache" / "same"
SITES = {"klein": Path("tests/sites/klein"), "echt": Path()}
"""Name -> the project in a clone: the tiny one, and that of the real content."""
TOLD = 20
"""So many differences of one site are told."""
LEFT_BEHIND = ("SOURCE_DATE_EPOCH", "PYTHONPATH")
"""Variables that would give both sides one day of their own, or the modules of one of them."""


@dataclass(frozen=True)
class Difference:
    """One path that is not the same. what: "only before", "only after", or where the bytes part."""

    path: str
    what: str


def differences(before: Mapping[str, bytes], after: Mapping[str, bytes]) -> list[Difference]:
    """Return what is not the same in two trees of files, in order of path. before, after: path -> bytes."""
    return [
        Difference(path, _what(before.get(path), after.get(path)))
        for path in sorted(before.keys() | after.keys())
        if before.get(path) != after.get(path)
    ]


def _what(before: bytes | None, after: bytes | None) -> str:
    if before is None:
        return "only after"
    if after is None:
        return "only before"
    shortest = min(len(before), len(after))
    at = next((at for at in range(shortest) if before[at] != after[at]), shortest)
    start = max(0, at - 20)
    return f"from byte {at}: {before[start : at + 60]!r} became {after[start : at + 60]!r}"


def commit_of(name: str) -> str:
    """Return the full hash of a commit. Raises SystemExit when there is none of that name."""
    done = _git("rev-parse", "--verify", "--quiet", f"{name}^{{commit}}", check=False)
    if done.returncode:
        raise SystemExit(f"There is no commit called {name}; `git log --oneline` lists them.")
    return done.stdout.strip()


def sites(commit: str, day: str) -> Mapping[str, Path]:
    """Return the sites a commit makes, by name; those made before are taken as they are."""
    clone = PLACE / commit
    if not clone.exists():
        print(f"{commit[:9]}: cloning ...", flush=True)
        half = PLACE / f"{commit}.half"
        shutil.rmtree(half, ignore_errors=True)
        _git("clone", "--quiet", "--no-checkout", str(ROOT), str(half))
        _git("checkout", "--quiet", commit, folder=half)
        half.rename(clone)
    return {name: _built(clone, name, project, day) for name, project in SITES.items()}


def _built(clone: Path, name: str, project: Path, day: str) -> Path:
    """Build one project of a clone as a release; the finished site gets its name last."""
    site = clone.parent / f"{clone.name}-{name}-{day}"
    if site.exists():
        return site
    print(f"{clone.name[:9]}: building {name} ...", flush=True)
    _run(["make", "--silent", ".venv/.ready"], clone)
    place = clone
    if project != Path():
        place = clone.parent / f"{clone.name}-{name}-project"
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir()
        for part in PARTS:
            own = clone / project / part
            if own.exists() or part == "theme":
                _copy(own if own.exists() else clone / part, place / part)
    _run([str(clone / ".venv" / "bin" / "stagekans"), "build", "--release", "--today", day], place)
    (place / "site").rename(site)
    return site


def _copy(source: Path, target: Path) -> None:
    if source.is_dir():
        shutil.copytree(source, target)
    else:
        shutil.copy(source, target)


def _run(command: list[str], folder: Path) -> None:
    quiet = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}
    environment = {key: value for key, value in os.environ.items() if key not in LEFT_BEHIND} | quiet
    done = subprocess.run(command, cwd=folder, env=environment, check=False, stdout=subprocess.DEVNULL)
    if done.returncode:
        raise SystemExit(f"`{' '.join(command)}` ended with {done.returncode} in {folder}.")


def _git(*arguments: str, folder: Path = ROOT, check: bool = True) -> subprocess.CompletedProcess[str]:
    return subprocess.run(["git", *arguments], cwd=folder, check=check, capture_output=True, text=True)


def main() -> int:
    """Compare; return 0 when every byte is the same, else 1."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("base", help="the commit to compare with")
    parser.add_argument("--head", default="HEAD", help="the commit that is compared with it")
    parser.add_argument("--today", default=TODAY, help="the day both are built for")
    given = parser.parse_args()
    PLACE.mkdir(parents=True, exist_ok=True)
    before, after = (sites(commit_of(each), given.today) for each in (given.base, given.head))
    found = 0
    for name in SITES:
        trees = tree(before[name]), tree(after[name])
        parted = differences(*trees)
        found += len(parted)
        print(f"{name}: {len(trees[1])} files, {len(parted)} not the same")
        for each in parted[:TOLD]:
            print(f"  {each.path}: {each.what}")
        if len(parted) > TOLD:
            print(f"  and {len(parted) - TOLD} more")
    return int(found > 0)


if __name__ == "__main__":
    sys.exit(main())
