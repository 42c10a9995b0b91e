"""A line break is a line break, whichever of them it is, and what cannot be seen is told where it stands."""

import re

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from stagekans.reading.frontmatter import fields
from stagekans.reading.read import Reading, read
from stagekans.reading.sources import Source
from stagekans.reading.text import Recount, decode, one_break, place_at
from stagekans.subjects.monitor.results_read import read as read_results
from stagekans.subjects.table import KINDS

BREAKS = ("\n", "\r\n", "\r", "\x85", "\u2028", "\u2029")
HEAD = """title: Toetswoord
summary: Een zin die lang genoeg is om te mogen blijven.
sources:
  - {title: Uitleg, url: "https://voorbeeld.example/a"}
"""
LINES = st.lists(
    st.sampled_from(
        [
            "as_of: 30-11-2026",
            "related: [a, b",
            'maintainer: "open',
            "licence: Wat: dit",
            "kleur:\u00a0rood",
            "inflections:",
            "  - een",
            "  -\u00a0twee",
            "certainty: gezien # zo",
            "unlinked: [x]",
            "questions: |",
            "  regel",
            "",
        ]
    ),
    max_size=7,
)
BODY = ["", "Tekst met een [link](weg.md).", "", "## Kop", "", "<b>x</b> en ![](y.png)"]


def told(front: str, body: str = "Tekst.\n", line_break: str = "\n") -> Reading:
    text = f"---\n{front}---\n\n{body}".replace("\n", line_break)
    return read([Source("glossary/proef.md", text.encode())], KINDS)


@settings(max_examples=80, deadline=None)
@given(LINES, st.sampled_from(BREAKS[1:]), st.booleans())
def test_the_same_content_with_another_line_break_is_the_same(more: list[str], line_break: str, bom: bool) -> None:
    lines = ["---", *HEAD.splitlines(), *more, "---", *BODY, ""]
    start = "\ufeff" if bom else ""
    plain, other = (
        read([Source("glossary/proef.md", (start + each.join(lines)).encode())], KINDS) for each in ("\n", line_break)
    )
    assert plain.found == other.found
    for one, two in zip((*plain.entries, *plain.broken), (*other.entries, *other.broken), strict=True):
        assert (one.record, one.places, one.prose) == (two.record, two.places, two.prose)


@pytest.mark.parametrize("line_break", BREAKS)
def test_yaml_and_results_count_lines_alike(line_break: str) -> None:
    yml = f"{HEAD}level: HBO\ntype: x: y\n".replace("\n", line_break)
    found = read([Source("content/instellingen/x.yml", yml.encode())], KINDS).found
    assert [(each.place.line, each.code) for each in found] == [(5, "unknown-choice"), (6, "yaml-quotes")]
    csv = "wave,question,answer,group,count,base\nx,y,z,totaal,tien,40\n".replace("\n", line_break)
    (wrong,) = read_results("x.csv", csv.encode())[1]
    assert (wrong.place.line, wrong.place.column) == (2, 14)


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet=st.sampled_from(["a", *"\n\r\x85\u2028\u2029"]), max_size=30))
def test_who_knows_only_two_line_ends_is_understood_all_the_same(text: str) -> None:
    recount = Recount("x.vtt", text.encode())
    for at in (at for at, letter in enumerate(text) if letter == "a"):
        own = re.split("\r\n|[\r\n]", text[:at])
        ours = one_break(text[:at])
        assert recount.place(len(own), len(own[-1]) + 1) == place_at("x.vtt", ours, len(ours))


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet=st.sampled_from(["a", "b", " ", *"\n\r\x85\u2028\u2029"]), max_size=30))
def test_lines_are_counted_as_yaml_counts_them(text: str) -> None:
    scalar = next(
        each for each in yaml.parse(f'"{text}"', Loader=yaml.SafeLoader) if isinstance(each, yaml.ScalarEvent)
    )
    assert scalar.end_mark.line == one_break(text).count("\n")


