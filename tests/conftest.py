"""What many tests share: the theme's settings, a tiny project, the real site built once."""

import fcntl
import os
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from project import ROOT, TODAY, command, copy_project

from stagekans.adapters import disk
from stagekans.settings import MenuItem, Settings


@pytest.fixture(scope="session")
def settings() -> Settings:
    folder = ROOT / "theme"
    return Settings(
        site_url="https://stagekans.example/",
        site_name="Stagekans",
        locale="nl",
        today=date.fromisoformat(TODAY),
        release=True,
        generator="test",
        repository="",
        menu=(MenuItem("Praktijkvoorbeelden", "praktijken/"),),
        theme=disk.theme(folder),
        words=disk.words(folder, "nl"),
        translations={"en": disk.words_over(disk.words(folder, "nl"), folder, "en")},
        samples=disk.words(folder, "nl", "samples"),
        fonts=disk.fonts(),
        example_hosts=("voorbeeld.example", "elders.example", "media.example"),
    )


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A tiny complete project, free to damage."""
    return copy_project(tmp_path / "klein", ROOT / "tests" / "sites" / "klein")


@pytest.fixture(scope="session")
def small_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tiny project's site, built as a release; do not change it."""
    return _built(tmp_path_factory, "klein-site", ROOT / "tests" / "sites" / "klein", "--release")


@pytest.fixture(scope="session")
def real_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the real content, built as a release; do not change it."""
    return _built(tmp_path_factory, "echte-site", ROOT, "--release")


@pytest.fixture(scope="session")
def daily_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the real content without packs and prints, which takes seconds; do not change it."""
    return _built(tmp_path_factory, "dag-site", ROOT)


def _built(factory: pytest.TempPathFactory, name: str, source: Path, *options: str) -> Path:
    """Build a copy of a project once for all test processes; who comes second waits for the first."""
    shared = factory.getbasetemp().parent if "PYTEST_XDIST_WORKER" in os.environ else factory.getbasetemp()
    project = shared / name
    with (shared / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (project / "site" / "index.html").exists():
            command(copy_project(project, source), "build", *options, "--today", TODAY)
    return project / "site"


@pytest.fixture
def serve_site() -> Iterator[Callable[..., str]]:
    """Serve a folder as a host that honours _headers; returns its address."""
    from serving import Host

    hosts: list[Host] = []

    def start(folder: Path, base: str = "/") -> str:
        host = Host(folder, base)
        hosts.append(host)
        return host.start()

    yield start
    for host in hosts:
        host.stop()
