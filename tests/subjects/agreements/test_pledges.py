"""Who promised what: every part of every promise stands beside every party that signed, unknown unless someone said."""

import csv
import io
import re
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import docx
import pikepdf
import pypdfium2
import pytest
import yaml
from hypothesis import given
from hypothesis import settings as tried
from hypothesis import strategies as st
from project import ROOT, TODAY, command, copy_project, warm

from stagekans.adapters import disk
from stagekans.build.pipeline import examine
from stagekans.reading.sources import Source
from stagekans.subjects.agreements.look_back import look_back
from stagekans.subjects.agreements.manifest import Manifest
from stagekans.subjects.agreements.pledge_page import promises as promised
from stagekans.subjects.agreements.reflection import dossier

SOURCE = [{"title": "Bron"}]

PROOF = "https://voorbeeld.example/bewijs"


def manifest(commitments: list[dict[str, Any]]) -> Source:
    head = {
        "title": "Proefmanifest",
        "summary": "Een verzonnen manifest om te proberen.",
        "form": "manifest",
        "scope": "Nergens",
        "regions": ["landelijk"],
        "signed_on": "2024-03-01",
        "commitments": commitments,
        "sources": SOURCE,
    }
    return Source("content/manifesten/proef.md", f"---\n{yaml.dump(head, allow_unicode=True)}---\n\nTekst.\n".encode())


def party(slug: str, role: str, statuses: list[dict[str, Any]]) -> Source:
    told = {
        "title": f"Partij {slug}",
        "summary": "Een verzonnen partij om te proberen.",
        "type": "organisatie",
        "regions": ["landelijk"],
        "roles": [{"role": role, "manifest": "proef"}],
        "statuses": statuses,
        "sources": SOURCE,
    }
    return Source(f"content/partijen/{slug}.yml", yaml.dump(told, allow_unicode=True).encode())


def commitment(number: int, parts: int) -> dict[str, Any]:
    named = [{"key": f"deel-{each}", "title": f"Deel {each}"} for each in range(1, parts + 1)]
    return {"number": number, "title": f"Belofte {number}", "text": "Iets doen.", "parts": named}


def status(number: int, part: int, value: str, **more: Any) -> dict[str, Any]:
    return {"manifest": "proef", "commitment": number, "part": f"deel-{part}", "status": value, **more}


@cache
def klein() -> Any:
    return disk.content(ROOT / "tests" / "sites" / "klein", {})


def joined(settings: Any, *sources: Source) -> Any:
    site, found = examine(replace(klein(), sources=list(sources)), settings)
    assert [str(each.place) for each in found if each.place.file in {source.path for source in sources}] == []
    return site


def test_every_part_stands_beside_every_party_that_signed(settings: Any) -> None:
    @given(
        parts=st.lists(st.integers(0, 5), min_size=1, max_size=4),
        roles=st.lists(st.sampled_from(["ondertekenaar", "bijdrager"]), max_size=5),
        told=st.sets(st.tuples(st.integers(1, 4), st.integers(1, 5)), max_size=4),
    )
    @tried(max_examples=25, deadline=None)
    def holds(parts: list[int], roles: list[str], told: set[tuple[int, int]]) -> None:
        promises = [commitment(number, count) for number, count in enumerate(parts, 1)]
        there = [(n, part) for n, part in sorted(told) if n <= len(parts) and part <= parts[n - 1]]
        first = roles.index("ondertekenaar") if "ondertekenaar" in roles else -1
        said = [status(*each, "loopt", since="2026-01", evidence=PROOF) for each in there]
        parties = [party(f"p{i}", role, said if i == first else []) for i, role in enumerate(roles)]
        site = joined(settings, manifest(promises), *parties)
        shown: Any = promised(site.get("manifest", "proef"), site)
        cells = {
            (table["number"], row["slug"], cell["part"]): cell["status"]
            for table in shown["matrices"]
            for row in table["rows"]
            for cell in row["cells"]
        }
        expected = {
            (n, f"p{i}", f"deel-{part}"): "loopt" if i == first and (n, part) in there else "onbekend"
            for n, count in enumerate(parts, 1)
            for part in range(1, count + 1)
            for i, role in enumerate(roles)
            if role == "ondertekenaar"
        }
        assert cells == expected
        assert sum(shown["counts"].values()) == len(expected)

    holds()


