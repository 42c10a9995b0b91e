"""Refuses a text of an institution's own that replaces nothing: its campaign or the heading is not there."""

from collections.abc import Iterator

from stagekans.catalog.site import Site
from stagekans.core.diagnostics import Diagnostic
from stagekans.core.house import House, OwnText
from stagekans.core.rules import Rule
from stagekans.subjects.campaign.campaign import Campaign

TEXT_REPLACES_NOTHING = Rule("text-replaces-nothing", facts=("value", "choices"))


def check(site: Site) -> Iterator[Diagnostic]:
    """Yield each own text without a text to replace, at its line, with the texts there are."""
    known = {
        each.slug: [heading.anchor for heading in each.prose.headings if heading.level == 2]
        for each in site.of(Campaign)
        if each.prose
    }
    for entry in site.entries:
        own: tuple[OwnText, ...] = entry.record.texts if isinstance(entry.record, House) else ()
        for number, text in enumerate(own):
            if text.campaign not in known:
                place = entry.place(("texts", number, "campaign"))
                yield TEXT_REPLACES_NOTHING(place, value=text.campaign, choices=", ".join(sorted(known)))
            elif text.replaces not in known[text.campaign]:
                place = entry.place(("texts", number, "replaces"))
                choices = ", ".join(known[text.campaign])
                yield TEXT_REPLACES_NOTHING(place, value=text.replaces, choices=choices)
