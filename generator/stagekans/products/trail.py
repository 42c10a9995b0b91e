"""What a session, a need and the programme lead to: session, need, co-creation, practice, module."""

from collections.abc import Mapping, Sequence
from typing import Any

from stagekans.catalog.site import Site
from stagekans.model.entry import Entry
from stagekans.model.kinds.episode import Episode
from stagekans.model.kinds.need import Need
from stagekans.model.kinds.session import Session
from stagekans.model.values import since
from stagekans.outputs import Argument
from stagekans.products.shell import card

WAY = ("heard", "need", "worked", "practices", "modules")


def trail(entry: Entry, site: Site) -> Argument:
    """Return the way of a need or a session, step by step: {step: cards}; None for other kinds.

    Steps: where it was heard, the needs, where they are worked on, the practices that answer, the modules that teach.
    """
    if isinstance(entry.record, Need):
        return _way([entry], _named(entry.record.heard_in, "session", site), site)
    if isinstance(entry.record, Session):
        named = [each.need for each in entry.record.harvest.findings if each.need]
        needs = _named([*named, *entry.record.works_on], "need", site)
        heard = [each for each in site.of("need") if entry.slug in getattr(each.record, "heard_in", ())]
        needs += [each for each in heard if each not in needs]
        return _way(needs, [entry], site)
    return None


def recorded(entry: Entry, site: Site) -> list[Any]:
    """Return the recordings of a session, each with its chapters: title and the address of that moment."""
    if not isinstance(entry.record, Session):
        return []
    found = _named(entry.record.harvest.recordings, "episode", site)
    return [{**card(each), "chapters": _chapters(each)} for each in found]


def _chapters(entry: Entry) -> list[Any]:
    chapters = entry.record.chapters if isinstance(entry.record, Episode) else ()
    return [{"title": each.title, "address": f"{entry.address}#t={since(each.start)}"} for each in chapters]


def _way(needs: Sequence[Entry], heard: Sequence[Entry], site: Site) -> dict[str, Argument]:
    records = [each.record for each in needs if isinstance(each.record, Need)]
    worked = _named([slug for each in records for slug in each.worked_in], "session", site)
    keys = {each.slug for each in needs}
    works = (each for each in site.of("session") if keys & set(getattr(each.record, "works_on", ())))
    worked += [each for each in works if each not in worked]
    steps: Mapping[str, Sequence[Entry]] = {
        "heard": heard,
        "need": needs,
        "worked": worked,
        "practices": _named([slug for each in records for slug in each.practices], "practice", site),
        "modules": _named([slug for each in records for slug in each.modules], "module", site),
    }
    return {name: [card(each) for each in steps[name]] for name in WAY}


def _named(slugs: Sequence[str], kind: str, site: Site) -> list[Entry]:
    found = (site.get(kind, slug) for slug in dict.fromkeys(slugs))
    return [each for each in found if each]
