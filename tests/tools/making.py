"""Some outputs of a project, made in this process: no commands, no engine, no search."""

import re
from pathlib import Path

from stagekans.adapters import disk
from stagekans.build.pipeline import Workshop, examine, produce
from stagekans.build.run import silent
from stagekans.build.store import Store
from stagekans.core.outputs import Output
from stagekans.core.settings import Settings


def made(project: Path, settings: Settings, folder: Path, pattern: str) -> Path:
    """Make the outputs of a project whose whole path matches a pattern; return the folder they are in."""
    site, _ = examine(disk.content(project, {}), settings)

    def choose(output: Output) -> Output | None:
        return output if re.fullmatch(pattern, output.path) else None

    workshop = Workshop(Store(str(folder.parent / "store")), None, silent)
    produce(site, (), workshop, folder, choose=choose)
    return folder
