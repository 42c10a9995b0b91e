"""What public CI runs is what the README says: its commands exist, code is tested, every proposal shows its pages."""

import re
from pathlib import Path
from typing import Any

import click
import pytest
import yaml
from project import ROOT

from stagekans.cli.main import main

WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
BARE = ("python3", "python3-venv", "make", "git")


def scripts() -> dict[str, list[str]]:
    """Return the commands of every job of both hosts, by name of the job."""
    found: dict[str, list[str]] = {}
    for path in WORKFLOWS:
        for name, job in loaded(path)["jobs"].items():
            found[f"{path.stem}/{name}"] = [step["run"] for step in job["steps"] if "run" in step]
    for name, job in loaded(ROOT / ".gitlab-ci.yml").items():
        if isinstance(job, dict) and "script" in job:
            found[f"gitlab/{name}"] = job["script"]
    return found


def loaded(path: Path) -> Any:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def test_both_hosts_test_code_check_content_and_build_everything_at_night() -> None:
    runs = {name: "\n".join(lines) for name, lines in scripts().items()}
    for host in ("content/content", "gitlab/content"):
        assert "stagekans check" in runs[host]
        assert re.search(r"stagekans build(?! --release)", runs[host])
    for host in ("code/test", "gitlab/code"):
        assert "make test" in runs[host]
    for host in ("nightly/everything", "gitlab/nightly"):
        assert "make site" in runs[host]
        assert "make test" in runs[host]


@pytest.mark.parametrize("name", sorted(scripts()))
def test_every_command_exists(name: str) -> None:
    targets = set(re.findall(r"^([a-z$(][\w/.()$-]*):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    targets |= {each.replace("$(VENV)", ".venv") for each in targets}
    for line in scripts()[name]:
        for target in re.findall(r"\bmake (\S+)", line):
            assert target in targets or target in BARE, target
        for command, rest in re.findall(r"stagekans ([a-z-]+)([^|>&]*)", line):
            known = main.commands[command]
            options = {option for each in known.params if isinstance(each, click.Option) for option in each.opts}
            assert set(re.findall(r"--[a-z-]+", rest)) <= options


def test_the_pages_of_a_change_are_kept() -> None:
    for path in WORKFLOWS:
        for job in loaded(path)["jobs"].values():
            kept = [step["with"]["path"] for step in job["steps"] if "upload-artifact" in step.get("uses", "")]
            assert kept == ["site"], path.name
    jobs = loaded(ROOT / ".gitlab-ci.yml")
    assert all("site" in jobs[name]["artifacts"]["paths"] for name in ("content", "code", "nightly"))


def test_what_is_no_content_is_code() -> None:
    folders = {path.name for path in ROOT.iterdir() if path.is_dir() and path.name in tracked()}
    paths = loaded(ROOT / ".github" / "workflows" / "code.yml")[True]["pull_request"]["paths"]
    content = {each[1:].partition("/")[0] for each in paths if each.startswith("!")}
    assert content == {"content", "practices", "modules", "podcasts", "glossary"}
    gitlab = loaded(ROOT / ".gitlab-ci.yml")
    assert folders - content <= {each.partition("/")[0] for each in gitlab[".code"]}


def tracked() -> set[str]:
    return {"generator", "theme", "tests", ".ci", ".github", "content", "practices", "modules", "podcasts", "glossary"}