@pytest.mark.parametrize(
    ("value", "since", "lists"),
    [
        ("gepland", "2025-11-21", ["stalled"]),
        ("gepland", "2025-11-22", ["changed"]),
        ("gepland", "2025", ["changed"]),
        ("gepland", "2024", ["stalled"]),
        ("loopt", "2026-02", ["changed"]),
        ("loopt", "2024-02", []),
        ("aangetoond", "2026-11-01", ["changed"]),
        ("gevraagd", "2023-01-01", ["unanswered"]),
        ("niet-gevraagd", None, []),
        ("onbekend", None, []),
    ],
)
def test_the_look_back_sorts_by_status_and_date(settings: Any, value: str, since: str | None, lists: list[str]) -> None:
    more = {"since": since} if since else {}
    proof = {"evidence": PROOF} if value in ("gepland", "loopt", "aangetoond") else {}
    site = joined(
        settings, manifest([commitment(1, 2)]), party("a", "ondertekenaar", [status(1, 1, value, **more, **proof)])
    )
    found: Any = dossier(look_back(site.get("manifest", "proef"), site))
    assert [name for name in ("changed", "stalled", "unanswered") if found[name]] == lists
    assert found["total"] == 2
    assert found["counts"]["onbekend"] == (2 if value == "onbekend" else 1)


def test_a_year_back_from_a_leap_day_is_a_day_that_exists(settings: Any) -> None:
    site = joined(settings, manifest([commitment(1, 1)]), party("a", "ondertekenaar", []))
    leap = replace(site, settings=replace(settings, today=date(2028, 2, 29)))
    found: Any = dossier(look_back(site.get("manifest", "proef"), leap))
    assert found["since"] == "2027-02-28"


def test_a_text_is_replaced_by_the_one_that_says_so_and_by_none_of_a_longer_name(settings: Any) -> None:
    first = manifest([]).data.decode()
    later = first.replace("form: manifest", "form: manifest\nreplaces: proef-2006")
    given = {"proef": later, "proef-2006": first}
    site = joined(settings, *(Source(f"content/manifesten/{slug}.md", text.encode()) for slug, text in given.items()))
    replaced: Any = {each.slug: promised(each, site) for each in site.of(Manifest)}
    assert [each["slug"] for each in replaced["proef-2006"]["replaced_by"]] == ["proef"]
    assert replaced["proef"]["replaced_by"] == []


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory, shared: Path) -> Path:
    """A tiny site with a manifest, two parties of which one says how it stands, and a clause in two versions."""
    folder = tmp_path_factory.mktemp("beloftes") / "klein"
    project = warm(copy_project(folder, ROOT / "tests" / "sites" / "klein"), shared)
    reply = {"text": "Wij doen dit al langer.", "on": "2026-05-01", "function": "Beleidsmedewerker"}
    asks = {**commitment(1, 3), "talk": ["Wat ging er niet goed?"]}
    said = [
        status(1, 1, "loopt", since="2026-02-01", evidence=PROOF, told="Er is een tekst.", reply=reply),
        status(1, 2, "gevraagd", since="2024-01"),
    ]
    version = {"on": "2026-01-01", "changed": "Het woord student staat er nu in.", "text": ["Nieuwe tekst."]}
    clause = {
        "title": "Proefbepaling",
        "summary": "Een verzonnen bepaling om te proberen.",
        "author": "Redactie",
        "note": "Nog niet juridisch getoetst.",
        "serves": [{"manifest": "proef", "commitment": 1, "part": "deel-1"}],
        "versions": [
            {"version": "1.10", **version},
            {"version": "1.9", "on": "2025-01-01", "changed": "Eerste versie.", "text": ["Oude tekst."]},
        ],
        "sources": SOURCE,
    }
    texts = [manifest([asks]), party("a", "ondertekenaar", said), party("b", "ondertekenaar", [])]
    texts.append(Source("content/bepalingen/tekst.yml", yaml.dump(clause, allow_unicode=True).encode()))
    for each in texts:
        place = project / each.path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(each.data)
    command(project, "build", "--release", "--no-search", "--today", TODAY)
    return project / "site"


