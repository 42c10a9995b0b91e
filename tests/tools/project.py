"""Copies of projects to build and damage, and the programs that do it."""

import fcntl
import os
import shutil
import subprocess
import sys
from pathlib import Path
from unittest import mock

from click.testing import CliRunner

ROOT = Path(__file__).resolve().parent.parent.parent
TODAY = "2026-11-22"
PARTS = ("content", "practices", "modules", "podcasts", "glossary", "theme", "mkdocs.yml")


def copy_project(target: Path, source: Path = ROOT) -> Path:
    """Copy a project without its history, caches and site."""
    target.mkdir(parents=True, exist_ok=True)
    for name in PARTS:
        if (source / name).is_dir():
            shutil.copytree(source / name, target / name)
        elif (source / name).exists():
            shutil.copy(source / name, target / name)
    if not (target / "theme").exists():
        shutil.copytree(ROOT / "theme", target / "theme")
    return target


def command(
    project: Path,
    *arguments: str,
    program: str = "stagekans",
    check: bool = True,
    keep_epoch: bool = False,
    apart: bool = False,
) -> subprocess.CompletedProcess[str]:
    """Run one of the environment's programs in a project; stagekans in this process, which is quicker.

    check: fail the test when it does not end well. keep_epoch: pass SOURCE_DATE_EPOCH on. apart: in a process of its
    own all the same, where the process is what is tested.
    """
    quiet = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true", "COLUMNS": "200"}
    with mock.patch.dict(os.environ, quiet):
        if not keep_epoch:
            os.environ.pop("SOURCE_DATE_EPOCH", None)
        if apart or program != "stagekans":
            path = Path(sys.executable).parent / program
            done = subprocess.run([path, *arguments], cwd=project, capture_output=True, text=True, check=False)
        else:
            done = _here(project, arguments)
    assert not check or done.returncode == 0, done.stdout + done.stderr
    return done


def _here(project: Path, arguments: tuple[str, ...]) -> subprocess.CompletedProcess[str]:
    """Run stagekans in this process with one worker; what it raises, the test raises."""
    from stagekans.cli.main import main

    before = Path.cwd()
    os.chdir(project)
    try:
        with mock.patch("os.cpu_count", return_value=1):
            done = CliRunner().invoke(main, arguments, prog_name="stagekans", catch_exceptions=False)
    finally:
        os.chdir(before)
    return subprocess.CompletedProcess(arguments, done.exit_code, done.stdout, done.stderr)


def warm(project: Path, shared: Path) -> Path:
    """Let a project keep its finished work where all tests keep it, so that nothing is made twice."""
    (project / ".cache").mkdir()
    (project / ".cache" / "store").symlink_to(_stock(shared))
    return project


def _stock(shared: Path) -> Path:
    """Return where all tests of a run keep finished work; what the checkout had made (make site) is there already."""
    stock, made = shared / "voorraad", ROOT / ".cache" / "store"
    with (shared / "voorraad.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not stock.exists() and made.is_dir():
            shutil.copytree(made, stock, copy_function=_linked)
        stock.mkdir(exist_ok=True)
    return stock


def _linked(source: str, target: str) -> None:
    """Give a file a second name, or a copy where that cannot be; what a store writes under a name never differs."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copy(source, target)


def allow(project: Path, setting: str, value: str) -> None:
    """Let a copy of the tiny project keep what only an example may hold.

    setting: "example_hosts" or "example_files".
    """
    path = project / "mkdocs.yml"
    text = path.read_text(encoding="utf-8")
    assert f"{setting}: [" in text
    path.write_text(text.replace(f"{setting}: [", f"{setting}: [{value}, "), encoding="utf-8")


def tree(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder by its path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }
