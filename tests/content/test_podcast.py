"""An episode as people use it: heard, followed, found to the second, read without script, printed."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser
FILM, SOUND = "podcasts/eerlijk-kiezen/", "podcasts/luisteren-eerst/"
NOW = "document.querySelector('.episode :is(audio, video)').currentTime"
STARTED = "document.querySelector('.episode :is(audio, video)').currentTime > "


@pytest.fixture
def listen(browser: Browser, serve_site: Callable[..., str], real_site: Path) -> Iterator[Callable[..., Page]]:
    complaints: list[str] = []
    contexts: list[Any] = []

    def start(path: str, **options: Any) -> Page:
        context = browser.new_context(**{"viewport": {"width": 1280, "height": 900}, "bypass_csp": True, **options})
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto(serve_site(real_site) + path)
        return page

    yield start
    for context in contexts:
        context.close()
    assert complaints == []


def test_nothing_is_fetched_before_someone_plays_and_playing_breaks_no_policy(listen: Callable[..., Page]) -> None:
    page = listen(FILM, bypass_csp=False)
    page.wait_for_load_state("networkidle")
    assert page.evaluate("performance.getEntriesByType('resource').filter(e => /mp[34]$/.test(e.name)).length") == 0
    assert [each.get_attribute("preload") for each in page.locator("audio, video").all()] == ["none", "none"]
    page.get_by_role("button", name="0:09").click()
    expect(page.locator(".cues [aria-current]")).to_contain_text("Sam speelt vandaag")


def test_film_plays_with_captions_and_the_transcript_follows(listen: Callable[..., Page]) -> None:
    page = listen(FILM)
    page.get_by_role("button", name="0:20").click()
    page.wait_for_function(STARTED + "20.2")
    said = "document.querySelector('video').textTracks[0]"
    assert page.evaluate(f"{said}.mode") == "showing"
    page.wait_for_function(f"{said}.activeCues?.length === 1")
    assert "Een klik zegt vaak" in page.evaluate(f"{said}.activeCues[0].text")
    expect(page.locator(".cues [aria-current]")).to_contain_text("Een klik zegt vaak")
    page.evaluate("document.querySelector('video').pause()")
    page.evaluate(NOW + " = 80")
    current = page.locator(".cues [aria-current]")
    expect(current).to_contain_text("En vertel wie je afwijst")
    line, box = current.bounding_box(), page.locator("[data-said]").bounding_box()
    assert line
    assert box
    assert box["y"] <= line["y"] <= box["y"] + box["height"]


def test_a_chapter_plays_from_its_start(listen: Callable[..., Page]) -> None:
    page = listen(SOUND)
    page.get_by_role("link", name="Wat je daarna doet").press("Enter")
    page.wait_for_function(STARTED + "63")
    assert page.url.endswith("#t=63")
    assert page.evaluate(NOW) < 70


def test_a_shared_moment_opens_there_and_can_be_shared(listen: Callable[..., Page]) -> None:
    page = listen(SOUND + "#t=50", permissions=["clipboard-read", "clipboard-write"])
    page.wait_for_function(NOW + " === 50")
    expect(page.locator("[data-here]")).to_contain_text("luisterend oor")
    page.evaluate(NOW + " = 12.7")
    page.get_by_role("button", name="Kopieer de link naar dit moment").click()
    expect(page.get_by_role("status").filter(has_text="Gekopieerd: 0:12")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.endswith(SOUND + "#t=12")


def test_a_phrase_that_is_said_is_found_at_its_second(listen: Callable[..., Page]) -> None:
    page = listen("zoeken/#q=daarna overleg ik met mijn collega")
    found = page.locator("[data-results] a", has_text="Eerlijk kiezen begint voor het gesprek")
    expect(found).to_have_attribute("href", re.compile(r"/podcasts/eerlijk-kiezen/#t=\d"))
    found.click()
    page.wait_for_url("**/podcasts/eerlijk-kiezen/#t=*")
    said = page.locator("[data-here]")
    expect(said).to_contain_text("collega")
    expect(said).to_be_in_viewport()
    second = float(page.url.rpartition("=")[2])
    page.wait_for_function(f"Math.abs({NOW} - {second}) < 0.2")
    assert 61 <= second <= 75


def test_a_title_leads_to_the_page_itself(listen: Callable[..., Page]) -> None:
    page = listen("zoeken/#q=eerlijk kiezen")
    found = page.locator("[data-results] a", has_text="Eerlijk kiezen begint voor het gesprek")
    expect(found).to_have_attribute("href", re.compile(r"/podcasts/eerlijk-kiezen/$"))


def test_without_script_all_is_read_and_chapters_lead_to_the_text(listen: Callable[..., Page]) -> None:
    page = listen(SOUND, java_script_enabled=False)
    assert page.locator(".cues li").count() == 14
    for line in page.locator(".cues li").all()[:2]:
        expect(line).to_be_visible()
    expect(page.get_by_role("button", name="Kopieer")).to_have_count(0)
    page.get_by_role("link", name="Wat je daarna doet").click()
    expect(page.get_by_role("heading", name="Wat je daarna doet")).to_be_in_viewport()


def test_on_paper_the_whole_text_stands(listen: Callable[..., Page]) -> None:
    page = listen(SOUND)
    page.emulate_media(media="print")
    assert page.locator(".player audio").is_hidden()
    said = page.locator("[data-said]")
    assert said.evaluate("box => box.scrollHeight - box.clientHeight") <= 1
    expect(page.locator(".cues li").last).to_be_visible()


@pytest.mark.parametrize("path", [FILM, "podcasts/", "podcasts/reeksen/even-oefenen/", "podcasts/abonneren/"])
def test_pages_hold_on_a_small_screen_and_by_axe(listen: Callable[..., Page], path: str) -> None:
    page = listen(path, viewport={"width": 360, "height": 800})
    results = Axe().run(page, options={"rules": {"target-size": {"enabled": True}}})
    assert results.violations_count == 0, results.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_apps_get_the_address_in_the_form_they_know(listen: Callable[..., Page]) -> None:
    page = listen("podcasts/abonneren/")
    first = page.locator("section").first
    links = {each.inner_text(): each.get_attribute("href") for each in first.locator("a.button").all()}
    assert links["Apple Podcasts"] == "podcast://stagekans.example/podcasts/feed.xml"
    assert links["AntennaPod"] == "antennapod-subscribe://stagekans.example/podcasts/feed.xml"
    assert str(links["Overcast"]).endswith("url=https%3A//stagekans.example/podcasts/feed.xml")
    expect(first.locator("code")).to_have_text("https://stagekans.example/podcasts/feed.xml")


def test_how_to_cite_a_story_is_one_click_away(listen: Callable[..., Page]) -> None:
    page = listen("verhalen/acht-procent-of-een-op-tien/", permissions=["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Kopieer de verwijzing").press("Enter")
    expect(page.get_by_role("status")).to_have_text("Gekopieerd.")
    assert page.evaluate("navigator.clipboard.readText()") == page.locator("#verwijzing").inner_text().strip()
