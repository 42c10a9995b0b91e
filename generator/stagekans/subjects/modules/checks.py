"""Refuses a module someone cannot get through well: a question without a right answer, a branch without an end."""

from collections.abc import Iterator

from stagekans.catalog.site import Site
from stagekans.core.diagnostics import Diagnostic, Place, Severity
from stagekans.core.entry import Entry
from stagekans.core.roles import Taught
from stagekans.core.rules import Rule
from stagekans.subjects.modules.lesson import Block
from stagekans.subjects.modules.lessons import blocks, minutes, ways

MODULE_FEW = Rule("module-few", facts=("title",))
MODULE_NO_RIGHT = Rule("module-no-right", facts=("title",))
MODULE_NO_FEEDBACK = Rule("module-no-feedback", facts=("option",))
MODULE_LONGEST_RIGHT = Rule("module-longest-right")
MODULE_BRANCH_UNREACHABLE = Rule("module-branch-unreachable", facts=("step",))
MODULE_BRANCH_ENDLESS = Rule("module-branch-endless", facts=("step",))
MODULE_DURATION = Rule("module-duration", facts=("minutes", "low", "high"))
MODULE_DURATION_DRAFT = Rule("module-duration-draft", facts=("minutes", "low", "high"), severity=Severity.WARNING)

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
            yield MODULE_LONGEST_RIGHT(_place(entry, longest[0].line))
        taken = minutes(entry)
        if not SHORTEST <= taken <= LONGEST:
            rule = MODULE_DURATION_DRAFT if getattr(entry.record, "draft", False) else MODULE_DURATION
            yield rule(entry.place(), minutes=round(taken, 1), low=SHORTEST, high=LONGEST)


def _place(entry: Entry, line: int) -> Place:
    start = entry.prose.place.line if entry.prose else 1
    return Place(entry.path, start + line)


def _block(entry: Entry, block: Block) -> Iterator[Diagnostic]:
    facts = {"title": block.title}
    place = _place(entry, block.line)
    if block.kind == "choice":
        if len(block.options) < _FEWEST:
            yield MODULE_FEW(place, **facts)
        elif not any(option.right for option in block.options):
            yield MODULE_NO_RIGHT(place, **facts)
        for option in block.options:
            if not option.feedback:
                yield MODULE_NO_FEEDBACK(_place(entry, option.line), option=option.text)
    if (block.kind == "order" and len(block.items) < _FEWEST) or (block.kind == "match" and len(block.pairs) < _FEWEST):
        yield MODULE_FEW(place, **facts)
    if block.kind == "dilemma":
        found = ways(block)
        for step in block.steps:
            name = step.anchor
            if name not in found.reached:
                yield MODULE_BRANCH_UNREACHABLE(_place(entry, step.line), step=step.title)
            elif name not in found.leading:
                yield MODULE_BRANCH_ENDLESS(_place(entry, step.line), step=step.title)


def _longest_is_right(block: Block) -> bool:
    return max(block.options, key=lambda option: len(option.text)).right
