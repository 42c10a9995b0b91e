"""Learning lines: ticks stay on the device, modules tell that they are done, and a route follows role and time."""

import re

import pytest
from playing import answer, questions, read
from playwright.sync_api import Page, expect
from visiting import Visit

pytestmark = pytest.mark.browser

LINE = "leerlijnen/docenten-en-coordinatoren/"
KEEP = "([module, value]) => localStorage.setItem(`stagekans-module-${module}`, value)"


def do(page: Page, deed: str) -> None:
    page.locator(f"[data-deed='{deed}']").check()


def test_what_is_ticked_counts_stays_and_leads_on(visit: Visit) -> None:
    page, _ = visit(LINE)
    expect(page.get_by_text("0 van 8 onderdelen")).to_be_visible()
    do(page, "terugkijken/meeting")
    do(page, "iets-doen-als-je-erbij-bent/assignment")
    expect(page.get_by_text("1 van 8 onderdelen")).to_be_visible()
    do(page, "module/omstander")
    expect(page.get_by_text("2 van 8 onderdelen")).to_be_visible()
    expect(page.get_by_text("Nog te gaan: 8 uur en 30 minuten.")).to_be_visible()
    page.reload()
    expect(page.get_by_text("2 van 8 onderdelen")).to_be_visible()
    expect(page.locator("#deel-terugkijken").get_by_role("checkbox")).to_be_checked()
    page.get_by_role("link", name="Beginnen met dezelfde woorden").click()
    assert page.url.endswith("#deel-beginnen-met-dezelfde-woorden")


def test_a_module_done_on_this_device_is_done_here_and_damage_does_no_harm(visit: Visit) -> None:
    page, root = visit(LINE)
    page.evaluate(KEEP, ["omstander", '{"done": "2026-11-20T09:30:00Z", "seen": ["a"]}'])
    page.evaluate(KEEP, ["melding-opvolgen", '{"done": tr'])
    page.evaluate(KEEP, ["objectief-selecteren", '{"done": true, "seen": []}'])
    page.reload()
    part = page.locator("#deel-iets-doen-als-je-erbij-bent")
    expect(part.get_by_text("Gedaan op dit apparaat, op 20 november 2026")).to_be_visible()
    expect(part.get_by_role("checkbox")).to_have_count(1)
    do(page, "iets-doen-als-je-erbij-bent/assignment")
    expect(page.get_by_text("1 van 8 onderdelen")).to_be_visible()
    expect(page.locator("[data-deed='module/melding-opvolgen']")).not_to_be_checked()
    expect(page.locator("[data-deed='module/objectief-selecteren']")).not_to_be_checked()
    page.goto(root + "leerlijnen/#rol=docent&tijd=60")
    expect(page.get_by_text("gedaan: 1 van 8 onderdelen")).to_be_visible()
    stops = page.locator("[data-stop]:visible")
    expect(stops.filter(has_text="Wat doe je als omstander")).to_contain_text("gedaan")
    expect(stops.filter(has_text="gedaan")).to_have_count(1)
    page.goto(root + "leerlijnen/#rol=docent&tijd=alles")
    expect(stops.filter(has_text="gedaan")).to_have_text(re.compile("^Iets doen als je erbij bent"))


def test_a_module_that_was_gone_through_counts_in_its_line(visit: Visit) -> None:
    page, root = visit("modules/omstander/")
    read(page)
    for question in questions(page.request.get(page.url).body()):
        answer(page, question)
    page.goto(root + LINE)
    part = page.locator("#deel-iets-doen-als-je-erbij-bent")
    expect(part.get_by_text(re.compile("^Gedaan op dit apparaat, op"))).to_be_visible()


def test_a_module_finished_in_another_tab_shows_at_once(visit: Visit) -> None:
    page, root = visit(LINE)
    other = page.context.new_page()
    other.goto(root + "modules/omstander/")
    other.evaluate(KEEP, ["omstander", '{"done": "2026-11-22", "seen": []}'])
    expect(page.get_by_text("Gedaan op dit apparaat, op 22 november 2026")).to_be_visible()


