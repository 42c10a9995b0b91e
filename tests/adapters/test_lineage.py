"""The memory of parsed files is forgotten when anything that made it changes."""

import shutil
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest
from project import ROOT

from stagekans.adapters import lineage
from stagekans.adapters.project import _READERS
from stagekans.build.memory import Memory
from stagekans.core.diagnostics import Place
from stagekans.core.prose import Prose

ROOMS = sorted(name for name in lineage.made_by(*_READERS) if name.startswith("stagekans"))


@pytest.fixture
def copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the package, whose rooms may be changed."""
    shutil.copytree(ROOT / "generator" / "stagekans", tmp_path / "stagekans")
    file = lineage._file

    def copied(module: str) -> Path | None:
        path = file(module)
        inside = path is not None and path.is_relative_to(ROOT / "generator")
        return tmp_path / path.relative_to(ROOT / "generator") if path and inside else path

    monkeypatch.setattr(lineage, "_file", copied)
    return tmp_path / "stagekans"


def test_a_change_in_any_room_that_reads_is_another_version(copy: Path) -> None:
    before = lineage.made_by(*_READERS)
    for room in ROOMS:
        path = copy.parent / f"{room.replace('.', '/')}.py"
        path.write_bytes(path.read_bytes() + b"\n# anders\n")
    after = lineage.made_by(*_READERS)
    assert {name for name in after if after[name] != before.get(name)} == {*ROOMS}
    assert "stagekans.reading.text" in ROOMS


def test_a_room_that_comes_between_counts_too(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = lineage.made_by(*_READERS)
    (copy / "reading" / "erbij.py").write_text("import yaml\n")
    path = copy / "reading" / "text.py"
    path.write_text("from stagekans.reading import erbij\n" + path.read_text(encoding="utf-8"), encoding="utf-8")
    known = lineage._file
    added = copy / "reading" / "erbij.py"
    monkeypatch.setattr(lineage, "_file", lambda module: added if module.endswith("erbij") else known(module))
    assert "stagekans.reading.erbij" in lineage.made_by(*_READERS).keys() - before.keys()


def test_every_room_that_is_really_loaded_to_read_is_counted() -> None:
    """What Python itself loads for the two readers, seen from a fresh process."""
    code = "import sys, stagekans.reading.frontmatter, stagekans.reading.markdown; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    files = {
        name
        for name in loaded
        if (name.startswith("stagekans.") and name.count(".") > 1) or name == "stagekans.core.diagnostics"
    }
    assert files <= {*ROOMS} | {f"stagekans.{folder}" for folder in ("core", "reading", "render", "render.web")}


def test_a_library_of_another_version_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    before = lineage.made_by(*_READERS)
    assert {"pyyaml", "markdown-it-py", "mdit-py-plugins", "python-frontmatter", "python"} <= before.keys()
    assert before["pyyaml"] == version("pyyaml")
    known = lineage._installed
    monkeypatch.setattr(lineage, "_installed", lambda folder: known(folder) | {"pyyaml": "0.0"})
    assert lineage.made_by(*_READERS)["pyyaml"] == "0.0" != before["pyyaml"]


def test_another_version_remembers_nothing(tmp_path: Path) -> None:
    text = "---\ntitle: Een\n---\n\nTekst.\n"
    first = Memory(tmp_path / "memory.json", "een")
    made = first.readers.prose("a.md", text, 19)
    first.save()
    assert isinstance(made, Prose)
    assert made.place == Place("a.md", 4)
    assert Memory(tmp_path / "memory.json", "een").known
    assert not Memory(tmp_path / "memory.json", "twee").known
