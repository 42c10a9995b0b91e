"""What a session, a need and the programme lead to: session, need, co-creation, practice, module."""

from collections.abc import Mapping, Sequence

from stagekans.catalog.site import Site
from stagekans.core.entry import Entry, Made
from stagekans.core.outputs import Argument
from stagekans.core.roles import Chaptered
from stagekans.frame.shell import card
from stagekans.subjects.programme.need import Need
from stagekans.subjects.programme.session import Session

WAY = ("heard", "need", "worked", "practices", "modules")


def trail_of_need(entry: Entry[Need], site: Site) -> Argument:
    """Return the way of a need, step by step: {step: cards}.

    Steps: where it was heard, the needs, where they are worked on, the practices that answer, the modules that teach.
    """
    return _way([entry], _named(entry.record.heard_in, site.of(Session)), site)


def trail_of_session(entry: Entry[Session], site: Site) -> Argument:
    """Return the way of what a session brought, by the same steps."""
    named = [each.need for each in entry.record.harvest.findings if each.need]
    needs = _named([*named, *entry.record.works_on], site.of(Need))
    needs += [each for each in site.of(Need) if entry.slug in each.record.heard_in and each not in needs]
    return _way(needs, [entry], site)


def recorded(entry: Entry[Session], site: Site) -> list[Argument]:
    """Return the recordings of a session, each with its chapters: title and the address of that moment."""
    return [{**card(each), "chapters": _chapters(each)} for each in _led(entry, site, ("harvest", "recordings"))]


def _chapters(entry: Entry) -> list[Argument]:
    heard = entry.playing(Chaptered)
    parts = heard.parts() if heard else ()
    return [{"title": title, "address": f"{entry.address}#t={start}"} for title, start in parts]


def _way(needs: Sequence[Entry[Need]], heard: Sequence[Entry[Session]], site: Site) -> Argument:
    sessions = site.of(Session)
    worked = _named([slug for each in needs for slug in each.record.worked_in], sessions)
    keys = {each.slug for each in needs}
    worked += [each for each in sessions if keys & set(each.record.works_on) and each not in worked]
    steps: Mapping[str, Sequence[Entry]] = {
        "heard": heard,
        "need": needs,
        "worked": worked,
        "practices": _all_led(needs, site, ("practices",)),
        "modules": _all_led(needs, site, ("modules",)),
    }
    return {name: [card(each) for each in steps[name]] for name in WAY}


def _all_led(needs: Sequence[Entry[Need]], site: Site, field: tuple[str, ...]) -> list[Entry]:
    found = {target.key: target for each in needs for target in _led(each, site, field)}
    return list(found.values())


def _led(entry: Entry, site: Site, field: tuple[str, ...]) -> list[Entry]:
    """Return what a field of an entry leads to, in its order, each once."""
    led = (each.target for each in site.references_from(entry) if each.target and each.within(*field))
    return list({target.key: target for target in led}.values())


def _named(slugs: Sequence[str], among: Sequence[Entry[Made]]) -> list[Entry[Made]]:
    by_slug = {each.slug: each for each in among}
    return [by_slug[slug] for slug in dict.fromkeys(slugs) if slug in by_slug]
