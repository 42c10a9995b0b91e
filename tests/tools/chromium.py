"""The Chromium of the browser tests and of make pictures and make audit."""

import os

from system import needs

from stagekans.adapters import npm
from stagekans.adapters.chromium import FLAGS as FLAGS

os.environ.setdefault("PLAYWRIGHT_NODEJS_PATH", str(npm.node()))
"""Playwright's own Node.js asks for a library that a bare system lacks; that of the lock file does not."""


def find() -> str:
    """Return the path of a Chromium. Raises SystemExit with what to install; tests ask system.path instead."""
    need = needs()["chromium"]
    found = need.found()
    if not found:
        raise SystemExit(need.advice())
    return found
