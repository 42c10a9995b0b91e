"""How to cite a story: what readers of BibTeX and RIS make of it."""

import re
from typing import Any

import bibtexparser
import pytest
import rispy
from hypothesis import given
from hypothesis import strategies as st

from stagekans.render.data.cite import bibtex, line, ris

FACTS: dict[str, Any] = {
    "key": "stagekans-proef",
    "title": "5 & 6 % {proef}: wat_is #dit?\n~ \\x",
    "authors": ["Redactie Stagekans", "Team Één, en Twee"],
    "publisher": "Stagekans",
    "published": "2026-11-02",
    "url": "https://klein.example/verhalen/proef/",
    "language": "nl",
}

OTHER = b"@misc{ander,\n  title = {{Ander}}\n}\n"


def test_bibtex_is_read_with_its_special_characters() -> None:
    (entry,) = bibtexparser.loads(bibtex(FACTS).decode()).entries
    assert entry["ID"] == "stagekans-proef"
    assert entry["year"] == "2026"
    assert entry["url"] == FACTS["url"]
    assert entry["author"] == "{Redactie Stagekans} and {Team Één, en Twee}"
    assert (
        entry["title"]
        == r"{5 \& 6 \% \textbraceleft{}proef\textbraceright{}: wat\_is \#dit? \textasciitilde{} \textbackslash{}x}"
    )


SIGNS = st.text(st.sampled_from("a {}\\~^#$%&_@\"'=,<>-"), min_size=1, max_size=20).filter(str.strip)


@given(SIGNS, SIGNS)
def test_any_title_and_publisher_is_one_entry(title: str, publisher: str) -> None:
    """A lone brace would take the rest of the file with it."""
    entry, other = bibtexparser.loads(
        (bibtex({**FACTS, "title": title, "publisher": publisher}) + OTHER).decode()
    ).entries
    assert other["title"] == "{Ander}"
    for name, text in (("title", title), ("howpublished", publisher)):
        assert unlatex(entry[name].removeprefix("{").removesuffix("}") if name == "title" else entry[name]) == text_of(
            text
        )
    (source,) = rispy.loads(ris({**FACTS, "title": title, "publisher": publisher}).decode().replace("\r\n", "\n"))
    assert (source["title"], source["publisher"]) == (text_of(title), text_of(publisher))


def unlatex(text: str) -> str:
    """Return what LaTeX prints."""
    named = {
        "textbackslash": "\\",
        "textasciitilde": "~",
        "textasciicircum": "^",
        "textbraceleft": "{",
        "textbraceright": "}",
    }
    return re.sub(r"\\(?:([a-z]+)\{\}|(.))", lambda found: named[found[1]] if found[1] else found[2], text)


def text_of(text: str) -> str:
    return " ".join(text.split())


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
