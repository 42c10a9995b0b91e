"""Refuses a harvest before the session, and ways of the programme that lead nowhere."""

from collections.abc import Iterator

from stagekans.catalog.site import Site
from stagekans.diagnostics import Diagnostic
from stagekans.messages import problem
from stagekans.model.kinds.phase import Phase
from stagekans.model.kinds.session import Harvest, Session
from stagekans.model.kinds.table import BY_ID, KINDS


def check(site: Site) -> Iterator[Diagnostic]:
    """Yield sessions that yielded something before they were, and instruments that are no kind of entry."""
    today = site.settings.today.isoformat()
    for entry in site.of("session"):
        record = entry.record
        if not isinstance(record, Session) or record.start == "onbekend" or record.harvest == Harvest():
            continue
        if record.start[:10] > today:
            yield problem("session-harvest-early", entry.place(("harvest",)))
    known = {kind.address for kind in KINDS} | {entry.address for entry in site.entries}
    for entry in site.of("phase"):
        if not isinstance(entry.record, Phase):
            continue
        for index, each in enumerate(entry.record.instruments):
            if each.shows not in BY_ID:
                yield problem("instrument-unknown", entry.place(("instruments", index, "shows")), value=each.shows)
            if each.address not in known:
                yield problem("address-nowhere", entry.place(("instruments", index, "address")), value=each.address)
        for index, question in enumerate(entry.record.guiding_questions):
            for number, link in enumerate(question.links):
                if link not in known:
                    place = entry.place(("guiding_questions", index, "links", number))
                    yield problem("address-nowhere", place, value=link)
