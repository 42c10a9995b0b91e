"""What people do, in Chromium: search, with and without script; and what must never happen."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

ZOEK = """async root => (await import(root + "assets/zoek.js")).zoek(
  "stagematching", {kinds: ["practice"], filters: {level: ["mbo"]}}
)"""


@pytest.mark.parametrize("base", ["/", "/kb/"])
def test_typing_in_the_header_leads_to_the_practice(visit: Callable[..., tuple[Page, str]], base: str) -> None:
    page, root = visit("over/privacy/", base)
    page.get_by_role("searchbox", name="Zoek in praktijken").fill("stagematching nijmegen")
    link = page.locator(".found").get_by_role("link", name="Stagematching ROC Nijmegen")
    expect(link).to_be_visible()
    link.click()
    expect(page).to_have_url(root + "praktijken/stagematching-roc-nijmegen/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Stagematching ROC Nijmegen")


@pytest.mark.parametrize("base", ["/", "/kb/"])
def test_the_search_page_keeps_the_question_behind_the_hash(visit: Callable[..., tuple[Page, str]], base: str) -> None:
    page, root = visit("", base)
    page.get_by_role("searchbox").fill("hoofddoek")
    page.get_by_role("searchbox").press("Enter")
    expect(page).to_have_url(root + "zoeken/#q=hoofddoek")
    expect(page.get_by_role("status")).to_contain_text("resultaten")
    page.get_by_role("radio", name="Begrippen").check()
    expect(page).to_have_url(re.compile(r"#q=hoofddoek&soort=concept$"))
    first = page.locator(".results").get_by_role("link").first
    expect(first).to_have_text("Neutraliteitsbeleid")
    page.reload()
    expect(first).to_have_text("Neutraliteitsbeleid")
    first.click()
    expect(page).to_have_url(root + "begrippen/neutraliteitsbeleid/")
    page.go_back()
    expect(page.get_by_label("Zoek in praktijken, begrippen en hulp").last).to_have_value("hoofddoek")


@pytest.mark.parametrize(
    "query",
    [
        "",
        "   ",
        "x" * 10_000,
        "🙂",
        "<img src=x onerror=alert(1)>",
        "'; DROP TABLE--",
        "(.*)+$",
        "zzzzqqq",
        "wat doe ik als",
    ],
)
def test_no_question_breaks_the_search(visit: Callable[..., tuple[Page, str]], query: str) -> None:
    page, _ = visit("zoeken/")
    page.get_by_label("Zoek in praktijken, begrippen en hulp").last.fill(query)
    page.get_by_role("button", name="Zoek").last.click()
    expect(page.get_by_role("status")).not_to_have_text("Bezig met zoeken")
    assert page.locator(".results img").count() == 0


def test_zoek_is_one_function_with_a_stable_address(visit: Callable[..., tuple[Page, str]]) -> None:
    page, root = visit("praktijken/", "/kb/")
    found = page.evaluate(ZOEK, root)
    assert found
    assert set(found[0]) == {"url", "title", "kind", "excerpt", "why"}
    assert {each["kind"] for each in found} == {"practice"}
    assert found[0]["url"].startswith("/kb/praktijken/")
    assert "<" not in found[0]["excerpt"]


def test_without_script_a_reader_finds_and_a_school_downloads(visit: Callable[..., tuple[Page, str]]) -> None:
    page, root = visit("", java_script_enabled=False)
    page.get_by_role("link", name="Zoeken", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Zoeken")
    page.get_by_role("link", name="mbo", exact=False).first.click()
    page.goto(root + "zoeken/")
    expect(page.get_by_text("Zoeken werkt met JavaScript")).to_be_visible()
    page.goto(root)
    page.get_by_role("link", name="Haal je pakket op").click()
    with page.expect_download() as download:
        page.get_by_role("link", name="Avans Hogeschool").click()
    assert download.value.suggested_filename == "avans-geen-functie-eis-nl.zip"


def test_by_keyboard_from_home_to_a_result(visit: Callable[..., tuple[Page, str]]) -> None:
    page, root = visit("")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Naar de inhoud")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
    page.get_by_role("searchbox").focus()
    page.keyboard.type("microagressie")
    expect(page.locator(".found a").first).to_be_visible()
    page.keyboard.press("ArrowDown")
    expect(page.locator(".found a").first).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(".found")).to_be_hidden()
    expect(page.get_by_role("searchbox")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page).to_have_url(root + "zoeken/#q=microagressie")
