"""Questions with signs that GIFT takes for its own: two readers find exactly the words that were written."""

import json
import subprocess
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from moodle import read
from project import ROOT

from node import NODE, environment
from stagekans.render.data.course import questions

TEMPLATE = (ROOT / "theme" / "modules" / "course" / "gift.txt").read_bytes()
ODD = [
    "%50% Wat iemand ervan leert",
    "%-100%",
    "~ = # { } : \\ -> //",
    "// geen opmerking",
    "::geen titel:: maar tekst",
    "$CATEGORY: a/b",
    "[html] <b>vet</b> & zo &amp; zo",
    "[plain]",
    "[x] een vinkje",
    "<lab> en </lab>",
    "eindigt op \\",
    "\\n is geen regel, \\\\ ook niet",
    "a -> b -> c",
    "####",
    "T",
    "=goed ~fout",
    "@iemand é ß 漢 👍",
    "{1:SHORTANSWER:=x}",
    '"citaat" \'s avonds',
    "_____ leeg",
    "&&058; staat er zelden",
]
"""The last one is left to Moodle's own reader, which takes it for a colon."""
TEXTS = st.text(st.sampled_from("ab1 %~=#{}:\\->/[]$<>&\"'*_@!.,é"), min_size=1, max_size=30).map(
    lambda text: " ".join(text.split()) or "x"
)


def written(asked: list[dict[str, Any]], title: str = "Proef\n:: twee ::") -> str:
    data = {"title": title, "online": "https://klein.example/", "licence": "CC", "questions": asked}
    return questions(TEMPLATE, data)[""].decode()


def all_kinds(a: str, b: str, c: str) -> list[dict[str, Any]]:
    whole = {"title": a, "text": b, "explanation": c}
    options = [
        {"text": b, "right": False, "feedback": c, "share": "-50"},
        {"text": a, "right": True, "feedback": b, "share": "50"},
        {"text": c, "right": True, "feedback": "", "share": "50"},
    ]
    return [
        {**whole, "kind": "single", "options": options[:2]},
        {**whole, "kind": "multiple", "options": options},
        {**whole, "kind": "truth", "true": True, "options": options[:2]},
        {**whole, "kind": "pairs", "pairs": [[a, b], [b, c], [c, a]]},
        {**whole, "kind": "essay"},
        {**whole, "kind": "essay", "explanation": ""},
    ]


def same(a: str, b: str, c: str) -> None:
    single, several, truth, pairs, essay, bare = read(written(all_kinds(a, b, c)))
    for each in (single, several, truth, pairs, essay):
        assert (each["name"], each["text"], each["general"]) == (a, b, c)
    assert single["single"]
    assert single["answers"] == [(0, b, c), (100, a, b)]
    assert not several["single"]
    assert several["answers"] == [(-50, b, c), (50, a, b), (50, c, "")]
    assert (truth["kind"], truth["true"], truth["feedback"]) == ("truth", True, [c, b])
    assert pairs["pairs"] == [(a, b), (b, c), (c, a)]
    assert (essay["kind"], bare["kind"], bare["general"]) == ("essay", "essay", "")


def test_moodle_reads_every_odd_text_as_it_was_written() -> None:
    odd = ODD[:-1]
    for at, text in enumerate(odd):
        same(text, odd[at - 1], odd[at - 2])


@settings(max_examples=300, deadline=None)
@given(TEXTS, TEXTS, TEXTS)
def test_moodle_reads_any_text_as_it_was_written(a: str, b: str, c: str) -> None:
    same(a, b, c)


def test_another_reader_finds_the_same() -> None:
    odd = ODD[:-1]
    asked = [each for at, text in enumerate(odd) for each in all_kinds(text, odd[at - 1], odd[at - 2])]
    said = subprocess.run(
        [NODE, ROOT / "tests" / "node" / "gift.js"],
        input=written(asked).encode(),
        capture_output=True,
        env=environment(),
        check=True,
    )
    found = json.loads(said.stdout)
    assert len(found) == len(asked)
    for mine, its in zip(asked, found, strict=True):
        assert (its["title"], its["stem"]["text"]) == (mine["title"], mine["text"])
        if mine["kind"] in ("single", "multiple"):
            assert [each["text"]["text"] for each in its["choices"]] == [each["text"] for each in mine["options"]]


def test_a_title_of_two_lines_is_no_question() -> None:
    assert read(written([])) == []
