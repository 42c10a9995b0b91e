"""Diagnostics for people and for machines: text, json, github, gitlab, sarif."""

import hashlib
import json
import logging
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import click
from rich.console import Console
from rich.text import Text

from stagekans.core.diagnostics import Diagnostic, Severity
from stagekans.core.messages import say, sentences

_SARIF = "https://json.schemastore.org/sarif-2.1.0.json"


def render(found: Sequence[Diagnostic], form: str, colour: bool = False) -> str:
    """Return diagnostics in one of the forms; text ends with a line that counts them.

    found: in order of place. form: text, json, github, gitlab or sarif. colour: for a terminal.
    """
    if form == "json":
        return json.dumps([_plain(each) for each in found], ensure_ascii=False, indent=1) + "\n"
    if form == "github":
        return "".join(_github(each) for each in found)
    if form == "gitlab":
        return json.dumps([_gitlab(each) for each in found], ensure_ascii=False, indent=1) + "\n"
    if form == "sarif":
        return json.dumps(_sarif(found), ensure_ascii=False, indent=1) + "\n"
    return _text(found, colour)


def tell(found: Sequence[Diagnostic], form: str) -> None:
    """Print diagnostics; what is meant for machines is UTF-8, whatever the terminal is."""
    told = render(found, form, form == "text" and sys.stdout.isatty())
    click.echo(told if form == "text" else told.encode("utf-8", "replace"), nl=False)


@dataclass(frozen=True)
class Teller:
    """Tells diagnostics in one form, and progress on a terminal's own screen."""

    form: str
    console: Console
    errors_only: bool = False

    def __call__(self, found: Sequence[Diagnostic]) -> None:
        """Tell what was found."""
        told = [each for each in found if not self.errors_only or each.severity is Severity.ERROR]
        if told:
            tell(told, self.form)


def _text(found: Sequence[Diagnostic], colour: bool) -> str:
    console = Console(
        force_terminal=colour,
        no_color=not colour,
        width=10_000,
        highlight=False,
        color_system="standard" if colour else None,
    )
    with console.capture() as capture:
        for each in found:
            style = "bold red" if each.severity is Severity.ERROR else "yellow"
            console.print(Text.assemble((str(each.place), "bold"), "  ", (each.code, style)), soft_wrap=True)
            console.print(Text(f"  {each.message}"), soft_wrap=True)
            if each.hint:
                console.print(Text(f"  → {each.hint}"), soft_wrap=True)
        console.print(Text(_count(found)), soft_wrap=True)
    return capture.get()


def _count(found: Sequence[Diagnostic]) -> str:
    errors = sum(each.severity is Severity.ERROR for each in found)
    warnings = len(found) - errors
    if not found:
        return say("commands.check.good")
    return say(
        "commands.check.count",
        errors=say("commands.check.error" if errors == 1 else "commands.check.errors", count=errors),
        warnings=say("commands.check.warning" if warnings == 1 else "commands.check.warnings", count=warnings),
    )


def _plain(each: Diagnostic) -> dict[str, object]:
    return {
        "code": each.code,
        "severity": each.severity.value,
        "file": each.place.file,
        "line": each.place.line,
        "column": each.place.column,
        "message": each.message,
        "hint": each.hint,
    }


def _github(each: Diagnostic) -> str:
    """Return a workflow command (GitHub Actions); data escaped as its toolkit does."""

    def data(text: str) -> str:
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")

    def value(text: str) -> str:
        return data(text).replace(":", "%3A").replace(",", "%2C")

    place = each.place
    text = f"{each.message} {each.hint}".strip()
    where = f"file={value(place.file)},line={place.line},col={place.column},title={value(each.code)}"
    return f"::{each.severity.value} {where}::{data(text)}\n"


def _gitlab(each: Diagnostic) -> dict[str, object]:
    """Return an item of a Code Quality report (GitLab); the fingerprint does not move with the line."""
    fingerprint = hashlib.sha256(f"{each.place.file} {each.code} {each.message}".encode()).hexdigest()
    return {
        "check_name": each.code,
        "description": f"{each.message} {each.hint}".strip(),
        "fingerprint": fingerprint,
        "severity": "major" if each.severity is Severity.ERROR else "minor",
        "location": {"path": each.place.file, "lines": {"begin": each.place.line}},
    }


def _sarif(found: Sequence[Diagnostic]) -> dict[str, object]:
    """Return SARIF 2.1.0 (OASIS)."""
    rules = [{"id": code, "shortDescription": {"text": text}} for code, (text, _) in sorted(sentences().items())]
    results = [
        {
            "ruleId": each.code,
            "level": each.severity.value,
            "message": {"text": f"{each.message} {each.hint}".strip()},
            "locations": [
                {
                    "physicalLocation": {
                        "artifactLocation": {"uri": each.place.file},
                        "region": {"startLine": each.place.line, "startColumn": each.place.column},
                    }
                }
            ],
        }
        for each in found
    ]
    tool = {"driver": {"name": "stagekans", "rules": rules}}
    return {
        "$schema": _SARIF,
        "version": "2.1.0",
        "runs": [{"tool": tool, "results": results, "columnKind": "unicodeCodePoints"}],
    }


def within(found: tuple[Diagnostic, ...], paths: tuple[str, ...], folder: Path) -> tuple[Diagnostic, ...]:
    """Return the diagnostics of some files and folders; of all when none is named. folder: of the project."""
    if not paths:
        return found
    wanted = tuple(Path(os.path.relpath(path, folder)).as_posix() for path in paths)
    return tuple(
        each
        for each in found
        if any(each.place.file == path or each.place.file.startswith(path.rstrip("/") + "/") for path in wanted)
    )


def teller(form: str, *, errors_only: bool = False) -> Teller:
    """Return what tells of a build on standard error, and quiet the engine's own voice."""
    logging.getLogger("mkdocs").setLevel(logging.WARNING)
    return Teller(form, Console(stderr=True), errors_only)
