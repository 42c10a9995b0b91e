"""Links of Markdown that lead elsewhere: readers see the new ones, and everything else as it was."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stagekans.render.web.markdown import html
from stagekans.render.web.relinked import relinked

KNOWN = {
    "../b.md": "https://site.example/b/",
    "../b.md#kop": "https://site.example/b/#kop",
    "#kop": "https://site.example/a/#kop",
    "beeld%20een.png": "https://site.example/media/1.png",
    "c(1).md": "https://site.example/c/",
}
PIECES = (
    "[a](../b.md)",
    "![p](<beeld een.png>)",
    '[t](../b.md#kop "Titel")',
    "[h](#kop)",
    "[c](c(1).md)",
    "[![p](beeld%20een.png)](../b.md)",
    "[elders](https://elders.example/(x))",
    "\n\n[n]: ../b.md\n\n",
    "[n]",
    "`[a](../b.md)`",
    "``[a](../b.md) ` ``",
    "\n\n```\n[a](../b.md)\n```\n\n",
    "\n\n    [a](../b.md)\n\n",
    "\n\n- [a](../b.md) `\n- `\n\n",
    "\n\n| x | y |\n| --- | --- |\n| [a](../b.md) | `z` |\n\n",
    "\n\n> [a](../b.md)\n\n",
    "woord ",
    "\n",
)


def elsewhere(written: str) -> str:
    return KNOWN.get(written, written)


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
def test_a_reader_sees_the_new_links_and_all_else_as_it_was(text: str) -> None:
    assert html(relinked(text, elsewhere), {}, lambda link: link) == html(text, {}, elsewhere)


@given(st.text(alphabet="[]()<>`#.!\\ \nab:", max_size=60))
def test_what_leads_nowhere_else_stays_to_the_letter(text: str) -> None:
    assert relinked(text, lambda link: link) == text


@pytest.mark.parametrize("piece", ["](", "[a](", "`", "`a", "[", "[a]:", "]:(", "<", "[a](b "])
def test_long_texts_take_no_long_time(piece: str) -> None:
    began = time.process_time()
    relinked(piece * (100_000 // len(piece)), elsewhere)
    assert time.process_time() - began < 8
