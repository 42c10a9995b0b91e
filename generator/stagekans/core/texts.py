"""The texts inside plain data."""

from collections.abc import Iterator, Mapping


def texts(value: object) -> Iterator[str]:
    """Yield every text in plain data (of mappings, lists and texts), in order; keys are no texts."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping | list):
        for each in value.values() if isinstance(value, Mapping) else value:
            yield from texts(each)
