"""The catalog joins entries across roots."""

from dataclasses import replace
from typing import Any

from project import ROOT

from stagekans.adapters import disk
from stagekans.build.pipeline import examine
from stagekans.catalog.alike import alike
from stagekans.catalog.facets import count
from stagekans.core.roles import Faceted
from stagekans.reading.sources import Source
from stagekans.subjects.practices.practice import Practice


def catalog_of(settings: Any) -> Any:
    return examine(disk.content(ROOT / "tests" / "sites" / "klein", {}), settings)[0]


def test_references_resolve_to_addresses(settings: Any) -> None:
    site = catalog_of(settings)
    practice = site.get("practice", "open-gesprek")
    found = {each.text: each.address for each in site.references_from(practice)}
    assert found["../glossary/afspraak.md#waarom"] == "begrippen/afspraak/#waarom"
    assert found["voorbeeld"] == "instellingen/voorbeeld/"
    assert found["beeld/gelijk.png"].startswith("media/")


def test_backlinks_carry_the_sentence(settings: Any) -> None:
    site = catalog_of(settings)
    concept = site.get("concept", "afspraak")
    mentions = {(each.origin.slug, each.context) for each in site.backlinks(concept)}
    assert ("open-gesprek", "Een afspraak vooraf geeft rust.") in mentions


def test_facets_count_what_is_there(settings: Any) -> None:
    site = catalog_of(settings)
    counts = count(site.of_kind("practice"))
    assert counts["level"] == {"hbo": 2, "wo": 1}
    assert counts["stage"] == {"afspraken": 1, "solliciteren": 1}
    faceted = {"practice", "institution", "meldpunt", "route", "scan", "module", "learning-line", "story"}
    faceted |= {"session", "need"}
    faceted |= {"indicator", "measurement"}
    assert {entry.kind for entry in site.having(Faceted)} == faceted


def test_a_page_knows_itself_in_other_languages(settings: Any) -> None:
    site = catalog_of(settings)
    dutch, english = site.get("route", "iemand-vertelt"), site.get("route", "someone-tells-me")
    assert (dutch.language, english.language, english.address) == ("nl", "en", "en/routes/someone-tells-me/")
    assert site.translations(dutch) == (english,)
    assert site.translations(english) == (dutch,)
    assert site.translations(site.get("concept", "afspraak")) == ()


def test_what_few_share_counts_more_than_what_all_share(settings: Any) -> None:
    site = examine(disk.content(ROOT, {}), settings)[0]
    entry = site.find(Practice, "stagematching-roc-nijmegen")
    assert entry
    found = alike(entry, site)
    assert 0 < len(found) <= 4
    assert not {each.entry.slug for each in found} & {entry.slug, *entry.record.related}
    for each in found:
        assert isinstance(each.entry.record, Faceted)
        facets = each.entry.record.facets()
        assert each.shared
        assert all(set(values) <= set(facets[name]) for name, values in each.shared.items())


def test_two_routes_of_one_name_in_two_languages_are_refused(settings: Any) -> None:
    content = disk.content(ROOT / "tests" / "sites" / "klein", {})
    english = next(each for each in content.sources if each.path.endswith("someone-tells-me.md"))
    twin = Source("content/en/routes/iemand-vertelt.md", english.data)
    _, found = examine(replace(content, sources=[*content.sources, twin]), settings)
    assert "duplicate-slug" in {each.code for each in found}
