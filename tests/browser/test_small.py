"""What people do on a tiny site with odd letters and many practices, in Chromium: no real content is needed for it."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import get_args

import pytest
from playwright.sync_api import Browser, Page, Route
from project import ROOT, TODAY, copy_project, warm
from rich.console import Console

from stagekans.cli import engine
from stagekans.cli.report import Teller
from stagekans.core.vocabularies import Ground, Role, Stage

pytestmark = pytest.mark.browser

PAGE = "---\ntitle: {}\nsummary: Een verzonnen bladzijde om mee te proeven.\n---\n\n{}\n"
TEXTS = {
    "Recht": "Hoe zo'n vraag voelt, weet je pas later. Stuur een e-mail met foto's.",
    "Krul": "Hoe zo’n vraag voelt, weten wij. Vrijwilligers lezen een profiel over financiën.",
    "Los": "Zo een vraag voelt naar, en een vraag over een mail ook.",
    "Ligatuur": "De vr\u0133willigers met een pro\ufb01el over \ufb01nanciën, aan de Kaiserstraße.",
    "Deel": "Een co\u2011gesprek met een per\u00adsona.",
    "Streep": "Een co-gesprek met een persona.",
}
TITLES = """async ([root, queries]) => {
  const { zoek } = await import(root + "assets/zoek.js");
  return Promise.all(queries.map(async query => (await zoek(query, {limit: 10})).map(each => each.title)));
}"""
SHIFTS = """window.shifted = 0;
new PerformanceObserver((list) => {
  for (const each of list.getEntries()) if (!each.hadRecentInput) window.shifted += each.value;
}).observe({ type: "layout-shift", buffered: true });"""

PAINTED = """new Promise((done) => {
  const seen = (list) => list.getEntriesByName("first-contentful-paint").length && done(1);
  new PerformanceObserver(seen).observe({ type: "paint", buffered: true });
})"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory, shared: Path) -> Path:
    folder = warm(copy_project(tmp_path_factory.mktemp("letters"), ROOT / "tests" / "sites" / "klein"), shared)
    for title, text in TEXTS.items():
        (folder / f"content/over/{title.lower()}.md").write_text(PAGE.format(title, text), encoding="utf-8")
    practice = (folder / "practices/open-gesprek.md").read_text(encoding="utf-8")
    practice = practice.replace("aliases: [praktijken/oud-gesprek/]\n", "")
    roles, stages, grounds = get_args(Role), get_args(Stage), get_args(Ground)
    for number in range(24):
        text = practice.replace("title: Open gesprek", f"title: Open gesprek nummer {number}")
        text = text.replace("actors: [stagecoordinator, stageorganisatie]", f"actors: [{roles[number % len(roles)]}]")
        text = text.replace("stages: [afspraken]", f"stages: [{stages[number % len(stages)]}]")
        text = text.replace("grounds: [alle]", f"grounds: [{grounds[number % len(grounds)]}]")
        (folder / f"practices/open-gesprek-{number}.md").write_text(text, encoding="utf-8")
    report = Teller("text", Console())
    assert engine.build(folder, report=report, release=False, site_url=None, today=TODAY, workers=1, search=True)
    return folder / "site"


@pytest.fixture
def found(browser: Browser, site: Path, serve_site: Callable[..., str]) -> Iterator[Callable[..., list[list[str]]]]:
    """Return the titles that each of several questions finds."""
    root = serve_site(site)
    page = browser.new_page()
    page.goto(root + "zoeken/")
    yield lambda *queries: page.evaluate(TITLES, [root, list(queries)])
    page.close()