def test_erasing_can_be_undone_and_leaves_the_module_its_own(visit: Visit) -> None:
    page, _ = visit(LINE)
    page.evaluate(KEEP, ["omstander", '{"done": "2026-11-20", "seen": []}'])
    do(page, "terugkijken/meeting")
    page.get_by_role("button", name="Wis mijn vinkjes").click()
    expect(page.get_by_text("0 van 8 onderdelen")).to_be_visible()
    assert page.evaluate("Object.keys(localStorage)") == ["stagekans-module-omstander"]
    page.get_by_role("button", name="Toch niet").click()
    expect(page.get_by_text("1 van 8 onderdelen")).to_be_visible()
    page.get_by_role("button", name="Wis mijn vinkjes").click()
    page.reload()
    expect(page.get_by_text("0 van 8 onderdelen")).to_be_visible()


def test_damaged_ticks_do_no_harm(visit: Visit) -> None:
    page, _ = visit(LINE)
    page.evaluate("localStorage.setItem('stagekans-leerlijn-docenten-en-coordinatoren', '[1,')")
    page.reload()
    do(page, "terugkijken/meeting")
    expect(page.get_by_text("1 van 8 onderdelen")).to_be_visible()


def test_a_route_follows_role_and_time_and_stands_in_the_address(visit: Visit) -> None:
    page, root = visit("leerlijnen/")
    status = page.locator("[data-tailor] [role=status]")
    expect(status).to_have_text("Kies je rol en je tijd.")
    page.get_by_role("radio", name="Docent en begeleider").check()
    page.get_by_role("radio", name="30 minuten").check()
    expect(status).to_have_text(re.compile(r"^Docent en begeleider, 30 minuten: samen 2\d minuten\.$"))
    assert page.url.endswith("leerlijnen/#rol=docent&tijd=30")
    shown = page.locator("[data-tailor] ol:visible > li > a")
    expect(shown).to_have_text(["Wat is stagediscriminatie", "Het gesprek na een afwijzing"])
    page.reload()
    expect(shown).to_have_count(2)
    page.get_by_role("button", name="Toon alle rollen").click()
    expect(page.locator("[data-role]:visible")).to_have_count(7)
    expect(page.get_by_role("radio", name="30 minuten")).not_to_be_checked()
    page.goto(root + "leerlijnen/#rol=communicatie&tijd=120")
    expect(status).to_contain_text("Communicatie, 120 minuten")
    page.goto(root + "leerlijnen/#rol=<b>&tijd=7")
    expect(status).to_have_text("Dit adres kennen wij niet. Kies je rol en je tijd.")


def test_everything_is_grouped_by_line(visit: Visit) -> None:
    page, _ = visit("leerlijnen/#rol=docent&tijd=alles")
    row = page.locator("tr:visible", has_text="alles")
    expect(row.get_by_role("list")).to_have_count(2)
    expect(row.get_by_role("listitem")).to_have_count(16)
    row.get_by_role("link", name="Terugkijken").click()
    assert page.url.endswith("leerlijnen/docenten-en-coordinatoren/#deel-terugkijken")


def test_the_study_guide_prints_parts_and_sheet_but_not_the_tools(visit: Visit) -> None:
    page, _ = visit(LINE)
    page.emulate_media(media="print")
    expect(page.get_by_text("Met wie:").first).to_be_visible()
    expect(page.get_by_text("Badge class: voorstel van de redactie")).to_be_visible()
    expect(page.get_by_text("0 van 8 onderdelen")).to_be_hidden()
    expect(page.get_by_role("button", name="Print de studiewijzer")).to_be_hidden()


def test_without_script_a_line_and_the_routes_read_whole(visit: Visit) -> None:
    page, root = visit(LINE, java_script_enabled=False)
    expect(page.get_by_text("Slotbijeenkomst van 45 minuten")).to_be_visible()
    expect(page.get_by_role("checkbox")).to_have_count(0)
    expect(page.get_by_role("button", name="Wis mijn vinkjes")).to_be_hidden()
    expect(page.get_by_role("link", name="Wat doe je als omstander").first).to_be_visible()
    page.goto(root + "leerlijnen/")
    expect(page.get_by_role("radio", name="30 minuten")).to_be_hidden()
    page.locator("[data-role=stageorganisatie] summary").click()
    shown = page.locator("[data-role=stageorganisatie] tr:visible")
    expect(shown.filter(has_text="60 minuten")).to_contain_text("Objectief selecteren voor stagebedrijven")