def test_the_table_says_unknown_in_words_and_leads_to_evidence_and_reply(site: Path) -> None:
    page = (site / "manifest" / "proef" / "index.html").read_text(encoding="utf-8")
    table = page.split('<table class="stands">')[1].split("</table>")[0]
    assert table.count("<caption>") == 1
    assert table.count('scope="row"') == 2
    assert table.count('scope="col"') == 4
    assert table.count('data-stand="onbekend">niet bekend<') == 4
    assert f'href="{PROOF}"' in table
    assert 'href="../../partners/a/#proef-1-deel-1"' in table
    own = (site / "partners" / "a" / "index.html").read_text(encoding="utf-8")
    row = own.split('<tr id="proef-1-deel-1">')[1].split("</tr>")[0]
    assert "Wij doen dit al langer." in row
    assert "Beleidsmedewerker, 1 mei 2026" in row
    assert "geeft deze site niet uit" in own


def test_the_table_is_open_data(site: Path) -> None:
    rows = list(csv.DictReader(io.StringIO((site / "data/manifesten/proef.csv").read_text(encoding="utf-8-sig"))))
    found = [(each["party_id"], each["part"], each["status"], each["evidence"]) for each in rows]
    assert found[0] == ("a", "deel-1", "loopt", PROOF)
    assert len(found) == 6
    assert [each[2] for each in found].count("onbekend") == 4


def test_the_look_back_is_a_page_a_pdf_and_a_document(site: Path) -> None:
    folder = site / "manifest" / "proef" / "reflectie"
    page = (folder / "index.html").read_text(encoding="utf-8")
    assert "Wat ging er niet goed?" in page
    assert "Er is niets ingevuld dat langer dan een jaar gepland is." in page
    with pikepdf.open(folder / "proef-reflectie.pdf") as pdf:
        assert "/StructTreeRoot" in pdf.Root
        with pdf.open_metadata() as metadata:
            assert str(metadata["pdfuaid:part"]) == "1"
    sheets = pypdfium2.PdfDocument(folder / "proef-reflectie.pdf")
    text = " ".join(" ".join(sheet.get_textpage().get_text_bounded() for sheet in sheets).split())
    document = docx.Document(str(folder / "proef-reflectie.docx"))
    written_down = " ".join(each.text for each in document.paragraphs)
    for each in (text, written_down):
        assert "Partij a, afspraak 1, Deel 1: loopt, sinds 1 februari 2026." in each
        assert "gevraagd zonder antwoord, sinds januari 2024" in each
        assert "Wij doen dit al langer." in each
        assert "1. Belofte 1: 4 van 6" in each
        assert "Wat ging er niet goed?" in each
    assert "Gesprekskaarten" in [each.text for each in document.paragraphs if each.style.name == "Heading 1"]


def test_older_versions_of_a_clause_stay_and_the_newest_can_be_copied(site: Path) -> None:
    folder = site / "manifest" / "bepalingen" / "tekst"
    page = (folder / "index.html").read_text(encoding="utf-8")
    newest, older = page.split('id="ouder"')
    assert "Nieuwe tekst." in newest
    assert "Oude tekst." not in newest
    assert "Oude tekst." in older
    assert "Het woord student staat er nu in." in newest
    plain = (folder / "tekst.txt").read_text(encoding="utf-8")
    assert "Nog niet juridisch getoetst." in plain
    assert plain.endswith("Nieuwe tekst.\n")
    assert "Nieuwe tekst." in [each.text for each in docx.Document(str(folder / "tekst.docx")).paragraphs]


def test_partners_are_listed_by_role_and_none_publishes_this_site(site: Path) -> None:
    page = (site / "partners" / "index.html").read_text(encoding="utf-8")
    signed = page.split('id="ondertekenaar"')[1].split("</section>")[0]
    assert re.findall(r'href="\.\./partners/(\w)/"', signed) == ["a", "b"]
    assert "geen uitgave van ECHO" in page
    assert "Geen van deze partijen geeft deze site uit." in page
