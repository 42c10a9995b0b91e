"""Words of the interface: each one is shown somewhere, and another language has only words that the first one has."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from project import ROOT

from stagekans.adapters import disk

READERS = (".html", ".js", ".py", ".typ", ".txt", ".xml")
NAMED = re.compile(r"""(?:\.|["'])([\w-]+)""")
QUOTED = re.compile(r'"([^"\n]{1,40})"')
BEGUN = re.compile(r"""([\w-]+[_-])(?:\$\{|\{|["'] ?~)""")
TAKEN_WHOLE = re.compile(r"""([\w-]+)(?:"\])?\.(?:items|values)\(\)|\btexts\([^()]*"([\w-]+)"\)""")


def words(locale: str) -> Mapping[str, Any]:
    return disk.words(ROOT / "theme", locale)


def paths(found: Any, before: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    for name, value in found.items() if isinstance(found, Mapping) else ():
        yield (*before, str(name))
        yield from paths(value, (*before, str(name)))


def readers() -> str:
    folders = (ROOT / "theme", ROOT / "generator" / "stagekans")
    files = (path for folder in folders for path in sorted(folder.rglob("*")))
    return "\n".join(path.read_text(encoding="utf-8") for path in files if path.suffix in READERS)


def unread(found: Mapping[str, Any], code: str) -> list[str]:
    """Return the words that no template, script or room names, whole or by their beginning, nor takes with a list."""
    named = {*NAMED.findall(code), *QUOTED.findall(code)}
    begun = tuple(set(BEGUN.findall(code)))
    whole = {name for names in TAKEN_WHOLE.findall(code) for name in names if name}

    def read(path: tuple[str, ...]) -> bool:
        name = path[-1]
        parts = all(part in named for part in name.split("."))  # "checklist.pdf" is put together
        return name in named or parts or name.startswith(begun) or bool(whole & set(path[:-1]))

    return [".".join(path) for path in paths(found) if not read(path)]


@pytest.mark.parametrize("locale", ["nl", "en"])
def test_every_word_is_shown_somewhere(locale: str) -> None:
    assert unread(words(locale), readers()) == []


def test_a_dead_word_is_found() -> None:
    code = "{{ words.site.search }} {% for value, label in t.answers.items() %} words[`hint_${kind}`]"
    dead = {
        "site": {"search": "Zoek", "source_on": "op"},
        "answers": {"ja": "Ja"},
        "hint_order": "x",
        "none_known": "y",
    }
    assert unread(dead, code) == ["site.source_on", "none_known"]


def test_another_language_says_nothing_the_first_one_does_not() -> None:
    first = {*paths(words("nl"))}
    assert [path for path in paths(words("en")) if path not in first and path[0] != "menu"] == []


def test_two_files_never_have_the_same_word(tmp_path: Path) -> None:
    home = tmp_path / "words" / "nl"
    home.mkdir(parents=True)
    (home / "site.yml").write_text("kinds:\n  page: pagina\n", encoding="utf-8")
    (home / "proef.yml").write_text("kinds:\n  proef: proef\n", encoding="utf-8")
    assert disk.words(tmp_path, "nl")["kinds"] == {"page": "pagina", "proef": "proef"}
    (home / "ander.yml").write_text("kinds:\n  page: blad\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"site\.yml: het woord “kinds\.page”"):
        disk.words(tmp_path, "nl")
