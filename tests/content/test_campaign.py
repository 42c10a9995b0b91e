"""From home to a pack in three clicks, and a logo handed in by the form."""

import hashlib
import json
import shutil
import zipfile
from pathlib import Path

import pytest
from playwright.sync_api import expect
from project import ROOT, TODAY, command, copy_project
from visiting import Visit

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("script", [True, False])
def test_three_clicks_to_a_pack_that_is_what_it_says(visit: Visit, script: bool) -> None:
    page, root = visit("", java_script_enabled=script)
    page.get_by_role("link", name="Campagne", exact=True).first.click()
    expect(page).to_have_url(root + "campagne/")
    with page.expect_download() as download:
        page.get_by_role("link", name="De Haagse Hogeschool").first.click()
    with zipfile.ZipFile(download.value.path()) as pack:
        (listed,) = [name for name in pack.namelist() if name.endswith("manifest.json")]
        folder = listed.removesuffix("manifest.json")
        manifest = json.loads(pack.read(listed))
        assert manifest["institution"] == "de-haagse-hogeschool"
        for row in manifest["files"]:
            data = pack.read(folder + row["path"])
            assert (len(data), hashlib.sha256(data).hexdigest()) == (row["bytes"], row["sha256"]), row["path"]


def test_every_item_is_shown_with_its_size_and_can_be_taken_alone(visit: Visit) -> None:
    page, _ = visit("campagne/", java_script_enabled=False)
    items = page.locator(".gallery > li")
    assert items.count() >= 15
    for index in range(items.count()):
        item = items.nth(index)
        picture = item.locator("img")
        picture.scroll_into_view_if_needed()
        expect(picture).to_have_js_property("complete", value=True)
        assert picture.evaluate("image => image.naturalWidth") > 100
        item.locator("summary").click()
        expect(item.locator("a[download]").first).to_be_visible()
        assert "kB" in item.locator("details").inner_text()
    with page.expect_download() as download:
        page.get_by_role("link", name="geen-functie-eis-a3.pdf").click()
    assert Path(download.value.path()).read_bytes().startswith(b"%PDF")


def test_the_text_of_the_form_is_a_file_the_check_accepts(visit: Visit, tmp_path: Path) -> None:
    page, _ = visit("campagne/")
    form = page.locator("[data-house] form")
    status = page.locator("[data-house] [role=status]")
    expect(status).to_contain_text("huiskleur")
    form.get_by_label("Instelling", exact=True).select_option("avans")
    for label, value in (
        ("Korte naam", "Avans"),
        ("Huiskleur", "rood"),
        ("Logo in woorden", 'Logo van "Avans": een balk'),
        ("Maker van het logo", "Bureau Voorbeeld"),
        ("Wie het goedkeurt", "Afdeling communicatie"),
        ("Op welke dag", "2026-11-20"),
    ):
        form.get_by_label(label).first.fill(value)
    expect(status).to_contain_text("huiskleur")
    form.get_by_label("Huiskleur").first.fill("#C8102E")
    expect(status).to_have_text("De tekst is klaar.")
    assert page.locator("[data-where]").inner_text() == "content/instellingen/avans.yml"
    project = copy_project(tmp_path / "echt")
    home = project / "content" / "instellingen"
    told = (home / "avans.yml").read_text(encoding="utf-8").rstrip("\n")
    (home / "avans.yml").write_text(f"{told}\n{page.locator('[data-text]').inner_text()}\n", encoding="utf-8")
    (home / "logos").mkdir(exist_ok=True)
    logo = ROOT / "tests" / "sites" / "klein" / "content" / "instellingen" / "logos" / "bevestigd.svg"
    shutil.copy(logo, home / "logos" / "avans.svg")
    done = command(project, "check", "--today", TODAY, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_without_script_the_form_makes_way_for_a_text_to_copy(visit: Visit) -> None:
    page, _ = visit("campagne/", java_script_enabled=False)
    expect(page.locator("[data-house] form")).to_be_hidden()
    expect(page.locator("[data-text]")).to_contain_text("logos/naam.svg")
