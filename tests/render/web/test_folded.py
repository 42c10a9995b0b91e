"""Empty lines leave a page, but not the code and texts in which they are seen."""

import json
from typing import Any

from stagekans.render.web.html import render

WORDS = json.dumps({"language": "nl"}).encode()


def shown(template: str, text: str) -> str:
    view: Any = {"address": "x/", "body": {"text": text, "ids": {}, "links": {}}}
    made = render({"x.html": template.encode()}, "x.html", "nl", WORDS, b"{}", view)
    return made[""].decode()


def test_empty_lines_of_code_stay_and_others_go() -> None:
    page = shown("<main>\n\n \n{{ content }}\n\n\n</main>", "Zo:\n\n```\neen\n\n\ntwee\n```\n\nDaarna.\n")
    assert "een\n\n\ntwee" in page
    assert "<main>\n<p>Zo:</p>" in page
    assert "<p>Daarna.</p>\n</main>" in page


def test_a_text_to_copy_keeps_its_paragraphs() -> None:
    page = shown("<textarea>Beste lezer,\n\nTot ziens.</textarea>\n\n<p>a</p>\n\n<p>b</p>", "")
    assert page == "<textarea>Beste lezer,\n\nTot ziens.</textarea>\n<p>a</p>\n<p>b</p>"
