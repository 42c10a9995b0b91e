"""Sound in a module: heard with captions, read beside it, clicked to be there; in packages too."""

import re
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pypdfium2
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect
from project import ROOT, TODAY, allow, command, copy_project, warm

pytestmark = pytest.mark.browser

CAPTIONS = """WEBVTT

00:00.500 --> 00:02.000
<v Noor>Hoe ging het gesprek?

00:03.000 --> 00:05.000
<v Sam>Het stopte <i>plotseling</i>.

00:06.000 --> 00:08.000
<v Sam>Daarna bleef het stil.
"""
SILENCE = bytes.fromhex("fffb10c4") + bytes(100)
"""One MPEG frame of nothing: 32 kilobits a second, 44.1 kHz, mono; 26 milliseconds."""


@pytest.fixture(scope="module")
def with_sound(tmp_path_factory: pytest.TempPathFactory, shared: Path) -> Path:
    """The tiny site with a module that has ten seconds of sound."""
    project = warm(copy_project(tmp_path_factory.mktemp("geluid"), ROOT / "tests" / "sites" / "klein"), shared)
    command(project, "new", "module", "geluid")
    allow(project, "example_files", "modules/geluid/index.md")
    folder = project / "modules" / "geluid"
    text = (folder / "index.md").read_text(encoding="utf-8")
    credit = "{file: gesprek.mp3, creator: Redactie, licence: CC-BY-4.0, duration: PT10S, captions: gesprek.vtt}"
    text = re.sub(r'as_of: "[^"]*"', f'media:\n  - {credit}\nas_of: "{TODAY}"', text, count=1)
    first = text.index("## ")
    end = text.index("\n", first)
    text = text[:end] + "\n\n![Een gesprek na een afwijzing](gesprek.mp3)\n" + text[end:]
    (folder / "index.md").write_text(text, encoding="utf-8")
    (folder / "gesprek.mp3").write_bytes(SILENCE * 390)
    (folder / "gesprek.vtt").write_text(CAPTIONS, encoding="utf-8")
    command(project, "build", "--release", "--today", TODAY)
    return project / "site"


@pytest.fixture
def listen(browser: Browser, serve_site: Callable[..., str], with_sound: Path) -> Iterator[Callable[..., Page]]:
    complaints: list[str] = []
    pages: list[Page] = []

    def start(*, java_script_enabled: bool | None = None, bypass_csp: bool | None = None) -> Page:
        page = browser.new_page(
            viewport={"width": 360, "height": 800}, java_script_enabled=java_script_enabled, bypass_csp=bypass_csp
        )
        pages.append(page)
        page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto(serve_site(with_sound) + "modules/geluid/")
        return page

    yield start
    for page in pages:
        page.close()
    assert complaints == []


def test_it_is_read_without_script(listen: Callable[..., Page]) -> None:
    page = listen(java_script_enabled=False)
    page.locator(".transcript summary").click()
    lines = page.locator(".cues li")
    assert lines.all_inner_texts() == [
        "0:00\n\nNoor\nHoe ging het gesprek?",
        "0:03\n\nSam\nHet stopte plotseling.",
        "0:06\n\nDaarna bleef het stil.",
    ]
    expect(page.locator("track[kind=captions]")).to_have_attribute("srclang", "nl")
    assert page.locator("audio").get_attribute("preload") == "none"


def test_a_time_is_a_button_and_the_line_that_is_said_is_marked(listen: Callable[..., Page]) -> None:
    page = listen(bypass_csp=True)
    page.locator(".transcript summary").click()
    page.get_by_role("button", name="0:03").press("Enter")
    expect(page.locator(".cues [aria-current]")).to_contain_text("plotseling")
    page.wait_for_function("document.querySelector('audio').currentTime >= 3")
    page.evaluate("document.querySelector('audio').currentTime = 7")
    expect(page.locator(".cues [aria-current]")).to_contain_text("bleef het stil")
    results = Axe().run(page, options={"rules": {"target-size": {"enabled": True}}})
    assert results.violations_count == 0, results.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_on_paper_stands_what_is_said(with_sound: Path) -> None:
    document = pypdfium2.PdfDocument(with_sound / "modules" / "geluid" / "geluid-deelnemer.pdf")
    text = " ".join(" ".join(page.get_textpage().get_text_bounded() for page in document).split())
    assert "Een gesprek na een afwijzing" in text
    assert "Noor: Hoe ging het gesprek? Sam: Het stopte plotseling." in text


def test_packages_hold_the_sound_and_an_institutions_too(with_sound: Path) -> None:
    folder = with_sound / "modules" / "geluid"
    for path in (folder / "geluid-scorm12.zip", *(folder / "instellingen").glob("*-scorm12.zip")):
        with zipfile.ZipFile(path) as archive:
            named = archive.read("imsmanifest.xml").decode()
            page = archive.read("index.html").decode()
            held = [name for name in archive.namelist() if name.startswith("media/")]
        assert sorted(name.rpartition(".")[2] for name in held) == ["mp3", "vtt"], path
        assert all(f'href="{name}"' in named and f'src="{name}"' in page for name in held), path
