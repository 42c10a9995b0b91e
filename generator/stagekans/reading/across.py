"""Rules about several fields together, also when another field is wrong: pydantic then leaves them out."""

from collections.abc import Iterator, Mapping

from pydantic_core import PydanticCustomError

from stagekans.core.entry import Record
from stagekans.core.rules import Rule


class _Given:
    """Fields that are right, as they were given; asking for another one fails, so that nothing is said of it."""

    def __init__(self, model: type[Record], values: Mapping[str, object], faulty: set[str]) -> None:
        for name, field in model.model_fields.items():
            if name not in faulty and (name in values or not field.is_required()):
                setattr(self, name, values.get(name, field.get_default(call_default_factory=True)))


def broken_rules(
    model: type[Record], values: Mapping[str, object], faulty: set[str]
) -> Iterator[tuple[Rule, list[str]]]:
    """Yield (rule, keys it is about) of each rule about several fields that does not hold.

    model: the kind's record. values: as they were read. faulty: keys that are wrong by themselves; rules that need
    one of them, or a group inside a field, are left out.
    """
    given = _Given(model, values, faulty)
    for validator in model.__pydantic_decorators__.model_validators.values():
        try:
            validator.func(given)
        except PydanticCustomError as error:
            told = error.context or {}
            if not faulty.intersection(told["keys"]):
                yield told["rule"], list(told["keys"])
        except (AttributeError, TypeError):
            continue  # needs a field that is wrong, or more than was read
