"""Names of headings within a page: those a git host gives them, and none that the page around them has already."""

import re
import unicodedata
from collections.abc import Collection, Iterable

from stagekans.render.letters import composed

_KEPT = ("L", "M", "Nd", "Nl", "Pc")
_NOTE = re.compile(r"fn(?:ref)?\d+")
_APART = "kop."


def slug(text: str) -> str:
    """Return the anchor of a heading that is the first of its name: "" when it has no words.

    text: the heading's plain text. Rule: lower case; only letters, marks, decimal and letter numbers, connectors,
    hyphens and spaces stay; a space becomes a hyphen (GitHub, html-pipeline's table of contents).
    """
    kept = (each for each in composed(text).strip().lower() if each in "- " or _kept(unicodedata.category(each)))
    name = "".join(kept).replace(" ", "-")
    return name if name.strip("-_") else ""


def _kept(category: str) -> bool:
    return category in _KEPT or category[0] in _KEPT


def anchors(texts: Iterable[str]) -> list[str]:
    """Return the anchors of the headings of one page, in order; "" for one without words.

    A second "vraag" is "vraag-1", and where a heading has that name of its own the next free one (github-slugger).
    """
    found: list[str] = []
    given: dict[str, int] = {}
    for text in texts:
        name = base = slug(text)
        while name and name in given:
            given[base] += 1
            name = f"{base}-{given[base]}"
        if name:
            given[name] = 0
        found.append(name)
    return found


def apart(anchor: str, taken: Collection[str]) -> str:
    """Return the id of a heading on our page: its anchor, or another when the page has that id already.

    taken: ids of the page around the body. A heading's own anchor never has a full stop, so the other one is free.
    """
    return _APART + anchor if anchor in taken or _NOTE.fullmatch(anchor) else anchor
