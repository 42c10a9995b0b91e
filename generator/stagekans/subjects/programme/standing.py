"""How far the programme is: what entries say of each instrument and each question, never prose."""

from collections.abc import Sequence

from stagekans.catalog.made_up import made_up
from stagekans.catalog.site import Site
from stagekans.core.entry import Entry
from stagekans.core.outputs import Argument
from stagekans.core.settings import Settings
from stagekans.core.words import groups, plain, said
from stagekans.frame.shell import card
from stagekans.subjects.programme.need import Need
from stagekans.subjects.programme.phase import Phase

_DATES = ("start", "published", "since", "signed_on", "as_of")


def standing(entry: Entry[Phase], site: Site) -> Argument:
    """Return what the page of a phase shows beyond its record: its instruments with entries, its questions.

    instruments: {title, text, address, count, latest (card and day) or None}. questions: with where they are asked.
    """
    asked = site.find(Phase, entry.record.questions_of) if entry.record.questions_of else entry
    source = asked.record if asked else entry.record
    return {
        "instruments": [
            {**each.model_dump(mode="json"), **_shown(_living(each.shows, each.form, site), site.settings)}
            for each in entry.record.instruments
        ],
        "questions": [
            {**each.model_dump(mode="json"), "need": _need(each.need, site), "links": _links(each.links, site)}
            for each in source.guiding_questions
        ],
        "asked": card(asked) if asked and asked is not entry else None,
    }


def overall(site: Site) -> dict[str, Argument]:
    """Return what the page of the whole programme shows.

    programme: every phase with its standing. systems: the parts of the approach that are on this site.
    """
    there = {site.settings.kinds.by_id[each.kind].address for each in site.entries} | {
        each.address for each in site.entries
    }
    return {
        "programme": [{**card(each), "standing": standing(each, site)} for each in site.of(Phase)],
        "systems": [
            plain(each) for each in groups(site.settings.words, "systems", "list") if said(each, "address") in there
        ],
    }


def _living(kind: str, form: str | None, site: Site) -> list[Entry]:
    """Return the real entries of an instrument: of its kind and language, and of its form if it names one."""
    found = [each for each in site.of_kind(kind) if each.language == site.settings.locale and not made_up(each, site)]
    return [each for each in found if form is None or form in _forms(each)]


def _forms(entry: Entry) -> tuple[str, ...]:
    value: object = getattr(entry.record, "form", None)
    return (str(value),) if value else ()


def _shown(entries: Sequence[Entry], settings: Settings) -> dict[str, Argument]:
    today = settings.today.isoformat()
    dated = [(day, each) for each in entries if (day := _day(each)) and day[:10] <= today]
    last = max(dated, key=lambda pair: (pair[0], pair[1].slug), default=None)
    return {"count": len(entries), "latest": last and {**card(last[1]), "day": last[0][:10]}}


def _day(entry: Entry) -> str:
    for name in _DATES:
        value = getattr(entry.record, name, None)
        if isinstance(value, str) and value != "onbekend":
            return value
    return ""


def _need(slug: str | None, site: Site) -> Argument:
    found = site.find(Need, slug) if slug else None
    return card(found) if found else None


def _links(addresses: Sequence[str], site: Site) -> list[Argument]:
    by_address = {each.address: each for each in site.entries}
    return [
        {"address": address, "title": by_address[address].record.title if address in by_address else ""}
        for address in addresses
    ]
