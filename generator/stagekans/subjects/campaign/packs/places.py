"""Open places in the texts of a campaign: filled in for everybody who gets a pack, told in words on its page."""

import re

from stagekans.catalog.site import Site
from stagekans.core.entry import Entry
from stagekans.core.words import said, texts
from stagekans.subjects.campaign.campaign import Campaign
from stagekans.subjects.campaign.packs.look import words_of

ADDRESS, OWNER = "{adres}", "{instelling}"
_PARTS = re.compile(r"^(?=## )", re.MULTILINE)


def on_page(entry: Entry[Campaign], site: Site) -> str:
    """Return the body of a campaign as its page shows it.

    Open places say what will stand there (words.pack.places), as the page belongs to nobody who sends it. Lines stay
    where they are.
    """
    text = entry.prose.text if entry.prose else ""
    words = words_of(entry.record.language, site.settings)
    told = texts(words, "places")
    parts = _PARTS.split(text.replace(ADDRESS, told["address"]))
    opening = f"## {said(words, 'company')}"
    return "".join(
        part.replace(OWNER, told["company" if part.startswith(opening) else "institution"]) for part in parts
    )
