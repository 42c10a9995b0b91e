"""Packages of npm come from a lock file, once, and are only read afterwards."""

import json
import re
import shutil
from pathlib import Path

import pytest
from lxml import etree
from project import ROOT

from stagekans.adapters import npm

LOCKS = ("theme", "tests/node", "tests/audit")


def test_the_map_is_there_with_the_twelve_provinces() -> None:
    drawn = etree.parse(npm.package("@svg-maps/netherlands") / "netherlands.svg")
    assert len(drawn.findall(".//{*}path")) == 12


def test_what_is_installed_is_what_the_lock_names() -> None:
    for name, each in json.loads((ROOT / "theme" / "package-lock.json").read_bytes())["packages"].items():
        if name:
            installed = json.loads((npm.HOME / name / "package.json").read_bytes())
            assert installed["version"] == each["version"]


def test_a_package_nobody_installed_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="kaart"):
        npm.package("kaart", tmp_path)


def test_a_second_time_nothing_is_fetched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    locks, target = tmp_path / "sloten", tmp_path / "doel"
    locks.mkdir()
    for name in ("package.json", "package-lock.json"):
        shutil.copy(ROOT / "theme" / name, locks)
    calls: list[tuple[str, ...]] = []

    def fake(folder: Path, *arguments: str) -> None:
        calls.append(arguments)
        (folder / "node_modules").mkdir(exist_ok=True)

    monkeypatch.setattr(npm, "_npm", fake)
    npm.install(locks, target)
    npm.install(locks, target)
    assert calls == [("ci", "--ignore-scripts")]
    (locks / "package-lock.json").write_text("{}")
    npm.install(locks, target)
    assert len(calls) == 2


@pytest.mark.parametrize("folder", LOCKS)
def test_no_lock_names_a_registry(folder: str) -> None:
    text = (ROOT / folder / "package-lock.json").read_text(encoding="utf-8")
    assert "resolved" not in text
    assert not re.search(r"https?://[^\"]*/-/", text)
