"""How it looks and works for everyone: axe, zoom, keyboard, without script, on paper, light and dark, weight."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from pagetypes import data, pages
from playing import answer, questions
from playwright.sync_api import Browser, Page, expect
from serving import Host

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("look")]

Visit = Callable[..., tuple[Page, str]]
WIKIPEDIA = "https://nl.wikipedia.org/"
STATES = (
    r"::?(?:hover|focus-visible|focus-within|focus|checked|before|after|placeholder|details-content|popover-open"
    r"|-webkit-[a-z-]+)"
)
SELECTORS = """() => {
  const all = rules => [...rules].flatMap(rule => rule.selectorText ? [rule.selectorText] : all(rule.cssRules ?? []))
  return all(document.styleSheets[0].cssRules)
}"""
FOCUSED = """(() => {
  const e = document.activeElement, box = e.getBoundingClientRect()
  return [e.innerText || e.labels?.[0]?.innerText || e.getAttribute("aria-label") || "", box.top, box.bottom]
})()"""
SETTLED = """() => document.fonts.status === "loaded" && !document.querySelector("[aria-busy=true]")
  && ![...document.querySelectorAll("[role=status]")].some(each => each.textContent.includes("Bezig"))"""
FONTS = """state => document.fonts.status === "loaded" && [...document.fonts].some(each => each.status === state)"""
AXE = """() => axe.run(document, {resultTypes: ["violations"], rules: {"target-size": {enabled: true}}})
  .then(found => found.violations.map(each => [each.id, each.nodes[0].html.slice(0, 120)]))"""
WRITTEN = """async ([selectors, addresses]) => {
  for (const address of addresses) {
    const text = await (await fetch(address)).text()
    const page = new DOMParser().parseFromString(text, "text/html")
    selectors = selectors.filter(each => !page.querySelector(each))
  }
  return selectors
}"""
"""The selectors that stand for nothing in any page as it was written."""
UNUSED = """selectors => selectors.filter(each => !document.querySelector(each))"""


@pytest.fixture(scope="module")
def types(real_site: Path) -> dict[str, str]:
    """One page of every type, by name."""
    return pages(real_site)


@pytest.fixture(scope="module")
def every(types: dict[str, str]) -> list[str]:
    """The addresses of one page of every type."""
    return list(dict.fromkeys(types.values()))


@pytest.fixture(scope="module")
def framed(every: list[str]) -> list[str]:
    """Those that wear the frame."""
    return [path for path in every if path != "404.html"]


def go(page: Page, address: str) -> None:
    """Open a page and wait until its letters are there and its scripts have shown what they had to."""
    page.goto(address)
    page.wait_for_function(SETTLED)


@pytest.mark.xdist_group("axe")
@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 360)])
def test_axe_finds_nothing_and_nothing_runs_off_the_side(
    visit: Visit, every: list[str], scheme: str, width: int
) -> None:
    page, root = visit(
        "", viewport={"width": width, "height": 900}, bypass_csp=True, reduced_motion="reduce", color_scheme=scheme
    )
    axe, found = Axe().axe_script, []
    for path in every:
        go(page, root + path)
        page.evaluate(axe)
        found += [(path, *each) for each in page.evaluate(AXE)]
        found += [(path, "overflow", str(wide)) for wide in [overflow(page)] if wide]
    assert found == []


def overflow(page: Page) -> int:
    """Return by how many pixels a page is wider than its window."""
    wide: int = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return max(0, wide)


def test_at_400_percent_and_with_letters_twice_as_large_nothing_is_lost(visit: Visit, every: list[str]) -> None:
    page, root = visit("")
    found = []
    for path in every:
        page.set_viewport_size({"width": 320, "height": 256})
        page.goto(root + path)
        found += [(path, "320 px", overflow(page))] if overflow(page) else []
        page.set_viewport_size({"width": 1280, "height": 900})
        page.evaluate("document.documentElement.style.fontSize = '200%'")
        found += [(path, "200 %", overflow(page))] if overflow(page) else []
    assert found == []


def test_every_page_has_one_title_one_main_and_help(visit: Visit, framed: list[str]) -> None:
    page, root = visit("")
    for path in framed:
        page.goto(root + path)
        assert page.locator("h1").count() == 1, path
        assert page.locator("main").count() == 1, path
        help_link, notice = ("Hulp en melden", "Voorstel; geen uitgave")
        if path.startswith("en/"):
            help_link, notice = ("Get help", "A proposal; not published")
        expect(page.get_by_role("banner").get_by_role("link", name=help_link)).to_be_visible()
        expect(page.get_by_role("contentinfo").get_by_text(notice)).to_be_visible()


def test_no_style_sheet_line_serves_nobody(visit: Visit, real_site: Path, types: dict[str, str]) -> None:
    page, root = visit("", bypass_csp=True)
    unused = {
        re.sub(STATES, "", each).replace(":has()", "").replace(":not()", "").strip()
        for line in page.evaluate(SELECTORS)
        for each in split(line)
    } - {""}
    written = [path.relative_to(real_site).as_posix() for path in real_site.rglob("*.html")]
    unused = set(page.evaluate(WRITTEN, [sorted(unused), [root + path for path in written]]))
    unused = set(page.evaluate(UNUSED, sorted(unused)))
    for scheme in ("dark", "light"):
        page.evaluate("scheme => { document.documentElement.dataset.scheme = scheme }", scheme)
        unused = set(page.evaluate(UNUSED, sorted(unused)))
    slug = types["practice"].split("/")[1]
    page.evaluate("kept => localStorage.setItem('stagekans-selectie', kept)", f'[{{"slug": "{slug}", "title": "X"}}]')
    go(page, root + types["scan"])
    scan = types["scan"].split("/")[1]
    item = page.locator("[data-item]").first.get_attribute("data-item")
    answered = f'{{"{item}": {{"answer": "nog-niet", "by": "2027-01-01"}}}}'
    page.evaluate("([scan, kept]) => localStorage.setItem('stagekans-zelfscan-' + scan, kept)", [scan, answered])
    for path in dict.fromkeys(types.values()):
        if unused:
            go(page, root + path)
            unused = set(page.evaluate(UNUSED, sorted(unused)))
    page.goto(root)
    page.get_by_role("searchbox").fill("stage")
    expect(page.locator(".found a").first).to_be_visible()
    unused = set(page.evaluate(UNUSED, sorted(unused)))
    page.goto(root + types["module"])
    order = next(each for each in questions(page.request.get(page.url).body()) if each.kind == "order")
    answer(page, order)
    page.locator("a.way:visible").first.click()
    page.evaluate("document.documentElement.dataset.print = 'certificate'")
    unused -= {".cues li[aria-current]"}  # while sound plays: tests/browser/test_media.py
    unused = {each for each in unused if not each.startswith(".script ")}  # before script: tests/browser/test_small.py
    rows = page.locator(".ordering > li")
    rows.nth(0).hover()
    page.mouse.down()
    rows.nth(1).hover()
    page.mouse.move(5, 5)
    assert "\n".join(page.evaluate(UNUSED, sorted(unused))) == ""


def split(selector: str) -> list[str]:
    """Split a selector list at its own commas, not at those inside brackets."""
    parts, depth = [""], 0
    for letter in selector:
        depth += (letter in "([") - (letter in ")]")
        if letter == "," and not depth:
            parts.append("")
        else:
            parts[-1] += letter
    return [part.strip() for part in parts]


def test_a_first_visit_is_light(browser: Browser, real_site: Path, types: dict[str, str]) -> None:
    host = Host(real_site)
    root = host.start()
    page = browser.new_context().new_page()
    go(page, root + types["practice"])
    page.context.close()
    host.stop()
    texts = sum(size for path, size in host.sent if path.endswith(("/", ".css", ".js")))
    total = sum(size for _, size in host.sent)
    assert len(host.sent) <= 9
    assert texts <= 40_000
    assert total <= 75_000


def test_letters_do_not_jump_when_the_fonts_arrive(visit: Visit, types: dict[str, str]) -> None:
    page, root = visit("")
    late = page.context.new_page()
    late.route("**/*.woff2", lambda route: route.abort())
    for path in ("", types["practice"], types["page"]):
        heights = []
        for each, state in ((page, "loaded"), (late, "error")):
            each.goto(root + path)
            each.wait_for_function(FONTS, arg=state)
            heights.append(each.evaluate("document.body.scrollHeight"))
        assert abs(heights[0] - heights[1]) / heights[0] < 0.04, (path, heights)
    late.close()


def test_without_script_everything_reads_and_opens(visit: Visit, framed: list[str], real_site: Path) -> None:
    page, root = visit("", java_script_enabled=False)
    for path in framed:
        page.goto(root + path)
        assert len(page.locator("main").inner_text()) > 150, path
        closed = page.locator("main details:not([open])")
        assert closed.count() == page.locator("main details:not([open]) > summary").count(), path
        if closed.count():
            closed.first.locator("summary").first.click()
    page.goto(root + "over/vormgeving/")
    expect(page.get_by_text("Een bericht voor collega's.")).to_be_visible()
    page.get_by_role("radio", name="Nieuwsbrief").check()
    expect(page.get_by_text("Een korter bericht.")).to_be_visible()
    expect(page.get_by_text("Een bericht voor collega's.")).to_be_hidden()
    page.goto(root + "melden/")
    only_mbo = next(each["title"] for each in data(real_site, "meldpunt") if each["levels"] == ["mbo"])
    point = page.locator(".levels").get_by_role("link", name=only_mbo)
    expect(point).to_be_visible()
    page.get_by_role("radio", name="hbo").check()
    expect(point).to_be_hidden()
    school = data(real_site, "institution")[0]
    page.goto(root)
    page.get_by_role("link", name="Haal je pakket op").click()
    with page.expect_download() as download:
        page.get_by_role("link", name=school["title"]).first.click()
    assert download.value.suggested_filename.startswith(school["id"] + "-")


def tab_to(page: Page, name: str) -> None:
    """Press Tab until something of this name has the focus, and is in sight."""
    for _ in range(220):
        page.keyboard.press("Tab")
        here = page.evaluate(FOCUSED)
        if here[0].strip().startswith(name):
            assert here[2] > 0
            assert here[1] < page.viewport_size["height"]
            return
    raise AssertionError(f"no way to {name} by keyboard")


def test_by_keyboard_alone_from_home_to_a_practice_and_a_download(visit: Visit, real_site: Path) -> None:
    page, root = visit("")
    tab_to(page, "Praktijkvoorbeelden")
    page.keyboard.press("Enter")
    expect(page).to_have_url(root + "praktijken/")
    tab_to(page, "Solliciteren")
    page.keyboard.press("Space")
    expect(page).to_have_url(root + "praktijken/#moment=solliciteren")
    practice = page.locator("[data-cards] > li:visible .card-title").first.inner_text()
    tab_to(page, practice)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text(practice)
    tab_to(page, "Wat betekent dit?")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Hoe goed is aangetoond dat dit werkt?")).to_be_visible()
    page.get_by_role("searchbox").focus()
    school = data(real_site, "institution")[0]
    page.keyboard.type(school["title"])
    expect(page.locator(".found a").first).to_contain_text(school["title"])
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page).to_have_url(root + f"instellingen/{school['id']}/")
    tab_to(page, data(real_site, "campaign")[0]["title"])
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    assert download.value.suggested_filename.endswith(".zip")


def test_light_or_dark_is_remembered_on_the_device(visit: Visit) -> None:
    page, root = visit("", color_scheme="light")
    colour = "getComputedStyle(document.documentElement).backgroundColor"
    light = page.evaluate(colour)
    page.get_by_role("radio", name="Donker").check()
    dark = page.evaluate(colour)
    assert dark != light
    page.goto(root + "begrippen/")
    assert page.evaluate(colour) == dark
    expect(page.get_by_role("radio", name="Donker")).to_be_checked()
    page.get_by_role("radio", name="Zoals mijn apparaat").check()
    assert page.evaluate(colour) == light
    assert page.evaluate("Object.keys(localStorage)") == []


@pytest.mark.parametrize("script", [True, False])
def test_the_way_out_leaves_at_once(visit: Visit, script: bool) -> None:
    page, root = visit("melden/", allowed=WIKIPEDIA, java_script_enabled=script)
    page.context.route(WIKIPEDIA + "**", lambda route: route.fulfill(body="<title>elders</title>elders"))
    expect(page.get_by_text("wordt niet gewist")).to_be_visible()
    page.get_by_role("link", name="Verlaat deze pagina").click()
    expect(page).to_have_url(WIKIPEDIA)
    if script:
        page.goto(root)
        page.goto(root + "handelen/")
        for _ in range(3):
            page.keyboard.press("Shift")
        expect(page).to_have_url(WIKIPEDIA)
        page.go_back()
        expect(page).to_have_url(root)  # the page that was left is not behind the back button


def test_the_way_out_is_where_it_is_needed_and_nowhere_else(visit: Visit, framed: list[str]) -> None:
    page, root = visit("")
    for path in framed:
        page.goto(root + path)
        needed = path.startswith(("melden/", "m/", "handelen/", "rechten/", "herkennen/", "gevolgen/", "en/"))
        assert page.locator("[data-exit]").count() == int(needed), path


def test_typing_capitals_is_no_way_out(visit: Visit) -> None:
    page, root = visit("melden/")
    page.get_by_role("searchbox").first.focus()
    for letter in "ABCD":
        page.keyboard.press(f"Shift+{letter}")
    expect(page).to_have_url(root + "melden/")


def test_on_paper_everything_is_there_and_nothing_to_click(visit: Visit) -> None:
    page, _ = visit("over/vormgeving/")
    page.emulate_media(media="print")
    for text in ("Een bericht voor collega's.", "Een korter bericht.", "Eén zin met een beeld."):
        expect(page.get_by_text(text)).to_be_visible()
    expect(page.get_by_role("searchbox")).to_be_hidden()
    expect(page.get_by_role("navigation", name="Menu")).to_be_hidden()
    expect(page.get_by_text("Voorstel; geen uitgave van ECHO")).to_be_visible()
