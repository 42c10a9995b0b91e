"""Sentences stand in theme/messages and nowhere else; each rule has one, each one is said, in every language."""

import ast
import re
import shutil
import string
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from project import ROOT, command
from ruled import FOUND, RULES

from stagekans.core import messages
from stagekans.core.diagnostics import Diagnostic, Place, Severity
from stagekans.core.messages import say, say_of, sentences
from stagekans.core.rules import Rule

PACKAGE = ROOT / "generator" / "stagekans"
LANGUAGES = sorted(path.name for path in (ROOT / "theme" / "messages").iterdir())


def texts(language: str) -> dict[str, str]:
    """Return "subject.name" -> text of everything in the files of a language."""
    found: dict[str, str] = {}
    for subject in messages.subjects(language):
        loaded = yaml.load((messages.FOLDER / language / f"{subject}.yml").read_bytes(), Loader=yaml.CBaseLoader)
        found |= {f"{subject}.{name}": text for name, text in messages._flat(loaded)}
    return found


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


# rules


def test_every_code_has_one_rule_and_every_rule_a_sentence() -> None:
    assert {code: len(rules) for code, rules in FOUND.items() if len(rules) > 1} == {}
    assert sentences().keys() == FOUND.keys()
    names = [name for name in texts("nl") if name.endswith(".sentence")]
    assert len(names) == len(sentences()), "a code stands in two files"


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_what_a_rule_tells_is_what_its_sentence_and_hint_ask(rule: Rule) -> None:
    for language in LANGUAGES:
        sentence, hint = sentences(language)[rule.code]
        assert placeholders(sentence) | placeholders(hint) == {*rule.facts}


def test_a_rule_tells_its_facts_and_no_others() -> None:
    rule = Rule("results-sum", facts=("sum", "base"))
    found = rule(Place("a.csv", 3, 4), sum=7, base="8" * 200)
    assert found == Diagnostic(
        Place("a.csv", 3, 4),
        "results-sum",
        f"De antwoorden zijn samen 7, maar de basis is {'8' * 160}.",
        "Bij een vraag met één antwoord tellen alle antwoorden samen op tot “base”.",
        Severity.ERROR,
    )
    for facts in ({"sum": 7}, {"sum": 7, "base": 8, "more": 9}, {}):
        with pytest.raises(TypeError, match="results-sum"):
            rule(Place("a.csv"), **facts)


def test_every_call_of_a_rule_gives_its_facts() -> None:
    """Also where no test comes: read from the source."""
    named = {rule.code.upper().replace("-", "_"): rule for rule in RULES.values()}
    calls = 0
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name)):
                continue
            rule = named.get(node.func.id)
            if rule and all(each.arg for each in node.keywords):
                calls += 1
                assert {each.arg for each in node.keywords} == {*rule.facts}, f"{path}:{node.lineno}"
    assert calls > 150


def test_every_code_that_the_press_gives_has_a_rule() -> None:
    given = {text for path, _, text in constants() if "render" in path.parts and text.startswith("logo-")}
    assert given <= FOUND.keys()
    assert "logo-doctype" in given


def test_a_suggestion_is_told_whole() -> None:
    long = "a" * 300
    found = Rule("unknown-key", facts=("key", "suggestion"))(Place("a.md"), key=long, suggestion=long)
    assert (long in found.message, long in found.hint) == (False, True)


# phrases


def constants() -> Iterator[tuple[Path, int, str]]:
    """Yield (file, line, text) for each text in the package, but for what documents it and lists of words."""
    for path in sorted(PACKAGE.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        left = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
        left |= {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Attribute) and node.attr == "split"}
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in left:
                yield path, node.lineno, node.value


def test_every_phrase_is_said() -> None:
    said = {text for _, _, text in constants()}
    left = [
        name
        for name in texts("nl")
        if name not in said and name.rpartition(".")[0] not in said and name.split(".")[1] not in FOUND
    ]
    assert left == []


def test_a_name_of_elsewhere_without_a_phrase_gets_the_other_one() -> None:
    assert say_of("reading.yaml", "tab") == "een tab kan hier niet; spring in met spaties"
    assert say_of("reading.yaml", "never heard of") == say("reading.yaml.other")


WORDS = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
SMALL = (
    "aan alle als bij dan dat deze dit dus een één én en er geen heeft het hier hoe hoort iets je kies kijk "
    "klopt kun maak maar met naar niet niets nog noem om onder ook schrijf staat te tot uit van vanaf voor "
    "waar wat wordt ze zet zij zijn zo zonder"
)
DUTCH = frozenset(SMALL.split())
PATTERN = re.compile(r"\\[bwdsWS]|\(\?")


def is_dutch(text: str) -> bool:
    """Whether a text is said in Dutch: words with a space between, one of them a small word of that language."""
    words = WORDS.findall(text)
    return (
        len(words) > 1
        and " " in text.strip()
        and not DUTCH.isdisjoint(map(str.lower, words))
        and not PATTERN.search(text)
    )


def test_nothing_that_people_read_stands_in_python() -> None:
    found = [f"{path.relative_to(PACKAGE)}:{line}: {text}" for path, line, text in constants() if is_dutch(text)]
    assert found == []


@pytest.mark.parametrize(
    "text", ["Kijk welke stappen er zijn.", " is geen dag; schrijf JJJJ-MM-DD", "een dia", "in de "]
)
def test_dutch_is_known_when_it_is_seen(text: str) -> None:
    assert is_dutch(text) == (text != "in de ")


# languages


def test_all_languages_have_the_same_names_and_facts() -> None:
    first = texts("nl")
    for language in LANGUAGES:
        other = texts(language)
        assert other.keys() == first.keys()
        for name in first:
            if not name.endswith((".sentence", ".hint")):
                assert placeholders(other[name]) == placeholders(first[name]), name


def test_a_second_folder_is_a_second_language(tmp_path: Path, small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A made-up one, in which every text begins with a word of its own."""

    def translated(value: Any) -> Any:
        return {name: translated(each) for name, each in value.items()} if isinstance(value, dict) else f"Xx {value}"

    shutil.copytree(messages.FOLDER / "nl", tmp_path / "nl")
    (tmp_path / "xx").mkdir()
    for path in (tmp_path / "nl").iterdir():
        other = translated(yaml.load(path.read_bytes(), Loader=yaml.CBaseLoader))
        (tmp_path / "xx" / path.name).write_text(yaml.safe_dump(other, allow_unicode=True), encoding="utf-8")
    monkeypatch.setattr(messages, "FOLDER", tmp_path)
    assert say("commands.stopped", "xx") == "Xx Afgebroken."
    assert say("commands.stopped") == "Afgebroken."
    assert sentences("xx")["yaml-alias"][1] == "Xx Schrijf de waarde voluit."
    monkeypatch.setattr(messages, "LANGUAGE", "xx")
    page = small / "practices" / "open-gesprek.md"
    page.write_text(page.read_text(encoding="utf-8").replace("status: lopend", "status: bezig"), encoding="utf-8")
    done = command(small, "check", check=False)
    assert [line.partition("Xx ")[:2] for line in done.stdout.splitlines()[1:]] == [
        ("  ", "Xx "),
        ("  → ", "Xx "),
        ("", "Xx "),
    ]