@pytest.mark.parametrize(
    ("plain", "odd"),
    [
        ("vrijwilligers", ["vr\u0133willigers", "VR\u0132WILLIGERS", "vrij\u00adwilligers"]),
        ("profiel", ["pro\ufb01el", "ｐｒｏｆｉｅｌ"]),
        ("financien", ["financiën", "\ufb01nanciën", "financie\u0308n"]),
        ("stage", ["Ｓｔａｇｅ", "ſtage"]),
        ("strasse", ["straße", "STRAẞE"]),
        ("co-gesprek", ["co\u2011gesprek", "co\u2010gesprek", "co–gesprek", "ｃｏ－gesprek"]),
        ("foto's", ["foto’s", "foto\u02bcs", "foto`s", "foto´s"]),
        ("open gesprek", ["open\u00a0gesprek", "open\u2009gesprek"]),
    ],
)
def test_a_question_finds_the_same_however_its_letters_are_typed(
    found: Callable[..., list[list[str]]], plain: str, odd: list[str]
) -> None:
    first, *others = found(plain, *odd)
    assert first
    assert others == [first] * len(odd)


def test_plain_words_find_what_stands_there_in_odd_letters(found: Callable[..., list[list[str]]]) -> None:
    for titles in found("vrijwilligers", "profiel", "financiën"):
        assert set(titles[:2]) == {"Krul", "Ligatuur"}
    assert [titles[:1] for titles in found("kaiserstrasse", "Kaiserstraße")] == [["Ligatuur"]] * 2


@pytest.mark.parametrize(
    ("phrase", "pages"),
    [
        ("zo'n vraag voelt", {"Recht", "Krul"}),
        ("zo’n vraag voelt", {"Recht", "Krul"}),
        ("e-mail", {"Recht"}),
        ("e‑mail met foto’s", {"Recht"}),
        ("co-gesprek", {"Deel", "Streep"}),
        ("een persona", {"Deel", "Streep"}),
    ],
)
@pytest.mark.parametrize("quotes", ['""', "“”", "„”"])
def test_a_quoted_phrase_finds_the_pages_with_exactly_that(
    found: Callable[..., list[list[str]]], phrase: str, pages: set[str], quotes: str
) -> None:
    quoted, loose = found(f"{quotes[0]}{phrase}{quotes[1]}", phrase)
    assert set(quoted) == pages
    assert pages <= set(loose)


def test_a_minus_leaves_out_a_word_with_an_apostrophe_or_hyphen(found: Callable[..., list[list[str]]]) -> None:
    without, also = found("vraag voelt -zo’n", "gesprek -co‑gesprek")
    assert without[0] == "Los"
    assert not {"Recht", "Krul"} & set(without)
    assert not {"Deel", "Streep"} & set(also)


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("path", ["praktijken/", "zoeken/"])
def test_nothing_jumps_when_the_script_comes_late(
    browser: Browser, site: Path, serve_site: Callable[..., str], width: int, path: str
) -> None:
    """Cumulative Layout Shift (web.dev: good below .1), with the page painted before its scripts arrive."""
    root = serve_site(site)
    page = browser.new_page(viewport={"width": width, "height": 844})
    page.add_init_script(SHIFTS)

    held: list[Route] = []
    page.route(re.compile(r"/(browse|search-page|site)\.\w+\.js$"), lambda route: held.append(route))
    page.goto(root + path, wait_until="commit")
    page.evaluate(PAINTED)
    page.evaluate("document.fonts.ready.then(() => 1)")
    before = page.evaluate("window.shifted")
    for route in held:
        route.continue_()
    page.wait_for_load_state("load")
    page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(1))))")
    assert page.locator("[data-facet] input, [data-search]:not([hidden])").count()
    assert page.evaluate("window.shifted") - before <= 0.02
    page.close()


def landmarks(page: Page) -> list[str]:
    found: list[str] = page.evaluate("[...document.querySelectorAll('[role=search]')].map(each => each.ariaLabel)")
    return found


def test_the_two_ways_to_search_have_names_of_their_own(
    browser: Browser, site: Path, serve_site: Callable[..., str]
) -> None:
    page = browser.new_page()
    page.goto(serve_site(site) + "zoeken/")
    assert landmarks(page) == ["Zoeken vanaf elke pagina", "Zoeken op deze pagina"]
    page.close()
