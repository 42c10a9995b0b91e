"""A few mutants of a fixed seed; make torture makes thousands of any."""

import signal
from collections.abc import Iterator

import pytest
import torture
from mutants import MUTATIONS
from project import ROOT

from stagekans.core.diagnostics import Diagnostic, Place

COUNT = 36


@pytest.fixture(scope="module")
def benches() -> Iterator[tuple[torture.Bench, torture.Bench]]:
    """The tiny site, twice: the real content is for make torture."""
    before = signal.signal(signal.SIGPROF, torture._stop)
    small = torture.bench(ROOT / "tests" / "sites" / "klein", torture.settings())
    yield small, small
    signal.signal(signal.SIGPROF, before)


def test_mutants_of_all_kinds_raise_nothing_and_are_told_where_they_are(
    benches: tuple[torture.Bench, torture.Bench],
) -> None:
    told = torture.settings()
    made = [torture.trial(number, 22, benches, told) for number in range(COUNT)]
    assert not [each for each in made if each.wrong]
    assert len({each.mutation for each in made}) > len({each.__name__ for each in MUTATIONS}) // 2
    assert {each.file.rpartition(".")[2] for each in made} >= {"md", "yml", "vtt"}


def test_a_mutant_of_a_seed_is_always_the_same(benches: tuple[torture.Bench, torture.Bench]) -> None:
    told = torture.settings()
    one, two = (torture.trial(5, 3, benches, told) for _ in range(2))
    assert (one.file, one.mutation, one.told) == (two.file, two.mutation, two.told)


def test_a_mutant_that_raises_hangs_or_is_told_elsewhere_is_seen(
    benches: tuple[torture.Bench, torture.Bench], monkeypatch: pytest.MonkeyPatch
) -> None:
    told = torture.settings()

    def raising(*_: object) -> None:
        raise IndexError("weg")

    monkeypatch.setattr(torture, "examine", raising)
    assert "IndexError" in torture.trial(5, 3, benches, told).wrong
    monkeypatch.setattr(torture, "LIMIT", 0.05)

    def hanging(*_: object) -> None:
        while True:
            pass

    monkeypatch.setattr(torture, "examine", hanging)
    assert "over 0.05 s" in torture.trial(5, 3, benches, told).wrong
    place = Diagnostic(Place("a.md", 9), "x", "y")
    assert "lines" in torture._outside(b"een\ntwee", [place], "a.md")
    assert "damaged at" in torture._far(b"a\n" * 20, {2}, [place], "flipped_bit")


def test_what_is_near_counts_no_empty_lines_and_knows_the_first_of_two_keys() -> None:
    assert torture._near(b"a\n\n \nb\nc\n\nd", {1, 5}) == {0, 1, 2, 3, 4, 5, 6, 7}
    assert len(torture._near(b"\n" * 40_000, set(range(100, 39_000)))) > 39_000
    twice = Diagnostic(Place("a.md", 9), "yaml-duplicate-key", "de eerste staat op regel 2.")
    assert torture._far(b"a\n" * 20, {2}, [twice], "extra_front") == ""
    assert "told at [9]" in torture._far(b"a\n" * 20, {5}, [twice], "extra_front")
