"""What people do, in Chromium: search, with and without script; and what must never happen."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

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
    first = page.locator(".results:visible").get_by_role("link").first
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
    expect(page.get_by_role("heading", level=1)).to_have_text("Praktijkvoorbeelden: Zoeken (moment in de stage)")
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


def ask(visit: Callable[..., tuple[Page, str]], query: str) -> Page:
    page, _ = visit(f"zoeken/#q={query}")
    expect(page.get_by_role("status")).not_to_have_text("Bezig met zoeken")
    expect(page.locator(".results:visible li").first).to_be_visible()
    return page


def test_a_slip_is_mended_told_and_can_be_undone(visit: Callable[..., tuple[Page, str]]) -> None:
    page = ask(visit, "vertrouwespersoon")
    expect(page.get_by_role("status")).to_contain_text("Bedoelde je vertrouwenspersoon? Daarop is gezocht.")
    expect(page.locator(".results:visible").get_by_role("link", name="Vertrouwenspersoon", exact=True)).to_be_visible()
    page.get_by_role("button", name="Zoek toch naar vertrouwespersoon").click()
    expect(page).to_have_url(re.compile("letterlijk=ja"))
    expect(page.locator("[data-corrected]")).to_be_hidden()
    page.reload()
    expect(page.get_by_role("status")).not_to_contain_text("Bedoelde je")


def test_a_word_that_exists_is_not_taken_for_a_slip(visit: Callable[..., tuple[Page, str]]) -> None:
    page = ask(visit, "fiets")
    expect(page.locator("[data-corrected]")).to_be_hidden()
    expect(page.get_by_role("status")).to_contain_text("Niets dat precies past")


def test_a_term_shows_its_card_first_and_an_outdated_word_leads_to_todays(
    visit: Callable[..., tuple[Page, str]],
) -> None:
    page = ask(visit, "stagecontract")
    card = page.get_by_role("region", name="Stageovereenkomst")
    expect(card).to_be_visible()
    old = ask(visit, "allochtoon")
    expect(old.get_by_text("is een verouderd woord. Wij zeggen:")).to_be_visible()
    old.get_by_text("is een verouderd woord").get_by_role("link").click()
    expect(old.get_by_role("heading", level=1)).to_have_text("Migratieachtergrond")


def test_results_stand_by_kind_with_counts_and_say_why(visit: Callable[..., tuple[Page, str]]) -> None:
    page = ask(visit, "headscarf")
    practices = page.get_by_role("region", name=re.compile("^Praktijkvoorbeelden"))
    expect(practices.get_by_text("via synoniem: hoofddoek").first).to_be_visible()
    count = int(
        page.locator("label", has=page.get_by_role("radio", name=re.compile("^Praktijkvoorbeelden")))
        .locator("[data-count]")
        .inner_text()
    )
    page.get_by_role("radio", name=re.compile("^Praktijkvoorbeelden")).check()
    expect(page.get_by_role("status")).to_contain_text(f"{count} resulta")
    assert practices.locator("li").count() == count
    expect(page.get_by_role("region", name=re.compile("^Begrippen"))).to_be_hidden()


@pytest.mark.parametrize("query", ["melden", "hulp", "ik wil een klacht indienen", "report"])
def test_who_wants_help_sees_that_first(visit: Callable[..., tuple[Page, str]], query: str) -> None:
    page = ask(visit, query)
    action = page.get_by_role("region", name="Zelf iets meegemaakt of gezien?")
    action.get_by_role("link", name="Hulp en melden").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Hulp en melden")


ORDER = """async ([root, queries]) => {
  const { zoek } = await import(root + "assets/zoek.js");
  return Promise.all(queries.map(async query => (await zoek(query, {limit: 10})).map(each => each.title)));
}"""


def test_quotes_must_occur_and_a_minus_leaves_out(visit: Callable[..., tuple[Page, str]]) -> None:
    page, root = visit("zoeken/")
    plain, without, phrase, nonsense = page.evaluate(
        ORDER, [root, ["stagematching", "stagematching -nijmegen", '"hoor en wederhoor"', "qwxzkj vrtplm"]]
    )
    assert "Stagematching ROC Nijmegen" in plain
    assert without
    assert not [title for title in without if "Nijmegen" in title]
    assert phrase[0] == "Hoor en wederhoor"
    assert nonsense, "something is always shown, said to be unsure"


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("micro agressie", "Microagressie"),
        ("stage discriminatie", "Stagediscriminatie"),
        ("Stagecoordinator", "Stagecoördinator"),
        ("werven objectief", "Objectief werven en selecteren"),
        ("bystander", "Omstander"),
    ],
)
def test_the_words_people_have_lead_to_the_page(visit: Callable[..., tuple[Page, str]], typed: str, found: str) -> None:
    page, root = visit("zoeken/")
    assert found in page.evaluate(ORDER, [root, [typed]])[0][:3]


def test_the_header_suggests_and_the_latest_question_wins(visit: Callable[..., tuple[Page, str]]) -> None:
    page, _ = visit("over/privacy/")
    box = page.get_by_role("searchbox")
    box.press_sequentially("vertrouw")
    box.fill("stagematching")
    expect(page.locator(".found a").first).to_contain_text("Stagematching")
    page.wait_for_timeout(400)
    expect(page.locator(".found a").first).to_contain_text("Stagematching")


def test_a_term_in_a_text_explains_itself_by_keyboard_and_touch(visit: Callable[..., tuple[Page, str]]) -> None:
    page, root = visit("gevolgen/")
    term = page.locator(".term").first
    tip = term.locator(".tip")
    expect(tip).to_be_hidden()
    term.locator("a").focus()
    expect(tip).to_be_visible()
    page.keyboard.press("Escape")
    expect(tip).to_be_hidden()
    phone, _ = visit(
        "gevolgen/", has_touch=True, is_mobile=True, viewport={"width": 390, "height": 800}, java_script_enabled=False
    )
    phone.locator(".term-open").first.tap()
    expect(phone.locator(".tip").first).to_be_visible()
    phone.keyboard.press("Escape")
    phone.locator(".term a").first.tap()
    expect(phone).to_have_url(re.compile(f"^{re.escape(root.rsplit(':', 1)[0])}.*/begrippen/"))
