"""Going through a module as a person does: answers found in its HTML as it reads without script."""

from collections.abc import Sequence
from dataclasses import dataclass

from lxml import html
from playwright.sync_api import Frame, Page


@dataclass(frozen=True)
class Question:
    """One scored question. right: chosen options of a choice, else where each shown item belongs."""

    id: str
    kind: str
    options: int
    right: tuple[int, ...]


def questions(text: bytes | str) -> list[Question]:
    """Return the scored questions of a module's page in order. text: its HTML."""
    found = []
    for box in html.fromstring(text).iterfind(".//*[@data-block]"):
        kind = box.get("data-block")
        if kind == "choice":
            options = box.findall(".//*[@data-option]")
            right = [at for at, each in enumerate(options) if each.get("data-option") == "right"]
        elif kind in ("order", "match"):
            options = box.findall(".//*[@data-at]")
            right = list(range(len(options)))
        else:
            continue
        found.append(Question(str(box.attrib["data-id"]), kind, len(options), tuple(right)))
    return found


def answer(page: Page | Frame, question: Question, *, well: bool = True) -> None:
    """Answer a question by keyboard-reachable means and check it. well: rightly, or as wrong as can be."""
    box = page.locator(f"[data-id='{question.id}']")
    if question.kind == "choice":
        chosen = question.right if well else [at for at in range(question.options) if at not in question.right][:1]
        for at in range(question.options):
            if at in chosen:
                box.locator("input").nth(at).check()
            elif box.locator("input").nth(at).get_attribute("type") == "checkbox":
                box.locator("input").nth(at).uncheck()
    elif question.kind == "match":
        places = question.right if well else [*question.right[1:], question.right[0]]
        for at, place in enumerate(places):
            box.locator("select").nth(at).select_option(str(place))
    else:
        arrange(page, question, question.right if well else tuple(reversed(question.right)))
    box.get_by_role("button", name="Kijk na").click()


def arrange(page: Page | Frame, question: Question, wanted: Sequence[int]) -> None:
    """Put the rows of an order question in an order, with the buttons."""
    box = page.locator(f"[data-id='{question.id}']")
    for target, place in enumerate(wanted):
        while True:
            now = [int(each.get_attribute("data-at") or 0) for each in box.locator(".ordering > li").all()]
            if now.index(place) == target:
                break
            box.locator(".ordering > li").nth(now.index(place)).get_by_role("button").first.click()


def read(page: Page | Frame) -> None:
    """Go from section to section with the button at the end of each."""
    for onward in page.locator("[data-onward]").all():
        onward.click()
