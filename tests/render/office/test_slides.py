"""Plain data to slides: what fits, what is split, what is refused; the same bytes each time."""

import io
from typing import Any

import pytest
from pptx import Presentation

from stagekans.render.failed import PressFailed
from stagekans.render.image.mark import shapes
from stagekans.render.image.qr import png
from stagekans.render.office.deck_look import LAYOUTS
from stagekans.render.office.look import DeckLook
from stagekans.render.office.slides import Slide, deck
from stagekans.render.paper.fitting import largest, lines

SHAPES: Any = shapes("proef", 14)
LOOK: DeckLook = {
    "title": "Proef",
    "site": "Klein & fijn",
    "lang": "nl-NL",
    "colours": {"dk1": "#17150f", "accent1": "#4b1d52"},
    "fonts": {"major": "Arial", "minor": "Arial"},
    "shapes": SHAPES,
    "layouts": {kind: kind for kind in LAYOUTS},
}
SENTENCE = "Dit is een zin die lang genoeg is om over een hele regel van een dia te lopen, en dan nog iets verder. "


def slide(count: int = 1, text: str = "Kort", **more: Any) -> Slide:
    given: Any = {"kind": "text", "title": "Titel", "notes": "Een\nTwee", "items": [{"text": text}] * count, **more}
    found: Slide = given
    return found


def made(*slides: Slide) -> Any:
    return Presentation(io.BytesIO(deck(list(slides), LOOK, png("x", 4)[""])[""]))


def test_the_same_slides_are_the_same_bytes() -> None:
    given = [slide(), slide(kind="question", marks="letter"), slide(kind="closing", picture="QR-code naar x")]
    picture = png("x", 4)[""]
    assert deck(given, LOOK, picture) == deck(given, LOOK, picture)


def test_too_much_text_becomes_more_slides_that_say_so() -> None:
    found = made(slide(24, SENTENCE, marks="number"))
    titles = [each.shapes.title.text for each in found.slides]
    assert len(titles) > 1
    assert titles[0] == f"Titel (1/{len(titles)})"
    bodies = [each.placeholders[1].text_frame.paragraphs for each in found.slides]
    assert sum(map(len, bodies)) == 24
    assert 'startAt="' in bodies[1][0]._p.xml  # the numbers go on


def test_the_longer_the_text_the_smaller_the_type() -> None:
    sizes = []
    for count in (1, 6, 12):
        body = made(slide(count, "Een regel van gewone lengte op een dia.")).slides[0].placeholders[1]
        sizes.append(body.text_frame.paragraphs[0].runs[0].font.size.pt)
    assert sizes[0] > sizes[-1] >= 20


def test_what_cannot_fit_is_refused() -> None:
    with pytest.raises(PressFailed, match="no room for the text"):
        made(slide(1, SENTENCE * 400))
    with pytest.raises(PressFailed, match="no room for the title"):
        made(slide(title=SENTENCE * 40))
    with pytest.raises(PressFailed, match="no room for the table"):
        made(slide(0, table={"heads": ["a", "b"], "rows": [[SENTENCE * 200, "b"]], "alt": "groot"}))


def test_a_long_table_becomes_more_slides_each_with_its_heads() -> None:
    rows = [[f"{number}. {SENTENCE}", "kort"] for number in range(1, 10)]
    found = made(slide(0, table={"heads": ["Een", "Twee"], "rows": rows, "alt": "Tabel"})).slides
    tables = [shape.table for each in found for shape in each.shapes if shape.has_table]
    assert len(tables) > 1
    assert {table.cell(0, 0).text for table in tables} == {"Een"}
    assert sum(len(table.rows) - 1 for table in tables) == 9


def test_a_slide_without_text_has_no_empty_box() -> None:
    found = made(slide(0, table={"heads": ["a", "b"], "rows": [["1", "2"]], "alt": "Tabel"})).slides[0]
    assert [shape.name for shape in found.placeholders] == [found.shapes.title.name]
    assert found.notes_slide.notes_text_frame.text == "Een\nTwee"


@pytest.mark.parametrize(
    ("text", "room", "count"), [("aaa", 10, 1), ("aa aa aa", 2.6, 2), ("a\nb", 10, 2), ("m" * 9, 3, 3)]
)
def test_lines_are_counted_as_they_wrap(text: str, room: float, count: int) -> None:
    assert lines(text, room) == count


def test_the_largest_size_that_fits_is_taken_and_none_when_none_does() -> None:
    assert largest(["een"], (200, 100), (30, 20)) == 30
    assert largest(["een"], (200, 35), (30, 20)) == 20
    assert largest(["een"], (200, 5), (30, 20)) is None
