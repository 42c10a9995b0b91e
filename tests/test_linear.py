"""Nothing an editor can write costs its square: every pattern, and whole files of all shapes."""

import ast
import importlib
import pkgutil
import re
import signal
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import FrameType, ModuleType
from typing import Any

import pytest

import stagekans

SIZE = 100_000
PATTERN_SECONDS = 1.0
"""Of processor time; a pattern that is linear takes a hundredth, one that is not takes a minute."""
_PIECES = ("a", "1", " ", ".", "\n", "(", "[", "<", '"', "-", "a.", "a@", "0 ", "Aa ", "](", "<a ", "\n ", "“")
SHAPES: Mapping[str, str] = {each: each * (SIZE // len(each)) for each in _PIECES}
STARTS = ("!!! note\n", "audio:\n", "[a](", "url('#", "de enige ")


ANCHORED = " at the start"
"""Ends the name of a pattern that is only held against the start of a text, never looked for inside it."""
_ANCHORED = {"match", "fullmatch"}
_USES = ("match", "search", "sub", "findall", "finditer", "split", "fullmatch", "subn")


class _Known(dict[str, Any]):
    """Names of a module, with a word for what only a function knows."""

    def __missing__(self, name: str) -> str:
        return "audio"


def patterns() -> Iterator[tuple[str, re.Pattern[Any]]]:
    """Yield every pattern in the package: those kept in a module, and those written where they are used."""
    for found in pkgutil.walk_packages(stagekans.__path__, "stagekans."):
        module = importlib.import_module(found.name)
        yield from _written(module)
        text = Path(str(module.__file__)).read_text(encoding="utf-8")
        for name, value in vars(module).items():
            if isinstance(value, re.Pattern):
                uses = set(re.findall(rf"\b{name}\b(?! =)(?:\.(\w+))?", text))
                yield f"{found.name}.{name}{ANCHORED if uses <= _ANCHORED else ''}", value


def _written(module: ModuleType) -> Iterator[tuple[str, re.Pattern[Any]]]:
    with open(str(module.__file__), encoding="utf-8") as stream:
        tree = ast.parse(stream.read())
    for node in ast.walk(tree):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
            continue
        called = node.func
        if ast.unparse(called.value) == "re" and called.attr in _USES:
            source = eval(compile(ast.Expression(node.args[0]), "pattern", "eval"), {}, _Known(vars(module)))
            name = f"{module.__name__}:{node.lineno}{ANCHORED if called.attr in _ANCHORED else ''}"
            yield name, re.compile(source)


ALL = {name: pattern for name, pattern in patterns() if isinstance(pattern.pattern, str)}


@pytest.fixture
def limit() -> Iterator[Any]:
    """Let what follows take so much processor time, however busy the machine is."""

    def stop(number: int, frame: FrameType | None) -> None:
        raise TimeoutError

    before = signal.signal(signal.SIGPROF, stop)
    yield lambda seconds: signal.setitimer(signal.ITIMER_PROF, seconds)
    signal.setitimer(signal.ITIMER_PROF, 0)
    signal.signal(signal.SIGPROF, before)


def test_patterns_are_found() -> None:
    assert len(ALL) > 80
    assert any(name.startswith("stagekans.site.checks.privacy") for name in ALL)
    assert any(":" in name for name in ALL)


@pytest.mark.parametrize("name", ALL)
def test_a_pattern_is_linear(name: str, limit: Any) -> None:
    pattern = ALL[name]
    slow = []
    for shape, text in SHAPES.items():
        limit(PATTERN_SECONDS)
        try:
            pattern.fullmatch(text)
            sum(1 for _ in (() if name.endswith(ANCHORED) else pattern.finditer(text)))
            pattern.match(text)
            for start in STARTS:
                pattern.match(start + text[:2_000] + "\n¶")
        except TimeoutError:
            slow.append(shape)
        limit(0)
    assert not slow


def test_a_pattern_that_is_not_linear_is_seen(limit: Any) -> None:
    limit(PATTERN_SECONDS / 10)
    with pytest.raises(TimeoutError):
        re.compile(r"[\w.+-]+@[\w-]+").search(SHAPES["a"][: SIZE // 5])
