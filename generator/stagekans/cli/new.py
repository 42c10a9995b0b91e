"""A new file of content, ready to fill in, or filled in from the form of a session."""

import re
from datetime import date
from pathlib import Path

import click
import yaml

from stagekans.adapters import disk
from stagekans.model.kinds.table import BY_ID, kind_of
from stagekans.model.values import SLUG
from stagekans.reading.harvest import NoForm, harvested
from stagekans.reading.sources import slugify


def scaffold(project: Path, kind: str, slug: str, today: date) -> str:
    """Write a new file from theme/new/<kind> and return its path in the project.

    project: folder. kind: id of a kind. slug: name of the entry. today: fills in dates.
    Raises click.UsageError when the name is no slug, belongs to another kind, or the file exists.
    """
    row = BY_ID[kind]
    path = _free(project, kind, slug)
    target = project / path
    template = (project / "theme" / "new" / f"{kind}{row.suffix}").read_text(encoding="utf-8")
    name = slug.replace("-", " ")
    values = {
        "title": name[:1].upper() + name[1:],
        "today": today.isoformat(),
        "review": today.replace(year=today.year + 1, day=min(today.day, 28)).isoformat(),
    }
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(re.sub(r"\[\[(\w+)\]\]", lambda match: values[match[1]], template), encoding="utf-8")
    return path


def gathered(project: Path, slug: str, form: Path, today: date) -> list[str]:
    """Write a session, and each need that was heard there, from a filled-in form; return their paths.

    project: folder. slug: name of the session. form: the document. today: what needs count from without a day.
    Raises click.ClickException with what the form lacks, and click.UsageError when a file exists.
    """
    words = disk.words(project / "theme", "nl")
    try:
        found = harvested(form.read_bytes(), slug, words, today.isoformat())
    except NoForm as error:
        raise click.ClickException(words["harvest"]["faults"][error.fault].format(name=error.name)) from error
    review = today.replace(year=today.year + 1, day=min(today.day, 28)).isoformat()
    last = {"as_of": today.isoformat(), "review_date": review}
    files = {_free(project, "session", slug): found.session}
    files |= {_free(project, "need", name): need for name, need in found.needs.items()}
    for path, values in files.items():
        front = yaml.safe_dump({**values, **last}, allow_unicode=True, sort_keys=False, width=1000)
        target = project / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(f"---\n{front}---\n\n{words['harvest']['body']}\n", encoding="utf-8")
    return list(files)


def _free(project: Path, kind: str, slug: str) -> str:
    """Return the path of a new entry. Raises click.UsageError when it cannot be one or is there already."""
    if not SLUG.fullmatch(slug):
        raise click.UsageError(f"“{slug}” kan geen adres worden; probeer “{slugify(slug)}”.")
    row = BY_ID[kind]
    path = f"{row.folder}/{slug}{'/index' if row.own_folder else ''}{row.suffix}"
    if kind_of(path) is not row:
        raise click.UsageError(f"{path} is de plek van een andere soort; kies een andere naam.")
    if (project / path).exists():
        raise click.UsageError(f"{path} bestaat al.")
    return path
