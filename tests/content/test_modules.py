"""A module is gone through on its page: first try, what it teaches, progress that stays on the device, a proof."""

import json
import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playing import Question, answer, questions, read
from playwright.sync_api import Page, expect
from visiting import Visit

pytestmark = pytest.mark.browser

MODULE = "gesprek-na-afwijzing"


def opened(visit: Visit, module: str = MODULE, **options: object) -> tuple[Page, list[Question]]:
    page, root = visit(f"modules/{module}/", **options)
    return page, questions(page.request.get(f"{root}modules/{module}/").body())


def first(found: list[Question], kind: str) -> Question:
    return next(each for each in found if each.kind == kind)


def test_an_answer_teaches_and_may_be_tried_again_before_the_answer_is_shown(visit: Visit) -> None:
    page, found = opened(visit)
    question = first(found, "choice")
    box = page.locator(f"[data-id='{question.id}']")
    expect(box.locator(".feedback:visible")).to_have_count(0)
    expect(box.get_by_role("button", name="Toon het antwoord")).to_be_hidden()
    box.get_by_role("button", name="Kijk na").click()
    expect(box.get_by_role("status")).to_have_text("Kies eerst een antwoord.")
    answer(page, question, well=False)
    expect(box.get_by_role("status")).to_contain_text("Nog niet helemaal")
    expect(box.locator(".feedback:visible")).to_have_count(1)
    expect(box.get_by_role("button", name="Toon het antwoord")).to_be_visible()
    answer(page, question)
    expect(box.get_by_role("status")).to_have_text("Ja, dit past.")
    expect(box.locator(".feedback:visible").first).to_contain_text("Past goed.")


def test_the_order_is_made_with_the_keyboard_alone_and_each_move_is_said(visit: Visit) -> None:
    page, found = opened(visit)
    question = first(found, "order")
    box = page.locator(f"[data-id='{question.id}']")
    shown = [each.get_attribute("data-at") for each in box.locator(".ordering > li").all()]
    box.locator(".ordering > li").nth(0).get_by_role("button").nth(1).focus()
    page.keyboard.press("Enter")
    assert [each.get_attribute("data-at") for each in box.locator(".ordering > li").all()][:2] == [shown[1], shown[0]]
    expect(box.locator(".hidden[role=status]")).to_have_text(re.compile(r"staat nu op plaats 2\.$"))
    page.keyboard.press("Enter")
    assert box.locator(".ordering > li").nth(2).get_attribute("data-at") == shown[0]
    answer(page, question)
    expect(box.get_by_text("Staat goed.")).to_have_count(question.options)
    expect(box.get_by_text("Toon een goede volgorde")).to_be_visible()


def test_rows_can_be_dragged_too(visit: Visit) -> None:
    page, found = opened(visit)
    rows = page.locator(f"[data-id='{first(found, 'order').id}'] .ordering > li")
    name = rows.nth(0).get_attribute("data-at")
    rows.nth(0).drag_to(rows.nth(2), target_position={"x": 10, "y": 60})
    assert [each.get_attribute("data-at") for each in rows.all()].index(name) > 0


def test_a_dilemma_goes_step_by_step_and_back(visit: Visit) -> None:
    page, _ = opened(visit)
    box = page.locator("[data-block=dilemma]").first
    expect(box.locator("[data-step]:visible")).to_have_count(1)
    box.locator("[data-step]:visible a.way").first.press("Enter")
    expect(box.locator("[data-step]:visible")).to_have_count(2)
    assert page.evaluate("document.activeElement.localName") == "h4"
    page.reload()
    expect(box.locator("[data-step]:visible")).to_have_count(2)
    box.get_by_role("button", name="Begin dit verhaal opnieuw").click()
    expect(box.locator("[data-step]:visible")).to_have_count(1)


def test_a_reflection_is_not_kept_unless_asked(visit: Visit) -> None:
    page, _ = opened(visit)
    field = page.get_by_label("Schrijf hier je antwoord")
    field.fill("Iets van mij alleen")
    field.blur()
    assert "alleen" not in page.evaluate("JSON.stringify(localStorage)")
    page.reload()
    expect(field).to_have_value("")
    field.fill("Dit mag blijven")
    page.get_by_label("Bewaar mijn tekst op dit apparaat").check()
    page.reload()
    expect(field).to_have_value("Dit mag blijven")
    with page.expect_download() as download:
        page.locator(".writing").get_by_role("button", name="Download als tekst").click()
    assert "Dit mag blijven" in download.value.path().read_text(encoding="utf-8")


