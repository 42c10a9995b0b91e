"""What a module shows of its lesson, on its page and in its packages: plain data."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from stagekans.catalog.site import Site
from stagekans.core.entry import Entry
from stagekans.core.outputs import Argument, digest
from stagekans.subjects.modules.lesson import Block
from stagekans.subjects.modules.lessons import minutes, sections, shuffled, version
from stagekans.subjects.modules.module import Module


def taught(entry: Entry, site: Site, words: Mapping[str, Any]) -> dict[str, Any] | None:
    """Return what an entry that is gone through as a lesson shows, or None.

    entry: the entry. site: knows which ids its page has already. words: interface words; words["module"]["truth"]
    are the two answers that make a question one of true or false, true first, and "truth" of a block says which of its
    options that is. Items of an order and the right side of a match come in an order that looks random and is the
    same in every build; "place" is where each belongs, from 0.
    """
    record = entry.record
    if not isinstance(record, Module):
        return None
    truth, id_of = words["module"]["truth"], partial(site.id_of, entry)
    return {
        "slug": entry.slug,
        "version": version(entry),
        "updated": entry.updated,
        "visit": record.completion.visit,
        "score": record.completion.score,
        "objectives": list(record.objectives),
        "minutes": round(minutes(entry)),
        "sections": [
            {
                "title": section.title,
                "anchor": id_of(section.anchor),
                "blocks": [_block(block, truth, id_of) for block in section.blocks],
            }
            for section in sections(entry)
        ],
    }


def _block(block: Block, truth: Sequence[str], id_of: Callable[[str], str]) -> dict[str, Argument]:
    said = [option.text for option in block.options]
    return {
        "kind": block.kind,
        "id": _id(block),
        "title": block.title,
        "anchor": id_of(block.anchor),
        "text": block.text,
        "explanation": block.explanation,
        "truth": said.index(truth[0]) if sorted(said) == sorted(truth) else None,
        "several": sum(option.right for option in block.options) > 1,
        "options": [{"text": each.text, "right": each.right, "feedback": each.feedback} for each in block.options],
        "items": list(block.items),
        "shuffled": _shuffled(block.items),
        "heads": list(block.heads),
        "left": [pair[0] for pair in block.pairs],
        "right": _shuffled([pair[1] for pair in block.pairs]),
        "pairs": [list(pair) for pair in block.pairs],
        "steps": [{"title": step.title, "anchor": id_of(step.anchor), "text": step.text} for step in block.steps],
    }


def _id(block: Block) -> str:
    """A name that stays while the question stays: kept answers of another question never land on it."""
    said = [block.kind, block.title, *(each.text for each in block.options), *block.items]
    said += [text for pair in block.pairs for text in pair] + [step.title for step in block.steps]
    return digest("\n".join(said).encode())[:6]


def _shuffled(texts: Sequence[str]) -> list[Argument]:
    """Return texts in their shown order; of two that are the same, each keeps a place of its own."""
    places = {text: [at for at, each in enumerate(texts) if each == text] for text in texts}
    return [{"place": places[text].pop(0), "text": text} for text in shuffled(texts)]
