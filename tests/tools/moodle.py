"""GIFT as Moodle reads it: question/format/gift/format.php (MOODLE_405_STABLE), step by step, in Python.

Moodle itself needs PHP and a database; what matters here are its rules for signs, which are these lines of it.
"""

import html
import re
from typing import Any

_ESCAPED = {r"\:": "&&058;", r"\#": "&&035;", r"\=": "&&061;", r"\{": "&&123;", r"\}": "&&125;", r"\~": "&&126;"}
_FORMATS = ("html", "plain", "markdown", "moodle")
_WEIGHT = re.compile(r"^%-*([0-9]{1,2})\.?([0-9]*)%")
_TAG = re.compile(r"</?[a-zA-Z][^>]*>")


def read(text: str) -> list[dict[str, Any]]:
    """Return the questions of a file: name, text, kind, answers, and general feedback, as people see them."""
    found, held = [], []
    for line in [*text.split("\n"), ""]:
        bare = line.strip()
        if bare:
            held.append(" " if bare.startswith("//") else bare)
            continue
        whole = "\n".join(held).strip()
        found += [_question(whole)] if whole else []
        held = []
    return found


def _question(text: str) -> dict[str, Any]:
    assert not text.startswith("$CATEGORY:"), text
    text = _hidden(text)
    name = ""
    if text.startswith("::"):
        name, _, text = text[2:].partition("::")
    start, end = text.index("{"), text.index("}")
    assert "{" not in text[start + 1 :], text
    assert "}" not in text[end + 1 :], text
    inside, asked = text[start + 1 : end].strip(), text[:start] + text[end + 1 :]
    stem, form = _formatted(asked.strip(), "moodle")
    general = ""
    if "####" in inside:
        inside, _, general = inside.rpartition("####")
        inside, general = inside.strip(), _formatted(general, form)[0]
    found = {"name": _shown(name).strip(), "text": stem, "general": general}
    if not inside:
        return {**found, "kind": "essay"}
    if "~" in inside:
        return {**found, "kind": "choice", "single": "=" in inside, "answers": _choices(inside, form)}
    if "=" in inside and "->" in inside:
        return {**found, "kind": "match", "pairs": [_pair(each, form) for each in inside.split("=") if each.strip()]}
    assert inside.split("#")[0].strip() in ("T", "TRUE", "F", "FALSE"), f"short answer: {inside!r}"
    truth, *said = [each.strip() for each in inside.split("#")]
    return {**found, "kind": "truth", "true": truth[0] == "T", "feedback": [_formatted(each, form)[0] for each in said]}


def _choices(inside: str, form: str) -> list[tuple[float, str, str]]:
    found = []
    for answer in (each.strip() for each in inside.replace("=", "~=").split("~")):
        if not answer:
            continue
        share, rest = 0.0, answer
        if answer.startswith("="):
            share, rest = 100.0, answer[1:]
        elif _WEIGHT.match(answer):
            weight, _, rest = answer[1:].partition("%")
            share = float(weight)
        words, _, said = rest.partition("#")
        found.append((share, _formatted(words.strip(), form)[0], _formatted(said.strip(), form)[0]))
    return found


def _pair(answer: str, form: str) -> tuple[str, str]:
    left, arrow, right = answer.partition("->")
    assert arrow, answer
    return _formatted(left.strip(), form)[0], _shown(right).strip()


def _formatted(text: str, form: str) -> tuple[str, str]:
    """Return a text as a reader sees it, and its format."""
    if text.startswith("[") and text[1 : text.find("]")] in _FORMATS:
        form, text = text[1 : text.find("]")], text[text.find("]") + 1 :]
    shown = _shown(text).strip()
    if form in ("html", "moodle"):
        shown = html.unescape(_TAG.sub("", shown))
    return shown, form


def _hidden(text: str) -> str:
    text = text.replace("\\\\", "&&092;")
    for sign, place in _ESCAPED.items():
        text = text.replace(sign, place)
    return text.replace("&&092;", "\\")


def _shown(text: str) -> str:
    for sign, place in _ESCAPED.items():
        text = text.replace(place, sign[1])
    return text
