"""The days, months and years a record holds, wherever they stand in it."""

from collections.abc import Iterator

from stagekans.core.entry import Part
from stagekans.core.values import UNKNOWN


def moments(record: Part) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Yield (path, ISO moment) of every known date in a record and in the groups of fields inside it."""
    marked = record.dated
    for name in type(record).model_fields:
        value = getattr(record, name, None)
        if name in marked and isinstance(value, str) and value != UNKNOWN:
            yield (name,), value
        many = isinstance(value, tuple)
        for index, each in enumerate(value if isinstance(value, tuple) else (value,)):
            if isinstance(each, Part):
                step = (name, index) if many else (name,)
                yield from (((*step, *inner), found) for inner, found in moments(each))
