"""The questions of a lesson in the forms other quizzes know: plain text, which each form writes in its own way."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict

from stagekans.core.outputs import Argument
from stagekans.core.words import Words, said
from stagekans.render.data.course import flat, flat_cell
from stagekans.subjects.modules.lesson_page import Answer, Course, Placed, Shown

_FULL = 100


def quiz_items(lesson: Course, words: Words) -> list[Argument]:
    """Return the questions for a quiz that knows choices only (Common Cartridge).

    lesson: as a page shows it. words: the wording of what becomes a choice: a pair of a match, the start of an order.
    Each has id, kind (single, multiple, truth), title, text, and options with id, text, right and feedback.
    """
    return [item for block in lesson.blocks() for item in _choices(block, words)]


def gift_items(lesson: Course, words: Words) -> list[Argument]:
    """Return the questions for GIFT, which knows pairs and open questions too.

    lesson, words: as above; "true" says whether the statement of a truth holds. A wrong answer among several takes off
    as much as a right one gives, so that ticking all gives nothing.
    """
    return [item for block in lesson.blocks() for item in _asked(block, words)]


def _choices(block: Shown, words: Words) -> Iterator[dict[str, Argument]]:
    if block.kind == "choice":
        yield _choice(block, _kind(block), flat(block.text), _options(block))
    if block.kind == "order":
        yield _choice(block, "single", said(words, "first"), _placed(block, block.shuffled, 0))
    for at, (left, _) in enumerate(block.pairs):
        options = _placed(block, block.right, at, flat_cell)
        yield {
            **_choice(block, "single", f"{said(words, 'belongs')} {flat_cell(left)}", options),
            "id": f"{_name(block)}_{at + 1}",
        }


def _options(block: Shown) -> list[Answer]:
    return [Answer(flat(each.text), each.right, flat(each.feedback)) for each in block.options]


def _placed(block: Shown, choices: Sequence[Placed], right: int, read: Callable[[str], str] = flat) -> list[Answer]:
    """Return what can be chosen where one place is right; all get one explanation. read: Markdown to plain text."""
    told = flat(block.explanation)
    return [Answer(read(each.text), each.place == right, told) for each in choices]


def _kind(block: Shown) -> str:
    if block.several:
        return "multiple"
    return "single" if block.truth is None else "truth"


def _whole(title: str, text: str) -> str:
    """A question with its explanation on one line: a title without a stop gets a colon."""
    if not text:
        return title
    return f"{title} {text}" if title.endswith((".", "?", "!")) else f"{title}: {text}"


def _name(block: Shown) -> str:
    return f"vraag_{block.id}"


def _choice(block: Shown, kind: str, text: str, options: Sequence[Answer]) -> dict[str, Argument]:
    named = [f"a{at}" for at in range(len(options))]
    if kind == "truth":
        named = ["true" if at == block.truth else "false" for at in range(len(options))]
    return {
        "id": _name(block),
        "kind": kind,
        "title": block.title,
        "text": _whole(block.title, text),
        "options": [{"id": name, **asdict(each)} for name, each in zip(named, options, strict=True)],
    }


def _asked(block: Shown, words: Words) -> Iterator[dict[str, Argument]]:
    item: dict[str, Argument] = {
        "title": block.title,
        "text": _whole(block.title, flat(block.text)),
        "explanation": flat(block.explanation),
    }
    if block.kind == "choice":
        options = _options(block)
        right = sum(option.right for option in options)
        wrong = max(1, len(options) - right)
        shares = [_share(right) if option.right else f"-{_share(wrong)}" for option in options]
        marked = [{**asdict(option), "share": share} for option, share in zip(options, shares, strict=True)]
        statement = block.truth is not None and options[block.truth].right
        yield {**item, "kind": _kind(block), "options": marked, "true": statement}
    if block.kind == "match":
        yield {**item, "kind": "pairs", "pairs": [[flat_cell(each) for each in pair] for pair in block.pairs]}
    if block.kind == "order":
        places = [[f"{said(words, 'place')} {at}", flat(text)] for at, text in enumerate(block.items, 1)]
        yield {**item, "kind": "pairs", "pairs": places}
    if block.kind == "reflection":
        yield {**item, "kind": "essay"}


def _share(count: int) -> str:
    """A share of a hundred in the spelling Moodle accepts: 50, 33.33333, 25."""
    return f"{_FULL / count:.5f}".rstrip("0").rstrip(".")
