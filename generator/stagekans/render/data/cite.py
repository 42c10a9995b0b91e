"""A page to what people put in their lists of sources: a line of text, BibTeX, RIS."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

_SPECIAL = {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}
_SPECIAL |= {"{": r"\textbraceleft{}", "}": r"\textbraceright{}"}  # BibTeX counts braces, also those behind a backslash
_SPECIAL |= {each: f"\\{each}" for each in "#$%&_"}


def bibtex(facts: Mapping[str, Any]) -> bytes:
    """Return an entry of BibTeX (UTF-8).

    facts: key (letters, digits, hyphens), title, authors, publisher, published (a day), url, language.
    """
    year, month, _ = facts["published"].split("-")
    rows = {
        "author": " and ".join(f"{{{_latex(each)}}}" for each in facts["authors"]),
        "title": f"{{{_latex(facts['title'])}}}",
        "year": year,
        "month": str(int(month)),
        "howpublished": _latex(facts["publisher"]),
        "url": facts["url"],
        "langid": {"nl": "dutch", "en": "english"}[facts["language"]],
    }
    body = ",\n".join(f"  {name} = {{{value}}}" for name, value in rows.items())
    return f"@misc{{{facts['key']},\n{body}\n}}\n".encode()


def ris(facts: Mapping[str, Any]) -> bytes:
    """Return a record of RIS (UTF-8, lines end as the format asks). facts: as in bibtex."""
    published = facts["published"].replace("-", "/")
    rows: list[tuple[str, str]] = [
        ("TY", "ELEC"),
        *(("AU", each) for each in facts["authors"]),
        ("TI", facts["title"]),
        ("PY", facts["published"][:4]),
        ("DA", f"{published}/"),
        ("PB", facts["publisher"]),
        ("LA", facts["language"]),
        ("UR", facts["url"]),
        ("ER", ""),
    ]
    return _lines(f"{name}  - {_plain(value)}" for name, value in rows)


def line(facts: Mapping[str, Any], form: str) -> str:
    """Return a line of text; a title that asks or calls gets no full stop after it.

    form: with {authors}, {year}, {title}, {publisher} and {url}.
    """
    if facts["title"].endswith(("?", "!", ".")):
        form = form.replace("{title}.", "{title}")
    return form.format(
        authors=", ".join(facts["authors"]),
        year=facts["published"][:4],
        title=facts["title"],
        publisher=facts["publisher"],
        url=facts["url"],
    )


def _lines(rows: Any) -> bytes:
    given: Sequence[str] = [*rows]
    return "".join(f"{row}\r\n" for row in given).encode()


def _plain(text: str) -> str:
    return " ".join(text.split())


def _latex(text: str) -> str:
    return re.sub(r"[\\{}~^#$%&_]", lambda found: _SPECIAL[found[0]], _plain(text))
