"""What a module shows of its lesson, on its page and in its packages: plain data."""

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from functools import partial

from stagekans.catalog.site import Site
from stagekans.core.entry import Entry
from stagekans.core.outputs import Argument, digest
from stagekans.core.words import Words, listed
from stagekans.subjects.modules.lesson import Block
from stagekans.subjects.modules.lessons import minutes, sections, shuffled, version
from stagekans.subjects.modules.module import Module


@dataclass(frozen=True)
class Answer:
    """One answer of a choice: Markdown, whether it is right, what it teaches."""

    text: str
    right: bool
    feedback: str


@dataclass(frozen=True)
class Placed:
    """A text in an order that looks random and is the same in every build. place: where it belongs, from 0."""

    place: int
    text: str


@dataclass(frozen=True)
class Turn:
    """One step of a dilemma."""

    title: str
    anchor: str
    text: str


@dataclass(frozen=True)
class Shown:
    """A block as pages and packages show it.

    truth: which of its options is the true one, None when it is no question of true or false. several: whether more
    than one option is right. shuffled, right: items of an order, and the right side of a match.
    """

    kind: str
    id: str
    title: str
    anchor: str
    text: str
    explanation: str
    truth: int | None
    several: bool
    options: tuple[Answer, ...]
    items: tuple[str, ...]
    shuffled: tuple[Placed, ...]
    heads: tuple[str, ...]
    left: tuple[str, ...]
    right: tuple[Placed, ...]
    pairs: tuple[tuple[str, str], ...]
    steps: tuple[Turn, ...]


@dataclass(frozen=True)
class Piece:
    """A section as pages and packages show it."""

    title: str
    anchor: str
    blocks: tuple[Shown, ...]


@dataclass(frozen=True)
class Course:
    """A module as pages and packages show it."""

    slug: str
    version: str
    updated: str | None
    visit: str
    score: int
    objectives: tuple[str, ...]
    minutes: int
    sections: tuple[Piece, ...]

    def shown(self) -> dict[str, Argument]:
        """Return it as plain data."""
        return asdict(self)

    def blocks(self) -> tuple[Shown, ...]:
        """Return all blocks in order."""
        return tuple(block for section in self.sections for block in section.blocks)


def taught(entry: Entry[Module], site: Site, words: Words) -> Course:
    """Return what a module shows of its lesson.

    entry: the module. site: knows which ids its page has already. words: interface words; words["module"]["truth"]
    are the two answers that make a question one of true or false, true first.
    """
    record = entry.record
    truth, id_of = listed(words, "module", "truth"), partial(site.id_of, entry)
    return Course(
        slug=entry.slug,
        version=version(entry),
        updated=entry.updated,
        visit=record.completion.visit,
        score=record.completion.score,
        objectives=record.objectives,
        minutes=round(minutes(entry)),
        sections=tuple(
            Piece(
                section.title,
                id_of(section.anchor),
                tuple(_block(block, truth, id_of) for block in section.blocks),
            )
            for section in sections(entry)
        ),
    )


def _block(block: Block, truth: Sequence[str], id_of: Callable[[str], str]) -> Shown:
    said = [option.text for option in block.options]
    return Shown(
        kind=block.kind,
        id=_id(block),
        title=block.title,
        anchor=id_of(block.anchor),
        text=block.text,
        explanation=block.explanation,
        truth=said.index(truth[0]) if sorted(said) == sorted(truth) else None,
        several=sum(option.right for option in block.options) > 1,
        options=tuple(Answer(each.text, each.right, each.feedback) for each in block.options),
        items=block.items,
        shuffled=_shuffled(block.items),
        heads=block.heads,
        left=tuple(pair[0] for pair in block.pairs),
        right=_shuffled([pair[1] for pair in block.pairs]),
        pairs=block.pairs,
        steps=tuple(Turn(step.title, id_of(step.anchor), step.text) for step in block.steps),
    )


def _id(block: Block) -> str:
    """A name that stays while the question stays: kept answers of another question never land on it."""
    said = [block.kind, block.title, *(each.text for each in block.options), *block.items]
    said += [text for pair in block.pairs for text in pair] + [step.title for step in block.steps]
    return digest("\n".join(said).encode())[:6]


def _shuffled(texts: Sequence[str]) -> tuple[Placed, ...]:
    """Return texts in their shown order; of two that are the same, each keeps a place of its own."""
    places = {text: [at for at, each in enumerate(texts) if each == text] for text in texts}
    return tuple(Placed(places[text].pop(0), text) for text in shuffled(texts))


def required(entry: Entry[Module], site: Site) -> dict[str, Argument]:
    """Return how long a module takes as schema.org says it (timeRequired, an ISO 8601 duration)."""
    return {"timeRequired": f"PT{round(minutes(entry))}M"}
