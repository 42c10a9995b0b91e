"""The page with answers of a module on A4: each answer whole, in two columns."""

from collections.abc import Iterator

from stagekans.core.words import said
from stagekans.frame import flow
from stagekans.frame.flow import Piece
from stagekans.subjects.modules.lesson import Block
from stagekans.subjects.modules.lesson_view import LETTERS, Lesson, words_of
from stagekans.subjects.modules.lessons import shuffled


def answers(lesson: Lesson) -> list[list[Piece]]:
    """Return the answers to the questions of a module as two columns of about the same length, each answer whole."""
    found = [list(_answer(lesson, block)) for block in lesson.numbers]
    lengths = [sum(map(_length, answer)) for answer in found]
    cuts = range(len(found) + 1)
    cut = min(cuts, key=lambda cut: abs(sum(lengths[:cut]) - sum(lengths[cut:])), default=0)
    return [[piece for answer in half for piece in answer] for half in (found[:cut], found[cut:])]


def _answer(lesson: Lesson, block: Block) -> Iterator[Piece]:
    """Yield what the page with answers says of one question; a dilemma has its outcomes where it stands."""
    own = lesson.own
    if block.kind == "dilemma":
        return
    yield flow.title(lesson.heading(block), 3)
    if block.kind == "choice":
        rows = [
            {
                "name": f"{letter}. {said(own, 'right' if option.right else 'other')}",
                "text": lesson.phrase(option.feedback),
            }
            for letter, option in zip(LETTERS, block.options, strict=False)
        ]
        yield {"type": "rows", "rows": rows}
    if block.kind == "order":
        yield flow.text(said(own, "good_order"))
        yield flow.items([lesson.phrase(item) for item in block.items], "steps")
    if block.kind == "match":
        order = shuffled([pair[1] for pair in block.pairs])
        pairs = [
            f"{number}: {LETTERS[order.index(right)]} ({right})" for number, (_, right) in enumerate(block.pairs, 1)
        ]
        yield flow.items(pairs)
    if block.explanation:
        yield flow.text(lesson.phrase(block.explanation))


def _length(piece: Piece) -> int:
    """Return about how long a piece is on paper, in letters; a line that is begun counts whole."""
    found = piece.get("items") or [row["text"] for row in piece.get("rows", ())] or [piece["text"]]
    return sum(50 + len(text if isinstance(text, str) else words_of(text)) for text in found)
