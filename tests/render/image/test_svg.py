"""A drawing is made of elements: what it holds is escaped, and what is let through stays as it is."""

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from stagekans.render.image import svg
from stagekans.render.image.qr import png

LETTERS = st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"))


def test_a_frame_holds_the_names_to_fill_in() -> None:
    made = svg.frame({"width": "$width", "viewBox": "$view"})
    assert made == '<svg xmlns="http://www.w3.org/2000/svg" width="$width" viewBox="$view">$body</svg>'


@given(LETTERS)
def test_an_attribute_says_what_was_given(value: str) -> None:
    root = etree.fromstring(svg.drawing({"viewBox": "0 0 1 1"}, svg.element("rect", {"fill": value})))
    assert root[0].get("fill") == value
    assert len(root) == 1


def test_a_body_is_let_through_as_it_is() -> None:
    body = '<g id="$body"><path d="M0 0"/></g>'
    assert body in svg.drawing({"viewBox": "0 0 1 1"}, body)


def test_a_photo_is_in_the_drawing_itself() -> None:
    shown = svg.photo(png("x", 1)[""], 3, 4)
    assert shown.startswith('<image width="3" height="4" href="data:image/png;base64,')
