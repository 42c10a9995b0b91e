"""What is wrong with an SVG, gathered while it is read, each at its own place."""

import re
from typing import NoReturn
from xml.parsers import expat

from stagekans.render.logos.logo import LogoRefused, together

MOST_TOLD = 20
"""So many faults of one logo are told."""
_MISMATCH = expat.errors.codes[expat.errors.XML_ERROR_TAG_MISMATCH]
_DOCTYPE = re.compile(r"(?:\s++|<\?(?:(?!\?>).)*+\?>|<!--(?:(?!-->).)*+-->)*+<!DOCTYPE", re.DOTALL)


class Teller:
    """A parser and what it stumbled over.

    faults: what is wrong so far. nodes: elements so far. around: names and lines of the elements that are open.
    """

    def __init__(self) -> None:
        self.faults: list[LogoRefused] = []
        self.nodes = 0
        self.around: list[tuple[str, int]] = []
        self.parser = expat.ParserCreate("UTF-8", " ")
        self.parser.SkippedEntityHandler = lambda *_: self.note("logo-broken")

    def parse(self, text: str) -> None:
        """Read all of it, or until it cannot be judged."""
        try:
            self.parser.Parse(text, True)
        except expat.ExpatError as error:
            self.faults.append(self.unreadable(error))
        except LogoRefused as last:
            self.faults.append(last)

    def unreadable(self, error: expat.ExpatError) -> LogoRefused:
        """Return where reading ended; an end tag that closes another element than is open names both places."""
        place = (error.lineno, error.offset + 1)
        if error.code == _MISMATCH and self.around:
            name, line = self.around[-1]
            return LogoRefused("logo-unclosed", *place, name=name[:40], opened=line)
        return LogoRefused("logo-broken" if self.nodes else "logo-format", *place)

    def raise_faults(self) -> None:
        """Raise what was found, in order of place, if anything was."""
        if self.faults:
            raise together(self.faults)

    def here(self) -> tuple[int, int]:
        """Return line and column of what is being read."""
        return self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1

    def refuse(self, code: str, **facts: object) -> NoReturn:
        """Stop here: what follows cannot be judged, or there is too much of it."""
        line, column = self.here()
        raise LogoRefused(code, line, column, **facts)

    def note(self, code: str, **facts: object) -> None:
        """Refuse what is being read, and look what else is wrong."""
        self.tell(code, self.here(), facts)

    def tell(self, code: str, place: tuple[int, int], facts: dict[str, object]) -> None:
        """Keep a fault of a place; stop when there are more than anyone reads at once."""
        fault = LogoRefused(code, place[0], place[1], **facts)
        if len(self.faults) + 1 >= MOST_TOLD:
            raise fault
        self.faults.append(fault)

    def doctype(self, text: str, name: str, system: str | None, public: str | None, inner: int) -> None:
        """Leave out the plain one of the SVG standard: nothing is ever fetched for it. Refuse all others."""
        ours = (public or "").startswith("-//W3C//DTD SVG ") and (system or "").startswith("http://www.w3.org/")
        if name == "svg" and not inner and (ours or not (system or public)):
            return
        found = _DOCTYPE.match(text)
        at = found.end() - len("<!DOCTYPE") if found else 0
        line = text.count("\n", 0, at) + 1
        fault = LogoRefused("logo-doctype", line, at - text.rfind("\n", 0, at))
        if inner:
            raise fault  # entities could be anything
        self.faults.append(fault)
