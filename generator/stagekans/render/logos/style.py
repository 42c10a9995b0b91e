"""The style sheet of a logo: class rules of known properties, to be written as attributes; nothing else is read."""

import re
from collections.abc import Iterator

from stagekans.render.logos.logo import LogoRefused
from stagekans.render.logos.rules import PROPERTIES, checked, is_silent, properties

_SELECTOR = re.compile(r"\s*\.[A-Za-z_][\w-]{0,60}(?:\s*,\s*\.[A-Za-z_][\w-]{0,60}){0,200}\s*")
_MOST = 2000
"""Rules of one logo."""
Wrong = tuple[str, int, dict[str, object]]


class Sheet:
    """Class rules so far. asked: classes that elements had; a rule that comes after them is refused."""

    def __init__(self) -> None:
        self.rules: dict[str, dict[str, tuple[int, str]]] = {}
        self.count = 0
        self.asked: set[str] = set()

    def of(self, classes: str) -> list[tuple[str, str]]:
        """Return (property, value) that an element has by its classes; of two rules the later wins (CSS 2.2, 6.4)."""
        found: dict[str, tuple[int, str]] = {}
        for each in dict.fromkeys(classes.split()):
            self.asked.add(each)
            for name, (order, value) in self.rules.get(each, {}).items():
                if order >= found.get(name, (0, ""))[0]:
                    found[name] = (order, value)
        return [(name, value) for name, (_, value) in found.items()]

    def take(self, text: str) -> Iterator[Wrong]:
        """Take in a style sheet; yield (code, offset, facts) of all that is no class rule of known properties."""
        at = 0
        for rule in _without_comments(text).split("}"):
            selector, brace, body = rule.partition("{")
            start, at = at, at + len(rule) + 1
            if at > len(text) and not rule.strip():
                return  # nothing follows the last rule
            self.count += 1
            if at > len(text) or not brace or not _SELECTOR.fullmatch(selector) or self.count > _MOST:
                yield "logo-style", start + len(rule) - len(rule.lstrip()), {"name": selector.strip()[:40] or "style"}
                return
            yield from self._rule(selector, body, start + len(selector) + 1)

    def _rule(self, selector: str, body: str, at: int) -> Iterator[Wrong]:
        try:
            given = list(properties(body))
        except ValueError:
            yield "logo-style", at, {"name": body.strip()[:40]}
            return
        for name, value in given:
            if name not in PROPERTIES:
                if not is_silent(name, value):
                    code = "logo-filter" if name == "filter" else "logo-attribute"
                    yield code, at + body.find(name), {"name": name[:40]}
                continue
            try:
                checked(name, value)
            except LogoRefused as wrong:
                yield wrong.code, at + body.find(name), wrong.facts
                continue
            for each in selector.split(","):
                self.rules.setdefault(each.strip()[1:], {})[name] = (self.count, value)
        late = next((each.strip() for each in selector.split(",") if each.strip()[1:] in self.asked), None)
        if late is not None:
            yield "logo-style", at, {"name": late}


def _without_comments(text: str) -> str:
    """Return a style sheet of the same length with spaces for its comments."""
    pieces, at = [], 0
    while (start := text.find("/*", at)) >= 0 and (end := text.find("*/", start + 2)) >= 0:
        pieces += [text[at:start], re.sub(r"[^\n]", " ", text[start : end + 2])]
        at = end + 2
    return "".join(pieces) + text[at:]
