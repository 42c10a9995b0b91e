"""The command line as an editor meets it."""

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner
from project import ROOT, TODAY, command, tree
from ruled import RULES
from sarif_pydantic import Sarif

from stagekans.adapters import disk
from stagekans.cli.main import main
from stagekans.core.messages import sentences
from stagekans.core.vocabularies import VOCABULARIES
from stagekans.core.words import group
from stagekans.subjects.table import KINDS


@pytest.fixture
def damaged(small: Path) -> Path:
    path = small / "practices" / "open-gesprek.md"
    path.write_text(path.read_text(encoding="utf-8").replace("status: lopend", "status: bezig"), encoding="utf-8")
    return small


def line_of(path: Path, text: str) -> int:
    return path.read_text(encoding="utf-8").split(text)[0].count("\n") + 1


def test_check_prints_file_line_and_column_and_ends_with_1(damaged: Path) -> None:
    done = command(damaged, "check", check=False)
    line = line_of(damaged / "practices" / "open-gesprek.md", "status: bezig")
    assert done.returncode == 1
    assert done.stdout.splitlines() == [
        f"practices/open-gesprek.md:{line}:9  unknown-choice",
        "  “bezig” is geen keuze voor “status”.",
        "  → Kies uit: lopend, pilot, gestopt, afgerond, onbekend.",
        "1 fout, 0 waarschuwingen.",
    ]
    assert done.stderr.startswith("Volledigheid van 1 ")


def test_check_of_good_content_ends_with_0(small: Path) -> None:
    done = command(small, "check")
    assert done.stdout == "Alles klopt.\n"


def test_check_of_some_paths_tells_of_those_only(damaged: Path) -> None:
    assert command(damaged, "check", "glossary").returncode == 0
    assert command(damaged, "check", "practices/open-gesprek.md", check=False).returncode == 1


def test_github_format_is_a_workflow_command(damaged: Path) -> None:
    done = command(damaged, "check", "--format", "github", check=False)
    pattern = r"::error file=practices/open-gesprek\.md,line=\d+,col=9,title=unknown-choice::[^\n]+\n"
    assert re.fullmatch(pattern, done.stdout)


def test_sarif_is_valid_and_places_the_fault(damaged: Path) -> None:
    done = command(damaged, "check", "--format", "sarif", check=False)
    log = Sarif.model_validate_json(done.stdout)
    assert log.version == "2.1.0"
    result = log.runs[0].results[0]
    region = result.locations[0].physical_location.region
    assert (region.start_column, result.rule_id) == (9, "unknown-choice")
    assert result.rule_id in {rule.id for rule in log.runs[0].tool.driver.rules}


def test_gitlab_format_names_file_and_line(damaged: Path) -> None:
    done = command(damaged, "check", "--format", "gitlab", check=False)
    (item,) = json.loads(done.stdout)
    assert item["location"] == {"path": "practices/open-gesprek.md", "lines": {"begin": 18}}
    assert re.fullmatch(r"[0-9a-f]{64}", item["fingerprint"])


def test_json_format(damaged: Path) -> None:
    done = command(damaged, "check", "--format", "json", check=False)
    assert [each["code"] for each in json.loads(done.stdout)] == ["unknown-choice"]


@pytest.mark.parametrize(
    "arguments",
    [
        ["bouw"],
        ["build", "--today", "gisteren"],
        ["build", "--site-url", "www.voorbeeld.nl/kb/"],
        ["packs", "--site-url", ""],
        ["new", "practice", "Mijn Naam"],
        ["new", "module", "leerlijnen"],
        ["outputs", "practice/weg"],
        ["outputs"],
        ["check", "practices/bestaat-niet.md"],
        ["packs", "--institution", "weg"],
    ],
)
def test_wrong_use_ends_with_2_and_a_sentence(small: Path, arguments: list[str]) -> None:
    done = command(small, *arguments, check=False)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert done.stderr.strip()


def test_a_folder_that_is_no_project(tmp_path: Path) -> None:
    done = command(tmp_path, "check", check=False)
    assert done.returncode == 2
    assert "mkdocs.yml" in done.stderr


def test_an_address_where_no_site_can_stand_is_told_at_its_line(small: Path) -> None:
    config = small / "mkdocs.yml"
    text = config.read_text(encoding="utf-8")
    config.write_text(text.replace("https://klein.example/", "https://klein.example/?a#b"), encoding="utf-8")
    for name in ("check", "build"):
        done = command(small, name, check=False)
        assert done.returncode == 1
        assert done.stdout.startswith("mkdocs.yml:2:11  site-address")
        assert "Traceback" not in done.stderr


