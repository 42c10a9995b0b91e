"""Plain values to a typed record, with a Dutch diagnostic for each thing that does not fit."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from pydantic import BaseModel, ValidationError

from stagekans.core.diagnostics import Diagnostic, Place
from stagekans.core.entry import Path, Record, trail
from stagekans.core.messages import choose_from, did_you_mean, say, say_of
from stagekans.core.rules import Rule
from stagekans.core.values import BAD_DATE, BAD_DAY, BAD_INSTANT, BAD_VALUE, NO_WORDS, SUMMARY_NO_WORDS
from stagekans.reading.across import broken_rules
from stagekans.reading.composer import ODD_IN_NAME
from stagekans.reading.dutch_dates import written
from stagekans.reading.fields import Fields
from stagekans.reading.invisible import ODD
from stagekans.reading.quoting import quoted
from stagekans.reading.sources import Suggestions, slugify
from stagekans.reading.yaml_blocks import ODD_SPACE

YAML_COLON = Rule("yaml-colon", facts=("mended",))
UNKNOWN_KEY = Rule("unknown-key", facts=("key", "suggestion"))
MISSING_KEY = Rule("missing-key", facts=("key",))
EMPTY_VALUE = Rule("empty-value", facts=("key",))
EXPECTED_TEXT = Rule("expected-text", facts=("key",))
EXPECTED_LIST = Rule("expected-list", facts=("key",))
EXPECTED_GROUP = Rule("expected-group", facts=("key", "names"))
EXPECTED_NUMBER = Rule("expected-number", facts=("key",))
NUMBER_RANGE = Rule("number-range", facts=("value", "key", "range"))
TEXT_LENGTH = Rule("text-length", facts=("key", "length", "range"))
LIST_LENGTH = Rule("list-length", facts=("key", "length", "range"))
UNKNOWN_CHOICE = Rule("unknown-choice", facts=("value", "key", "suggestion"))
DATE_FORM = Rule("date-form", facts=("value", "right"))

_DAYS = (BAD_DATE, BAD_DAY, BAD_INSTANT)
_SIZES = (
    *("string_too_short", "string_too_long", "too_short", "too_long"),
    *(NO_WORDS.code, SUMMARY_NO_WORDS.code),
)
_PASTED = re.compile(r"(?:[\w-]+:|-)[^\S ]")
"""A colon or dash with what looks like a space behind it: to YAML a text like any other."""
_SHAPES = {
    "string_type": EXPECTED_TEXT,
    "tuple_type": EXPECTED_LIST,
    "list_type": EXPECTED_LIST,
    "model_type": EXPECTED_GROUP,
    "model_attributes_type": EXPECTED_GROUP,
    "dict_type": EXPECTED_GROUP,
    "int_parsing": EXPECTED_NUMBER,
    "int_type": EXPECTED_NUMBER,
    "int_from_float": EXPECTED_NUMBER,
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
        rule: Rule | None = context.get("rule")
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
            yield MISSING_KEY(_place(given, where[:-1], Place(path)), key=key)
        elif value is None:
            yield EMPTY_VALUE(place, key=key)
        elif isinstance(value, str) and kind not in _SIZES and (odd := given.odd.get(trail(where))):
            yield from _odd(path, odd, value)
        elif kind == "literal_error":
            yield _unknown_choice(str(value), str(context["expected"]), key, place, suggestions)
        elif rule and context["keys"]:
            yield rule(_first(given, where, context["keys"], place))
        elif rule in _DAYS and (right := written(str(value), month=rule is BAD_DATE, time=rule is BAD_INSTANT)):
            yield DATE_FORM(place, value=value, right=right)
        elif rule:
            yield _of_value(rule, place, {**context, "key": key, "value": value})
        elif kind == "string_type" and (whole := _cut_by_colon(value)):
            yield YAML_COLON(place, mended=quoted(whole))
        elif _SHAPES.get(kind) is EXPECTED_GROUP:
            names = ", ".join(_keys(model, where)) or say("reading.key-value")
            yield EXPECTED_GROUP(place, key=key, names=names)
        else:
            yield _sized(kind, context, value, key, place)


def _across(model: type[Record], given: Fields, path: str, error: ValidationError) -> Iterator[Diagnostic]:
    faulty = {str(each["loc"][0]) for each in error.errors() if each["loc"]}
    if faulty:
        for rule, keys in broken_rules(model, given.values, faulty | given.broken):
            yield rule(_first(given, (), keys, _place(given, (), Place(path))))


def _of_value(rule: Rule, place: Place, known: Mapping[str, object]) -> Diagnostic:
    """Tell a rule of one value. known: all that it could tell of."""
    return rule(place, **{name: known[name] for name in rule.facts})


def _first(given: Fields, where: Path, keys: Sequence[str], otherwise: Place) -> Place:
    """Return where the first of some keys of a group stands."""
    return min((spot for name in keys if (spot := given.key_place((*where, name)))), default=otherwise)


def _odd(path: str, odd: list[tuple[int, int, str]], value: str) -> Iterator[Diagnostic]:
    """Tell of a character that cannot be seen in a value that must be one of a few, or have one form."""
    pasted = bool(_PASTED.match(value))
    clean = " ".join(ODD.sub(lambda match: " " if match[0].isspace() else "", value).split())
    for line, column, character in odd if pasted else odd[:1]:
        place, number = Place(path, line, column), f"U+{ord(character):04X}"
        left = clean or say("reading.nothing-left")
        yield ODD_SPACE(place, character=number) if pasted else ODD_IN_NAME(place, character=number, clean=left)


def _unknown_key(model: type[Record], given: Fields, where: Path, place: Place, suggestions: Suggestions) -> Diagnostic:
    key, known = str(where[-1]), _keys(model, where[:-1])
    near = suggestions.near(key, "\t".join(known), lambda: known)
    hint = did_you_mean(near, choose_from(sorted(known)))
    if " " in key:
        hint += " " + say("reading.comma")
    return UNKNOWN_KEY(given.key_place(where) or place, key=key, suggestion=hint)


def _unknown_choice(value: str, expected: str, key: str, place: Place, suggestions: Suggestions) -> Diagnostic:
    values = [part.strip("'") for part in expected.replace(" or ", ", ").split(", ")]
    plain = slugify(value)
    same = [each for each in values if slugify(each) == plain]
    if same:
        return UNKNOWN_CHOICE(place, value=value, key=key, suggestion=say("reading.write", value=same[0]))
    near = suggestions.near(value.casefold(), expected, lambda: values)
    hint = f"{did_you_mean(near, '')} {choose_from(values)}" if near else choose_from(values)
    return UNKNOWN_CHOICE(place, value=value, key=key, suggestion=hint)


def _cut_by_colon(value: object) -> str:
    """Return the text that a colon made a group of, or "" when it is no such thing."""
    if not isinstance(value, dict) or len(value) != 1:
        return ""
    ((key, rest),) = value.items()
    return f"{key}: {rest or ''}".strip() if rest is None or isinstance(rest, str) else ""


def _sized(kind: str, context: Mapping[str, object], value: Any, key: str, place: Place) -> Diagnostic:
    low, high = context.get("min_length"), context.get("max_length")
    if kind in ("string_too_short", "string_too_long"):
        return TEXT_LENGTH(place, key=key, length=len(value), range=_range(low, high))
    if kind in ("too_short", "too_long"):
        return LIST_LENGTH(place, key=key, length=len(value), range=_range(low, high))
    if kind in ("greater_than_equal", "less_than_equal"):
        return NUMBER_RANGE(place, key=key, value=value, range=_range(context.get("ge"), context.get("le")))
    return _of_value(_SHAPES.get(kind, BAD_VALUE), place, {"key": key, "value": value})


def _range(low: object, high: object) -> str:
    """Return the words for a range with one or two ends; None means that end is open."""
    name = "least" if high is None else "most" if low is None else "both"
    return say_of("reading.range", name, low=low, high=high)


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


def _keys(model: type[BaseModel], where: Path) -> list[str]:
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


def _model_in(annotation: object) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for inner in getattr(annotation, "__args__", ()):
        found = _model_in(inner)
        if found:
            return found
    return None
