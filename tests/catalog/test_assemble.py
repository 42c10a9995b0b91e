"""The catalog joins entries across roots."""

from typing import Any

from project import ROOT

from stagekans.adapters import disk
from stagekans.build.pipeline import examine
from stagekans.catalog.facets import count
from stagekans.model.roles import Faceted


def catalog_of(settings: Any) -> Any:
    return examine(disk.content(ROOT / "tests" / "sites" / "klein", {}), settings)[0]


def test_references_resolve_to_addresses(settings: Any) -> None:
    catalog = catalog_of(settings)
    practice = catalog.get("practice", "open-gesprek")
    found = {each.text: each.address for each in catalog.references_from(practice)}
    assert found["../glossary/afspraak.md#waarom"] == "begrippen/afspraak/#waarom"
    assert found["voorbeeld"] == "instellingen/voorbeeld/"
    assert found["beeld/gelijk.png"].startswith("media/")


def test_backlinks_carry_the_sentence(settings: Any) -> None:
    catalog = catalog_of(settings)
    concept = catalog.get("concept", "afspraak")
    mentions = {(each.origin.slug, each.context) for each in catalog.backlinks(concept)}
    assert ("open-gesprek", "Een afspraak vooraf geeft rust.") in mentions


def test_facets_count_what_is_there(settings: Any) -> None:
    catalog = catalog_of(settings)
    counts = count(catalog.of("practice"))
    assert counts["level"] == {"hbo": 2, "wo": 1}
    assert counts["stage"] == {"afspraken": 1, "solliciteren": 1}
    assert {entry.kind for entry in catalog.having(Faceted)} == {"practice", "institution", "meldpunt", "route"}
