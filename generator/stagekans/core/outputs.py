"""What products hand over: outputs, and the jobs that make their bytes."""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias


def digest(data: bytes) -> str:
    """Return the SHA-256 of bytes as 64 lowercase hexadecimal characters."""
    return hashlib.sha256(data).hexdigest()


@dataclass(frozen=True)
class Blob:
    """Bytes known by their content (a template, a font), never by a path."""

    data: bytes

    @cached_property
    def digest(self) -> str:
        """SHA-256 of the bytes, hexadecimal."""
        return digest(self.data)


@dataclass(frozen=True, eq=False)
class Job:
    """Work to be done later, perhaps in another process.

    function: a public, pure function of a press room that returns named byte strings.
    arguments: its keyword arguments: plain data, Blobs, Parts (delivered as bytes) or
    Measures (delivered as {"bytes": int, "sha256": str}).
    """

    function: "Callable[..., Mapping[str, bytes]]"
    arguments: "Mapping[str, Argument]"

    def part(self, name: str = "") -> "Part":
        """Return the result called name, as something other jobs and outputs can take."""
        return Part(self, name)


@dataclass(frozen=True, eq=False)
class Part:
    """One named byte string out of a job's results."""

    job: Job
    name: str = ""

    @property
    def measure(self) -> "Measure":
        """The size and SHA-256 of this part, for those who show but do not need its bytes."""
        return Measure(self)


@dataclass(frozen=True, eq=False)
class Measure:
    """The size and SHA-256 of a part."""

    part: Part


Argument: TypeAlias = (
    bool | int | float | str | Blob | Part | Measure | Sequence["Argument"] | Mapping[str, "Argument"] | None
)


@dataclass(frozen=True)
class Output:
    """One file of the site.

    path: relative to the site, forward slashes, no leading slash.
    content: finished bytes or the part of a job that makes them.
    about: keys ("practice/slug") of the entries this output is made for.
    """

    path: str
    content: bytes | Part
    about: tuple[str, ...] = ()
