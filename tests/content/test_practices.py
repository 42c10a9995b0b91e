"""Finding, comparing and keeping practices, as professionals do it."""

import csv
import io
import json
import re
from collections import Counter
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from visiting import Visit

pytestmark = pytest.mark.browser


def shown(page: Page) -> list[str]:
    """Return the titles of the cards in sight."""
    return page.locator("[data-cards] > li:visible .card-title").all_inner_texts()


def test_three_facets_together_share_their_address(visit: Visit) -> None:
    page, _ = visit("praktijken/")
    everything = len(shown(page))
    page.get_by_role("checkbox", name=re.compile("^Zoeken")).check()
    page.get_by_role("checkbox", name=re.compile("^Docent en begeleider")).check()
    page.get_by_text("Niveau", exact=True).first.click()
    page.get_by_role("checkbox", name=re.compile("^mbo")).check()
    found = shown(page)
    assert 0 < len(found) < everything
    expect(page.get_by_role("status")).to_have_text(f"{len(found)} voorbeelden")
    fresh = page.context.new_page()
    fresh.goto(page.url)
    assert shown(fresh) == found
    fresh.close()
    page.go_back()
    assert len(shown(page)) > len(found)
    expect(page.get_by_role("checkbox", name=re.compile("^mbo"))).not_to_be_checked()
    page.go_forward()
    assert shown(page) == found
    page.get_by_role("button", name="Alle keuzes wissen").click()
    assert len(shown(page)) == everything


def test_several_values_of_one_facet_add_up_and_counts_follow(visit: Visit) -> None:
    page, _ = visit("praktijken/")
    first = page.get_by_role("checkbox", name=re.compile("^Zoeken"))
    first.check()
    one = len(shown(page))
    other = page.get_by_role("checkbox", name=re.compile("^Afronden en nazorg"))
    other.check()
    assert len(shown(page)) >= one
    label = page.locator("label", has=first)
    assert int(label.locator(".muted").inner_text()) == one


def test_one_facet_gives_the_same_with_script_and_without(visit: Visit) -> None:
    page, _root = visit("praktijken/#moment=afronden")
    with_script = sorted(shown(page))
    plain, _ = visit("praktijken/moment/afronden/", java_script_enabled=False)
    assert sorted(plain.locator("#alle ~ .cards .card-title").all_inner_texts()) == with_script


def test_strongest_first(visit: Visit) -> None:
    page, _ = visit("praktijken/")
    page.get_by_label("Volgorde").select_option("Sterkste steun eerst")
    values = [
        int(each) for each in page.eval_on_selector_all("[data-cards] > li", "all => all.map(e => e.dataset.strength)")
    ]
    assert values == sorted(values, reverse=True)
    assert "sorteer=steun" in page.url


def test_compare_three_side_by_side(visit: Visit) -> None:
    page, _root = visit("praktijken/")
    names = shown(page)[:3]
    for name in names:
        page.get_by_role("checkbox", name=f"Vergelijk: {name}", exact=True).check()
    page.get_by_role("link", name="Vergelijk (3)").click()
    expect(page).to_have_url(re.compile(r"/praktijken/vergelijken/#voorbeelden=[a-z0-9-]+,[a-z0-9-]+,[a-z0-9-]+$"))
    expect(page.get_by_role("columnheader")).to_have_text(["Kenmerk", *names])
    expect(page.get_by_role("rowheader", name="Wie moet handelen")).to_be_visible()
    expect(page.get_by_role("rowheader", name="Wat kan er misgaan")).to_be_visible()
    page.go_back()
    expect(page.get_by_role("link", name="Vergelijk (3)")).to_be_visible()


def test_no_more_than_four_and_nothing_but_practices(visit: Visit) -> None:
    page, root = visit("praktijken/")
    for name in shown(page)[:5]:
        page.get_by_role("checkbox", name=f"Vergelijk: {name}", exact=True).click()
    expect(page.get_by_role("link", name="Vergelijk (4)")).to_be_visible()
    page.goto(root + "praktijken/vergelijken/#voorbeelden=<img src=x>,../../x,%2e%2e")
    expect(page.get_by_role("status")).to_contain_text("Kies in het overzicht")
    assert page.locator("main img").count() == 0


def test_keep_two_with_a_note_reload_remove_and_undo(visit: Visit) -> None:
    page, root = visit("praktijken/stagematching-roc-nijmegen/")
    page.get_by_role("button", name="Bewaar op dit apparaat").click()
    expect(page.get_by_role("button", name="Haal uit mijn selectie")).to_have_attribute("aria-pressed", "true")
    page.goto(root + "praktijken/kiesmij/")
    page.get_by_role("button", name="Bewaar op dit apparaat").click()
    page.get_by_role("link", name="Mijn selectie").click()
    page.get_by_label("Mijn notitie").first.fill("Bespreken in het team")
    page.reload()
    expect(page.get_by_label("Mijn notitie").first).to_have_value("Bespreken in het team")
    expect(page.locator("[data-list] > li")).to_have_count(2)
    page.get_by_role("button", name=re.compile("Verwijder: Stagematching")).click()
    expect(page.locator("[data-list] > li")).to_have_count(1)
    page.get_by_role("button", name="Zet terug").click()
    expect(page.get_by_label("Mijn notitie").first).to_have_value("Bespreken in het team")
    with page.expect_download() as download:
        page.get_by_role("button", name="Download als boekje").click()
    text = Path(download.value.path()).read_text(encoding="utf-8")
    assert "Bespreken in het team" in text
    assert "Wat kan er misgaan" in text
    page.emulate_media(media="print")
    expect(page.locator(".booklet").get_by_text("Bespreken in het team")).to_be_visible()
    expect(page.get_by_role("heading", name="Stappen").first).to_be_visible()


def test_the_gap_map_counts_what_the_open_data_counts(real_site: Path) -> None:
    practices = json.loads((real_site / "data" / "practice.json").read_bytes())
    stages = ("orienteren", "zoeken", "solliciteren", "afspraken", "tijdens", "afronden", "melden")
    counted: Counter[tuple[str, str, str]] = Counter()
    for each in practices:
        for stage in stages if "alle" in each["stages"] else each["stages"]:
            for facet, field in (("ground", "grounds"), ("role", "actors"), ("mechanism", "mechanisms")):
                for value in each[field] if isinstance(each[field], list) else ():
                    counted[stage, facet, value] += 1
    text = (real_site / "data" / "witte-vlekken.csv").read_text(encoding="utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    told = {(row["row"], row["column_facet"], row["column"]): int(row["total"]) for row in rows}
    assert {key: number for key, number in told.items() if number} == dict(counted)
    assert all(int(row["total"]) == sum(int(row[f"strength_{level}"]) for level in range(5)) for row in rows)


def test_a_cell_of_the_gap_map_leads_to_its_practices_without_script(visit: Visit) -> None:
    page, _ = visit("praktijken/witte-vlekken/", java_script_enabled=False)
    cell = page.locator(".matrix td a:not(.empty a)").first
    number = re.match(r"\d+", cell.inner_text())
    assert number
    cell.click()
    expect(page.locator(".card")).to_have_count(int(number[0]))
