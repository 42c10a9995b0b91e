"""When each file last changed, according to git."""

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path


def changed(project: Path) -> Mapping[str, str]:
    """Return path -> day (ISO, UTC) of its last commit; nothing for a shallow clone or outside git.

    A shallow clone knows only its newest commit and would date everything wrong.
    """
    if _git(project, "rev-parse", "--is-shallow-repository").strip() != "false":
        return {}
    prefix = _git(project, "rev-parse", "--show-prefix").strip()
    log = _git(
        project,
        "-c",
        "core.quotePath=false",
        "log",
        "--format=%x00%cd",
        "--date=format-local:%Y-%m-%d",
        "--name-only",
        "--no-renames",
        "--",
        ".",
    )
    days: dict[str, str] = {}
    day = ""
    for line in log.splitlines():
        if line.startswith("\0"):
            day = line[1:]
        elif line.startswith(prefix):
            days.setdefault(line[len(prefix) :], day)
    return days


def _git(project: Path, *arguments: str) -> str:
    environment = {"TZ": "UTC", "PATH": os.environ.get("PATH", os.defpath)}
    try:
        done = subprocess.run(  # noqa: S603
            ["git", *arguments],  # noqa: S607
            cwd=project,
            capture_output=True,
            check=True,
            env=environment,
        )
    except (OSError, subprocess.CalledProcessError):
        return ""
    return done.stdout.decode("utf-8", "replace")
