"""How to cite a story: what readers of BibTeX and RIS make of it."""

from typing import Any

import bibtexparser
import pytest
import rispy

from stagekans.press.cite import bibtex, line, ris

FACTS: dict[str, Any] = {
    "key": "stagekans-proef",
    "title": "5 & 6 % {proef}: wat_is #dit?\n~ \\x",
    "authors": ["Redactie Stagekans", "Team Één, en Twee"],
    "publisher": "Stagekans",
    "published": "2026-11-02",
    "url": "https://klein.example/verhalen/proef/",
    "language": "nl",
}


def test_bibtex_is_read_with_its_special_characters() -> None:
    (entry,) = bibtexparser.loads(bibtex(FACTS).decode()).entries
    assert entry["ID"] == "stagekans-proef"
    assert entry["year"] == "2026"
    assert entry["url"] == FACTS["url"]
    assert entry["author"] == "{Redactie Stagekans} and {Team Één, en Twee}"
    assert entry["title"] == r"{5 \& 6 \% \{proef\}: wat\_is \#dit? \textasciitilde{} \textbackslash{}x}"


def test_ris_is_read_and_no_line_break_slips_in() -> None:
    (entry,) = rispy.loads(ris(FACTS).decode().replace("\r\n", "\n"))
    assert entry["title"] == "5 & 6 % {proef}: wat_is #dit? ~ \\x"
    assert entry["authors"] == FACTS["authors"]
    assert (entry["year"], entry["type_of_reference"]) == ("2026", "ELEC")
    assert entry["urls"] == [FACTS["url"]]


@pytest.mark.parametrize("make", [bibtex, ris])
def test_bytes_are_the_same_twice(make: Any) -> None:
    assert make(FACTS) == make(FACTS)


def test_a_line_of_text() -> None:
    said = line({**FACTS, "title": "Titel"}, "{authors} ({year}). {title}. {publisher}. {url}")
    assert said == (
        "Redactie Stagekans, Team Één, en Twee (2026). Titel. Stagekans. https://klein.example/verhalen/proef/"
    )


def test_a_title_that_asks_ends_its_own_sentence() -> None:
    facts = {"authors": ["A"], "published": "2026-01-02", "title": "Wie leert?", "publisher": "P", "url": "u"}
    assert line(facts, "{authors} ({year}). {title}. {publisher}. {url}") == "A (2026). Wie leert? P. u"
