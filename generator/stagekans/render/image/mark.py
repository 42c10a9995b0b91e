"""The equals mark: the order of shapes and colours, seeded by a slug."""

import hashlib

SHAPES = ("circle", "half", "leaf", "triangle", "ring", "square", "arch")


def shapes(seed: str, count: int = 9, colours: int = 4) -> list[dict[str, int | str]]:
    """Return the lower bar of the mark.

    seed: a slug; the same seed gives the same bar on every machine. count: number of shapes.
    colours: number of colours to choose from.
    Returns for each position {"shape": name, "colour": 0..colours-1, "turn": 0-3 quarter turns};
    neighbours differ in shape and in colour.
    """
    stream = _stream(seed, count)
    result: list[dict[str, int | str]] = []
    shape = colour = -1
    for index in range(count):
        shape = _other(stream[3 * index], len(SHAPES), shape)
        colour = _other(stream[3 * index + 1], colours, colour)
        result.append({"shape": SHAPES[shape], "colour": colour, "turn": stream[3 * index + 2] % 4})
    return result


def _stream(seed: str, count: int) -> bytes:
    stream = b""
    while len(stream) < 3 * count:
        stream += hashlib.sha256(f"{seed}:{len(stream)}".encode()).digest()
    return stream


def _other(number: int, size: int, previous: int) -> int:
    """A number below size that is not the previous one."""
    if previous < 0:
        return number % size
    return (previous + 1 + number % (size - 1)) % size
