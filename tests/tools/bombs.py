"""Bodies that cost a reader that is not linear minutes: long, deep, many of one thing; none larger than is read."""

from collections.abc import Callable, Mapping

_WHOLE = 480_000
"""Just below what reading/text.py takes."""


def _times(piece: str, parts: int, size: int) -> str:
    return piece * (size // parts // len(piece))


BOMBS: Mapping[str, Callable[[int], str]] = {
    "one long word": lambda size: "a" * size,
    "one long number": lambda size: "06 " + "1" * size,
    "one long word of dots": lambda size: "a." * (size // 2),
    "capitals": lambda size: "Aa " * (size // 3),
    "spaces": lambda size: "a" + " " * size + "b",
    "dangling links": lambda size: "".join(f"[a](weg-{number}.md) " for number in range(size // 18)),
    "dangling links of one name": lambda size: "[klik](weg.md) " * (size // 15),
    "one good link": lambda size: "[klik](open-gesprek.md) " * (size // 24),
    "dangling anchors": lambda size: "## Kop\n\n" + "".join(f"[a](#weg-{number}) " for number in range(size // 17)),
    "links on lines": lambda size: "".join(f"- [a](weg-{number}.md)\n" for number in range(size // 20)),
    "links elsewhere": lambda size: "".join(f"[a](https://a.example/{number}) " for number in range(size // 30)),
    "images": lambda size: "".join(f"![a](weg-{number}.png) " for number in range(size // 20)),
    "references": lambda size: (
        "".join(f"[a][r{number}] " for number in range(size // 40))
        + "\n\n"
        + "".join(f"[r{number}]: https://a.example/{number}\n" for number in range(size // 40))
    ),
    "autolinks": lambda size: "<https://a.example> " * (size // 20),
    "bare links": lambda size: "https://a.example/x " * (size // 20),
    "raw html": lambda size: "<b>" * (size // 3),
    "raw html on lines": lambda size: "<b>a\n\n" * (size // 6),
    "comments": lambda size: "<!-- " * (size // 5),
    "open brackets": lambda size: "[" * size,
    "closed brackets": lambda size: "[" * (size // 2) + "]" * (size // 2),
    "image openers": lambda size: "![" * (size // 2),
    "link openers": lambda size: "[a](" * (size // 4),
    "link ends": lambda size: "](a)" * (size // 4),
    "backticks": lambda size: "".join("`" * number + " " for number in range(1, int((2 * size) ** 0.5))),
    "emphasis": lambda size: "*a **a " * (size // 7),
    "stars": lambda size: "*" * size,
    "stars and underscores": lambda size: "*_" * (size // 2),
    "deep emphasis": lambda size: "*a " * (size // 6) + "b*" * (size // 6),
    "strikethrough": lambda size: "~~a " * (size // 4),
    "quotes": lambda size: ">" * 5_000 + " a\n" + "a " * ((size - 5_000) // 2),
    "quotes on lines": lambda size: "> a\n" * (size // 4),
    "deep lists": lambda size: "".join(" " * number + "- a\n" for number in range(int((2 * size) ** 0.5) - 8)),
    "lists on one line": lambda size: "- " * 5_000 + "a\n" + "a " * ((size - 10_000) // 2),
    "list items": lambda size: "- a\n" * (size // 4),
    "numbers": lambda size: "".join(f"{number}. a\n" for number in range(size // 10)),
    "headings": lambda size: "".join(f"## Kop {number}\n\n" for number in range(size // 16)),
    "headings of one name": lambda size: "## Kop\n\n" * (size // 8),
    "setext": lambda size: "a\n" * (size // 4) + "===\n" + "a\n" * (size // 4),
    "setext on lines": lambda size: "a\n-\n" * (size // 4),
    "table of 300 columns": lambda size: _table(300, size),
    "wide table": lambda size: _table(size // 20, size),
    "table rows": lambda size: "| a | b |\n| - | - |\n" + "| a | b |\n" * (size // 10),
    "table starts": lambda size: "| a |\n" * (size // 6),
    "footnotes": lambda size: (
        "".join(f"a[^{number}] " for number in range(size // 24))
        + "\n\n"
        + "".join(f"[^{number}]: b\n\n" for number in range(size // 24))
    ),
    "inline footnotes": lambda size: "a^[b] " * (size // 6),
    "open inline footnotes": lambda size: "^[" * (size // 2),
    "definitions": lambda size: "[a]: " * (size // 5),
    "definitions on lines": lambda size: "[a]: b\n" * (size // 7),
    "open definitions": lambda size: "[a\n" * (size // 3),
    "escapes": lambda size: "\\*" * (size // 2),
    "entities": lambda size: "&amp;" * (size // 5),
    "ampersands": lambda size: "&" * size,
    "empty lines": lambda size: "\n" * size,
    "hard breaks": lambda size: "a  \n" * (size // 4),
    "fences": lambda size: "```\n" * (size // 4),
    "open fences": lambda size: "`````` a\n\n" * (size // 10),
    "alerts": lambda size: "> [!NOTE]\n> a\n\n" * (size // 15),
    "admonitions": lambda size: "!!! note\n" * (size // 9),
    "admonitions with space": lambda size: "!!! note\n\n" + " \n" * (size // 2),
    "sentences": lambda size: "Een stage. " * (size // 11),
    "sentence ends": lambda size: "." * size,
    "dots with space": lambda size: ". " * (size // 2),
    "terms": lambda size: "afspraak " * (size // 9),
    "quotation marks": lambda size: "“" * (size // 3),
    "apostrophes": lambda size: "a'" * (size // 2),
    "mail": lambda size: "a@" * (size // 2),
    "names": lambda size: "Meneer Jan de " * (size // 14),
    "accents": lambda size: "e\u0301" * (size // 3),
    "emoji": lambda size: "😀" * (size // 4),
    "hidden characters": lambda size: "a\u200b" * (size // 4),
}
"""Name of a bomb -> size in bytes (nearly) -> the body."""

FRONTS: Mapping[str, Callable[[int], str]] = {
    "unknown keys": lambda size: "".join(f"sleutel_{number}: a\n" for number in range(size // 18)),
    "the same key": lambda size: "title: a\n" * (size // 9),
    "a long value": lambda size: f"x: {'a' * size}\n",
    "many values": lambda size: "x:\n" + "  - a\n" * (size // 6),
    "dangling values": lambda size: "related:\n" + "".join(f"  - weg-{number}\n" for number in range(size // 14)),
    "wrong values": lambda size: "questions:\n" + "".join(f"  - [{number}]\n" for number in range(size // 14)),
    "aliases": lambda size: "aliases:\n" + "".join(f"  - a/{number}/\n" for number in range(size // 14)),
    "sources": lambda size: "".join("sources:\n" if not number else "  - x: y\n" for number in range(size // 9)),
    "open brackets": lambda size: "x: " + "[" * size + "\n",
    "open braces": lambda size: "x: " + "{a: " * (size // 4) + "\n",
    "deep": lambda size: "".join(" " * number + "a:\n" for number in range(int((2 * size) ** 0.5) - 8)),
    "quotes": lambda size: "x: '" + "''" * (size // 2) + "'\n",
    "open quotes": lambda size: "x: 'a\n" * (size // 6),
    "escapes": lambda size: 'x: "' + "\\u200b" * (size // 6) + '"\n',
    "folded": lambda size: "x: >\n" + "  a\n" * (size // 4),
    "comments": lambda size: "x: a #\n" * (size // 7),
    "aliases of YAML": lambda size: "x: &a [b]\ny: [" + "*a, " * (size // 4) + "]\n",
    "tags": lambda size: "x: !!str\n" * (size // 9),
    "documents": lambda size: "--- \n" * (size // 5),
    "long key": lambda size: "a" * size + ": b\n",
    "a question": lambda size: "? a\n" * (size // 4),
}
"""The same for the front matter, beside what a practice needs."""


def _table(columns: int, size: int) -> str:
    row = "| a " * columns + "|\n"
    return row + "| - " * columns + "|\n" + row * max(1, (size - 2 * len(row)) // len(row))


def whole(head: str, front: str, body: str) -> bytes:
    """Return a file: the head of a good one, more front matter, another body."""
    return f"---\n{head}{front}---\n\n{body}\n".encode()[:_WHOLE]


def just_below(make: Callable[[int], str], refused: Callable[[str], object]) -> str:
    """Return the most of a bomb that is read: one paragraph as large as may be, and that as often as may be.

    make: size in bytes -> the body. refused: whether a body is not read.
    """
    one = make(_most(lambda size: refused(make(size)), _WHOLE))
    return (one + "\n\n") * max(1, _most(lambda times: refused((one + "\n\n") * times), _WHOLE // max(len(one), 1)))


def _most(refused: Callable[[int], object], high: int) -> int:
    low = 0
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (low, middle - 1) if refused(middle) else (middle, high)
    return low
