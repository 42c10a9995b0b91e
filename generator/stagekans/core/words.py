"""Words of the interface by their name: theme/words, nested as the files are."""

from collections.abc import Mapping, Sequence
from typing import TypeGuard

from stagekans.core.messages import say
from stagekans.core.outputs import Argument

Words = Mapping[str, object]


class ThemeFault(Exception):
    """Something in theme/ that is not there, or not what it should be; says which in one sentence."""


def said(words: Words, *path: str) -> str:
    """Return a text. path: names from the outside in ("pack", "notice"). Raises ThemeFault when it is none."""
    found = _at(words, path)
    if not isinstance(found, str):
        raise _fault(path)
    return found


def group(words: Words, *path: str) -> Words:
    """Return a group of words. path: as above. Raises ThemeFault when it is none."""
    found = _at(words, path)
    if not isinstance(found, Mapping):
        raise _fault(path)
    return found


def texts(words: Words, *path: str) -> Mapping[str, str]:
    """Return a group in which all are texts: name -> text. path: as above. Raises ThemeFault."""
    return {name: said(words, *path, name) for name in group(words, *path)}


def listed(words: Words, *path: str) -> Sequence[str]:
    """Return a list of texts. path: as above. Raises ThemeFault."""
    found = _at(words, path)
    if not isinstance(found, list) or not all(isinstance(each, str) for each in found):
        raise _fault(path)
    return found


def groups(words: Words, *path: str) -> Sequence[Words]:
    """Return a list of groups. path: as above. Raises ThemeFault."""
    found = _at(words, path)
    if not isinstance(found, list) or not all(isinstance(each, Mapping) for each in found):
        raise _fault(path)
    return found


def plain(words: Words, *path: str) -> Mapping[str, Argument]:
    """Return a group as plain data for a template. path: as above. Raises ThemeFault."""
    found = group(words, *path)
    if not _is_plain(found):
        raise _fault(path)
    return found


def _at(words: Words, path: Sequence[str]) -> object:
    found: object = words
    for number, name in enumerate(path, 1):
        if not isinstance(found, Mapping) or name not in found:
            raise _fault(path[:number])
        found = found[name]
    return found


def _fault(path: Sequence[str]) -> ThemeFault:
    return ThemeFault(say("project.theme.word", name=".".join(path)))


def _is_plain(value: object) -> TypeGuard[Mapping[str, Argument]]:
    return isinstance(value, Mapping) and all(isinstance(name, str) and _holds(each) for name, each in value.items())


def _holds(value: object) -> bool:
    if isinstance(value, list):
        return all(map(_holds, value))
    return value is None or isinstance(value, bool | int | float | str) or _is_plain(value)
