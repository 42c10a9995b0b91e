"""No text of 100,000 characters keeps the rules on texts busy: every pattern is linear."""

import time
from collections.abc import Callable

import pytest

from stagekans.catalog.site import Site
from stagekans.core.addresses import fault
from stagekans.core.diagnostics import Place
from stagekans.core.entry import Entry, Record
from stagekans.core.prose import Prose
from stagekans.core.settings import Settings
from stagekans.reading.template import sentences
from stagekans.site.checks import outdated, pasted, privacy

LENGTH = 100_000
SECONDS = 0.5
PIECES = [
    *("a", "1", "“", "`", "\n", "[a](", "[a] (", "(a)[", "a.", "a@a.", "06 ", "Jan de ", "als enige x ", "\n\n\t"),
    *("https://a.", "niet-"),
]


def entry(text: str) -> Entry:
    record = Record.model_construct(title="Proef", summary=text[:2000])
    return Entry("session", "proef", "content/agenda/proef.md", "agenda/proef/", record, Prose(text, Place("x")), {})


@pytest.mark.parametrize("piece", PIECES, ids=repr)
def test_each_rule_is_quick(piece: str, settings: Settings) -> None:
    text = (piece * LENGTH)[:LENGTH]
    site = Site(settings, (entry(text),), (), {})
    rules: dict[str, Callable[[], object]] = {
        "privacy": lambda: list(privacy.check(site)),
        "outdated": lambda: list(outdated.check(site)),
        "pasted": lambda: list(pasted.check(site)),
        "sentences": lambda: list(sentences(text)),
        "fault": lambda: fault(f"https://{text}"),
    }
    slow = {}
    for name, rule in rules.items():
        start = time.process_time()
        rule()
        slow[name] = time.process_time() - start
    assert {name: spent for name, spent in slow.items() if spent > SECONDS} == {}
