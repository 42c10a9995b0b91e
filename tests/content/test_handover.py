"""The handover: what someone else needs to go on with all this."""

import csv
import json
from pathlib import Path

import feedparser

URL = "https://stagekans.example/"


def test_every_entry_is_in_the_table_and_in_the_feed(real_site: Path) -> None:
    every = {each["url"] for each in json.loads((real_site / "data" / "catalogus.json").read_text("utf-8"))}
    with (real_site / "data" / "overdracht.csv").open(encoding="utf-8-sig") as file:
        rows = list(csv.DictReader(file))
    read = feedparser.parse((real_site / "data" / "overdracht.xml").read_bytes())
    assert not read.bozo
    assert len({each.id for each in read.entries}) == len(read.entries) == len(rows)
    assert {row["url"] for row in rows} == {each.link for each in read.entries}
    assert every - {row["url"] for row in rows} == {f"{URL}zoeken/lexicon/"}
    assert all(row["maintainer"] for row in rows)


def test_what_stands_elsewhere_too_says_where(real_site: Path) -> None:
    with (real_site / "data" / "overdracht.csv").open(encoding="utf-8-sig") as file:
        elsewhere = {row["id"]: row["same_as"] for row in csv.DictReader(file) if row["same_as"]}
    assert elsewhere["tlc-integraal"] == "https://tlcenter.nl/stagediscriminatie-integraal-aanpakken"
    page = (real_site / "praktijken" / "tlc-integraal" / "index.html").read_text(encoding="utf-8")
    assert '"sameAs":["https://tlcenter.nl/stagediscriminatie-integraal-aanpakken"]' in page


def test_the_page_counts_what_is_there_and_names_what_people_must_decide(real_site: Path) -> None:
    page = (real_site / "over" / "overdracht" / "index.html").read_text(encoding="utf-8")
    assert "<td>58</td>" in page
    assert "instellingen hebben nog niet bevestigd" in page
    assert 'href="../../data/overdracht.csv"' in page
