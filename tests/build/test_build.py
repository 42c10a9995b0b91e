"""Plan, store, run and swap: nothing twice, nothing half, nothing trusted unseen."""

import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from project import ROOT, TODAY, command, copy_project, tree

from stagekans.build.plan import make_plan
from stagekans.build.run import run, silent
from stagekans.build.store import Store
from stagekans.build.swap import repair, swap
from stagekans.build.write import write
from stagekans.core.outputs import Blob, Job, Output
from stagekans.render.data.tabular import json_rows
from stagekans.render.data.text import fill


def test_no_two_outputs_on_one_path() -> None:
    twice = Output("twee.html", b"4", ("practice/a",))
    outputs = [
        Output("m.html", b"0", ("mkdocs",)),
        Output("a.html", b"1", ("practice/a",)),
        Output("A.html", b"2", ("practice/b",)),
        Output("m.html", b"3"),
        twice,
        replace(twice),
    ]
    plan, found = make_plan(outputs)
    assert [each.code for each in found] == ["path-taken"] * 3
    assert [(each.path, each.content) for each in plan.outputs] == [
        ("a.html", b"1"),
        ("m.html", b"0"),
        ("twee.html", b"4"),
    ]


def test_jobs_nest_and_are_answered_from_the_store(tmp_path: Path) -> None:
    text = Job(fill, {"template": Blob(b"Hallo {{ name }}"), "locale": "nl", "data": {"name": "wereld"}}).part()
    shown = Job(json_rows, {"rows": [{"url": "x", "size": text.measure}]}).part()
    plan, _ = make_plan([Output("a.txt", text), Output("a.json", shown)])
    store = Store(tmp_path / "store")
    calls: list[tuple[int, int]] = []
    done, failed = run(plan, store, None, lambda *progress: calls.append(progress))
    assert not failed
    assert calls[-1] == (2, 2)
    assert not write(plan, done, store, tmp_path / "site")
    assert (tmp_path / "site" / "a.txt").read_bytes() == b"Hallo wereld"
    assert b'"bytes": 12' in (tmp_path / "site" / "a.json").read_bytes()
    again: list[tuple[int, int]] = []
    run(
        make_plan([Output("a.txt", text), Output("a.json", shown)])[0],
        store,
        None,
        lambda *each: again.append(each),
    )
    assert not again


def test_a_damaged_blob_is_made_again(cold: Path) -> None:
    command(cold, "build", "--no-search", "--today", TODAY)
    before = tree(cold / "site")
    for blob in (cold / ".cache" / "store" / "blobs").rglob("*"):
        if blob.is_file():
            blob.write_bytes(b"x" * blob.stat().st_size)
    command(cold, "build", "--no-search", "--today", TODAY)
    assert tree(cold / "site") == before


def test_a_failing_job_names_what_it_was_for(tmp_path: Path) -> None:
    bad = Job(fill, {"template": Blob(b"{{ weg }}"), "locale": "nl", "data": {}}).part()
    plan, _ = make_plan([Output("a.txt", bad)])
    _, failed = run(plan, Store(tmp_path), None, silent)
    assert [(each.code, each.place.file) for each in failed] == [("job-failed", "a.txt")]


def test_same_today_same_bytes_elsewhere_with_other_workers_and_a_store_in_memory(cold: Path, small_site: Path) -> None:
    other = copy_project(cold / "een andere map é", ROOT / "tests" / "sites" / "klein")
    command(other, "build", "--release", "--today", TODAY, "--store", "memory://bouw")
    assert tree(other / "site") == tree(small_site)  # which a process per processor built, with a store on disk
    assert not (other / ".cache" / "store").exists()


def test_a_one_edit_build_equals_a_cold_one(small: Path, tmp_path: Path) -> None:
    command(small, "build", "--today", TODAY)
    page = small / "practices" / "open-gesprek.md"
    page.write_text(
        page.read_text(encoding="utf-8").replace("title: Open gesprek", "title: Heel open gesprek"), encoding="utf-8"
    )
    command(small, "build", "--today", TODAY)
    fresh = copy_project(tmp_path / "vers", small)
    command(fresh, "build", "--today", TODAY)
    assert tree(small / "site") == tree(fresh / "site")
    assert b"Heel open gesprek" in (small / "site" / "praktijken" / "index.html").read_bytes()


