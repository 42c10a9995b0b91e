"""Open data: what a text in it points at is there for whoever has only the data."""

import json
import re
from pathlib import Path
from urllib.parse import unquote

from markdown_it import MarkdownIt

from stagekans.subjects.table import KINDS

HOME = "https://klein.example/"


def destinations(body: str) -> list[str]:
    tokens = [each for token in MarkdownIt("commonmark").parse(body) for each in token.children or []]
    return [
        str(each.attrs.get("href") or each.attrs.get("src")) for each in tokens if each.type in ("link_open", "image")
    ]


def test_every_link_and_image_of_a_body_leads_somewhere(small_site: Path) -> None:
    led = []
    for kind in KINDS.all:
        for row in json.loads((small_site / "data" / f"{kind.id}.json").read_bytes()):
            for link in destinations(row["body"] or ""):
                assert re.match(r"https?://|mailto:", link), (row["id"], link)
                if link.startswith(HOME):
                    address, _, anchor = unquote(link.removeprefix(HOME)).partition("#")
                    path = small_site / address
                    page = path / "index.html" if path.is_dir() else path
                    assert page.is_file(), (row["id"], link)
                    assert not anchor or f'id="{anchor}"' in page.read_text(encoding="utf-8"), (row["id"], link)
                    led.append(address)
    assert any(address.startswith("media/") for address in led)
    assert any(address.endswith("/") for address in led)
