"""Words of the interface by their name: theme/words, nested as the files are."""

from collections.abc import Mapping, Sequence
from typing import TypeGuard

from stagekans.core.outputs import Argument

Words = Mapping[str, object]


def said(words: Words, *path: str) -> str:
    """Return a text. path: names from the outside in ("pack", "notice").

    Raises KeyError when there is no such name, TypeError when it names a group.
    """
    found = _at(words, path)
    if not isinstance(found, str):
        raise TypeError(f"{'.'.join(path)}: {type(found).__name__}")
    return found


def group(words: Words, *path: str) -> Words:
    """Return a group of words. path: as above. Raises KeyError or TypeError when there is no such group."""
    found = _at(words, path)
    if not isinstance(found, Mapping):
        raise TypeError(f"{'.'.join(path)}: {type(found).__name__}")
    return found


def texts(words: Words, *path: str) -> Mapping[str, str]:
    """Return a group in which all are texts: name -> text. path: as above. Raises KeyError or TypeError."""
    inside = group(words, *path)
    return {name: said(inside, name) for name in inside}


def listed(words: Words, *path: str) -> Sequence[str]:
    """Return a list of texts. path: as above. Raises KeyError or TypeError."""
    found = _at(words, path)
    if not isinstance(found, list) or not all(isinstance(each, str) for each in found):
        raise TypeError(f"{'.'.join(path)}: {type(found).__name__}")
    return found


def groups(words: Words, *path: str) -> Sequence[Words]:
    """Return a list of groups. path: as above. Raises KeyError or TypeError."""
    found = _at(words, path)
    if not isinstance(found, list) or not all(isinstance(each, Mapping) for each in found):
        raise TypeError(f"{'.'.join(path)}: {type(found).__name__}")
    return found


def _at(words: Words, path: Sequence[str]) -> object:
    found: object = words
    for name in path:
        if not isinstance(found, Mapping):
            raise TypeError(f"{name}: {type(found).__name__}")
        found = found[name]
    return found


def plain(words: Words, *path: str) -> Mapping[str, Argument]:
    """Return a group as plain data for a template. path: as above. Raises KeyError, or TypeError when it is no data."""
    found = group(words, *path)
    if not _is_plain(found):
        raise TypeError(f"{'.'.join(path)}: no plain data")
    return found


def _is_plain(value: object) -> TypeGuard[Mapping[str, Argument]]:
    return isinstance(value, Mapping) and all(isinstance(name, str) and _holds(each) for name, each in value.items())


def _holds(value: object) -> bool:
    if isinstance(value, list):
        return all(map(_holds, value))
    return value is None or isinstance(value, bool | int | float | str) or _is_plain(value)