def test_refused_content_leaves_the_last_site_whole(small: Path) -> None:
    command(small, "build", "--today", TODAY)
    before = tree(small / "site")
    (small / "glossary" / "kapot.md").write_text("geen kop", encoding="utf-8")
    done = command(small, "build", "--today", TODAY, check=False)
    assert done.returncode == 1
    assert "glossary/kapot.md:1:1" in done.stdout
    assert "Traceback" not in done.stdout + done.stderr
    assert tree(small / "site") == before
    assert [path.name for path in small.iterdir() if path.name.endswith(".bouw")] == []


KILLED = """
import importlib, os, signal, sys
module, name, turn = sys.argv[1:4]
room, calls = importlib.import_module(module), []
real = getattr(room, name)
def killed(*given, **named):
    calls.append(1)
    if len(calls) == int(turn):
        os.kill(os.getpid(), signal.SIGKILL)
    return real(*given, **named)
setattr(room, name, killed)
from stagekans.cli.main import main
main(["build", "--workers", "1", "--today", sys.argv[4]])
"""
"""Builds a site, and is killed when a function of a room is called for the given time."""


@pytest.mark.parametrize(
    ("phase", "module", "name", "turn"),
    [
        ("everything read", "stagekans.adapters.mkdocs", "produce", 1),
        ("some jobs done", "stagekans.build.store", "digest", 30),
        ("half written", "stagekans.build.write", "place", 40),
        ("all written, no index", "stagekans.adapters.pagefind", "index", 1),
        ("before the swap", "stagekans.adapters.mkdocs", "swap", 1),
        ("after the swap", "stagekans.build.swap", "clear", 1),
    ],
)
def test_a_killed_build_leaves_the_last_site_whole(small: Path, phase: str, module: str, name: str, turn: int) -> None:
    command(small, "build", "--today", TODAY)
    before = tree(small / "site")
    (small / "content" / "over" / "extra.md").write_text(
        "---\ntitle: Extra\nsummary: Een bladzijde die erbij komt.\n---\n\nTekst.\n", encoding="utf-8"
    )
    done = subprocess.run([sys.executable, "-c", KILLED, module, name, str(turn), TODAY], cwd=small, check=False)
    assert done.returncode == -signal.SIGKILL
    after = tree(small / "site")
    assert ("over/extra/index.html" in after) == (phase == "after the swap")
    assert phase == "after the swap" or after == before
    assert "pagefind/pagefind.js" in after
    command(small, "build", "--today", TODAY)
    assert (small / "site" / "over" / "extra" / "index.html").exists()
    assert [path.name for path in small.iterdir() if path.name.endswith(".bouw")] == []


def test_what_is_gone_from_the_content_is_gone_from_the_site(small: Path, tmp_path: Path) -> None:
    page = small / "practices" / "straks-weg.md"
    text = (small / "practices" / "naamloos-kiezen.md").read_text(encoding="utf-8")
    text = text.replace("title: ", "title: Straks weg, ", 1)
    page.write_text(text, encoding="utf-8")
    for _ in range(2):
        command(small, "build", "--today", TODAY)
    page.unlink()
    (small / "site" / "los.txt").write_text("van iemand anders")
    command(small, "build", "--today", TODAY)
    command(small, "build", "--today", TODAY)
    page.write_text(text, encoding="utf-8")
    page.unlink()
    command(small, "build", "--today", TODAY)
    fresh = copy_project(tmp_path / "vers", small)
    command(fresh, "build", "--today", TODAY, "--store", str(small / ".cache" / "store"))
    assert tree(small / "site") == tree(fresh / "site")
    assert not (small / "site" / "praktijken" / "straks-weg").exists()


def test_packs_leave_a_folder_of_someone_alone(small: Path) -> None:
    (small / "uit").mkdir()
    (small / "uit" / "brief.txt").write_text("van mij")
    command(small, "packs", "--to", "uit", "--today", TODAY)
    assert (small / "uit" / "brief.txt").read_text() == "van mij"


def test_swap_and_repair(tmp_path: Path) -> None:
    site, staging = tmp_path / "site", tmp_path / "nieuw"
    for folder, text in ((site, "oud"), (staging, "nieuw")):
        folder.mkdir()
        (folder / "a").write_text(text)
    swap(staging, site)
    assert (site / "a").read_text() == "nieuw"
    assert not staging.exists()
    assert (tmp_path / ".site.reserve" / "a").read_text() == "oud"
    site.rename(tmp_path / ".site.vorige")
    repair(site)
    assert (site / "a").read_text() == "nieuw"
