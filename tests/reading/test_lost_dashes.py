"""A list whose first item lost its “- ” is told at that item, not at the next “- ” where YAML notices."""

from itertools import chain

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stagekans.core.messages import say
from stagekans.reading.frontmatter import fields
from stagekans.reading.read import read
from stagekans.reading.sources import Source
from stagekans.subjects.table import KINDS

BREAKS = ("\n", "\r\n", "\r", "\x85", "\u2028")
LOST = say("reading.yaml.first item")
SUNK = say("reading.yaml.sunk", line="").rstrip()


def nested(depth: int, step: int, indent: int = 0) -> list[str]:
    """Return the lines of a list of two groups, with such a list in the first, depth lists in all."""
    space = " " * (indent + step)
    below = nested(depth - 1, step, indent + step + 2) if depth > 1 else []
    one = [f"{space}- kleur: rood", f'{space}  maat: "groot', f'{space}    genoeg"', f"{space}  vorm: rond"]
    return [f"{' ' * indent}lijst:", *one, *below, f"{space}- kleur: blauw", f"{space}  maat: klein"]


@settings(max_examples=200, deadline=None)
@given(
    st.integers(1, 4),
    st.sampled_from([0, 1, 2, 4]),
    st.lists(st.sampled_from(["", "# zo", "        # diep"]), max_size=3),
    st.booleans(),
    st.sampled_from(BREAKS),
    st.booleans(),
    st.data(),
)
def test_a_lost_dash_is_told_where_it_belongs(
    depth: int, step: int, between: list[str], whole_line: bool, line_break: str, front: bool, data: st.DataObject
) -> None:
    lines = nested(depth, step)
    at = data.draw(st.sampled_from([number for number, line in enumerate(lines) if line.endswith("- kleur: rood")]))
    lines[at : at + 1] = [*between, *([] if whole_line else [lines[at].replace("- ", "  "), *between])]
    at += len(between)
    path, before, after = "content/instellingen/proef.yml", ["eerst: goed"], ["later: goed", ""]
    if front:
        path, before, after = "glossary/proef.md", ["---", *before], ["later: goed", "---", "", "Tekst.", ""]
    found = read([Source(path, line_break.join([*before, *lines, *after]).encode())], KINDS).found
    said = [(each.place.line, each.place.column, LOST in each.message) for each in found if each.code == "yaml-syntax"]
    assert said == [(len(before) + at + 1, len(lines[at]) - len(lines[at].lstrip()) + 1, True)]


def told(text: str) -> list[tuple[int, bool, bool]]:
    return [(each.place.line, LOST in each.message, SUNK in each.message) for each in fields("a.yml", text)[1]]


def test_each_list_that_lost_one_is_told() -> None:
    text = "\n".join(chain.from_iterable((f"k{number}:", "    x: 1", "    y: 2", "  - x: 3") for number in range(5)))
    assert told(text) == [(2 + 4 * number, True, False) for number in range(5)]


@pytest.mark.parametrize(
    ("text", "line", "lost", "sunk"),
    [
        ("a:\n    x: 1\n    y: |\n      - tekst\n    z:\n      - 1\n  - x: 2\n", 2, True, False),
        ("a:\n    [1,\n     2]\n  - [3]\n", 2, True, False),
        ('a:\n    "een"\n  - "twee"\n', 2, True, False),
        ("a:\n    x: 1\n    y: 2\n  -\n    x: 3\n", 2, True, False),
        ("a:\n  - x: 1\na:\n    x: 1\n    y: 2\n  - x: 3\n", 4, True, False),
        ("a:\n  y: 1\n  z: 1\n# zo\n- x: 2\n# zo\n  z: 3\n", 2, True, False),  # both have z
        ('a:\n  x: "1"\n  y: "2"\n- title: 3\n', 4, False, False),  # the key before the list may be gone
        ("a:\n      - 1\n      - 2\n      - 3\n    year: 4\n  - b:\n      - 5\n", 2, False, True),
        ("a:\n      - 1\n      - 2\n      - 3\n  - b:\n      - 5\n", 2, False, True),
        ("a:\n      x: 1\n      y: 2\n  z: 3\n", 2, False, True),
        ("a:\n  - 1\n  - 2\n - 3\n", 4, False, False),
        ("a:\n  x: 1\n  y: 2\n z: 3\n", 4, False, False),
        ("a:\n      tekst\n\n      meer\n    year: 4\n  - year: 5\n", 2, False, True),
        ("a:\n  tekst\n  meer\n  year: 4\n", 4, False, False),
        ("a: tekst\n     meer\n  year: 4\n", 3, False, False),
        ("a:\n    x: 1\n    y: 2\n  @b: 3\n", 4, False, False),
    ],
)
def test_what_stands_too_deep_is_told_at_its_first_line(text: str, line: int, lost: bool, sunk: bool) -> None:
    assert told(text)[-1] == (line, lost, sunk)
