"""What costs a reader of Markdown minutes is refused before one sees it; what is read is read in time."""

import explode
import pytest
import torture
from bombs import BOMBS, just_below
from project import ROOT

from stagekans.build.told import at_most
from stagekans.core.diagnostics import Place
from stagekans.reading.heavy import LINES, SIGNS, TOGETHER, heavy
from stagekans.site.checks.markup import IMAGE_ALT

WORST = (
    explode.Blast("body", "dangling links", "route"),
    explode.Blast("body", "open brackets", "route"),
    explode.Blast("body", "image openers", "practice"),
    explode.Blast("body", "hidden characters", "practice"),
    explode.Blast("body", "mail", "practice", 150_000),
    explode.Blast("front", "comments", "practice", 100_000),
)


def test_the_worst_bombs_are_read_in_time() -> None:
    told = torture.settings()
    place = torture.bench(ROOT / "tests" / "sites" / "klein", told)
    slow = {each: took for each in WORST if (took := explode.alone(place, told, each, 4)) is None or took > 4}
    assert not slow


def test_every_limit_is_told_at_the_first_place_beyond_it() -> None:
    for sign, most in SIGNS.items():
        body = (sign * 100 + "\n\n") * (most // 100)
        assert not heavy("a.md", body, 0), sign
        (found,) = heavy("a.md", body + sign, 0)
        assert (found.code, found.place) == ("body-signs", Place("a.md", most // 50 + 1, 1)), sign
    for sign, most in TOGETHER.items():
        (found,) = heavy("a.md", "b\n\n" + sign * (most + 1), 0)
        assert (found.code, found.place) == ("paragraph-signs", Place("a.md", 3, most * len(sign) + 1)), sign
        assert not heavy("a.md", sign * most + "\n \n" + sign * most, 0)
    assert [each.place.line for each in heavy("a.md", "\n" * (LINES + 1), 0)] == [LINES]
    assert [each.code for each in heavy("a.md", ">" * 21 + " a", 0)] == ["body-depth"]
    assert not heavy("a.md", "[" * 9_000 + "\n---\ntekst", 9_001), "the front matter is not counted"


@pytest.mark.parametrize("name", ["open brackets", "stars"])
def test_just_below_is_as_much_as_may_be(name: str) -> None:
    body = just_below(BOMBS[name], explode._refused)
    assert not heavy("a.md", body, 0)
    assert heavy("a.md", body + body.partition("\n")[0], 0)


def test_of_one_fault_in_one_file_no_more_is_told_than_anyone_reads() -> None:
    found = [IMAGE_ALT(Place("a.md", line)) for line in range(1, 9)]
    others = [IMAGE_ALT(Place("b.md", line)) for line in range(1, 4)]
    told = at_most([*found, *others], 3)
    assert [(each.place.file, each.place.line, each.code) for each in told] == [
        *(("a.md", line, "image-alt") for line in (1, 2, 3)),
        ("a.md", 4, "and-more"),
        *(("b.md", line, "image-alt") for line in (1, 2, 3)),
    ]
    assert " 5 " in told[3].message
