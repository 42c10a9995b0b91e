"""The packages in two run-times of SCORM: what stands in the record afterwards, not what the screen says."""

import json
import os
import shutil
import subprocess
import sys
import time
import urllib.request
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playing import Question, answer, questions, read
from playwright.sync_api import Browser, Frame, Page
from project import ROOT

pytestmark = pytest.mark.browser

NODE = ROOT / "tests" / "node"
MODULE = "omstander"
MODULES = [path.parent.name for path in (ROOT / "modules").glob("*/index.md")]
VERSIONS = ["1.2", "2004"]
Play = Callable[..., tuple[Page, Frame, list[Question]]]


def unpacked(site: Path, module: str, version: str, folder: Path) -> None:
    name = f"{module}-scorm{version.replace('.', '')}.zip"
    with zipfile.ZipFile(site / "modules" / module / name) as archive:
        archive.extractall(folder)


@pytest.fixture
def play(
    browser: Browser, serve_site: Callable[..., str], real_site: Path, tmp_path: Path
) -> Iterator[Callable[..., tuple[Page, Frame, list[Question]]]]:
    """Open a package inside scorm-again; afterwards: no error, no request to another host, nothing refused."""
    complaints: list[str] = []
    pages: list[Page] = []

    def start(version: str, module: str = MODULE, query: str = "") -> tuple[Page, Frame, list[Question]]:
        unpacked(real_site, module, version, tmp_path / "pakket")
        shutil.copy(ROOT / "tests" / "tools" / "player.html", tmp_path)
        kind = "scorm12" if version == "1.2" else "scorm2004"
        shutil.copy(NODE / f"node_modules/scorm-again/dist/{kind}.min.js", tmp_path / "scorm-again.js")
        (tmp_path / "_headers").touch()
        root = serve_site(tmp_path)
        page = browser.new_page(viewport={"width": 1100, "height": 900})
        pages.append(page)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("request", lambda request: None if root in request.url else complaints.append(request.url))
        page.on("response", lambda answer: complaints.append(answer.url) if answer.status >= 400 else None)
        page.goto(f"{root}player.html?version={version}{query}")
        return page, inside(page), questions((tmp_path / "pakket" / "index.html").read_bytes())

    yield start
    for page in pages:
        assert page.evaluate("window.refused") == []
        page.close()
    assert complaints == []


def inside(page: Page) -> Frame:
    page.frame_locator("iframe").locator("[data-progress]").wait_for()
    frame = page.frame(url="**/pakket/index.html")
    assert frame
    return frame


def record(page: Page, version: str) -> dict[str, Any]:
    """Return the platform's record, leaving the module first."""
    page.evaluate("window.leave()")
    cmi = json.loads(page.evaluate("sessionStorage.record"))["cmi"]
    core = cmi["core"] if version == "1.2" else cmi
    return {
        "status": core["lesson_status"] if version == "1.2" else core["completion_status"],
        "success": core["lesson_status"] if version == "1.2" else core["success_status"],
        "score": core["score"]["raw"],
        "exit": core["exit"],
        "time": core["session_time"],
        "location": core["lesson_location"] if version == "1.2" else core["location"],
        "kept": cmi["suspend_data"],
        "interactions": cmi["interactions"],
    }


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("unset", ["", "&unset"])
def test_whoever_does_all_is_recorded_as_done(play: Play, version: str, unset: str) -> None:
    page, frame, found = play(version, query=unset)
    read(frame)
    for question in found:
        answer(frame, question)
    kept = record(page, version)
    assert kept["status"] == ("passed" if version == "1.2" else "completed")
    assert kept["success"] == "passed"
    assert float(kept["score"]) == 100
    assert len(kept["interactions"]) == len(found)
    assert kept["time"] not in ("", "00:00:00", "PT0S")


@pytest.mark.parametrize("module", sorted(set(MODULES) - {MODULE}))
def test_every_other_module_can_be_done_too(play: Play, module: str) -> None:
    page, frame, found = play("1.2", module=module)
    read(frame)
    for question in found:
        answer(frame, question)
    kept = record(page, "1.2")
    assert kept["status"] == "passed"
    assert float(kept["score"]) == 100
    assert len(kept["interactions"]) == len(found)


@pytest.mark.parametrize("version", VERSIONS)
def test_whoever_answers_too_little_well_has_not_passed_and_can_still_do_so(play: Play, version: str) -> None:
    page, frame, found = play(version)
    read(frame)
    for question in found:
        answer(frame, question, well=False)
        frame.locator(f"[data-id='{question.id}']").get_by_role("button", name="Toon het antwoord").click()
    first = record(page, version)
    assert first["success"] == "failed"
    assert float(first["score"]) == 0
    page.reload()
    frame = inside(page)
    for question in found:
        answer(frame, question)
    assert record(page, version)["success"] == "passed"


