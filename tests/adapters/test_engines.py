"""MkDocs is a guest: by itself, or as its fork, it makes the same site."""

import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest
from project import command, tree

from stagekans.adapters.git import changed


@pytest.fixture
def today_fixed(monkeypatch: pytest.MonkeyPatch) -> None:
    """SOURCE_DATE_EPOCH of the day the other builds are for."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795305600")  # 2026-11-22 in UTC


def strip_generator(files: dict[str, bytes]) -> dict[str, bytes]:
    """Leave out what names the engine: the generator tag, and the small forms of the pages that carry it."""
    return {
        name: re.sub(rb'<meta name="generator"[^>]*>', b"", data)
        for name, data in files.items()
        if not name.endswith((".html.br", ".html.gz"))
    }


def test_mkdocs_build_strict_makes_the_same_site(small: Path, small_site: Path, today_fixed: None) -> None:
    command(small, "build", "--strict", program="mkdocs", keep_epoch=True)
    assert tree(small / "site") == tree(small_site)


def test_properdocs_makes_the_same_site(small: Path, small_site: Path, today_fixed: None) -> None:
    command(small, "build", "--strict", "-f", "mkdocs.yml", program="properdocs", keep_epoch=True)
    made, known = tree(small / "site"), tree(small_site)
    assert b"properdocs-" in made["index.html"]
    assert strip_generator(made) == strip_generator(known)
    assert "pagefind/pagefind.js" in made


def test_a_strict_build_that_warns_leaves_the_last_site(small: Path, small_site: Path) -> None:
    shutil.copytree(small_site, small / "site")
    before = tree(small / "site")
    config = (small / "mkdocs.yml").read_text(encoding="utf-8")
    (small / "mkdocs.yml").write_text(
        config.replace("not_found: ignore}", "not_found: warn}").replace("/programma/", "bestaat-niet.md"),
        encoding="utf-8",
    )
    done = command(small, "build", "--strict", program="mkdocs", check=False)
    assert done.returncode == 1
    assert tree(small / "site") == before


def test_serve_rebuilds_when_any_root_changes(small: Path) -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    program = Path(sys.executable).parent / "mkdocs"
    server = subprocess.Popen(
        [program, "serve", "-a", f"127.0.0.1:{port}"], cwd=small, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )

    def shows(path: str, text: str) -> bool:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/{path}", timeout=2) as page:
                return text in page.read().decode()
        except OSError:
            return False

    def soon(path: str, text: str) -> bool:
        for _ in range(100):
            if shows(path, text):
                return True
            time.sleep(0.3)
        return False

    try:
        assert soon("praktijken/open-gesprek/", "Open gesprek")
        for file, path, old in (
            ("practices/open-gesprek.md", "praktijken/open-gesprek/", "title: Open gesprek"),
            ("glossary/afspraak.md", "begrippen/afspraak/", "title: Afspraak"),
            ("content/instellingen/voorbeeld.yml", "instellingen/voorbeeld/", "title: Hogeschool Voorbeeld"),
        ):
            target = small / file
            target.write_text(
                target.read_text(encoding="utf-8").replace(old, "title: Anders genoemd"), encoding="utf-8"
            )
            assert soon(path, "Anders genoemd"), file
    finally:
        server.terminate()
        server.wait()


def test_a_shallow_clone_dates_nothing(small: Path, tmp_path: Path) -> None:
    def git(*arguments: str) -> None:
        subprocess.run(
            ["git", "-c", "user.name=x", "-c", "user.email=x@voorbeeld.example", *arguments],
            cwd=small,
            check=True,
            capture_output=True,
        )

    assert changed(small) == {}
    git("init", "-q")
    git("add", "-A")
    git("commit", "-qm", "een", "--date", "2026-01-02T03:04:05Z")
    dated = changed(small)
    assert dated["practices/open-gesprek.md"].count("-") == 2
    git("commit", "-q", "--allow-empty", "-m", "twee")
    subprocess.run(
        ["git", "clone", "-q", "--depth", "1", f"file://{small}", str(tmp_path / "ondiep")],
        check=True,
        capture_output=True,
    )
    assert changed(tmp_path / "ondiep") == {}
