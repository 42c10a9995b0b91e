"""A finished folder takes the place of the site in one step."""

import ctypes
import errno
import os
import shutil
from pathlib import Path

_RENAME_EXCHANGE = 2
_AT_FDCWD = -100


def stage(site: Path) -> Path:
    """Return a folder beside the site, named after this process; clear those of dead ones.

    It holds the site before the last one where there is one, so that only differences need writing.
    Raises OSError when no folder can stand there; a file of someone is never replaced.
    """
    if site.exists() and not site.is_dir():
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(site))
    site.parent.mkdir(parents=True, exist_ok=True)
    for left in site.parent.glob(f".{site.name}.*.bouw"):
        if not _alive(left.name.split(".")[-2]):
            shutil.rmtree(left, ignore_errors=True)
    staging = site.with_name(f".{site.name}.{os.getpid()}.bouw")
    shutil.rmtree(staging, ignore_errors=True)
    try:
        os.rename(_reserve(site), staging)
    except OSError:
        staging.mkdir()
    return staging


def _alive(process: str) -> bool:
    try:
        os.kill(int(process), 0)
    except PermissionError:
        return True
    except (OSError, ValueError):
        return False
    return True


def swap(staging: Path, site: Path) -> None:
    """Put staging where site is, and keep what was there in reserve for the next build.

    staging: the finished folder. site: where it must stand; may not exist yet.
    Uses renameat2(RENAME_EXCHANGE) where the system has it, else two renames; repair() mends a
    crash between those two.
    """
    site.parent.mkdir(parents=True, exist_ok=True)
    if not site.exists():
        os.rename(staging, site)
        return
    if not _exchange(staging, site):
        old = _old(site)
        os.rename(site, old)
        os.rename(staging, site)
        staging = old
    clear(site)
    os.rename(staging, _reserve(site))


def clear(site: Path) -> None:
    """Remove what is kept in reserve beside a site."""
    shutil.rmtree(_reserve(site), ignore_errors=True)


def repair(site: Path) -> None:
    """Bring back the last good site after a crash between two renames."""
    old = _old(site)
    if old.exists() and not site.exists():
        os.rename(old, site)
    elif old.exists():
        shutil.rmtree(old)


def _reserve(site: Path) -> Path:
    return site.with_name(f".{site.name}.reserve")


def _old(site: Path) -> Path:
    return site.with_name(f".{site.name}.vorige")


def _exchange(first: Path, second: Path) -> bool:
    try:
        call = ctypes.CDLL(None, use_errno=True).renameat2
    except (AttributeError, OSError):
        return False
    done = call(_AT_FDCWD, os.fsencode(first), _AT_FDCWD, os.fsencode(second), _RENAME_EXCHANGE)
    return int(done) == 0
