"""Finds a Chromium for the browser tests, or says plainly what to install."""

import shutil
from functools import lru_cache
from pathlib import Path

import programs

from stagekans.adapters import chromium
from stagekans.adapters.chromium import FLAGS as FLAGS

MISSING = (
    "No Chromium found. Set STAGEKANS_CHROMIUM to one, or install it: "
    "Debian/Ubuntu: apt-get install chromium; Fedora: dnf install chromium; macOS: brew install --cask chromium; "
    "or: .venv/bin/playwright install chromium."
)


@lru_cache(maxsize=1)
def find() -> str:
    """Return the path of a Chromium: variable, PATH, Playwright's own, else Debian's package when root.

    Raises FileNotFoundError with what to install.
    """
    try:
        found = chromium.find() or _playwrights_own() or _debians()
    except FileNotFoundError as error:
        raise FileNotFoundError(f"STAGEKANS_CHROMIUM says {error}, but it is not there.") from error
    if not found:
        raise FileNotFoundError(MISSING)
    return found


def _playwrights_own() -> str | None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if path and Path(path).exists() else None


def _debians() -> str | None:
    programs.install("chromium")
    return shutil.which("chromium")


if __name__ == "__main__":
    try:
        print(find())
    except FileNotFoundError as error:
        raise SystemExit(str(error)) from error
