"""Letters that look the same are the same: for terms, names and search, in Python and in the browser's own script."""

import json
import subprocess
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from project import ROOT

import node
from stagekans.render.letters import composed, key, normal, placed
from stagekans.render.words import fold, stem, words_of

LETTERS = yaml.safe_load((ROOT / "tests" / "golden" / "letters.yml").read_text(encoding="utf-8"))
PRINT = """
import { readFileSync } from "node:fs";
const typed = JSON.parse(readFileSync(0, "utf8"));
const said = (text) => ({ normal: normal(text), folded: fold(text), stems: wordsOf(text).map(stem) });
console.log(JSON.stringify(typed.map(said)));
"""
ODD = "aeıijnoſsz'’‘`´ʼ-‐‑–\u00ad\u200d\u00a0\u0308\u0301ĳﬁßẞİＡ½"
TEXT = st.text(alphabet=st.sampled_from(ODD + " ﾞﾊ\u1112\u1161\u11ab\u0627\u0653\u0915\u093c&#39;"), max_size=12)


@pytest.fixture(scope="module")
def browser() -> Any:
    """Ask the search's own script, as it is published, what it makes of texts."""
    script = (ROOT / "theme" / "search" / "zoek-words.js").read_text(encoding="utf-8") + PRINT

    def ask(typed: list[str]) -> list[Any]:
        command = [str(node.NODE), "--input-type=module", "-e", script]
        done = subprocess.run(command, input=json.dumps(typed), capture_output=True, text=True, check=True)
        said: list[Any] = json.loads(done.stdout)
        return said

    return ask


@pytest.mark.parametrize("case", LETTERS, ids=lambda case: ascii(case["typed"]))
def test_python_has_the_normal_form(case: Any) -> None:
    assert composed(normal(case["typed"])) == case["normal"]
    assert composed(fold(case["typed"])) == case["folded"]


def test_the_browser_has_the_same_normal_form(browser: Any) -> None:
    found = browser([case["typed"] for case in LETTERS])
    said = [(composed(each["normal"]), composed(each["folded"])) for each in found]
    assert said == [(case["normal"], case["folded"]) for case in LETTERS]


def test_the_browser_makes_of_odd_texts_what_python_makes_of_them(browser: Any) -> None:
    typed = [one + two + three for one in ODD for two in ODD for three in "a\u0308'ß"]
    for text, said in zip(typed, browser(typed), strict=True):
        assert (said["normal"], said["folded"]) == (normal(text), fold(text)), ascii(text)


def test_the_browser_has_the_same_stems(browser: Any) -> None:
    words = ["scholen", "mogelijkheden", "brieven", "huizen", "stages", "coördinatoren", "straßen", "taken", "klikken"]
    assert [each["stems"] for each in browser(words)] == [[stem(part) for part in words_of(word)] for word in words]


@given(TEXT)
def test_a_normal_form_stays_what_it_is(text: str) -> None:
    assert normal(normal(text)) == normal(text)
    assert key(key(text)) == key(text)


@given(TEXT, st.booleans())
def test_every_letter_has_its_place(text: str, html: bool) -> None:
    form, places = placed(text, html=html)
    assert len(places) == len(form) + 1
    assert list(places) == sorted(places)
    assert not places or places[-1] == len(text)
    if not html:
        assert form == normal(text)
