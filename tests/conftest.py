"""What many tests share: the theme's settings, a tiny project, the real site built once."""

import fcntl
import os
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from project import ROOT, TODAY, command, copy_project, warm
from sharing import ByFile, in_order
from system import LEFT_OUT
from xdist.remote import Producer

from stagekans.adapters import disk
from stagekans.core.settings import MenuItem, Settings
from stagekans.subjects.table import KINDS

EXAMPLES = ("voorbeeld", "elders", "media", "bevestigd", "luisterlijn", "bron")
"""The hosts that the tiny site and golden cases stand on."""


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
        kinds=KINDS,
        words=disk.words(folder, "nl"),
        translations={"en": disk.words_over(disk.words(folder, "nl"), folder, "en")},
        samples=disk.samples(folder, "nl"),
        fonts=disk.fonts(),
        example_hosts=tuple(f"{name}.example" for name in EXAMPLES),
        example_files=("modules/samen-oefenen/index.md",),
    )


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that all test processes of this run share."""
    base = tmp_path_factory.getbasetemp()
    return base.parent if "PYTEST_XDIST_WORKER" in os.environ else base


@pytest.fixture
def small(tmp_path: Path, shared: Path) -> Path:
    """A tiny complete project, free to damage; what others made already is at hand (see cold)."""
    return warm(copy_project(tmp_path / "klein", ROOT / "tests" / "sites" / "klein"), shared)


@pytest.fixture
def cold(small: Path) -> Path:
    """The tiny project with nothing made before, for tests of the store and of whole builds."""
    (small / ".cache" / "store").unlink()
    return small


@pytest.fixture(scope="session")
def small_site(shared: Path) -> Path:
    """The tiny project's site, built as a release; do not change it."""
    return _built(shared, "klein-site", ROOT / "tests" / "sites" / "klein")


@pytest.fixture(scope="session")
def real_site(shared: Path) -> Path:
    """The site of the real content, built as a release; do not change it."""
    return _built(shared, "echte-site", ROOT)


def _built(shared: Path, name: str, source: Path) -> Path:
    """Build a copy of a project once for all test processes; who comes second waits for the first."""
    project = shared / name
    with (shared / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (project / "site" / "index.html").exists():
            command(warm(copy_project(project, source), shared), "build", "--release", "--today", TODAY, apart=True)
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


def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> ByFile:
    """Hand out tests by file."""
    return ByFile(config, log)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put first what others would wait for."""
    items[:] = in_order(items)


def left_out(config: pytest.Config) -> Counter[str]:
    """Return how many tests were left out, by the sentence that says what they need."""
    terminal = config.pluginmanager.get_plugin("terminalreporter")
    skipped = terminal.stats.get("skipped", []) if terminal else []
    reasons = [each.longrepr[2] for each in skipped if isinstance(each.longrepr, tuple)]
    return Counter(each.partition(LEFT_OUT)[2] for each in reasons if LEFT_OUT in each)


def pytest_terminal_summary(config: pytest.Config) -> None:
    """Name the tests that were left out because the system lacks a program, and why."""
    terminal = config.pluginmanager.get_plugin("terminalreporter")
    for reason, count in sorted(left_out(config).items()):
        terminal.write_line(f"{count} left out. {reason}", red=True)


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """A run that left tests out is no good run."""
    if session.exitstatus == 0 and left_out(session.config):
        session.exitstatus = 1
