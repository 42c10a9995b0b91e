"""Refuses a harvest before the session, and ways of the programme that lead nowhere."""

from collections.abc import Iterator

from stagekans.catalog.site import Site
from stagekans.core.diagnostics import Diagnostic
from stagekans.core.rules import Rule
from stagekans.frame.fit import one
from stagekans.render.paper import room
from stagekans.subjects.programme.kit import Kit
from stagekans.subjects.programme.phase import Phase
from stagekans.subjects.programme.session import Harvest, Session

SESSION_HARVEST_EARLY = Rule("session-harvest-early")
INSTRUMENT_UNKNOWN = Rule("instrument-unknown", facts=("value",))
ADDRESS_NOWHERE = Rule("address-nowhere", facts=("value",))


def check(site: Site) -> Iterator[Diagnostic]:
    """Yield sessions that yielded something before they were, and instruments that are no kind of entry."""
    today = site.settings.today.isoformat()
    for entry in site.of(Session):
        record = entry.record
        if record.start == "onbekend" or record.harvest == Harvest():
            continue
        if record.start[:10] > today:
            yield SESSION_HARVEST_EARLY(entry.place(("harvest",)))
    known = {kind.address for kind in site.settings.kinds.all} | {entry.address for entry in site.entries}
    for phase in site.of(Phase):
        for index, each in enumerate(phase.record.instruments):
            if each.shows not in site.settings.kinds.by_id:
                yield INSTRUMENT_UNKNOWN(phase.place(("instruments", index, "shows")), value=each.shows)
            if each.address not in known:
                yield ADDRESS_NOWHERE(phase.place(("instruments", index, "address")), value=each.address)
        for index, question in enumerate(phase.record.guiding_questions):
            for number, link in enumerate(question.links):
                if link not in known:
                    place = phase.place(("guiding_questions", index, "links", number))
                    yield ADDRESS_NOWHERE(place, value=link)
    for kit in site.of(Kit):
        for index, text in enumerate(kit.record.cards):
            yield from one(kit.place(("cards", index)), text, "site.printed.card", (room.CUT,), site.settings.fonts)
