"""Places are counted in the untouched file."""

from hypothesis import given, settings
from hypothesis import strategies as st

from stagekans.core.diagnostics import Place
from stagekans.reading.frontmatter import fields, split
from stagekans.reading.markdown import prose
from stagekans.reading.read import read
from stagekans.reading.sources import Source
from stagekans.subjects.table import KINDS

TEXT = """---
title: Een titel   # opmerking

sources:
  - {title: Bron, url: "https://voorbeeld.example/a"}
  - title: Tweede
    url: https://voorbeeld.example/b
lijst:
  - een
  - twee
---

Tekst met een [link](x.md) en [nog een](x.md).

## Kop
"""


def test_every_value_key_and_item_keeps_its_place() -> None:
    front = split("a.md", TEXT)
    assert isinstance(front, tuple)
    given_fields, found = fields("a.md", front[0], front[1])
    assert [(each.code, each.place) for each in found] == [("yaml-comment", Place("a.md", 2, 17))]
    assert given_fields.values["lijst"] == ["een", "twee"]
    assert given_fields.place(("title",)) == Place("a.md", 2, 8)
    assert given_fields.key_place(("sources",)) == Place("a.md", 4, 1)
    assert given_fields.place(("sources", 0, "url")) == Place("a.md", 5, 24)
    assert given_fields.place(("sources", 1, "title")) == Place("a.md", 6, 12)
    assert given_fields.place(("lijst", 1)) == Place("a.md", 10, 5)


def test_links_and_headings_of_the_body_keep_their_place() -> None:
    body = prose("a.md", TEXT, TEXT.index("---\n\nTekst") + 4)
    assert [link.place for link in body.links] == [Place("a.md", 13, 22), Place("a.md", 13, 41)]
    assert body.headings[0].place == Place("a.md", 15, 1)
    assert body.links[0].context == "Tekst met een link en nog een."


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_give_diagnostics_and_never_an_exception(data: bytes) -> None:
    reading = read([Source("glossary/proef.md", data), Source("content/instellingen/proef.yml", data)], KINDS)
    assert not reading.entries
    assert {each.place.file for each in reading.found} == {"glossary/proef.md", "content/instellingen/proef.yml"}


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet=st.sampled_from("ab:-[]{}\"'#&*!|>%@`, \n\t"), max_size=120))
def test_any_yaml_gives_diagnostics_and_never_an_exception(text: str) -> None:
    reading = read([Source("glossary/proef.md", f"---\n{text}\n---\n\nTekst.\n".encode())], KINDS)
    assert not reading.entries
    assert reading.found


def test_deep_nesting_does_not_hurt() -> None:
    reading = read([Source("glossary/proef.md", b"---\na: " + b"[" * 100_000 + b"\n---\n")], KINDS)
    assert [each.code for each in reading.found] == ["yaml-depth"]
