"""Every wrong input gets its exact diagnostics: golden cases in tests/golden/bad, one file each.

A case holds `files` (path -> text, a list of texts and repeats, or {hex, times}, {repeat, times}, {symlink}) and
`says`: the lines an editor reads. `mended`: the same files after someone did what the hints say, which must be enough.
UPDATE_GOLDEN=1 writes what is said now; look at the difference before committing it.
"""

import os
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml
from project import ROOT

from stagekans.adapters import disk
from stagekans.build.pipeline import examine
from stagekans.reading.sources import Source

CASES = sorted((ROOT / "tests" / "golden" / "bad").glob("*.yml"))


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_an_editor_reads_exactly_this(case: Path, tmp_path: Path, settings: Any) -> None:
    told = yaml.safe_load(case.read_text(encoding="utf-8"))
    for name, content in told["files"].items():
        place(tmp_path / name, content)
    _, found = examine(disk.content(tmp_path, {}), settings)
    said = [f"{each.place} {each.severity} {each.code} | {each.message} | {each.hint}" for each in found]
    if os.environ.get("UPDATE_GOLDEN"):
        text = case.read_text(encoding="utf-8").partition("\nsays:")[0]
        case.write_text(text + "\n" + yaml.dump({"says": said}, allow_unicode=True, width=1000), encoding="utf-8")
    assert said == told["says"]
    assert said or case.stem.endswith("-mag"), "bad input may not pass in silence"


ADVISED = [case for case in CASES if "mended:\n" in case.read_text(encoding="utf-8")]


@pytest.mark.parametrize("case", ADVISED, ids=lambda path: path.stem)
def test_who_does_what_the_hint_says_is_done(case: Path, tmp_path: Path, settings: Any) -> None:
    told = yaml.safe_load(case.read_text(encoding="utf-8"))
    for name, content in {**told["files"], **told["mended"]}.items():
        place(tmp_path / name, content)
    assert examine(disk.content(tmp_path, {}), settings)[1] == ()


def place(path: Path, content: Any) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    if isinstance(content, list):
        whole = "".join(part if isinstance(part, str) else part["repeat"] * part["times"] for part in content)
        path.write_text(whole, encoding="utf-8", newline="")
    elif isinstance(content, str):
        path.write_text(content, encoding="utf-8", newline="")
    elif "hex" in content:
        path.write_bytes(bytes.fromhex(content["hex"]) * content.get("times", 1))
    elif "symlink" in content:
        path.symlink_to(content["symlink"])
    else:
        path.write_text(content["repeat"] * content["times"], encoding="utf-8")


def test_the_examples_in_the_contributors_guide_pass(settings: Any) -> None:
    guide = (ROOT / "BIJDRAGEN.md").read_text(encoding="utf-8")
    files = [block for block in re.findall(r"```+\w*\n(.*?)```", guide, re.DOTALL) if "\nsources:\n" in block]
    folders = {
        "\nproblem:": "practices/{}.md",
        "\nalternate_names:": "glossary/{}.md",
        "\nform:": "content/meldpunten/{}.yml",
    }
    content = disk.content(ROOT, {})
    placed = [
        Source(folder.format(f"proef-{number}"), block.encode())
        for number, block in enumerate(files)
        for key, folder in folders.items()
        if key in block
    ]
    assert len(placed) >= 3
    _, found = examine(replace(content, sources=[*content.sources, *placed]), settings)
    assert [each for each in found if "proef-" in each.place.file] == []