INVISIBLE = [
    ("title:\u00a0Toets\n", (2, 7), "odd-space"),
    ("title:\u2009Toets\n", (2, 7), "odd-space"),
    ("title:\u3000Toets\n", (2, 7), "odd-space"),
    ("ti\u00adtle: Toets\n", (2, 3), "odd-in-name"),
    ("title\u00a0: Toets\n", (2, 6), "odd-in-name"),
    ("ti\u200btle: Toets\n", (2, 3), "file-bidi"),
    ('"ti\\u200btle": Toets\n', (2, 4), "file-bidi"),
    ('title: "Toets\\u202ewoord"\n', (2, 14), "file-bidi"),
    ('title: "Toets\\x07"\n', (2, 14), "file-control-character"),
    ('title: "Toets\\Lwoord"\n', (2, 14), "file-control-character"),
    ("title: 'To\u2060ets'\n", (2, 11), "file-bidi"),
    ("title: \u3164\u3164\u3164\n", (2, 8), "file-bidi"),
    ("title: Toets\nrelated: [a\u00adb]\n", (3, 12), "odd-in-name"),
    ('title: Toets\nrelated: ["a\\u00adb"]\n', (3, 13), "odd-in-name"),
    ("title: Toets\ncertainty: gezien\u00a0\n", (3, 18), "odd-in-name"),
    ("title: Toets\ninflections:\n  -\u00a0een\n", (4, 4), "odd-space"),
    ("title: Toets\ninflections:\n  - een\n  -\u00a0twee\n", (5, 4), "odd-space"),
    ("title: Toets\ninflections:\n\u00a0\u00a0- een\n", (4, 1), "odd-space"),
]


@pytest.mark.parametrize(("front", "place", "code"), INVISIBLE)
def test_what_cannot_be_seen_is_told_at_its_own_place_and_nothing_else_is(
    front: str, place: tuple[int, int], code: str
) -> None:
    found = [each for each in told(front + HEAD.partition("\n")[2]).found if not each.code.endswith("no-words")]
    assert [((each.place.line, each.place.column), each.code) for each in found] == [(place, code)]


@pytest.mark.parametrize(
    "text",
    ["👩\u200d👩\u200d👧", "👩🏽\u200d🎓", "❤\ufe0f\u200d🔥", "1\ufe0f\u20e3", "می\u200cخواهم", "क्\u200dष",
     "ไทย\u200bไทย", "葛\U000e0100", "ze\u00adbra",
     "\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f"],
)  # fmt: skip
def test_what_a_language_or_an_emoji_needs_may_stand(text: str) -> None:
    assert decode(Source("x.md", f"Zo {text} dus".encode()))[1] == ()


@pytest.mark.parametrize("text", ["co\u200dop", "a\u200cb", "x\ufe0f", "م\u200c\u200cی", "👩\u200d", "a\U000e0041"])
def test_elsewhere_the_advice_shows_the_text_without_it(text: str) -> None:
    (said,) = decode(Source("x.md", f"Zo {text} dus".encode()))[1]
    clean = said.hint.partition(": ")[2]
    assert clean.startswith("Zo ")
    assert decode(Source("x.md", clean.encode()))[1] == ()


def test_every_fault_of_the_front_matter_is_told_at_once() -> None:
    front = """title: "Toetswoord
summary: Een zin: die lang genoeg is om te blijven.
as_of: 30-11-2026
related: [a, b
sources:
  - title: x: y
maintainer: *anker
unlinked: 's
vreemd: x
"""
    found = [((each.place.line, each.place.column), each.code) for each in told(front).found]
    assert found == [
        ((2, 8), "yaml-unclosed"),
        ((3, 17), "yaml-quotes"),
        ((4, 8), "date-form"),
        ((5, 10), "yaml-syntax"),
        ((7, 13), "yaml-quotes"),
        ((8, 13), "yaml-alias"),
        ((9, 11), "yaml-unclosed"),
        ((10, 1), "unknown-key"),
    ]


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(["a: [x", 'b: "x', "c: x: y", "d: *x", "e: @x", "f: 's", "g:\u00a0x"]), unique=True))
def test_each_fault_is_told_whatever_stands_around_it(lines: list[str]) -> None:
    good = [f"k{number}: goed" for number in range(len(lines) + 1)]
    text = "\n".join(each for pair in zip(good, [*lines, ""], strict=True) for each in pair)
    read_fields, found = fields("a.yml", text)
    assert [each.place.line for each in found] == [2 + 2 * number for number in range(len(lines))]
    assert {key for key in read_fields.values if key.startswith("k")} == {each.partition(":")[0] for each in good}
