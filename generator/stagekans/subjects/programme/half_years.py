"""A report on progress: its lines on paper and as a table for other programs."""

from collections.abc import Iterator

from stagekans.catalog.site import Site
from stagekans.core.derived import derived
from stagekans.core.entry import Entry
from stagekans.core.outputs import Argument, Output, Part
from stagekans.core.words import Words, group, plain, said
from stagekans.frame import flow
from stagekans.frame.paper import paper, source
from stagekans.render.data.tabular import to_csv
from stagekans.render.web.html import moment
from stagekans.subjects.programme.progress import Line, Progress

FIELDS = ("done", "reached", "effect", "unknown", "next", "owner")
_COLUMNS = ("since", "until", "aim", "phase", "manifest", "commitment", *FIELDS, "source")


def make(site: Site) -> Iterator[Output]:
    """Make <address>/<slug>.csv for every report, and <slug>.pdf in a release."""
    for entry in site.of(Progress):
        rows = [_row(entry.record, each) for each in entry.record.lines]
        yield Output(f"{entry.address}{entry.slug}.csv", to_csv(list(_COLUMNS), rows), (entry.key,))
        part = _printed(entry, site)
        if part:
            yield Output(f"{entry.address}{entry.slug}.pdf", part, (entry.key,))


def told_half_year(entry: Entry[Progress], site: Site) -> Argument:
    """Return what the page of a report shows beyond its record: its files and fields."""
    part = _printed(entry, site)
    pdf: Argument = {"path": f"{entry.address}{entry.slug}.pdf", "size": part.measure} if part else None
    return {"fields": list(FIELDS), "pdf": pdf, "csv": f"{entry.address}{entry.slug}.csv"}


def _row(record: Progress, line: Line) -> dict[str, Argument]:
    return {"since": record.since, "until": record.until, **line.model_dump(mode="json")}


@derived
def _printed(entry: Entry[Progress], site: Site) -> Part | None:
    if not site.settings.release:
        return None
    words = site.settings.words
    pieces = list(_pieces(entry.record, words, site.settings.locale))
    return paper("programme/progress.typ", entry, site, {"words": plain(words, "progress"), "flow": pieces})


def _pieces(record: Progress, words: Words, locale: str) -> Iterator[flow.Piece]:
    own, unknown = group(words, "progress"), said(words, "site", "unknown")
    yield flow.text(said(own, "period").format(since=moment(record.since, locale), until=moment(record.until, locale)))
    yield flow.text(said(own, "careful"))
    for line in record.lines:
        yield flow.title(line.aim)
        values: dict[str, Argument] = line.model_dump(mode="json")
        shown = [(said(own, name), unknown if values[name] == "onbekend" else values[name]) for name in FIELDS]
        yield flow.items([[{"text": f"{name}: ", "strong": True}, {"text": value}] for name, value in shown])
    yield flow.title(said(words, "entry", "sources"))
    yield flow.items([source(each, locale) for each in record.sources])
