"""From what is published of a survey nobody can work out a number that was left out."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from stagekans.subjects.monitor.disclosure import leaks, suppress
from stagekans.subjects.monitor.result_columns import Cell

LIMIT = 3
ANSWERS = ("ja", "nee", "weet-niet")
CHOICES = ("a", "b", "ab", "-")
"""What people chose of a question with the answers a and b, of which they may give both or none."""
GROUPS = ("niveau:mbo", "niveau:hbo")
People = Mapping[tuple[str, str, str], int]
"""(wave, answer, group) -> how many people, the world as it is."""


def cells_of(people: People, several: bool) -> list[Cell]:
    """Return all that could be published of one question: each wave and all together, with totals and groups.

    People whose group is not known count in totals only.
    """
    waves = sorted({wave for wave, _, _ in people})
    answers = ["a", "b"] if several else list(dict.fromkeys(answer for _, answer, _ in people))
    made = []
    for name, among in [*((wave, [wave]) for wave in waves), ("samen", waves)]:
        for group in ("totaal", *GROUPS):
            inside = {key: n for key, n in people.items() if key[0] in among and group in ("totaal", key[2])}
            base = sum(inside.values())
            for answer in answers:
                count = sum(n for key, n in inside.items() if (answer in key[1] if several else answer == key[1]))
                made.append(Cell(name, "vraag", answer, group, count, base))
    return made


def worlds(people: People) -> st.SearchStrategy[People]:
    return st.fixed_dictionaries(dict.fromkeys(people, st.integers(0, 6)))


def keys(waves: tuple[str, ...], answers: tuple[str, ...], groups: tuple[str, ...]) -> People:
    return dict.fromkeys(product(waves, answers, groups), 0)


ONE = st.one_of(
    worlds(keys(("een",), ANSWERS[:2], GROUPS)),
    worlds(keys(("een",), ANSWERS, GROUPS)),
    worlds(keys(("een",), ANSWERS[:2], (*GROUPS, "onbekend"))),
    worlds(keys(("een", "twee"), ANSWERS[:2], GROUPS)),
)
MORE = st.one_of(worlds(keys(("een",), CHOICES, GROUPS)), worlds(keys(("een", "twee"), CHOICES, GROUPS)))


@settings(max_examples=200, deadline=None)
@given(ONE)
def test_each_hidden_number_could_be_another(people: People) -> None:
    assert_nothing_follows(people, several=False)


@settings(max_examples=100, deadline=None)
@given(MORE)
def test_also_when_people_give_more_answers(people: People) -> None:
    assert_nothing_follows(people, several=True)


def assert_nothing_follows(people: People, several: bool) -> None:
    """Look for other worlds of which exactly the same is published, in which each hidden number differs."""
    questions = {"vraag"} if several else set()
    published = suppress(cells_of(people, several), questions, LIMIT)
    truth = {cell.key: cell for cell in cells_of(people, several)}
    certain = {cell.key for cell in published if cell.count is None}
    for world in others(people):
        if not certain:
            return
        there = cells_of(world, several)
        differing = {
            cell.key for cell in there if (cell.count, cell.base) != (truth[cell.key].count, truth[cell.key].base)
        }
        if differing & certain and suppress(there, questions, LIMIT) == published:
            certain -= differing
    assert not certain, published


def others(people: People) -> Iterator[People]:
    """Yield worlds near this one: a few people more, fewer, or elsewhere; nearest first."""
    names = list(people)
    for size in range(1, 5):
        for name in names:
            for step in (size, -size):
                if people[name] + step >= 0:
                    yield {**people, name: people[name] + step}
    for size in range(1, 7):
        for one, other in product(names, names):
            if one != other and people[one] >= size:
                yield {**people, one: people[one] - size, other: people[other] + size}
    waves, answers, groups = (list(dict.fromkeys(each[at] for each in names)) for at in range(3))
    changes = [each for each in product(answers, answers) if each[0] != each[1]]
    for wave, (g, h), (a, b), (c, d) in product(waves, product(groups, groups), changes, changes):
        for size in range(1, 7):  # the same totals: as many people change their answer as elsewhere change theirs
            moved = dict(people)
            for key, step in ((a, g), -size), ((b, g), size), ((c, h), -size), ((d, h), size):
                moved[wave, *key] += step
            if g != h and min(moved.values()) >= 0:
                yield moved


@settings(max_examples=200, deadline=None)
@given(st.one_of(ONE.map(lambda each: (each, False)), MORE.map(lambda each: (each, True))))
def test_no_small_number_stays_and_nothing_is_left_to_hide(case: tuple[People, bool]) -> None:
    people, several = case
    questions = {"vraag"} if several else set()
    published = suppress(cells_of(people, several), questions, LIMIT)
    assert leaks(published, questions, LIMIT) == {}
    for cell in published:
        assert cell.count is None or (cell.count >= LIMIT and (cell.base or 0) - cell.count >= LIMIT)


def test_large_numbers_are_all_published() -> None:
    people = dict.fromkeys(keys(("een", "twee"), ANSWERS, GROUPS), 40)
    cells = cells_of(people, several=False)
    assert suppress(cells, ()) == cells


def test_one_small_group_hides_its_whole_row_of_groups_and_no_total() -> None:
    people = dict.fromkeys(keys(("een",), ANSWERS, GROUPS), 40) | {("een", "ja", "niveau:hbo"): 9}
    hidden = {(each.wave, each.group) for each in suppress(cells_of(people, False), ()) if each.count is None}
    assert hidden == {("een", "niveau:mbo"), ("een", "niveau:hbo"), ("samen", "niveau:mbo"), ("samen", "niveau:hbo")}


def test_all_waves_together_are_hidden_when_they_would_give_one_wave_away() -> None:
    people = dict.fromkeys(keys(("een", "twee"), ANSWERS[:2], GROUPS), 40) | {("een", "ja", "niveau:hbo"): 4}
    hidden = {each.wave for each in suppress(cells_of(people, False), ()) if each.count is None}
    assert hidden == {"een", "samen"}


def test_a_few_people_without_a_group_or_wave_are_not_left_over_by_subtraction() -> None:
    people = dict.fromkeys(keys(("een",), ANSWERS[:2], GROUPS), 40) | {("een", "ja", "onbekend"): 4}
    hidden = {each.group for each in suppress(cells_of(people, False), ()) if each.count is None}
    assert hidden == set(GROUPS)
    people = dict.fromkeys(keys(("een",), ANSWERS[:2], GROUPS), 40) | {("twee", "ja", "niveau:hbo"): 4}
    without = [each for each in cells_of(people, False) if each.wave != "twee"]
    hidden = {each.wave for each in suppress(without, ()) if each.count is None}
    assert hidden == {"samen"}


def test_one_small_answer_hides_the_question_but_not_another_choice() -> None:
    few = {("een", "ja", "niveau:hbo"): 40, ("een", "nee", "niveau:hbo"): 50, ("een", "weet-niet", "niveau:hbo"): 3}
    assert all(each.count is None for each in suppress(cells_of(few, False), ()))
    choices = {("een", "a", "niveau:hbo"): 4, ("een", "b", "niveau:hbo"): 40, ("een", "-", "niveau:hbo"): 40}
    shown = {each.answer for each in suppress(cells_of(choices, True), {"vraag"}) if each.count is not None}
    assert shown == {"b"}


def test_what_an_editor_hid_by_hand_may_not_follow_from_what_is_left() -> None:
    people = dict.fromkeys(keys(("een",), ANSWERS[:2], GROUPS), 40)
    cells = [each for each in cells_of(people, False) if each.wave == "een"]
    by_hand = [
        replace(each, count=None, base=None) if each.group == "totaal" and each.answer == "ja" else each
        for each in cells
    ]
    assert set(leaks(by_hand, ())) == {each.key for each in by_hand if each.count is not None}
    by_hand = [replace(each, count=None, base=None) if each.group == "niveau:hbo" else each for each in cells]
    assert set(leaks(by_hand, ())) == {each.key for each in cells if each.group == "niveau:mbo"}
