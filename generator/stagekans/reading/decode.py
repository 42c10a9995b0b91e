"""Plain values to a typed record, with a Dutch diagnostic for each thing that does not fit."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from pydantic import ValidationError

from stagekans.diagnostics import Diagnostic, Place
from stagekans.messages import choose_from, did_you_mean, problem, size_range
from stagekans.model.entry import Path, Record
from stagekans.reading.frontmatter import Fields
from stagekans.reading.sources import Suggestions

_OURS = (
    "bad-date",
    "bad-day",
    "bad-instant",
    "bad-address",
    "bad-slug",
    "bad-colour",
    "bad-alias",
    "bad-word",
    "bad-duration",
    "bad-clock",
    "bad-guid",
    "bad-digest",
    "bad-email",
)
_SHAPES = {
    "string_type": "expected-text",
    "tuple_type": "expected-list",
    "list_type": "expected-list",
    "model_type": "expected-group",
    "model_attributes_type": "expected-group",
    "dict_type": "expected-group",
    "int_parsing": "expected-number",
    "int_type": "expected-number",
    "int_from_float": "expected-number",
}


def decode(model: type[Record], given: Fields, path: str) -> tuple[Record | None, tuple[Diagnostic, ...]]:
    """Return the record of a front matter, or None with everything that is wrong.

    model: the kind's record. given: its values and places. path: the file.
    """
    try:
        return model.model_validate(given.values), ()
    except ValidationError as error:
        found = list(_diagnostics(model, given, path, error))
        return None, tuple(dict.fromkeys(found))


def _diagnostics(model: type[Record], given: Fields, path: str, error: ValidationError) -> Iterator[Diagnostic]:
    suggestions = Suggestions()
    for each in error.errors():
        kind, context, value = each["type"], each.get("ctx", {}), each["input"]
        if kind == "literal_error" and context.get("expected") == "'onbekend'":
            continue
        if kind == "too_short" and len(value) >= context["min_length"]:
            continue  # its items were refused one by one
        where = tuple(step for step in each["loc"] if not _branch(step))
        key = next((str(step) for step in reversed(where) if isinstance(step, str)), "")
        place = _place(given, where, Place(path))
        if kind == "extra_forbidden":
            known = _keys(model, where[:-1])
            near = suggestions.near(key, "\t".join(known), partial(list, known))
            hint = did_you_mean(near, choose_from(sorted(known)))
            yield problem("unknown-key", given.key_place(where) or place, key=key, suggestion=hint)
        elif kind == "missing":
            yield problem("missing-key", _place(given, where[:-1], Place(path)), key=key)
        elif value is None:
            yield problem("empty-value", place, key=key)
        elif kind == "literal_error":
            values = [part.strip("'") for part in str(context["expected"]).replace(" or ", ", ").split(", ")]
            near = suggestions.near(str(value), "\t".join(values), partial(list, values))
            hint = did_you_mean(near, choose_from(values))
            yield problem("unknown-choice", place, value=value, key=key, suggestion=hint)
        elif "keys" in context:
            group = [spot for name in context["keys"] if (spot := given.key_place((*where, name)))]
            yield problem(kind, min(group, default=place))
        elif kind in _OURS:
            yield problem(kind, place, value=value)
        else:
            yield _sized(kind, context, value, key, place)


def _sized(kind: str, context: dict[str, Any], value: Any, key: str, place: Place) -> Diagnostic:
    low, high = context.get("min_length"), context.get("max_length")
    if kind in ("string_too_short", "string_too_long"):
        return problem("text-length", place, key=key, length=len(value), range=size_range(low, high))
    if kind in ("too_short", "too_long"):
        return problem("list-length", place, key=key, length=len(value), range=size_range(low, high))
    if kind in ("greater_than_equal", "less_than_equal"):
        return problem(
            "number-range", place, key=key, value=value, range=size_range(context.get("ge"), context.get("le"))
        )
    return problem(_SHAPES.get(kind, "bad-value"), place, key=key, value=value)


def _branch(step: str | int) -> bool:
    """Whether a step of pydantic's path names a branch of a union rather than a key."""
    return isinstance(step, str) and ("[" in step or step in ("constrained-str", "constrained-int", "str", "int"))


def _place(given: Fields, where: Path, otherwise: Place) -> Place:
    """Return the place of a value or of the nearest group around it; else that of the first key."""
    while where:
        found = given.place(where)
        if found:
            return found
        where = where[:-1]
    return Place(given.path, *min(given.keys.values())) if given.keys else otherwise


def _keys(model: type[Any], where: Path) -> list[str]:
    """Return the keys a group may have, following the path from the record's model."""
    for step in where:
        if isinstance(step, int):
            continue
        info = model.model_fields.get(step)
        inner = _model_in(info.annotation) if info else None
        if inner is None:
            return []
        model = inner
    return list(model.model_fields)


def _model_in(annotation: Any) -> type[Any] | None:
    if hasattr(annotation, "model_fields"):
        return annotation  # type: ignore[no-any-return]
    for inner in getattr(annotation, "__args__", ()):
        found = _model_in(inner)
        if found:
            return found
    return None
