"""The Chromium of the browser tests and of make pictures and make audit."""

from system import needs

from stagekans.adapters.chromium import FLAGS as FLAGS


def find() -> str:
    """Return the path of a Chromium. Raises SystemExit with what to install; tests ask system.path instead."""
    need = needs()["chromium"]
    found = need.found()
    if not found:
        raise SystemExit(need.advice())
    return found