@pytest.mark.parametrize("version", VERSIONS)
def test_halfway_it_waits_and_goes_on_where_it_was(play: Play, version: str) -> None:
    page, frame, found = play(version)
    answer(frame, found[0])
    frame.locator("[data-onward]").first.click()
    halfway = record(page, version)
    assert halfway["status"] == "incomplete"
    assert halfway["exit"] == "suspend"
    assert halfway["location"]
    assert len(halfway["kept"]) <= 4096
    page.reload()
    frame = inside(page)
    assert f"1 van {len(found)} vragen gedaan" in frame.locator("[data-count]").inner_text()
    assert frame.locator("[data-resume]").is_visible()
    assert frame.locator(f"[data-id='{found[0].id}'] .feedback:visible").count() >= 1
    answer(frame, found[1])
    assert len(record(page, version)["interactions"]) >= 2


@pytest.mark.parametrize("version", VERSIONS)
def test_dilemma_and_reflection_never_reach_the_platform(play: Play, version: str) -> None:
    page, frame, found = play(version)
    frame.get_by_label("Schrijf hier je antwoord").fill("Dit is van mij")
    frame.locator("a.way:visible").first.click()
    answer(frame, found[0])
    assert frame.get_by_label("Bewaar mijn tekst").count() == 0
    page.evaluate("window.leave()")
    whole = page.evaluate("sessionStorage.record")
    assert "van mij" not in whole
    assert '\\"d\\":' not in whole
    assert '\\"t\\":' not in whole


@pytest.mark.parametrize("version", VERSIONS)
def test_the_most_that_can_be_kept_fits(play: Play, version: str, real_site: Path) -> None:
    longest = max((real_site / "modules").glob("*/index.html"), key=lambda page: len(questions(page.read_bytes())))
    page, frame, found = play(version, module=longest.parent.name)
    read(frame)
    for question in found:
        answer(frame, question, well=False)
    assert 0 < len(record(page, version)["kept"]) <= 4096


@pytest.fixture(scope="module")
def second_platform(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """scormhost, a platform of other makers, on a free port."""
    folder = tmp_path_factory.mktemp("scormhost")
    code = (
        "import sys, uvicorn; from scormhost.app import create_scorm_app; "
        "app = create_scorm_app(data_dir=sys.argv[1], secret_key='x' * 40); "
        "uvicorn.run(app, port=int(sys.argv[2]), log_level='error')"
    )
    port = 20000 + os.getpid() % 20000
    process = subprocess.Popen([sys.executable, "-c", code, str(folder), str(port)])
    root = f"http://127.0.0.1:{port}"
    for _ in range(200):
        try:
            urllib.request.urlopen(f"{root}/api/packages")
            break
        except OSError:
            time.sleep(0.1)
    yield root
    process.terminate()
    process.wait()


def recorded(page: Page, address: str, status: str) -> dict[str, Any]:
    """Return what a platform keeps, once it has kept that all was done; its answers come a moment after the click."""
    for _ in range(100):
        elements: dict[str, Any] = page.request.get(address).json()["elements"]
        if elements.get(status) == "passed":
            break
        page.wait_for_timeout(50)
    page.goto(address)
    return elements


@pytest.mark.parametrize("version", VERSIONS)
def test_a_second_platform_takes_it_and_records_it(
    browser: Browser, second_platform: str, real_site: Path, version: str
) -> None:
    page = browser.new_page()
    account = {
        "email": "maker@example.com",
        "password": "een lang geheim",
        "username": "maker",
        "display_name": "Maker",
    }
    page.request.post(f"{second_platform}/api/auth/register", data=account)  # the second time it says no
    page.request.post(f"{second_platform}/api/auth/login", data=account)
    name = f"{MODULE}-scorm{version.replace('.', '')}.zip"
    data = (real_site / "modules" / MODULE / name).read_bytes()
    sent = page.request.post(
        f"{second_platform}/api/packages",
        multipart={"file": {"name": name, "mimeType": "application/zip", "buffer": data}},
    )
    assert sent.status == 201, sent.text()
    package = sent.json()["id"]
    page.goto(f"{second_platform}/launch/{package}")
    page.frame_locator("iframe").locator("[data-progress]").wait_for()
    frame = next(each for each in page.frames if "/content/" in each.url)
    found = questions(page.request.get(frame.url).body())
    read(frame)
    for question in found:
        answer(frame, question)
    status = "cmi.core.lesson_status" if version == "1.2" else "cmi.success_status"
    elements = recorded(page, f"{second_platform}/api/scorm/{package}/cmi", status)
    assert elements[status] == "passed"
    assert float(elements["cmi.core.score.raw" if version == "1.2" else "cmi.score.raw"]) == 100
    page.close()
