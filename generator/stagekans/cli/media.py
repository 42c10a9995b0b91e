"""Capture what apps must know of a recording: print it, or write it in the front matter of its episode."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from urllib.parse import urlsplit

import click

from stagekans.adapters.project import Project
from stagekans.adapters.recording import Unreachable, fetch
from stagekans.build.pipeline import examine
from stagekans.build.put import put_whole
from stagekans.core.messages import say
from stagekans.render.failed import PressFailed
from stagekans.render.media.sound import iso, measured
from stagekans.subjects.podcasts.episode import MEASURED, Episode


def captured(place: str) -> dict[str, str]:
    """Return bytes, duration, type and sha256 of a recording. place: a file or http(s) address.

    Raises click.ClickException when it cannot be read or is no recording.
    """
    try:
        found = measured(fetch(place), Path(urlsplit(place).path).name)
    except Unreachable as error:
        raise click.ClickException(say("commands.media.unreachable", place=place, detail=error)) from error
    except PressFailed as error:
        raise click.ClickException(say("commands.media.no-recording", place=place)) from error
    values = (str(found.bytes), iso(found.seconds), found.type, found.sha256)
    return dict(zip(MEASURED, values, strict=True))


def block(name: str, place: str, values: Mapping[str, str]) -> str:
    """Return the lines for the front matter. name: "audio" or "video"."""
    where = f"url: {place}" if "://" in place else f"file: {Path(place).name}"
    return "\n".join([f"{name}:", f"  {where}", *(f"  {key}: {value}" for key, value in values.items())]) + "\n"


def fill(episode: Path, name: str, values: Mapping[str, str]) -> None:
    """Write the values in the group of an episode's front matter, and leave all other lines as they are.

    episode: its index.md. name: "audio" or "video". Raises click.ClickException when that group is not there.
    """
    text = episode.read_text(encoding="utf-8") if episode.is_file() else ""
    group = re.search(rf"^{name}:[ \t]*\n((?:[ \t]+.*\n)+)", text, re.MULTILINE)
    if group is None:
        raise click.ClickException(say("commands.media.no-group", path=episode, name=name))
    lines = group[1].splitlines()
    indent = lines[0][: len(lines[0]) - len(lines[0].lstrip())]
    for key, value in values.items():
        at = next((number for number, line in enumerate(lines) if line.startswith(f"{indent}{key}:")), None)
        if at is None:
            lines.append(f"{indent}{key}: {value}")
        else:
            lines[at] = f"{indent}{key}: {value}"
    put_whole(episode, (text[: group.start(1)] + "\n".join(lines) + "\n" + text[group.end(1) :]).encode())


def unmeasured(opened: Project, folder: Path) -> Iterator[tuple[Path, str, str]]:
    """Yield (index.md, "audio" or "video", file or address) of every recording of which something was not measured.

    opened: the project. folder: where it stands. An address outside media_origins is left out, because a proposal is
    not to be trusted.
    """
    site, _ = examine(opened.content, opened.settings)
    origins = tuple(f"{origin}/" for origin in opened.settings.media_origins)
    for entry in site.of(Episode):
        episode = folder / entry.path
        for name, each in entry.record.recordings().items():
            if all(getattr(each, key) is not None for key in MEASURED):
                continue
            if not each.url or each.url.startswith(origins):
                yield episode, name, each.url or str(episode.parent / str(each.file))