def test_a_broken_mkdocs_yml_is_told_without_a_traceback(small: Path) -> None:
    (small / "mkdocs.yml").write_text("site_name: [", encoding="utf-8")
    done = command(small, "check", check=False)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("practice", "practices/proef-nieuw.md"),
        ("Praktijk", "practices/proef-nieuw.md"),
        ("begrip", "glossary/proef-nieuw.md"),
        ("Meldpunten en hulp", None),
        ("hulp en melden", "content/meldpunten/proef-nieuw.yml"),
        ("podcast", "podcasts/proef-nieuw/index.md"),
        ("startkit", "content/startkits/proef-nieuw.yml"),
    ],
)
def test_new_knows_the_dutch_names_of_kinds(small: Path, name: str, path: str | None) -> None:
    arguments = ["--project", str(small), "new", name, "proef-nieuw", "--today", TODAY]
    done = CliRunner().invoke(main, arguments)
    assert done.exit_code == (0 if path else 2)
    assert path is None or (small / path).is_file()
    assert path is None or CliRunner().invoke(main, arguments).exit_code == 2, "a file that is there is never replaced"


def test_a_kind_there_is_not_gives_one_dutch_sentence(small: Path) -> None:
    done = CliRunner().invoke(main, ["--project", str(small), "new", "praktyk", "proef"])
    assert done.exit_code == 2
    (line,) = done.stderr.splitlines()
    assert line.startswith("Fout: “praktyk” is geen soort. Bedoelde je “praktijk”? Kies uit: ")
    assert all(f"({kind.id})" in line or f" {kind.id}," in line for kind in KINDS.all)


def test_help_and_the_contributors_guide_name_every_kind() -> None:
    shown = CliRunner().invoke(main, ["--project", str(ROOT), "new", "--help"]).stdout
    guide = (ROOT / "BIJDRAGEN.md").read_text(encoding="utf-8")
    own = guide.partition("## 7. ")[2].partition("## 8. ")[0]
    for kind in KINDS.all:
        assert re.search(rf"\b{kind.id}\b", shown)
        assert f"`{kind.id}`" in own


def test_packs_of_one_institution_equal_those_of_the_site(small: Path, small_site: Path) -> None:
    command(small, "packs", "--institution", "voorbeeld", "--to", "uit", "--today", TODAY)
    made = tree(small / "uit")
    assert list(made) == ["voorbeeld-proef-nl.zip", "voorbeeld-trial-en.zip"]
    for name, data in made.items():
        assert data == (small_site / "campagne" / "pakketten" / name).read_bytes()


def test_outputs_names_everything_an_entry_becomes(small: Path) -> None:
    done = command(small, "outputs", "institution/voorbeeld")
    assert done.stdout.split() == [
        "instellingen/voorbeeld/index.html",
        "campagne/pakketten/voorbeeld-proef-nl.zip",
        "campagne/pakketten/voorbeeld-trial-en.zip",
        "kaarten/institution/voorbeeld.json",
        "kaarten/institution/voorbeeld.png",
        "m/voorbeeld/index.html",
        "modules/samen-oefenen/instellingen/voorbeeld-scorm12.zip",
    ]
    assert "praktijken/oud-gesprek/index.html" in command(small, "outputs", "practice/open-gesprek").stdout


def test_the_documents_name_every_command_kind_and_code() -> None:
    house = (ROOT / "generator" / "HOUSE.md").read_text(encoding="utf-8")
    for name in main.commands:
        assert f"`stagekans {name}" in house, name
    for kind in KINDS.all:
        assert f"| `{kind.id}` | `{kind.folder}/` | `{kind.suffix}` | `/{kind.address}` |" in house, kind.id
    rows = re.findall(r"^\| `[a-z0-9-]+` \| (?:error|warning) \| .+ \|$", house, re.MULTILINE)
    assert sorted(rows) == sorted(
        f"| `{code}` | {rule.severity} | {sentences()[code][0]} |" for code, rule in RULES.items()
    )


def test_every_code_is_met_in_a_golden_case_or_named_as_one_of_making() -> None:
    said = " ".join(path.read_text(encoding="utf-8") for path in (ROOT / "tests" / "golden" / "bad").glob("*.yml"))
    making = {"path-taken", "job-failed", "config", "site-address", "engine-warnings", "bad-value"}
    assert {code for code in RULES if f" {code} |" not in said} <= making


def test_every_choice_has_its_word() -> None:
    words = disk.words(ROOT / "theme", "nl")
    for name, values in VOCABULARIES.items():
        assert set(values) <= set(group(words, "vocabularies", name)), name
    for kind in KINDS.all:
        assert kind.id in group(words, "kinds")
        assert (ROOT / "theme" / kind.new_template).is_file()
