"""A Chromium of this machine."""

import os
import shutil
from pathlib import Path

NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def find() -> str | None:
    """Return the path of a Chromium: STAGEKANS_CHROMIUM, else one on the PATH; None when there is none.

    Raises FileNotFoundError when the variable names a file that is not there.
    """
    named = os.environ.get("STAGEKANS_CHROMIUM")
    if named and not Path(named).exists():
        raise FileNotFoundError(named)
    return named or next(filter(None, map(shutil.which, NAMES)), None)
