"""How it looks and works for everyone: zoom, keyboard, without script, on paper, light and dark, weight."""

import re
from dataclasses import dataclass
from pathlib import Path

import pytest
from pagetypes import data, pages
from playing import answer, questions
from playwright.sync_api import Browser, Page, expect
from serving import Host
from visiting import Visit, go, overflow, visits

pytestmark = pytest.mark.browser

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
FONTS = """state => document.fonts.status === "loaded" && [...document.fonts].some(each => each.status === state)"""
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


@dataclass(frozen=True)
class Seen:
    """What one page of every type showed. wide: where it ran off the side, and by how many pixels."""

    wide: tuple[tuple[str, str, int], ...]
    lacking: tuple[tuple[str, str], ...]
    ways_out: dict[str, int]
    unused: frozenset[str]


@pytest.fixture(scope="module")
def seen(browser: Browser, real_site: Path, every: list[str]) -> Seen:
    """Open one page of every type: at 320 px and with letters twice as large, and what it has."""
    wide: list[tuple[str, str, int]] = []
    lacking: list[tuple[str, str]] = []
    ways_out: dict[str, int] = {}
    with visits(browser, real_site) as visit:
        unused = selectors(*visit("", bypass_csp=True), real_site)
        page, root = visit("")
        for path in every:
            page.set_viewport_size({"width": 320, "height": 256})
            go(page, root + path)
            wide.append((path, "320 px", overflow(page)))
            page.set_viewport_size({"width": 1280, "height": 900})
            lacking += [(path, each) for each in lacks(page, path)] if path != "404.html" else []
            ways_out[path] = page.locator("[data-exit]").count()
            for scheme in ("dark", "light"):
                page.evaluate("scheme => { document.documentElement.dataset.scheme = scheme }", scheme)
                unused = still(page, unused)
            page.evaluate("document.documentElement.style.fontSize = '200%'")
            wide.append((path, "200 %", overflow(page)))
            page.evaluate("document.documentElement.style.fontSize = ''")  # the next address may be of the same page
    return Seen(tuple(each for each in wide if each[2]), tuple(lacking), ways_out, frozenset(unused))


def selectors(page: Page, root: str, site: Path) -> set[str]:
    """Return the selectors of the style sheet that stand for nothing in any page as it was written."""
    found = {
        re.sub(STATES, "", each).replace(":has()", "").replace(":not()", "").strip()
        for line in page.evaluate(SELECTORS)
        for each in split(line)
    } - {""}
    written = [root + path.relative_to(site).as_posix() for path in site.rglob("*.html")]
    return set(page.evaluate(WRITTEN, [sorted(found), written]))


def still(page: Page, unused: set[str]) -> set[str]:
    """Return those of some selectors that stand for nothing in what a page shows now."""
    return set(page.evaluate(UNUSED, sorted(unused)))


def lacks(page: Page, path: str) -> list[str]:
    """Return what a page should have and has not."""
    english = path.startswith("en/")
    help_link, notice = (
        ("Get help", "A proposal; not published") if english else ("Hulp en melden", "Voorstel; geen uitgave")
    )
    has = {
        "h1": page.locator("h1").count() == 1,
        "main": page.locator("main").count() == 1,
        help_link: page.get_by_role("banner").get_by_role("link", name=help_link).is_visible(),
        notice: page.get_by_role("contentinfo").get_by_text(notice).first.is_visible(),
    }
    return [name for name, well in has.items() if not well]


def test_at_400_percent_and_with_letters_twice_as_large_nothing_is_lost(seen: Seen) -> None:
    assert seen.wide == ()


def test_every_page_has_one_title_one_main_and_help(seen: Seen) -> None:
    assert seen.lacking == ()


def test_the_way_out_is_where_it_is_needed_and_nowhere_else(seen: Seen) -> None:
    needed = ("melden/", "m/", "handelen/", "rechten/", "herkennen/", "gevolgen/", "en/")
    assert seen.ways_out == {path: int(path.startswith(needed)) for path in seen.ways_out}


def test_no_style_sheet_line_serves_nobody(visit: Visit, seen: Seen, types: dict[str, str]) -> None:
    page, root = visit("")
    unused = set(seen.unused)
    slug = types["practice"].split("/")[1]
    page.evaluate("kept => localStorage.setItem('stagekans-selectie', kept)", f'[{{"slug": "{slug}", "title": "X"}}]')
    go(page, root + types["scan"])
    scan = types["scan"].split("/")[1]
    item = page.locator("[data-item]").first.get_attribute("data-item")
    answered = f'{{"{item}": {{"answer": "nog-niet", "by": "2027-01-01"}}}}'
    page.evaluate("([scan, kept]) => localStorage.setItem('stagekans-zelfscan-' + scan, kept)", [scan, answered])
    for path in (types["scan"], types["selectie"]):
        go(page, root + path)
        unused = still(page, unused)
    page.goto(root)
    page.get_by_role("searchbox").fill("stage")
    expect(page.locator(".found a").first).to_be_visible()
    unused = still(page, unused)
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
    assert "\n".join(sorted(still(page, unused))) == ""


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
        for _ in range(page.locator("main details:not([open])").count()):  # those inside come into sight on the way
            page.locator("main details:not([open]) > summary:visible").first.click()
        assert page.locator("main details:not([open])").count() == 0, path
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
            assert page.viewport_size
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
