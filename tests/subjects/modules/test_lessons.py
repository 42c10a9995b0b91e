"""A module is read as people go through it, and its minutes are counted."""

import dataclasses
from typing import Any

import pytest
from project import ROOT

from stagekans.adapters import disk
from stagekans.build.pipeline import examine
from stagekans.core.reading_time import LETTERS_PER_MINUTE
from stagekans.subjects.modules.lesson import lesson
from stagekans.subjects.modules.lessons import blocks, minutes, routes, sections, shuffled, version, ways

TEXT = """Vooraf.

## Eerste deel

Een zin met een [link](x.md).

### Vraag: Wat past?

Lees goed.

- [ ] Niet dit
    > Omdat het niet past.
- [x] Wel **dit**
    > Want het past.

### Gewone kop

Gewone tekst.

### Volgorde: Van een naar drie

1. een
2. twee
3. drie

> Zo tel je.

### Koppel: Woorden

| Woord | Betekenis |
| --- | --- |
| a | eerste |
| b | tweede |

### Dilemma: Wat nu?

Je staat er voor.

- [Links](#links-af)
- [Rechts](#rechts-af)

#### Links af

Daarna [rechts](#rechts-af).

#### Rechts af

Klaar.

### Reflectie: Wat neem je mee?

Schrijf het op.

> Een voorbeeld.
"""


def test_every_kind_of_question_is_read() -> None:
    before, first = lesson(TEXT)
    assert (before.title, before.blocks[0].text) == ("", "Vooraf.")
    text, choice, plain, order, match, dilemma, reflection = first.blocks
    assert (text.kind, plain.kind) == ("text", "text")
    assert plain.text.startswith("### Gewone kop")
    assert choice.text == "Lees goed."
    assert [(each.text, each.right, each.feedback) for each in choice.options] == [
        ("Niet dit", False, "Omdat het niet past."),
        ("Wel **dit**", True, "Want het past."),
    ]
    assert (order.items, order.explanation) == (("een", "twee", "drie"), "Zo tel je.")
    assert match.pairs == (("a", "eerste"), ("b", "tweede"))
    assert [step.onward for step in dilemma.steps] == [("links-af", "rechts-af"), ("rechts-af",), ()]
    assert routes(dilemma) == ((1, 2), (2,))
    assert ways(dilemma).longest == ("dilemma-wat-nu", "links-af", "rechts-af")
    assert (reflection.text, reflection.explanation) == ("Schrijf het op.", "Een voorbeeld.")


def test_minutes_follow_reading_speed_and_what_there_is_to_do(settings: Any) -> None:
    site = examine(disk.content(ROOT, {}), settings)[0]
    modules = site.of_kind("module")
    assert len(modules) >= 6
    for entry in modules:
        assert 10 <= minutes(entry) <= 15, entry.slug
        kinds = [block.kind for block in blocks(entry)]
        assert kinds.count("choice") >= 4
        assert kinds.count("dilemma") == 1
        assert sections(entry)[0].title
    assert pytest.approx(202, abs=1) == LETTERS_PER_MINUTE / 6.0  # words a minute at six letters a word


@pytest.mark.parametrize("items", [["a", "b"], ["b", "a"], ["een", "twee", "drie"]])
def test_a_question_never_shows_its_items_in_the_right_order(items: list[str]) -> None:
    mixed = shuffled(items)
    assert mixed != items
    assert sorted(mixed) == sorted(items)
    assert mixed == shuffled(items)


def test_the_version_follows_title_and_body_and_nothing_else(settings: Any) -> None:
    entry = examine(disk.content(ROOT, {}), settings)[0].of_kind("module")[0]
    known = version(entry)
    assert len(known) == 8
    other = entry.record.model_copy(update={"title": "Anders"})
    assert version(dataclasses.replace(entry, record=other)) != known
    later = entry.record.model_copy(update={"review_date": "2030-01-01"})
    assert version(dataclasses.replace(entry, record=later)) == known
    assert entry.prose is not None
    longer = dataclasses.replace(entry.prose, text=entry.prose.text + "Nog een zin.")
    assert version(dataclasses.replace(entry, prose=longer)) != known
