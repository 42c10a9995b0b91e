"""A site keeps what was worked out of it, and nothing of one site is ever seen in another."""

import gc
import weakref
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from project import ROOT, TODAY, command, copy_project, tree, warm

from stagekans.adapters import disk
from stagekans.build.pipeline import examine
from stagekans.catalog.site import Site
from stagekans.core.derived import derived
from stagekans.core.entry import Entry
from stagekans.core.settings import Settings
from stagekans.frame.shell import card
from stagekans.site.products import make_all
from stagekans.subjects.concepts.concept import Concept
from stagekans.subjects.practices.practice import Practice

KLEIN = ROOT / "tests" / "sites" / "klein"


@pytest.fixture
def site(settings: Settings) -> Site:
    return examine(disk.content(KLEIN, {}), settings)[0]


def test_a_question_is_answered_once_for_each_site(site: Site) -> None:
    asked: list[str] = []

    @derived
    def count(kind: str, of: Site) -> int:
        asked.append(kind)
        return len(of.of_kind(kind))

    other = replace(site, entries=())
    assert [count("practice", site), count("practice", site), count("practice", other)] == [2, 2, 0]
    assert asked == ["practice", "practice"]
    assert count("concept", site) == len(site.of(Concept))


def test_what_is_about_an_entry_alone_is_kept_on_that_entry(site: Site, settings: Settings) -> None:
    entry = site.of(Practice)[0]
    later = replace(site, settings=replace(settings, release=False))
    assert card(entry) is card(later.of(Practice)[0])
    assert card(replace(entry, slug="anders")) is not card(entry)


def test_without_anything_to_keep_it_on_a_question_is_an_error() -> None:
    @derived
    def answer(number: int) -> int:
        return number

    with pytest.raises(TypeError, match="nothing to keep the answer on"):
        answer(1)


def test_equal_keepers_of_one_site_share_their_answers(site: Site) -> None:
    @dataclass(frozen=True)
    class Pair:
        name: str
        site: Site

        @property
        def answers(self) -> object:
            return self.site.answers

    @derived
    def made(of: Pair) -> object:
        return object()

    assert made(Pair("een", site)) is made(Pair("een", site))
    assert made(Pair("een", site)) is not made(Pair("twee", site))


def test_entries_are_found_by_their_model(site: Site) -> None:
    found: Entry[Practice] | None = site.find(Practice, "open-gesprek")
    assert found is not None
    assert found is site.get("practice", "open-gesprek")
    assert site.find(Practice, "bestaat-niet") is None
    assert [each.kind for each in site.of(Concept)] == ["concept"] * len(site.of(Concept))


def test_a_site_is_gone_when_nobody_holds_it(settings: Settings) -> None:
    site, _ = examine(disk.content(KLEIN, {}), settings)
    assert sum(1 for _ in make_all(site)) > 100
    gone = weakref.ref(site)
    del site
    gc.collect()
    assert gone() is None


def test_two_sites_in_one_process_are_what_each_is_in_its_own(tmp_path: Path, shared: Path) -> None:
    one = warm(copy_project(tmp_path / "een", KLEIN), shared)
    other = warm(copy_project(tmp_path / "ander", KLEIN), shared)
    mkdocs = other / "mkdocs.yml"
    mkdocs.write_text(
        mkdocs.read_text("utf-8").replace("https://klein.example/", "https://ander.example/deel/"), "utf-8"
    )
    practice = other / "practices" / "open-gesprek.md"
    practice.write_text(practice.read_text("utf-8").replace("title: Open gesprek", "title: Gesloten gesprek"), "utf-8")
    words = other / "theme" / "words" / "nl" / "practices.yml"
    words.write_text(words.read_text("utf-8").replace("practice: praktijkvoorbeeld", "practice: verhaaltje"), "utf-8")
    build = ("build", "--today", TODAY, "--no-search")
    for project in (one, other, one):
        command(project, *build)
    together = tree(one / "site"), tree(other / "site")
    for project, made in zip((one, other), together, strict=True):
        command(project, *build, apart=True)
        assert tree(project / "site") == made
    assert b"ander.example/deel/" not in b"".join(together[0].values())
    assert b"https://klein.example/" not in b"".join(together[1].values())
