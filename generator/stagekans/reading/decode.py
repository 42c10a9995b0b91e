"""Plain values to a typed record, with a Dutch diagnostic for each thing that does not fit."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from pydantic import ValidationError

from stagekans.core.diagnostics import Diagnostic, Place
from stagekans.core.entry import Path, Record, trail
from stagekans.core.messages import COMMA_HINT, choose_from, did_you_mean, problem, size_range, write_as
from stagekans.reading.across import broken_rules
from stagekans.reading.dutch_dates import written
from stagekans.reading.fields import Fields
from stagekans.reading.invisible import ODD
from stagekans.reading.quoting import quoted
from stagekans.reading.sources import Suggestions, slugify

_OURS = (
    "bad-date",
    "bad-day",
    "bad-instant",
    "no-such-time",
    "bad-address",
    "address-credentials",
    "address-number",
    "address-lookalike",
    "no-words",
    "summary-no-words",
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
_DAYS = ("bad-date", "bad-day", "bad-instant")
_SIZES = ("string_too_short", "string_too_long", "too_short", "too_long", "no-words", "summary-no-words")
_PASTED = re.compile(r"(?:[\w-]+:|-)[^\S ]")
"""A colon or dash with what looks like a space behind it: to YAML a text like any other."""
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

    model: the kind's record. given: its values and places. path: the file. Of what could not be read nothing is told.
    """
    try:
        record = model.model_validate(given.values)
    except ValidationError as error:
        found = [*_diagnostics(model, given, path, error), *_across(model, given, path, error)]
        return None, tuple(dict.fromkeys(found))
    return None if given.broken else record, ()


def _diagnostics(model: type[Record], given: Fields, path: str, error: ValidationError) -> Iterator[Diagnostic]:
    suggestions = Suggestions()
    for each in error.errors():
        kind, context, value = each["type"], each.get("ctx", {}), each["input"]
        where = tuple(step for step in each["loc"] if not _branch(step))
        if given.broken and (not where or where[0] in given.broken):
            continue  # the key could not be read, so it may be right
        if kind == "literal_error" and context.get("expected") == "'onbekend'":
            continue
        if kind == "too_short" and len(value) >= context["min_length"]:
            continue  # its items were refused one by one
        key = next((str(step) for step in reversed(where) if isinstance(step, str)), "")
        place = _place(given, where, Place(path))
        if kind == "extra_forbidden":
            *around, last = each["loc"]
            named = (*(step for step in around if not _branch(step)), last)
            yield _unknown_key(model, given, named, place, suggestions)
        elif kind == "missing":
            yield problem("missing-key", _place(given, where[:-1], Place(path)), key=key)
        elif value is None:
            yield problem("empty-value", place, key=key)
        elif isinstance(value, str) and kind not in _SIZES and (odd := given.odd.get(trail(where))):
            yield from _odd(path, odd, value)
        elif kind == "literal_error":
            yield _unknown_choice(str(value), str(context["expected"]), key, place, suggestions)
        elif "keys" in context:
            yield problem(kind, _first(given, where, context["keys"], place))
        elif kind in _DAYS and (right := written(str(value), month=kind == "bad-date", time=kind == "bad-instant")):
            yield problem("date-form", place, value=value, right=right)
        elif kind in _OURS:
            yield problem(kind, place, value=value, **context)
        elif kind == "string_type" and (whole := _cut_by_colon(value)):
            yield problem("yaml-colon", place, mended=quoted(whole))
        elif _SHAPES.get(kind) == "expected-group":
            names = ", ".join(_keys(model, where)) or "sleutel: waarde"
            yield problem("expected-group", place, key=key, names=names)
        else:
            yield _sized(kind, context, value, key, place)


def _across(model: type[Record], given: Fields, path: str, error: ValidationError) -> Iterator[Diagnostic]:
    faulty = {str(each["loc"][0]) for each in error.errors() if each["loc"]}
    if faulty:
        for code, keys in broken_rules(model, given.values, faulty | given.broken):
            yield problem(code, _first(given, (), keys, _place(given, (), Place(path))))


def _first(given: Fields, where: Path, keys: Sequence[str], otherwise: Place) -> Place:
    """Return where the first of some keys of a group stands."""
    return min((spot for name in keys if (spot := given.key_place((*where, name)))), default=otherwise)


def _odd(path: str, odd: list[tuple[int, int, str]], value: str) -> Iterator[Diagnostic]:
    """Tell of a character that cannot be seen in a value that must be one of a few, or have one form."""
    pasted = bool(_PASTED.match(value))
    clean = " ".join(ODD.sub(lambda match: " " if match[0].isspace() else "", value).split())
    for line, column, character in odd if pasted else odd[:1]:
        facts = {"character": f"U+{ord(character):04X}"} | ({} if pasted else {"clean": clean})
        yield problem("odd-space" if pasted else "odd-in-name", Place(path, line, column), **facts)


def _unknown_key(model: type[Record], given: Fields, where: Path, place: Place, suggestions: Suggestions) -> Diagnostic:
    key, known = str(where[-1]), _keys(model, where[:-1])
    near = suggestions.near(key, "\t".join(known), lambda: known)
    hint = did_you_mean(near, choose_from(sorted(known)))
    if " " in key:
        hint += " " + COMMA_HINT
    return problem("unknown-key", given.key_place(where) or place, key=key, suggestion=hint)


def _unknown_choice(value: str, expected: str, key: str, place: Place, suggestions: Suggestions) -> Diagnostic:
    values = [part.strip("'") for part in expected.replace(" or ", ", ").split(", ")]
    plain = slugify(value)
    same = [each for each in values if slugify(each) == plain]
    if same:
        return problem("unknown-choice", place, value=value, key=key, suggestion=write_as(same[0]))
    near = suggestions.near(value.casefold(), expected, lambda: values)
    hint = f"{did_you_mean(near, '')} {choose_from(values)}" if near else choose_from(values)
    return problem("unknown-choice", place, value=value, key=key, suggestion=hint)


def _cut_by_colon(value: Any) -> str:
    """Return the text that a colon made a group of, or "" when it is no such thing."""
    if not isinstance(value, dict) or len(value) != 1:
        return ""
    ((key, rest),) = value.items()
    return f"{key}: {rest or ''}".strip() if rest is None or isinstance(rest, str) else ""


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
