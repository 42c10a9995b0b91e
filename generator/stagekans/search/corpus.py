"""A documents file to a project like any other, so that what is measured is what people use."""

import json
import re
import shutil
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import yaml

from stagekans.core.messages import say
from stagekans.reading.sources import slugify

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#+!|~$&-])")
_SUMMARY = (20, 240)
_TITLE = 120
_NAMES = {"synonyms": "alternate_names", "outdated": "outdated_names", "english": "english_names"}


def read(path: Path, keys: Sequence[str]) -> list[Mapping[str, object]]:
    """Return the rows of a documents or queries file (a JSON list of objects).

    keys: what each row must have. Raises ValueError with what is wrong.
    """
    try:
        rows = json.loads(path.read_text(encoding="utf-8"))
    except json.JSONDecodeError as error:
        told = say("commands.zoek-meting.no-json", path=path, line=error.lineno, column=error.colno)
        raise ValueError(told) from error
    except UnicodeDecodeError as error:
        raise ValueError(say("commands.zoek-meting.no-utf8", path=path)) from error
    if not isinstance(rows, list) or not rows:
        raise ValueError(say("commands.zoek-meting.no-rows", path=path))
    for number, row in enumerate(rows, 1):
        missing = [key for key in keys if not isinstance(row, dict) or key not in row]
        if missing:
            names = ", ".join(missing)
            raise ValueError(say("commands.zoek-meting.lacks", path=path, number=number, names=names))
    return rows


def lay_out(documents: Sequence[Mapping[str, object]], project: Path, target: Path) -> Mapping[str, str]:
    """Write a project of these documents, with the theme and search words of another.

    documents: {"id", "title", "text"} and perhaps "type", "tail", "background", "synonyms", "outdated", "english"
    each; one with other names becomes a concept, every other a page. project: gives theme and search words.
    target: an empty folder. Returns address of a page, from the site's root -> id of its document.
    """
    for name in ("content", "practices", "modules", "podcasts", "glossary"):
        (target / name).mkdir(parents=True)
    shutil.copy(project / "mkdocs.yml", target)
    shutil.copytree(project / "theme", target / "theme")
    if (project / "content" / "zoeken").is_dir():
        shutil.copytree(project / "content" / "zoeken", target / "content" / "zoeken")
    found: dict[str, str] = {}
    for number, document in enumerate(documents):
        slug = f"{slugify(str(document['id']))}-{number}"
        names = {ours: _names(document.get(theirs)) for theirs, ours in _NAMES.items()}
        term = document.get("type") == "begrip" or any(names.values())
        folder, address = ("glossary", "begrippen/") if term else ("content/document", "document/")
        file = target / folder / f"{slug}.md"
        file.parent.mkdir(exist_ok=True)
        file.write_text(_file(document, names if term else {}), encoding="utf-8")
        found[f"{address}{slug}/"] = str(document["id"])
    return found


def _names(values: object) -> list[str]:
    given = values if isinstance(values, Iterable) else ()
    return [str(value)[:_TITLE] for value in given if len(str(value)) > 1]


def _file(document: Mapping[str, object], names: Mapping[str, list[str]]) -> str:
    """Return one document as a file: what does not fit in the summary goes on in the body."""
    title = str(document["title"])[:_TITLE].ljust(2, ".")
    summary, rest = _cut(" ".join(str(document["text"]).split()))
    front = {
        "title": title,
        "summary": summary,
        "sources": [{"title": "Proefdocument"}],
        "autolink": "uit",
        **{name: values for name, values in names.items() if values},
    }
    body = [rest, *(" ".join(str(document.get(part) or "").split()) for part in ("tail", "background"))]
    head = yaml.safe_dump(front, allow_unicode=True, sort_keys=False, width=1000, default_style='"')
    return f"---\n{head}---\n\n" + "\n\n".join(_SPECIAL.sub(r"\\\1", part) for part in body if part) + "\n"


def _cut(text: str) -> tuple[str, str]:
    """Return the first sentences that fit in a summary, and the rest; the words stay as they are."""
    least, most = _SUMMARY
    if len(text) <= most:
        return text.ljust(least, "."), ""
    ends = [match.end() for match in re.finditer(r"[.!?](?=\s)", text[:most])]
    good = [end for end in ends if end >= least] or [text.rfind(" ", least, most)]
    at = good[-1] if good[-1] > 0 else most
    return text[:at].strip(), text[at:].strip()
