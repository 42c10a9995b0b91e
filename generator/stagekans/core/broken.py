"""A rule that a value or a record breaks, as pydantic carries it to the reader (reading/decode.py)."""

from collections.abc import Sequence

from pydantic_core import PydanticCustomError

from stagekans.core.rules import Rule


def broken(rule: Rule, keys: Sequence[str] = (), **facts: object) -> PydanticCustomError:
    """Return what a validator raises.

    rule: that is broken. keys: the fields it is about, when it is about several together; it is told where the first
    of them stands. facts: what it tells beside the field and its value, which the reader knows.
    """
    return PydanticCustomError(rule.code, "rule", {**facts, "rule": rule, "keys": tuple(keys)})
