"""A new file of any kind is told at every line that is still the template's, and at nothing else."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
from project import ROOT, TODAY, copy_project

from stagekans.build.pipeline import examine
from stagekans.cli.engine import open_at
from stagekans.cli.new import scaffold
from stagekans.core.diagnostics import Diagnostic
from stagekans.core.kind import Kind
from stagekans.reading.template import filled, placeholders, sentences
from stagekans.subjects.table import KINDS

KNOWN = {"template-text", "example-address", "dangling-reference"}
"""What a new file may say: its own sentences, and references only an editor can fill in."""


@pytest.fixture(scope="module")
def said(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, list[Diagnostic]]:
    """What is told of a new file of each kind, all made in one tiny project."""
    project = copy_project(tmp_path_factory.mktemp("nieuw") / "klein", ROOT / "tests" / "sites" / "klein")
    paths = {kind.id: scaffold(project, kind.id, f"proef-{kind.id}", date.fromisoformat(TODAY)) for kind in KINDS.all}
    opened = open_at(project, TODAY, release=False)
    _, found = examine(opened.content, opened.settings)
    assert {each.place.file for each in found} <= set(paths.values()), "what stood there is still good"
    return {kind: [each for each in found if each.place.file == path] for kind, path in paths.items()}


@pytest.mark.parametrize("kind", [kind.id for kind in KINDS.all])
def test_a_new_file_is_told_to_be_a_template(said: Mapping[str, list[Diagnostic]], kind: str) -> None:
    told = said[kind]
    assert {each.code for each in told} <= KNOWN
    assert "template-text" in {each.code for each in told}


@pytest.mark.parametrize("kind", KINDS.all, ids=lambda kind: kind.id)
def test_every_line_of_the_template_that_says_write_here_is_told(
    said: Mapping[str, list[Diagnostic]], kind: Kind
) -> None:
    text = (ROOT / "theme" / kind.new_template).read_text(encoding="utf-8")
    lines = {number for number, line in enumerate(text.splitlines(), 1) if "Schrijf hier" in line}
    assert lines <= {each.place.line for each in said[kind.id] if each.code == "template-text"}


@pytest.mark.parametrize("path", sorted((ROOT / "theme").glob("*/new/*")), ids=lambda path: path.name)
def test_each_template_has_something_to_replace_and_no_mark_is_left(path: Path) -> None:
    template = path.read_text(encoding="utf-8")
    found = placeholders(template)
    made = filled(template, {"title": "Proef", "today": TODAY, "review": TODAY})
    assert found.fields | found.sentences
    assert "[[" not in made.replace("[[x]]", "")
    assert not any(each == "Redactie Stagekans" for each in found.fields)


def test_what_may_stay_is_no_placeholder() -> None:
    found = placeholders(
        "---\ntitle: [[title]] (proef)\nnote: [[= Dit mag blijven staan.]]\naim: Schrijf het doel\n---\n\n"
        "## Een kop die blijft\n\n[[= Deze zin mag blijven.]]\n\n- [ ] Dit is het [eerste](#x) antwoord. Ja.\n"
    )
    assert found.fields == {"Schrijf het doel"}
    assert found.sentences == {"Dit is het eerste antwoord."}


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("    > - [x] Een zin van vijf woorden. En nog een zin.", [(12, "Een zin van vijf woorden.")]),
        ("1. Een punt met vier. Ja.", [(3, "Een punt met vier.")]),
        ("## Een kop met vier woorden", []),
        ("| Een cel met woorden | kort |", [(2, "Een cel met woorden")]),
    ],
)
def test_sentences_have_their_column(line: str, told: list[tuple[int, str]]) -> None:
    assert [each for each in sentences(line) if each[1] != "En nog een zin."] == told


def test_a_project_allows_hosts_and_files_by_name(small: Path) -> None:
    settings = (small / "mkdocs.yml").read_text(encoding="utf-8")
    assert "example_hosts:" in settings
    (small / "mkdocs.yml").write_text(
        "\n".join(line for line in settings.splitlines() if "example_" not in line.strip()[:9]).replace(
            "- stagekans:", "- stagekans"
        ),
        encoding="utf-8",
    )
    opened = open_at(small, TODAY, release=False)
    _, found = examine(opened.content, opened.settings)
    assert {each.code for each in found} == {"template-text", "example-address"}
    assert {each.place.file for each in found if each.code == "template-text"} == {"modules/samen-oefenen/index.md"}
