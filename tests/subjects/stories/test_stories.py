"""Stories as readers, feed readers, lists of sources and mail programs meet them."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import bibtexparser
import feedparser
import rispy
from project import ROOT

from stagekans.adapters import disk
from stagekans.build.pipeline import examine
from stagekans.subjects.stories import newsletter

FOLDER = "verhalen/onderzoek-naar-afspraken"


def test_a_research_story_says_how_it_was_done_and_what_it_does_not_say(small_site: Path) -> None:
    page = (small_site / FOLDER / "index.html").read_text(encoding="utf-8")
    for text in ("Een verzonnen vragenlijst.", "Dit onderzoek bestaat niet.", "niet bekend", "Leestijd"):
        assert text in page, text
    assert '"@type":"ScholarlyArticle"' in page
    assert '"datePublished":"2026-11-02"' in page


def test_lists_of_sources_read_the_files_beside_the_page(small_site: Path) -> None:
    (entry,) = bibtexparser.loads((small_site / f"{FOLDER}/onderzoek-naar-afspraken.bib").read_text("utf-8")).entries
    assert entry["url"] == "https://klein.example/verhalen/onderzoek-naar-afspraken/"
    (record,) = rispy.loads((small_site / f"{FOLDER}/onderzoek-naar-afspraken.ris").read_text("utf-8"))
    assert record["authors"] == ["Redactie Stagekans", "Team Proef"]


def test_a_feed_reader_reads_the_feed_of_a_form(small_site: Path) -> None:
    read = feedparser.parse((small_site / "verhalen" / "research.xml").read_bytes())
    assert not read.bozo
    assert [each.link for each in read.entries] == ["https://klein.example/verhalen/onderzoek-naar-afspraken/"]
    assert not (small_site / "verhalen" / "interview.xml").exists()


def test_a_practice_lists_the_stories_that_tell_it(small_site: Path) -> None:
    page = (small_site / "praktijken" / "naamloos-kiezen" / "index.html").read_text(encoding="utf-8")
    assert "Verhalen en onderzoek" in page
    assert 'href="../../verhalen/onderzoek-naar-afspraken/"' in page


def test_a_form_without_stories_says_so(small_site: Path) -> None:
    page = (small_site / "verhalen" / "index.html").read_text(encoding="utf-8")
    assert "Hier staat nog geen interview. Wij verzinnen er geen" in page


def test_the_newsletter_holds_the_last_month_only(settings: Any) -> None:
    site, _ = examine(disk.content(ROOT / "tests" / "sites" / "klein", {}), settings)
    for today, slugs in (
        (date(2026, 11, 2), 1),
        (date(2026, 12, 2), 2),
        (date(2026, 12, 3), 1),
        (date(2026, 12, 31), 0),
        (date(2026, 11, 1), 0),
    ):
        assert len(newsletter.published(replace(site, settings=replace(settings, today=today)))) == slugs, today


def test_the_newsletter_survives_mail_programs(small_site: Path) -> None:
    mail = (small_site / "verhalen" / "nieuwsbrief" / "nieuwsbrief.html").read_text(encoding="utf-8")
    assert not re.search(r"<(script|style|link|img)\b|class=", mail)
    links = re.findall(r'href="([^"]+)"', mail)
    assert "https://klein.example/verhalen/onderzoek-naar-afspraken/" in links
    assert all(link.startswith("https://") for link in links)
    text = (small_site / "verhalen" / "nieuwsbrief" / "nieuwsbrief.txt").read_text(encoding="utf-8")
    assert "Onderzoek naar afspraken: 5 & 6 {proef}" in text
    page = (small_site / "verhalen" / "nieuwsbrief" / "index.html").read_text(encoding="utf-8")
    assert 'href="../../verhalen/nieuwsbrief/nieuwsbrief.txt"' in page


def test_real_research_never_leaves_out_what_it_does_not_say() -> None:
    stories = sorted((ROOT / "content" / "verhalen").glob("*.md"))
    research = [text for each in stories if "form: research" in (text := each.read_text(encoding="utf-8"))]
    assert len(research) >= 8
    assert all("limits:" in text and "population:" in text for text in research)
    assert not [text for text in research if "6229691" in text]
