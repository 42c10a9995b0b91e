"""A page to what people put in their lists of sources: a line of text, BibTeX, RIS."""

import re
from collections.abc import Iterable, Mapping

from stagekans.core.words import listed, said

_SPECIAL = {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}
_SPECIAL |= {"{": r"\textbraceleft{}", "}": r"\textbraceright{}"}  # BibTeX counts braces, also those behind a backslash
_SPECIAL |= {each: f"\\{each}" for each in "#$%&_"}


def bibtex(facts: Mapping[str, object]) -> bytes:
    """Return an entry of BibTeX (UTF-8).

    facts: key (letters, digits, hyphens), title, authors, publisher, published (a day), url, language.
    """
    year, month, _ = said(facts, "published").split("-")
    rows = {
        "author": " and ".join(f"{{{_latex(each)}}}" for each in listed(facts, "authors")),
        "title": f"{{{_latex(said(facts, 'title'))}}}",
        "year": year,
        "month": str(int(month)),
        "howpublished": _latex(said(facts, "publisher")),
        "url": said(facts, "url"),
        "langid": {"nl": "dutch", "en": "english"}[said(facts, "language")],
    }
    body = ",\n".join(f"  {name} = {{{value}}}" for name, value in rows.items())
    return f"@misc{{{said(facts, 'key')},\n{body}\n}}\n".encode()


def ris(facts: Mapping[str, object]) -> bytes:
    """Return a record of RIS (UTF-8, lines end as the format asks). facts: as in bibtex."""
    published = said(facts, "published").replace("-", "/")
    rows: list[tuple[str, str]] = [
        ("TY", "ELEC"),
        *(("AU", each) for each in listed(facts, "authors")),
        ("TI", said(facts, "title")),
        ("PY", said(facts, "published")[:4]),
        ("DA", f"{published}/"),
        ("PB", said(facts, "publisher")),
        ("LA", said(facts, "language")),
        ("UR", said(facts, "url")),
        ("ER", ""),
    ]
    return _lines(f"{name}  - {_plain(value)}" for name, value in rows)


def line(facts: Mapping[str, object], form: str) -> str:
    """Return a line of text; a title that asks or calls gets no full stop after it.

    form: with {authors}, {year}, {title}, {publisher} and {url}.
    """
    if said(facts, "title").endswith(("?", "!", ".")):
        form = form.replace("{title}.", "{title}")
    return form.format(
        authors=", ".join(listed(facts, "authors")),
        year=said(facts, "published")[:4],
        title=said(facts, "title"),
        publisher=said(facts, "publisher"),
        url=said(facts, "url"),
    )


def _lines(rows: Iterable[str]) -> bytes:
    return "".join(f"{row}\r\n" for row in rows).encode()


def _plain(text: str) -> str:
    return " ".join(text.split())


def _latex(text: str) -> str:
    return re.sub(r"[\\{}~^#$%&_]", lambda found: _SPECIAL[found[0]], _plain(text))
