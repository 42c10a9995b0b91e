"""Programs of the system that tests need; on Debian, as root, what is missing is installed."""

import os
import shutil
import subprocess
from functools import lru_cache


@lru_cache(maxsize=16)
def need(name: str, *packages: str) -> str:
    """Return the path of a program.

    packages: of Debian, that bring it and what it needs beside it. Raises FileNotFoundError with what to install.
    """
    found = shutil.which(name) if _there(packages) else None
    if not found:
        install(*packages)
        found = shutil.which(name)
    if not found:
        raise FileNotFoundError(f"{name} is needed: apt-get install {' '.join(packages)}")
    return found


def install(*packages: str) -> None:
    """Install packages of Debian; nothing happens without apt-get or without the rights."""
    if not (shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0):
        return
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for arguments in (["update", "-qq"], ["install", "-y", "-qq", "--no-install-recommends", *packages]):
        subprocess.run(["apt-get", *arguments], env=environment, check=False, stdout=subprocess.DEVNULL)


def _there(packages: tuple[str, ...]) -> bool:
    if not shutil.which("dpkg-query"):
        return True
    done = subprocess.run(["dpkg-query", "-W", *packages], capture_output=True, check=False)
    return done.returncode == 0
