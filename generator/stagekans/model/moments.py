"""The days, months and years a record holds, wherever they stand in it."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from pydantic import BaseModel

from stagekans.model.values import UNKNOWN, When


def moments(record: BaseModel) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Yield (path, ISO moment) of every known date in a record and in the groups of fields inside it."""
    marked = _dated(type(record))
    for name in type(record).model_fields:
        value = getattr(record, name, None)
        if name in marked and isinstance(value, str) and value != UNKNOWN:
            yield (name,), value
        many = isinstance(value, tuple)
        for index, each in enumerate(value if isinstance(value, tuple) else (value,)):
            if isinstance(each, BaseModel):
                step = (name, index) if many else (name,)
                yield from (((*step, *inner), found) for inner, found in moments(each))


@lru_cache(maxsize=256)
def _dated(model: type[BaseModel]) -> frozenset[str]:
    return frozenset(
        name
        for name, info in model.model_fields.items()
        if any(isinstance(mark, When) for mark in info.metadata) or _marked(info.annotation)
    )


def _marked(annotation: Any) -> bool:
    if any(isinstance(mark, When) for mark in getattr(annotation, "__metadata__", ())):
        return True
    return any(map(_marked, getattr(annotation, "__args__", ())))
