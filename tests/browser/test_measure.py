"""The search keeps finding: figures of the fixed set may not fall, and the measuring command tells what is wrong."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import system
from project import ROOT, command

from stagekans.search.figures import figures, ndcg

pytestmark = pytest.mark.browser

SET = ROOT / "tests" / "golden" / "zoeken"


@pytest.fixture(scope="module", autouse=True)
def browser_at_hand() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("STAGEKANS_CHROMIUM", system.path("chromium"))
        yield


@pytest.fixture(scope="module")
def measured() -> dict[str, Any]:
    done = command(ROOT, "zoek-meting", "--no-cold", "--json", str(SET / "documenten.json"), str(SET / "vragen.json"))
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def test_the_figures_do_not_fall(measured: dict[str, Any]) -> None:
    assert measured["ndcg"] >= 0.78
    assert measured["success"] >= 0.92
    assert measured["empty"] == 0
    assert min(row["ndcg"] for row in measured["classes"].values()) >= 0.65


def test_any_documents_and_queries_of_the_form_will_do(tmp_path: Path) -> None:
    documents = [
        {"id": "Eén & <b>twee</b>", "title": "Zwemmen *in* zee", "text": "Kort."},
        {"id": "b", "title": "Fietsen", "text": "Over # fietsen. " * 40, "synonyms": ["rijwiel"], "tail": "Staart."},
    ]
    queries = [
        {"qid": "1", "cls": "synonym", "query": "rijwielen", "rel": {"b": 3}},
        {"qid": "2", "cls": "plain", "query": "zee", "rel": {"Eén & <b>twee</b>": 3}},
    ]
    for name, rows in (("d.json", documents), ("q.json", queries)):
        (tmp_path / name).write_text(json.dumps(rows), encoding="utf-8")
    done = command(ROOT, "zoek-meting", "--no-cold", "--json", str(tmp_path / "d.json"), str(tmp_path / "q.json"))
    assert json.loads(done.stdout)["rankings"] == {"1": ["b"], "2": ["Eén & <b>twee</b>"]}


@pytest.mark.parametrize("text", ["", "{}", "[]", '[{"id": "a"}]', "[1]"])
def test_a_file_of_another_form_is_refused_plainly(tmp_path: Path, text: str) -> None:
    (tmp_path / "d.json").write_text(text, encoding="utf-8")
    done = command(ROOT, "zoek-meting", str(tmp_path / "d.json"), str(SET / "vragen.json"), check=False)
    assert done.returncode == 2
    assert "d.json" in done.stderr
    assert "Traceback" not in done.stderr


def test_the_figures_by_hand() -> None:
    assert ndcg(["a", "b"], {"a": 3, "b": 1}) == 1
    assert ndcg(["x", "a"], {"a": 3}) == pytest.approx(0.6309, abs=1e-4)
    assert ndcg([], {"a": 3}) == 0
    found = figures({"1": ["a", "c"], "2": []}, {"1": {"a": 2, "b": 2}, "2": {"a": 1}})
    assert (found.success, found.empty, found.recall) == (0.5, 1, 0.75)
