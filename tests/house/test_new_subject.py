"""A new subject is one folder of code, one of templates, its words and messages, and one line in the table."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from project import ROOT, TODAY, copy_project, warm

HERE = Path(__file__).parent / "proeven"
ZOEK = """async root => (await import(root + "assets/zoek.js")).zoek("knopendoos", {limit: 5})"""


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory, shared: Path) -> Path:
    """A copy of the package and the tiny site, with the made-up subject put in."""
    house = tmp_path_factory.mktemp("huis")
    package, theme = house / "generator" / "stagekans", house / "theme"
    shutil.copytree(ROOT / "generator" / "stagekans", package, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(HERE / "subject", package / "subjects" / "proeven", ignore=shutil.ignore_patterns("__pycache__"))
    table = package / "subjects" / "table.py"
    text = table.read_text(encoding="utf-8")
    assert text.count("\nNAMES = (\n") == 1
    table.write_text(text.replace("\nNAMES = (\n", '\nNAMES = (\n    "proeven",\n'), encoding="utf-8")
    warm(copy_project(house, ROOT / "tests" / "sites" / "klein"), shared)
    shutil.copytree(HERE / "theme", theme / "proeven")
    shutil.copy(HERE / "words.yml", theme / "words" / "nl" / "proeven.yml")
    shutil.copy(HERE / "messages.yml", theme / "messages" / "nl" / "proeven.yml")
    shutil.copytree(HERE / "content", house / "content" / "proeven")
    return house


def stagekans(house: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the copy of the package in its project."""
    own = {"PYTHONPATH": str(house / "generator"), "NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}
    program = [sys.executable, "-c", "from stagekans.cli.main import main; main()", *arguments]
    return subprocess.run(program, cwd=house, env=os.environ | own, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def site(house: Path) -> Path:
    done = stagekans(house, "build", "--today", TODAY)
    assert done.returncode == 0, done.stdout + done.stderr
    return house / "site"


def test_it_has_its_page_overview_and_files(site: Path) -> None:
    page = (site / "proeven" / "knopendoos" / "index.html").read_text(encoding="utf-8")
    assert "Twee keer zo vaak: 6" in page
    assert "Wij telden de knopen" in page
    overview = (site / "proeven" / "index.html").read_text(encoding="utf-8")
    assert "Alle keren samen: 3" in overview
    assert "De knopendoos" in overview
    assert (site / "proeven" / "knopendoos" / "knopendoos.txt").read_text(encoding="utf-8") == "3\n"


def test_it_is_in_the_data_and_the_sitemap(site: Path) -> None:
    (row,) = json.loads((site / "data" / "proef.json").read_bytes())
    assert (row["id"], row["tries"]) == ("knopendoos", 3)
    listed = [each for each in json.loads((site / "data" / "catalogus.json").read_bytes()) if each["kind"] == "proef"]
    assert [each["title"] for each in listed] == ["De knopendoos"]
    assert "/proeven/knopendoos/" in (site / "sitemap.xml").read_text(encoding="utf-8")


@pytest.mark.browser
def test_it_is_found(site: Path, browser: Browser, serve_site: Callable[..., str]) -> None:
    root = serve_site(site)
    page = browser.new_page()
    page.goto(root + "zoeken/")
    found = page.evaluate(ZOEK, root)
    page.close()
    assert (found[0]["title"], found[0]["kind"]) == ("De knopendoos", "proef")


def test_its_check_speaks_and_a_new_file_begins_as_its_template(house: Path) -> None:
    done = stagekans(house, "new", "proef", "lege-doos", "--today", TODAY)
    assert done.returncode == 0, done.stdout + done.stderr
    path = house / "content" / "proeven" / "lege-doos.md"
    text = path.read_text(encoding="utf-8")
    assert "Schrijf hier wat je hebt geprobeerd." in text
    path.write_text(text.replace("tries: 1", "tries: 0"), encoding="utf-8")
    try:
        done = stagekans(house, "check")
    finally:
        path.unlink()
    assert done.returncode == 1
    said = " ".join((done.stdout + done.stderr).split())
    assert "content/proeven/lege-doos.md:4:8 never-tried Deze proef is 0 keer gedaan. → Doe haar eerst" in said
    assert "content/proeven/lege-doos.md:2:8 template-text" in said
