"""Every sentence that people read from us, by its name: theme/messages/<language>/<subject>.yml.

In such a file a code has the sentence and the hint of its rule; any other name has a phrase or a group of phrases.
"""

import errno
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import TypeAlias

import yaml

LANGUAGE = "nl"
"""Another language is another folder, with the same names in the same files."""
_ROOM = Path(__file__).resolve().parent
_PACKED = _ROOM / "sentences"
"""Where they lie in a wheel."""
FOLDER = _PACKED if _PACKED.is_dir() else _ROOM.parents[2] / "theme" / "messages"


def say(name: str, /, language: str = "", **facts: object) -> str:
    """Return a phrase.

    name: "subject.name" or "subject.group.name". language: of a folder; LANGUAGE by default. facts: what the phrase's
    {names} stand for. Raises KeyError when the name or one of the facts is not known.
    """
    subject, _, rest = name.partition(".")
    return _texts(FOLDER, language or LANGUAGE, subject)[rest].format(**facts)


def say_of(group: str, name: str, /, language: str = "", **facts: object) -> str:
    """Return the phrase of a group by a name that comes from elsewhere; its phrase "other" when it has none."""
    return say(f"{group}.{name if name in phrases(group, language) else 'other'}", language, **facts)


def phrases(group: str, language: str = "") -> tuple[str, ...]:
    """Return the names of the phrases in a group, "subject.group"."""
    subject, _, rest = group.partition(".")
    texts = _texts(FOLDER, language or LANGUAGE, subject)
    return tuple(name.removeprefix(f"{rest}.") for name in texts if name.startswith(f"{rest}."))


def sentences(language: str = "") -> Mapping[str, tuple[str, str]]:
    """Return code -> sentence and hint of every rule, {names} not filled in; a rule without a hint has ""."""
    return _sentences(FOLDER, language or LANGUAGE)


def subjects(language: str = "") -> tuple[str, ...]:
    """Return the names of the files of a language."""
    return tuple(sorted(path.stem for path in (FOLDER / (language or LANGUAGE)).glob("*.yml")))


_Inside: TypeAlias = "str | Mapping[str, _Inside]"


@cache
def _sentences(folder: Path, language: str) -> Mapping[str, tuple[str, str]]:
    found: dict[str, tuple[str, str]] = {}
    for subject in subjects(language):
        texts = _texts(folder, language, subject)
        for name in texts:
            code, _, last = name.rpartition(".")
            if last == "sentence":
                found[code] = (texts[name], texts.get(f"{code}.hint", ""))
    return found


@cache
def _texts(folder: Path, language: str, subject: str) -> Mapping[str, str]:
    """Return "name", "group.name", "code.sentence" and "code.hint" -> text of one file; all its values are text."""
    with (folder / language / f"{subject}.yml").open("rb") as stream:
        return dict(_flat(yaml.load(stream, Loader=yaml.CBaseLoader)))  # noqa: S506


def _flat(value: Mapping[str, "_Inside"]) -> Sequence[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for name, inner in value.items():
        found += (
            [(name, inner)] if isinstance(inner, str) else [(f"{name}.{below}", text) for below, text in _flat(inner)]
        )
    return found


def refused(error: OSError) -> str:
    """Return what the system refuses (a full disk, a folder that may not be written) in a sentence with where."""
    at = f" ({error.filename})" if error.filename else ""
    name = errno.errorcode.get(error.errno or 0, "")
    return say_of("project.refused", name, at=at, detail=error.strerror or error)


def broken_yaml(error: yaml.YAMLError) -> tuple[int, int, str]:
    """Return line, column (from 1) and in words what is wrong with a YAML file of ours."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    detail = say_of("reading.yaml", getattr(error, "problem", "") or "")
    return (mark.line + 1, mark.column + 1, detail) if mark else (1, 1, detail)


def did_you_mean(matches: Sequence[str], otherwise: str) -> str:
    """Return a hint that names the nearest known words, or otherwise when none is near."""
    return say("reading.did-you-mean", names=say("reading.or").join(matches)) if matches else otherwise


def choose_from(values: Sequence[str]) -> str:
    """Return a hint that lists what may be chosen."""
    return say("reading.choose", names=", ".join(values))
