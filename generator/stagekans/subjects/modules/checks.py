"""Refuses a module someone cannot get through well: a question without a right answer, a branch without an end."""

from collections.abc import Iterator

from stagekans.catalog.site import Site
from stagekans.core.diagnostics import Diagnostic, Place
from stagekans.core.entry import Entry
from stagekans.core.messages import problem
from stagekans.core.roles import Taught
from stagekans.subjects.modules.lesson import Block
from stagekans.subjects.modules.lessons import blocks, minutes, ways

SHORTEST, LONGEST = 10, 15
_FEWEST = 2


def check(site: Site) -> Iterator[Diagnostic]:
    """Yield what is wrong with the questions, branches and length of each module."""
    for entry in site.having(Taught):
        found = tuple(blocks(entry))
        for block in found:
            yield from _block(entry, block)
        choices = [block for block in found if block.kind == "choice" and len(block.options) > _FEWEST]
        longest = [block for block in choices if _longest_is_right(block)]
        if len(choices) > 1 and len(longest) == len(choices):
            yield problem("module-longest-right", _place(entry, longest[0].line))
        taken = minutes(entry)
        if not SHORTEST <= taken <= LONGEST:
            code = "module-duration-draft" if getattr(entry.record, "draft", False) else "module-duration"
            yield problem(code, entry.place(), minutes=round(taken, 1), low=SHORTEST, high=LONGEST)


def _place(entry: Entry, line: int) -> Place:
    start = entry.prose.place.line if entry.prose else 1
    return Place(entry.path, start + line)


def _block(entry: Entry, block: Block) -> Iterator[Diagnostic]:
    facts = {"title": block.title}
    place = _place(entry, block.line)
    if block.kind == "choice":
        if len(block.options) < _FEWEST:
            yield problem("module-few", place, **facts)
        elif not any(option.right for option in block.options):
            yield problem("module-no-right", place, **facts)
        for option in block.options:
            if not option.feedback:
                yield problem("module-no-feedback", _place(entry, option.line), option=option.text)
    if (block.kind == "order" and len(block.items) < _FEWEST) or (block.kind == "match" and len(block.pairs) < _FEWEST):
        yield problem("module-few", place, **facts)
    if block.kind == "dilemma":
        found = ways(block)
        for step in block.steps:
            name = step.anchor
            if name not in found.reached:
                yield problem("module-branch-unreachable", _place(entry, step.line), step=step.title)
            elif name not in found.leading:
                yield problem("module-branch-endless", _place(entry, step.line), step=step.title)


def _longest_is_right(block: Block) -> bool:
    return max(block.options, key=lambda option: len(option.text)).right
