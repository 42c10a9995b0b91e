"""Programs of the system that tests need: what is there, what is missing, and on Debian as root the installing.

`python tests/tools/system.py` looks at everything before pytest starts: as root on Debian it installs what is missing,
in one go; elsewhere it says a sentence for each thing. Tests themselves only look (path), and never install.
"""

import os
import shutil
import subprocess
import sys
import tomllib
from dataclasses import dataclass
from glob import glob
from pathlib import Path
from typing import Any

LIST = Path(__file__).with_name("system.toml")
LEFT_OUT = "Left out: "
"""How the reason begins with which a test is skipped that needs what is not there."""


@dataclass(frozen=True)
class Need:
    """One thing of the system; the fields are those of system.toml."""

    name: str
    commands: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    debian: tuple[str, ...] = ()
    elsewhere: str = ""
    variable: str = ""

    def found(self) -> str | None:
        """Return the path of what was found, or None."""
        named = os.environ.get(self.variable) if self.variable else None
        if named:
            return named if Path(named).exists() else None
        command = next(filter(None, map(shutil.which, self.commands)), None)
        if command and all(glob(str(Path(command).resolve().parent / name)) for name in self.beside):
            return command
        return next((path for pattern in self.files for path in sorted(glob(os.path.expanduser(pattern)))), None)

    def advice(self) -> str:
        """Return the sentence that says what to type."""
        named = os.environ.get(self.variable, "") if self.variable else ""
        if named:
            return f"{self.name}: {self.variable} says {named}, but it is not there."
        also = f" Or set {self.variable}." if self.variable else ""
        return f"{self.name} is missing. Debian: apt-get install {' '.join(self.debian)}. {self.elsewhere}.{also}"


def needs() -> dict[str, Need]:
    """Return everything the tests need, by name."""
    listed = tomllib.loads(LIST.read_text(encoding="utf-8"))
    return {name: _need(name, given) for name, given in listed.items()}


def _need(name: str, given: dict[str, Any]) -> Need:
    fields: dict[str, Any] = {key: tuple(value) if isinstance(value, list) else value for key, value in given.items()}
    return Need(name, **fields)


def path(name: str) -> str:
    """Return the path of what is needed; the test that asks is left out when it is not there."""
    import pytest

    need = needs()[name]
    found = need.found()
    if not found:
        pytest.skip(f"{LEFT_OUT}{need.advice()}")
    return found


def install(missing: list[Need]) -> None:
    """Install packages of Debian in one go, when this is Debian and we may."""
    if not (shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0):
        return
    packages = [package for need in missing for package in need.debian]
    print(f"Installing what the tests need of the system: {' '.join(packages)} ...", flush=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    wait = ("-o", "DPkg::Lock::Timeout=300")
    for arguments in (["update", "-qq"], ["install", "-y", "-qq", "--no-install-recommends", *packages]):
        done = subprocess.run(["apt-get", *wait, *arguments], env=environment, check=False, stdout=subprocess.DEVNULL)
        if done.returncode:
            print(f"apt-get {arguments[0]} ended with {done.returncode}.", file=sys.stderr)


def main() -> int:
    """Look, install where we may, and say what is still missing; the tests that need it are left out and told."""
    missing = [need for need in needs().values() if not need.found()]
    if missing:
        install(missing)
    for need in missing:
        if not need.found():
            print(need.advice(), file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
