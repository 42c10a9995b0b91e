"""The manifests of the live content: what was promised and by whom."""

from typing import Any

from project import ROOT

from stagekans.adapters import disk
from stagekans.build.pipeline import examine
from stagekans.subjects.agreements.clause import Clause
from stagekans.subjects.agreements.clauses import written
from stagekans.subjects.agreements.manifest import Manifest
from stagekans.subjects.agreements.partners import groups
from stagekans.subjects.agreements.pledge_page import promises


def test_what_was_promised_and_by_whom_is_in(settings: Any) -> None:
    site, _ = examine(disk.content(ROOT, {}), settings)
    signed = {
        "manifest-hoger-onderwijs": 8,
        "intentieverklaring-den-haag": 13,
        "haags-manifest": 8,
        "amsterdams-stagepact-mbo": 3,
    }
    parties: Any = groups(site)
    found = {thing["title"]: len(thing["parties"]) for thing in parties[0]["things"]}
    assert parties[0]["role"] == "ondertekenaar"
    assert found == {site.get("manifest", slug).record.title: count for slug, count in signed.items()}
    assert len(site.of_kind("manifest")) >= 9
    hague = site.find(Manifest, "haags-manifest")
    assert hague
    assert [len(each.parts) for each in hague.record.commitments] == [6, 3, 6, 3, 3]
    assert all(each.talk for each in hague.record.commitments)
    shown: Any = promises(hague, site)
    assert {row["slug"] for table in shown["matrices"] for row in table["rows"]} == {
        "de-haagse-hogeschool",
        "elbho",
        "gemeente-den-haag",
        "inholland",
        "mkb-den-haag",
        "roc-mondriaan",
        "sbb",
        "vno-ncw-den-haag",
    }


def test_the_bill_says_that_its_outcome_is_not_known(settings: Any) -> None:
    site, _ = examine(disk.content(ROOT, {}), settings)
    bill = site.find(Manifest, "wet-toezicht-gelijke-kansen")
    assert bill
    told: Any = bill.record.schema_org()
    assert told["mainEntity"]["@type"] == "Legislation"
    assert "uitkomst van de stemming" in " ".join(bill.record.gaps)
    assert bill.record.signed_on is None


def test_every_clause_helps_with_a_part_and_asks_for_a_lawyer(settings: Any) -> None:
    site, _ = examine(disk.content(ROOT, {}), settings)
    served = set()
    for entry in site.of(Clause):
        shown: Any = written(entry, site)
        assert "Nog niet juridisch getoetst" in entry.record.note
        served |= {each["part"] for each in shown["serves"]}
    assert served == {
        "Tekst in de stageovereenkomst",
        "Manier van melden",
        "Opvolging van een melding",
        "Begeleiding van studenten",
        "Veilige plek voor studenten",
    }
