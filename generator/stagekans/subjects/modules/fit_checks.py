"""Refuses words of modules that do not fit on a slide."""

from collections.abc import Iterator

from stagekans.catalog.site import Site
from stagekans.core.diagnostics import Diagnostic, Place
from stagekans.core.entry import Entry, Path
from stagekans.core.messages import say
from stagekans.core.rules import Rule
from stagekans.core.words import Words, group, said
from stagekans.frame.fit import TEXT_ROOM, short
from stagekans.render.office import slides
from stagekans.render.web.markdown import phrase, pieces
from stagekans.subjects.modules.lesson import Block
from stagekans.subjects.modules.lesson_view import lines_of, words_of
from stagekans.subjects.modules.lessons import blocks, sections
from stagekans.subjects.modules.module import Module

MODULE_MANY = Rule("module-many", facts=("title", "limit"))

_NUMBERED = "99. {} (99/99)"
_MOST = 26
"""Answers have letters."""


def check(site: Site) -> Iterator[Diagnostic]:
    """Yield each text of a module that does not fit, at its place."""
    for entry in site.of(Module):
        yield from _module(entry, site.settings.words)


def _module(entry: Entry[Module], words: Words) -> Iterator[Diagnostic]:
    """Yield what does not fit on a slide of its own, however small its letters."""
    record = entry.record
    if not slides.title_fits("title", record.title):
        yield TEXT_ROOM(entry.place(("title",)), text=short(record.title), where=say("site.printed.slide"))
    for path, text in _listed(record):
        if not slides.item_fits("text", text):
            yield TEXT_ROOM(entry.place(path), text=short(text), where=say("site.printed.slide"))
    start = entry.prose.place.line if entry.prose else 1
    for section in sections(entry):
        if not slides.title_fits("section", section.title or record.title):
            place = Place(entry.path, start + section.line)
            yield TEXT_ROOM(place, text=short(section.title), where=say("site.printed.slide"))
    for block in blocks(entry):
        for line, text in _crowded(block, words):
            yield TEXT_ROOM(Place(entry.path, start + line), text=short(text), where=say("site.printed.slide"))
        if max(len(block.options), len(block.items), len(block.pairs)) > _MOST:
            yield MODULE_MANY(Place(entry.path, start + block.line), title=block.title, limit=_MOST)


def _listed(record: Module) -> Iterator[tuple[Path, str]]:
    yield ("summary",), record.summary
    for index, text in enumerate(record.objectives):
        yield ("objectives", index), text
    for index, text in enumerate(record.key_points):
        yield ("key_points", index), text
    for index, text in enumerate(record.trainer.talk):
        yield ("trainer", "talk", index), text


def _crowded(block: Block, words: Words) -> Iterator[tuple[int, str]]:
    """Yield (line in the body, text) of what is too much for one slide of a question and its answer."""
    if block.kind in ("text", "media"):
        return
    own, asked = group(words, "editions"), said(words, "module", "kinds", block.kind)
    titles = (f"{asked} {block.title}", said(own, "slide", "answer").format(title=block.title))
    if not all(slides.title_fits("question", _NUMBERED.format(title)) for title in titles):
        yield block.line, block.title
    marked = max((said(own, "right"), said(own, "other")), key=len)
    for option in block.options:
        if not slides.item_fits("answer", f"{_said(option.text)}\n{marked} {_said(option.feedback)}"):
            yield option.line, _said(option.text)
    for text in block.items:
        if not slides.item_fits("question", _said(text)):
            yield block.line, _said(text)
    for pair in block.pairs:
        if not slides.row_fits("question", [list(map(_said, block.heads)), [f"99. {_said(each)}" for each in pair]]):
            yield block.line, _said(pair[0])
    for step in block.steps:
        title = max((said(own, "slide", name).format(title=step.title) for name in ("choice", "then")), key=len)
        if step.title and not slides.title_fits("answer", title):
            yield step.line, step.title
        yield from ((step.line, text) for text in _paragraphs(step.text) if not slides.item_fits("answer", text))
    if block.kind == "reflection":
        yield from ((block.line, text) for text in _paragraphs(block.text) if not slides.item_fits("question", text))


def _said(text: str) -> str:
    return words_of(phrase(text, lambda href: href))


def _paragraphs(text: str) -> Iterator[str]:
    for piece in pieces(text):
        yield from lines_of(piece)
