"""A new file of content: ready to fill in, or made of a form that someone filled in."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import IO

import click
import yaml

from stagekans.adapters.disk import words as words_of
from stagekans.adapters.project import Project
from stagekans.build.pipeline import examine
from stagekans.build.put import put_whole
from stagekans.core.messages import choose_from, did_you_mean, say, say_of
from stagekans.core.values import SLUG
from stagekans.core.words import group
from stagekans.core.words import listed as several
from stagekans.reading.sources import nearest, slugify
from stagekans.reading.template import filled
from stagekans.subjects.programme.harvest_form import NoForm, answered
from stagekans.subjects.programme.harvest_read import BadForm, harvested
from stagekans.subjects.programme.phase import Phase
from stagekans.subjects.table import KINDS


class UnknownKind(click.ClickException):
    """Somebody asked for a kind there is not: one sentence, exit code 2."""

    exit_code = 2

    def show(self, file: IO[str] | None = None) -> None:
        """Write the sentence, without a word of English before it."""
        click.echo(self.format_message(), err=True, file=file)


def kind_named(project: Path, name: str) -> str:
    """Return the id of a kind by its id or by a Dutch name of it (theme/words), in any case.

    project: folder. name: as typed. Raises UnknownKind with the nearest name and the list.
    """
    names = names_of_kinds(project)
    flat = name.strip().casefold()
    if flat in names:
        return names[flat]
    near = nearest(flat, list(names))
    meant = f" {did_you_mean(near[:1], '')}" if near else ""
    raise UnknownKind(say("commands.new.no-kind", name=name, meant=meant, choices=choose_from(listed(names))))


def names_of_kinds(project: Path) -> Mapping[str, str]:
    """Return every name a kind may be called by, in small letters -> its id, the Dutch name of each first."""
    try:
        words = words_of(project / "theme", "nl")
    except (OSError, ValueError):
        words = {}
    found: dict[str, str] = {}
    for source in ("kinds", "kinds_plural"):
        for kind, label in (group(words, source) if source in words else {}).items():
            found.setdefault(str(label).casefold(), kind)
    for kind in group(words, "kinds_also") if "kinds_also" in words else ():
        found |= {label.casefold(): kind for label in several(words, "kinds_also", kind)}
    known = {name: kind for name, kind in found.items() if kind in KINDS.by_id}
    return {**known, **{kind: kind for kind in KINDS.by_id}}


def listed(names: Mapping[str, str]) -> list[str]:
    """Return each kind once, "praktijkvoorbeeld (practice)", in order of its Dutch name."""
    first: dict[str, str] = {}
    for name, kind in names.items():
        first.setdefault(kind, name)
    return sorted(name if name == kind else f"{name} ({kind})" for kind, name in first.items())


class New(click.Command):
    """Lists the kinds of this project in its help: they come from the table and the words."""

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the kinds below the options."""
        kinds = listed(names_of_kinds(ctx.obj or Path()))
        with formatter.section(say("commands.new.kinds")):
            formatter.write_text(", ".join(kinds))


def scaffold(project: Path, kind: str, slug: str, today: date) -> str:
    """Write a new file from theme/new/<kind> and return its path in the project.

    project: folder. kind: id of a kind. slug: name of the entry. today: fills in dates.
    Raises click.UsageError when the name is no slug, belongs to another kind, or the file exists.
    """
    path = _place(project, kind, slug)
    target = project / path
    row = KINDS.by_id[kind]
    template = (project / "theme" / row.new_template).read_text(encoding="utf-8")
    name = slug.replace("-", " ")
    values = {"title": name[:1].upper() + name[1:], "today": today.isoformat(), "review": _review(today)}
    put_whole(target, filled(template, values).encode())
    return path


def from_form(project: Path, opened: Project, slug: str, form: Path) -> list[str]:
    """Write the session of a filled harvest form and a need for every finding that names one; return their paths.

    project: folder. opened: what stands in it. form: DOCX. Nothing is written when one of the files exists.
    Raises click.UsageError for a name that cannot be, click.ClickException with the row for a form that cannot be read.
    """
    today = opened.settings.today
    dates = {"today": today.isoformat(), "review": _review(today)}
    site, _ = examine(opened.content, opened.settings)
    phases = {each.slug: each.record.title for each in site.of(Phase)}
    _place(project, "session", slug)
    try:
        files = harvested(answered(form.read_bytes()), slug, opened.settings.words, phases, dates)
    except NoForm as error:
        raise click.ClickException(say("commands.new.form.no-form", file=form.name)) from error
    except BadForm as error:
        meant = say("commands.new.form.meant", row=error.meant) if error.meant else ""
        told = say_of("commands.new.form", error.code, file=form.name, row=error.row, meant=meant)
        raise click.ClickException(told) from error
    paths = [_place(project, each.kind, each.slug) for each in files]
    for path, each in zip(paths, files, strict=True):
        head = yaml.safe_dump(dict(each.values), allow_unicode=True, sort_keys=False, width=10_000)
        put_whole(project / path, (f"---\n{head}---\n\n{each.body}".rstrip() + "\n").encode())
    return paths


def _place(project: Path, kind: str, slug: str) -> str:
    """Return the path of a new file. Raises click.UsageError when it cannot stand there."""
    if not SLUG.fullmatch(slug):
        raise click.UsageError(say("commands.new.no-slug", slug=slug, better=slugify(slug)))
    row = KINDS.by_id[kind]
    path = f"{row.folder}/{slug}{'/index' if row.own_folder else ''}{row.suffix}"
    if KINDS.of(path) is not row:
        raise click.UsageError(say("commands.new.other-kind", path=path))
    if (project / path).exists():
        raise click.UsageError(say("commands.new.exists", path=path))
    return path


def _review(today: date) -> str:
    return today.replace(year=today.year + 1, day=min(today.day, 28)).isoformat()
