"""Modules as people go through them: their sections, the ways through a dilemma, and how long they take."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from stagekans.core.derived import derived
from stagekans.core.entry import Entry
from stagekans.core.outputs import digest
from stagekans.core.reading_time import reading
from stagekans.core.values import seconds as lasts
from stagekans.subjects.modules.lesson import Block, Section, lesson

_SECONDS: Mapping[str, int] = {"choice": 40, "order": 60, "match": 60, "reflection": 90}
_STEP_SECONDS, _IMAGE_SECONDS = 30, 10


@dataclass(frozen=True)
class Ways:
    """The ways through a dilemma. reached: anchors one can get to. leading: anchors from which an end can be reached.

    longest: the steps of the longest way that never comes twice in one place.
    """

    reached: frozenset[str]
    leading: frozenset[str]
    longest: tuple[str, ...]


@derived
def sections(entry: Entry) -> tuple[Section, ...]:
    """Return the sections of an entry that is gone through as a module; none without a body."""
    return lesson(entry.prose.text) if entry.prose else ()


def blocks(entry: Entry) -> Iterator[Block]:
    """Yield all blocks of a module in order."""
    for section in sections(entry):
        yield from section.blocks


def _length(entry: Entry, block: Block) -> int:
    """How long a sound or film lasts, as its entry says."""
    return next((lasts(each.duration or "") for each in entry.record.media if each.file == block.text), 0)


def shuffled(items: Sequence[str]) -> list[str]:
    """Return the items of a question in an order that is the same on every machine, and never the one given."""
    order = sorted(items, key=lambda item: digest(item.encode()))
    return order if order != list(items) else [*order[1:], *order[:1]]


def ways(block: Block) -> Ways:
    """Return the ways through a dilemma; its first step is the situation."""
    names = [step.anchor for step in block.steps]
    onward = {
        name: tuple(link for link in step.onward if link in names)
        for name, step in zip(names, block.steps, strict=True)
    }
    reached, todo = {names[0]}, [names[0]]
    for name in todo:  # grows while it is walked
        fresh = [each for each in onward[name] if each not in reached]
        reached.update(fresh)
        todo += fresh
    leading = {name for name in names if not onward[name]}
    while True:
        more = {name for name in names if name not in leading and leading & set(onward[name])}
        if not more:
            break
        leading |= more
    return Ways(frozenset(reached), frozenset(leading), _longest(names[0], onward, ()))


def routes(block: Block) -> tuple[tuple[int, ...], ...]:
    """Return every way through a dilemma to an end: numbers of steps from 1, the situation (0) left out."""
    names = [step.anchor for step in block.steps]
    onward = [[names.index(link) for link in step.onward if link in names] for step in block.steps]
    return tuple(_routes(0, onward, ()))


def _routes(here: int, onward: Sequence[Sequence[int]], before: tuple[int, ...]) -> Iterator[tuple[int, ...]]:
    way = (*before, here)
    if not onward[here]:
        yield way[1:]
    for each in onward[here]:
        if each not in way:
            yield from _routes(each, onward, way)


def _longest(name: str, onward: Mapping[str, Sequence[str]], before: tuple[str, ...]) -> tuple[str, ...]:
    here = (*before, name)
    found = [_longest(each, onward, here) for each in onward[name] if each not in here]
    return max(found, key=len, default=here)


def minutes(entry: Entry) -> float:
    """Return how long a module takes in minutes: the sum of its sections."""
    return sum(minutes_by_section(entry))


def minutes_by_section(entry: Entry) -> tuple[float, ...]:
    """Return how long each section of a module takes in minutes: reading, media, questions and branches.

    Choice questions 40 seconds (Kennette and McGuckin 2025); order and match 60, a step of a dilemma 30 on its
    longest way, reflection 90, an image 10: our own guesses. Reading includes all feedback.
    """
    return tuple(sum(_minutes(entry, block) for block in section.blocks) for section in sections(entry))


def _minutes(entry: Entry, block: Block) -> float:
    if block.kind == "media":
        return _length(entry, block) / 60
    seconds = float(_SECONDS.get(block.kind, 0))
    texts = [block.text, block.explanation, *block.items, *(text for pair in block.pairs for text in pair)]
    texts += [text for option in block.options for text in (option.text, option.feedback)]
    if block.kind == "dilemma" and block.steps:
        way = ways(block).longest
        walked = [step for step in block.steps if step.anchor in way]
        seconds += _STEP_SECONDS * len(walked)
        texts += [step.text for step in walked]
    seconds += _IMAGE_SECONDS * sum(text.count("![") for text in texts)
    return sum(map(reading, (block.title, *texts))) + seconds / 60


def version(entry: Entry) -> str:
    """Return the version of a module: the first eight hexadecimal digits of the SHA-256 of its title and body."""
    body = entry.prose.text if entry.prose else ""
    return digest(f"{entry.record.title}\n{body}".encode())[:8]
