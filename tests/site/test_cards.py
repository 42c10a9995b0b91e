"""What other sites show of an entry: its card, its description, what the head of its page says."""

import html
import io
import json
import re
from pathlib import Path

from PIL import Image

PLACE = "https://klein.example/"


def head(page: Path) -> dict[str, str]:
    found = re.findall(r'<meta (?:property|name)="([^"]+)" content="([^"]*)">', page.read_text(encoding="utf-8"))
    return {name: html.unescape(value) for name, value in found}


def test_every_entry_has_a_light_card_of_the_size_that_sites_ask(small_site: Path) -> None:
    cards = sorted((small_site / "kaarten").rglob("*.png"))
    assert len(cards) > 15
    for card in cards:
        data = card.read_bytes()
        assert Image.open(io.BytesIO(data)).size == (1200, 630), card
        assert len(data) < 26_000, card


def test_two_entries_have_two_marks(small_site: Path) -> None:
    one, other = (
        Image.open(small_site / "kaarten" / "practice" / f"{slug}.png").convert("RGB").crop((0, 410, 800, 540))
        for slug in ("open-gesprek", "naamloos-kiezen")
    )
    assert one.tobytes() != other.tobytes()


def test_the_head_of_a_page_names_its_card_and_says_what_is_on_it(small_site: Path) -> None:
    said = head(small_site / "verhalen" / "onderzoek-naar-afspraken" / "index.html")
    title = "Onderzoek naar afspraken: 5 & 6 {proef}"
    assert said["og:title"] == title
    assert said["og:url"] == PLACE + "verhalen/onderzoek-naar-afspraken/"
    assert said["og:image"] == PLACE + "kaarten/story/onderzoek-naar-afspraken.png"
    assert (said["og:image:width"], said["og:image:height"]) == ("1200", "630")
    assert title in said["og:image:alt"] == said["twitter:image:alt"]
    assert said["twitter:card"] == "summary_large_image"
    assert (small_site / said["og:image"].removeprefix(PLACE)).is_file()


def test_programme_pages_have_a_card_too(small_site: Path) -> None:
    said = head(small_site / "programma" / "index.html")
    assert (small_site / said["og:image"].removeprefix(PLACE)).is_file()


def test_the_description_of_a_page_leads_back_to_it(small_site: Path) -> None:
    page = (small_site / "praktijken" / "open-gesprek" / "index.html").read_text(encoding="utf-8")
    (found,) = re.findall(r'type="application/json\+oembed" title="Open gesprek" href="([^"]+)"', page)
    said = json.loads((small_site / found.removeprefix(PLACE)).read_bytes())
    assert (said["version"], said["type"]) == ("1.0", "link")
    assert said["url"] == PLACE + "praktijken/open-gesprek/"
    assert (said["thumbnail_width"], said["thumbnail_height"]) == (1200, 630)
    assert (small_site / said["thumbnail_url"].removeprefix(PLACE)).is_file()
