"""All rules there are: found in the rooms that say them."""

import importlib
import pkgutil
from collections.abc import Iterator, Mapping

import stagekans
from stagekans.core.rules import Rule


def rooms() -> Iterator[str]:
    """Yield the name of every module of the package."""
    yield from (each.name for each in pkgutil.walk_packages(stagekans.__path__, "stagekans."))


def _found() -> Mapping[str, list[Rule]]:
    """Return code -> the rules of that code; one that several rooms import is one."""
    found: dict[str, list[Rule]] = {}
    for room in rooms():
        for value in vars(importlib.import_module(room)).values():
            for each in value.values() if isinstance(value, dict) else (value,):
                if isinstance(each, Rule) and not any(each is known for known in found.setdefault(each.code, [])):
                    found[each.code].append(each)
    return found


FOUND = _found()
RULES = {code: rules[0] for code, rules in FOUND.items()}
