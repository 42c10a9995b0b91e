"""A start kit on paper: the procedure as a flow chart, the checklist, a poster for the wall, texts to edit."""

from collections.abc import Iterator, Mapping
from typing import get_args

from stagekans.catalog.site import Site
from stagekans.core.derived import derived
from stagekans.core.entry import Entry
from stagekans.core.outputs import Argument, Job, Output, Part
from stagekans.core.words import plain, said
from stagekans.frame import flow
from stagekans.frame.paper import paper
from stagekans.frame.rooms import POSTER
from stagekans.frame.typeset import typeset
from stagekans.render.image import qr
from stagekans.render.image.brand import palette
from stagekans.render.image.mark import shapes
from stagekans.subjects.startkits.letters import letters
from stagekans.subjects.startkits.startkit import Owner, StartKit

_FIELD, _BAR, _COLOURS = "#14286b", "#ff6b14", ("#ffffff", "#ffc845", "#c8a8ff", "#ff6b14")
"""The colours of the poster: those of help on the site."""


def make(site: Site) -> Iterator[Output]:
    """Make <address>/<slug>-<paper>.pdf and .docx for every start kit, in a release."""
    for entry in site.of(StartKit):
        for name, part in _papers(entry, site).items():
            yield Output(path_of(entry, name), part, (entry.key,))


def path_of(entry: Entry, name: str) -> str:
    """Return where a paper of a start kit stands. name: a key of words.start_kit.papers ("poster.pdf")."""
    return f"{entry.address}{entry.slug}-{name}"


def papers_of(entry: Entry[StartKit], site: Site) -> list[Argument]:
    """Return what the page of a start kit shows of its papers: name, path and measure; none in a daily build."""
    return [
        {"name": name, "path": path_of(entry, name), "size": part.measure}
        for name, part in _papers(entry, site).items()
    ]


def flow_of(record: StartKit) -> dict[str, Argument]:
    """Return the procedure for a flow chart: who takes part, and each step with its number and lane.

    Lanes are numbered from 0 in the order of owners; "next" holds numbers of steps, from 1.
    """
    owners = [owner for owner in get_args(Owner) if any(step.owner == owner for step in record.steps)]
    numbers = {step.id: number for number, step in enumerate(record.steps, 1)}
    return {
        "owners": owners,
        "steps": [
            {
                "number": numbers[step.id],
                "title": step.title,
                "lane": owners.index(step.owner),
                "owner": step.owner,
                "days": step.days,
                "what": step.what,
                "student": step.student,
                "next": [numbers[each] for each in step.next],
            }
            for step in record.steps
        ],
    }


@derived
def _papers(entry: Entry[StartKit], site: Site) -> Mapping[str, Part]:
    record = entry.record
    if not site.settings.release:
        return {}
    checklist = [
        piece
        for group in record.checklist
        for piece in (flow.title(group.group), {"type": "ticks", "items": list(group.items)})
    ]
    clause = [flow.text(each) for each in record.clause.text] + [{"type": "note", "text": record.clause.note}]
    return {
        "stroomschema.pdf": _sheet(entry, site, "stroomschema.pdf", {"flow": [], "chart": flow_of(record)}),
        "checklist.pdf": _sheet(entry, site, "checklist.pdf", {"flow": checklist}),
        "clausule.pdf": _sheet(entry, site, "clausule.pdf", {"title": record.clause.title, "flow": clause}),
        "poster.pdf": _poster(record, site),
        **letters(record, site.settings),
    }


def _sheet(entry: Entry, site: Site, name: str, data: Mapping[str, Argument]) -> Part:
    own = plain(site.settings.words, "start_kit")
    title = said(own, "papers", name, "title")
    frame: dict[str, Argument] = {"edition": title, "document": f"{entry.record.title}: {title}", "words": own}
    return paper("startkits/startkit.typ", entry, site, {**frame, "chart": {}, **data})


def _poster(record: StartKit, site: Site) -> Part:
    words = site.settings.words
    address = site.settings.site_url + said(words, "site", "help_address")
    colours = palette(_FIELD, _BAR, _COLOURS)
    data: dict[str, Argument] = {
        "item": "poster",
        "width": 210,
        "bleed": 0,
        "lang": site.settings.locale,
        "title": " ".join(record.poster.headline),
        "document": f"{record.title}: {' '.join(record.poster.headline)}",
        "author": site.settings.site_name,
        "description": record.summary,
        "licence": record.licence,
        "headline": list(record.poster.headline),
        "lead": record.poster.lead,
        "action": record.poster.action,
        "scan": said(words, "start_kit", "scan"),
        "tagline": site.settings.site_name,
        "alt": " ".join(record.poster.headline),
        "qr_alt": said(words, "pack", "qr_alt").format(short=address),
        "short": address.split("//")[-1],
        "sender": "",
        "sender_short": "",
        "room": POSTER.data(),
        "notice": said(words, "pack", "notice"),
        "field": colours.field,
        "front": colours.front,
        "bar": colours.bar,
        "text": colours.text,
        "colours": list(colours.shapes),
        "shapes": [dict(shape) for shape in shapes("startkit", 10, len(_COLOURS))],
    }
    parts = [site.settings.theme[f"site/print/{name}.typ"] for name in ("mark", "kit", "logo", "poster")]
    return typeset(parts, data, {"qr": Job(qr.svg, {"text": address}).part()}, site)
