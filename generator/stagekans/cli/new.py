"""A new file of content, ready to fill in."""

import re
from datetime import date
from pathlib import Path

import click

from stagekans.model.kinds.table import BY_ID, kind_of
from stagekans.model.values import SLUG
from stagekans.reading.sources import slugify


def scaffold(project: Path, kind: str, slug: str, today: date) -> str:
    """Write a new file from theme/new/<kind> and return its path in the project.

    project: folder. kind: id of a kind. slug: name of the entry. today: fills in dates.
    Raises click.UsageError when the name is no slug, belongs to another kind, or the file exists.
    """
    if not SLUG.fullmatch(slug):
        raise click.UsageError(f"“{slug}” kan geen adres worden; probeer “{slugify(slug)}”.")
    row = BY_ID[kind]
    path = f"{row.folder}/{slug}{'/index' if row.own_folder else ''}{row.suffix}"
    if kind_of(path) is not row:
        raise click.UsageError(f"{path} is de plek van een andere soort; kies een andere naam.")
    target = project / path
    if target.exists():
        raise click.UsageError(f"{path} bestaat al.")
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