def test_progress_resumes_and_can_be_erased_and_put_back(visit: Visit) -> None:
    page, found = opened(visit)
    for question in found[:2]:
        answer(page, question)
    page.locator("[data-onward]").nth(0).click()
    bar = page.locator("[data-progress]")
    expect(bar).to_contain_text(f"2 van {len(found)} vragen gedaan")
    page.reload()
    expect(bar).to_contain_text(f"2 van {len(found)} vragen gedaan")
    resume = bar.get_by_role("button", name=re.compile("^Verder waar je was"))
    resume.click()
    assert page.evaluate("document.activeElement.localName") == "h2"
    bar.get_by_role("button", name="Wis mijn voortgang").click()
    expect(bar).to_contain_text(f"0 van {len(found)} vragen gedaan")
    assert page.evaluate("localStorage.length") == 0
    bar.get_by_role("button", name="Zet terug").press("Enter")
    expect(bar).to_contain_text(f"2 van {len(found)} vragen gedaan")


def test_whoever_went_through_it_gets_a_proof_with_the_version(visit: Visit) -> None:
    page, found = opened(visit)
    expect(page.get_by_role("heading", name="Je hebt deze module gedaan")).to_be_hidden()
    read(page)
    expect(page.get_by_role("heading", name="Je hebt deze module gedaan")).to_be_hidden()
    for question in found:
        answer(page, question)
    expect(page.get_by_role("heading", name="Je hebt deze module gedaan")).to_be_visible()
    page.get_by_label("Je naam, zoals die op het bewijs komt").fill("Noor Voorbeeld")
    proof = page.locator("[data-certificate]")
    expect(proof).to_contain_text("Noor Voorbeeld")
    expect(proof).to_contain_text(str(page.locator("[data-lesson]").get_attribute("data-version")))
    assert "Noor" not in page.evaluate("JSON.stringify(localStorage)")
    kept = json.loads(page.evaluate(f"localStorage['stagekans-module-{MODULE}']"))
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", kept["done"])


def test_wrong_answers_are_met_kindly_and_leave_the_way_open(visit: Visit) -> None:
    page, found = opened(visit)
    read(page)
    for question in found:
        answer(page, question, well=False)
        page.locator(f"[data-id='{question.id}']").get_by_role("button", name="Toon het antwoord").click()
    expect(page.locator("[data-progress]")).to_contain_text("Probeer er gerust nog een paar opnieuw")
    for question in found:
        answer(page, question)
    expect(page.get_by_role("heading", name="Je hebt deze module gedaan")).to_be_visible()


@pytest.mark.parametrize("kept", ["{", "[]", '"x"', '{"seen":5,"q":{"000000":{"a":9}},"at":[],"d":"x","t":1}'])
def test_damaged_progress_begins_anew(visit: Visit, kept: str) -> None:
    page, found = opened(visit)
    page.evaluate("value => localStorage.setItem(value[0], value[1])", [f"stagekans-module-{MODULE}", kept])
    page.reload()
    expect(page.locator("[data-progress]")).to_contain_text(f"0 van {len(found)} vragen gedaan")
    answer(page, found[0])
    expect(page.locator("[data-progress]")).to_contain_text(f"1 van {len(found)} vragen gedaan")


def test_without_script_it_is_read_and_opened(visit: Visit) -> None:
    page, _ = opened(visit, java_script_enabled=False)
    box = page.locator("[data-block=choice]").first
    expect(box.locator("input, button")).to_have_count(0)
    box.locator("summary").first.click()
    expect(box.locator("details[open]")).to_contain_text("Past")
    expect(page.locator("[data-step]:visible")).not_to_have_count(1)
    expect(page.locator("[data-progress]")).to_be_hidden()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_while_it_is_gone_through(visit: Visit, scheme: str) -> None:
    page, found = opened(
        visit, color_scheme=scheme, viewport={"width": 360, "height": 800}, bypass_csp=True, reduced_motion="reduce"
    )
    read(page)
    for at, question in enumerate(found):
        answer(page, question, well=at % 2 == 0)
    page.locator("a.way:visible").first.click()
    results = Axe().run(page, options={"rules": {"target-size": {"enabled": True}}})
    assert results.violations_count == 0, results.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
