"""What pages of some kinds show beyond what all pages show; each room knows its own kind."""

import json

from stagekans.catalog.fullness import fullness
from stagekans.catalog.made_up import made_up
from stagekans.catalog.site import Site
from stagekans.model.entry import Entry
from stagekans.model.kinds.startkit import StartKit
from stagekans.model.roles import Fillable, Measured, Taught
from stagekans.outputs import Argument
from stagekans.products.clauses import written
from stagekans.products.courses import courses_of, own_courses
from stagekans.products.editions import editions_of
from stagekans.products.episodes import heard, of_series
from stagekans.products.harvest import forms_of
from stagekans.products.heard import artwork_path, forms
from stagekans.products.kits import planned
from stagekans.products.lessons import taught
from stagekans.products.lines import laid_out
from stagekans.products.media import playable
from stagekans.products.monitor import monitored
from stagekans.products.packs.logos import shown_logo
from stagekans.products.packs.previews import previews
from stagekans.products.packs.table import packs_of
from stagekans.products.pledges import pledged
from stagekans.products.printed import path_of, printed
from stagekans.products.programme import overall, standing
from stagekans.products.progress import told_half_year
from stagekans.products.regions import there
from stagekans.products.shell import card, shown
from stagekans.products.startkits import flow_of, papers_of
from stagekans.products.stories import told
from stagekans.products.subscribe import subscription
from stagekans.products.trail import recorded, trail
from stagekans.settings import Settings


def own(entry: Entry, site: Site) -> dict[str, Argument]:
    """Return what belongs to some kinds only: None or nothing where it is not of this kind."""
    record = entry.record
    return {
        "lesson": taught(entry, site, site.settings.words),
        "line": laid_out(entry, site),
        "media": playable(entry, site),
        "heard": heard(entry, site),
        "channel": _channel(entry, site),
        "own_courses": own_courses(entry, site),
        "story": told(entry, site.settings),
        "trail": trail(entry, site),
        "made_up": made_up(entry, site),
        "recorded": recorded(entry, site),
        "kit": planned(entry, site),
        "there": there(entry, site),
        "half_year": told_half_year(entry, site),
        "harvest_forms": forms_of(entry, site),
        "standing": standing(entry, site),
        **(overall(site) if getattr(record, "lists", None) == "phase" else {}),
        "pledged": pledged(entry, site) or written(entry, site),
        "papers": papers_of(entry, site),
        "flow": flow_of(record) if isinstance(record, StartKit) else None,
        "courses": courses_of(entry, site),
        "schools": [card(each) for each in site.of("institution")] if isinstance(record, Taught) else [],
        "figures": monitored(entry, site),
        "pdf": _pdf(entry, site),
        "editions": editions_of(entry, site),
        "fullness": _fullness(entry),
        "audit": _audit(entry, site.settings),
        "packs": _packs(entry, site),
        "logo": shown_logo(entry, site),
    }


def _pdf(entry: Entry, site: Site) -> Argument:
    """Return where the PDF of an entry stands and its measure, or None."""
    part = printed(entry, site)
    return part and {"path": path_of(entry), "size": part.measure}


def _packs(entry: Entry, site: Site) -> Argument:
    """Return the campaign packs for an entry; those of an example with pictures of what is in them."""
    found: list[Argument] = []
    for pack in packs_of(entry, site):
        drawn = previews(pack.campaign, pack.recipient, site) if pack.recipient.form == "example" else ()
        found.append({**pack.listed(), "previews": [{**picture, "item": item} for item, picture, _ in drawn]})
    return found


def _channel(entry: Entry, site: Site) -> Argument:
    """Return the episodes, feeds and artwork of a series, or None for other kinds."""
    if entry.kind != "series":
        return None
    found = [subscription(entry, form, site.settings) for form in forms(entry, site)]
    today = site.settings.today.isoformat()
    listed = [{**card(each), "record": shown(each, today)} for each in of_series(entry, site)]
    return {"episodes": listed, "feeds": found, "artwork": artwork_path(entry) if found else ""}


def _fullness(entry: Entry) -> Argument:
    """Return how full a record is and what is missing, for a record that can be filled."""
    if not isinstance(entry.record, Fillable):
        return None
    found = fullness(entry.record)
    return {"known": len(found.known), "total": len(found.known) + len(found.missing), "missing": list(found.missing)}


def _audit(entry: Entry, settings: Settings) -> Argument:
    """Return what "make audit" last wrote down, for a record that shows it."""
    written = settings.theme.get("audit.json")
    if written is None or not isinstance(entry.record, Measured):
        return None
    measured: Argument = json.loads(written.data)
    return measured
