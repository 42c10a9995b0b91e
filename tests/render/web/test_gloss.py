"""Terms in texts become links: sixty sentences an editor could read, and what must never happen to a page."""

import re
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from project import ROOT

from stagekans.render.web import markdown
from stagekans.render.web.gloss import gloss
from stagekans.subjects.concepts.inflection import forms_of

GOLDEN = yaml.safe_load((ROOT / "tests" / "golden" / "begrippen.yml").read_text(encoding="utf-8"))
TERMS: Any = [
    {
        "href": f"../begrippen/{slug}/",
        "slug": slug,
        "forms": sorted({form for name in names for form in forms_of(name)}),
    }
    for slug, names in GOLDEN["begrippen"].items()
]


def page_of(text: str) -> str:
    body = markdown.html(text, markdown.headings(text), lambda link: link)
    return f'<main><h1>Titel</h1><article class="prose">{body}</article></main>'


def mark(word: str, term: Any, number: int) -> str:
    return f"[[{word}|{term['slug']}]]"


@pytest.mark.parametrize("case", GOLDEN["zinnen"], ids=lambda case: case["tekst"][:40])
def test_the_right_words_become_links(case: Any) -> None:
    found = re.findall(r"\[\[([^|]*)\|([^\]]*)\]\]", gloss(page_of(case["tekst"]), TERMS, mark))
    assert found == [(word.partition("#")[0], slug) for word, slug in case["links"].items()]


@pytest.mark.parametrize(
    "text",
    [
        "meldpunt@school.example",
        "https://school.example/meldpunt",
        "www.meldpunt.example",
        "`meldpunt`",
        "meldpunt.docx",
    ],
)
def test_a_term_inside_an_address_code_or_file_name_is_left_alone(text: str) -> None:
    assert "[[" not in gloss(page_of(f"Schrijf naar {text} voor vandaag."), TERMS, mark)


def test_there_are_sixty_sentences() -> None:
    assert len(GOLDEN["zinnen"]) == 60


@given(
    st.lists(
        st.sampled_from(
            ["meldpunt", "<b>", "</b>", " ", "<a href='x'>", "</a>", "“", "”", "&amp;", "klik", "<br>", ">"]
        )
    )
)
def test_taking_the_links_away_gives_the_page_back(pieces: list[str]) -> None:
    page = '<div class="prose"><p>' + "".join(pieces) + "</p></div>"
    assert re.sub(r"\[\[([^|]*)\|[^\]]*\]\]", r"\1", gloss(page, TERMS, mark)) == page


def test_only_running_text_is_touched() -> None:
    page = "<title>meldpunt</title><nav><p>meldpunt</p></nav><div class='prosecco'><p>meldpunt</p></div>"
    assert gloss(page, TERMS, mark) == page
