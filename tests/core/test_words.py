"""Words are read by their name and by what they should be; what is not so is told by its whole name."""

from collections.abc import Callable

import pytest

from stagekans.core.words import ThemeFault, Words, group, groups, listed, plain, said, texts

WORDS: Words = {
    "pack": {"notice": "Let op", "names": ["a", "b"], "links": [{"title": "x"}], "count": 3},
    "alleen": "tekst",
}


def test_each_reader_gives_what_it_says() -> None:
    assert said(WORDS, "pack", "notice") == "Let op"
    assert group(WORDS, "pack") is WORDS["pack"]
    assert listed(WORDS, "pack", "names") == ["a", "b"]
    assert groups(WORDS, "pack", "links") == [{"title": "x"}]
    assert texts({"a": {"b": "c"}}, "a") == {"b": "c"}
    assert plain(WORDS, "pack")["count"] == 3


@pytest.mark.parametrize(
    ("read", "path", "named"),
    [
        (said, ("pack", "weg"), "pack.weg"),
        (said, ("pack",), "pack"),
        (said, ("alleen", "dieper"), "alleen.dieper"),
        (group, ("alleen",), "alleen"),
        (listed, ("pack", "links"), "pack.links"),
        (groups, ("pack", "names"), "pack.names"),
        (texts, ("pack",), "pack.names"),
        (plain, ("weg", "en", "verder"), "weg"),
    ],
)
def test_what_is_not_there_or_something_else_is_told(
    read: Callable[..., object], path: tuple[str, ...], named: str
) -> None:
    with pytest.raises(ThemeFault, match=f"“{named}”"):
        read(WORDS, *path)
