"""The self-scan: answers become a dated plan on the device, and nowhere else."""

import re
from datetime import date, timedelta

import pytest
from playwright.sync_api import Page, expect
from visiting import Visit

pytestmark = pytest.mark.browser


def answer(page: Page, number: int, label: str) -> None:
    page.locator("[data-item]").nth(number).get_by_label(label, exact=True).check()


def test_answers_become_a_dated_plan_that_stays_on_the_device(visit: Visit) -> None:
    page, _ = visit("zelfscan/team/")
    expect(page.get_by_role("heading", name="Je plan")).to_be_hidden()
    answer(page, 0, "Nog niet")
    answer(page, 1, "Ja")
    answer(page, 2, "Weet ik niet")
    rows = page.locator("[data-row]")
    expect(rows).to_have_count(2)
    first = page.locator("[data-item]").nth(0)
    weeks = int(first.get_attribute("data-weeks") or 0)
    mine = page.locator(f"[data-row='{first.get_attribute('data-item')}']")
    expect(mine.get_by_label("Klaar op")).to_have_value((date.today() + timedelta(weeks=weeks)).isoformat())
    assert mine.get_by_role("link").count() >= 1
    mine.get_by_label("Wie").fill("het stagebureau")
    mine.get_by_label("Wie").blur()
    page.reload()
    expect(mine.get_by_label("Wie")).to_have_value("het stagebureau")
    expect(page.get_by_text(re.compile(r"^3 van de \d+ punten ingevuld$"))).to_be_visible()


def test_what_you_begin_with_comes_first_and_the_focus_stays(visit: Visit) -> None:
    page, _ = visit("zelfscan/team/")
    for number in range(3):
        answer(page, number, "Deels")
    name = page.locator("[data-row]").last.get_attribute("data-row")
    page.locator(f"[data-row='{name}']").get_by_label("Hier beginnen wij mee").check()
    assert page.locator("[data-row]").first.get_attribute("data-row") == name
    assert page.evaluate("document.activeElement.closest('[data-row]').dataset.row") == name


def test_erasing_can_be_undone_and_the_plan_downloaded(visit: Visit) -> None:
    page, _ = visit("zelfscan/team/")
    answer(page, 0, "Nog niet")
    with page.expect_download() as download:
        page.get_by_role("button", name="Bewaar het plan als tekst").click()
    text = download.value.path().read_text(encoding="utf-8")
    assert page.locator("[data-row] h3").inner_text() in text
    assert "/praktijken/" in text
    page.get_by_role("button", name="Wis al mijn antwoorden").click()
    expect(page.locator("[data-row]")).to_have_count(0)
    assert page.evaluate("Object.keys(localStorage).filter(key => key.includes('zelfscan')).length") == 0
    page.get_by_role("button", name="Toch niet").click()
    expect(page.locator("[data-row]")).to_have_count(1)


def test_without_script_it_is_a_list_to_read_together(visit: Visit) -> None:
    page, _ = visit("zelfscan/team/", java_script_enabled=False)
    expect(page.get_by_text("Zonder JavaScript is dit een lijst")).to_be_visible()
    page.locator("[data-item] summary").first.click()
    expect(page.locator("[data-action]").first).to_be_visible()
    expect(page.get_by_role("heading", name="Je plan")).to_be_hidden()


def test_damaged_answers_on_the_device_do_no_harm(visit: Visit) -> None:
    page, _ = visit("zelfscan/team/")
    page.evaluate("localStorage.setItem('stagekans-zelfscan-team', '[1,')")
    page.reload()
    answer(page, 0, "Nog niet")
    expect(page.locator("[data-row]")).to_have_count(1)


def test_a_page_in_english_leads_to_its_dutch_one_and_back(visit: Visit) -> None:
    page, _ = visit("en/rights/name-and-origin/")
    assert page.get_attribute("html", "lang") == "en"
    page.get_by_role("link", name="Deze pagina in het Nederlands").click()
    assert page.url.endswith("/rechten/naam-en-afkomst/")
    page.get_by_role("link", name="This page in English").click()
    expect(page.get_by_role("link", name="Get help")).to_be_visible()
