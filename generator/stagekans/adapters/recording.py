"""A recording from disk or the network, for the one command that captures it; builds never fetch."""

import http.client
import urllib.error
import urllib.request
from pathlib import Path

from stagekans.core.messages import refused

_LIMIT = 2_000_000_000
_SECONDS = 60


class Unreachable(Exception):
    """A recording that cannot be read; says why."""


def fetch(place: str) -> bytes:
    """Return the bytes of a file, or of what stands at an http(s) address. Raises Unreachable."""
    try:
        if not place.startswith(("http://", "https://")):
            return Path(place).read_bytes()
        with urllib.request.urlopen(place, timeout=_SECONDS) as answer:  # noqa: S310
            data: bytes = answer.read(_LIMIT)
            return data
    except urllib.error.URLError as error:
        raise Unreachable(str(error.reason)) from error
    except OSError as error:
        raise Unreachable(refused(OSError(error.errno, error.strerror))) from error
    except (ValueError, http.client.HTTPException) as error:
        raise Unreachable(str(error)) from error
