"""Open data: every entry as JSON and CSV below /data/."""

from collections.abc import Iterator

from stagekans.catalog.site import Site
from stagekans.core.entry import Entry
from stagekans.core.outputs import Argument, Job, Output
from stagekans.core.settings import Settings
from stagekans.frame.shell import card, shown
from stagekans.render.data.tabular import json_rows, to_csv, to_json
from stagekans.render.web.relinked import relinked
from stagekans.subjects.campaign.packs.table import packs


def make(site: Site) -> Iterator[Output]:
    """Make /data/catalogus.json, /data/<kind>.json and .csv, and /data/pakketten.json."""
    yield Output("data/catalogus.json", to_json([_short(entry, site.settings) for entry in site.entries]))
    for kind in site.settings.kinds.all:
        rows = [_full(entry, site) for entry in site.of_kind(kind.id)]
        columns = ["id", "url", *kind.record.model_fields, "updated"]
        yield Output(f"data/{kind.id}.json", to_json(rows))
        yield Output(f"data/{kind.id}.csv", to_csv(columns, rows))
    listed = Job(
        json_rows,
        {
            "rows": [
                {
                    "institution": pack.institution,
                    "form": pack.recipient.form,
                    "campaign": pack.campaign.slug,
                    "language": pack.language,
                    "url": site.settings.site_url + pack.path,
                    "size": pack.zip.measure,
                }
                for pack in packs(site)
            ]
        },
    )
    yield Output("data/pakketten.json", listed.part())


def _short(entry: Entry, settings: Settings) -> dict[str, Argument]:
    listed = card(entry)
    return {
        "id": entry.slug,
        "kind": entry.kind,
        "title": listed["title"],
        "url": settings.site_url + entry.address,
        "summary": listed["summary"],
        "facets": listed["facets"],
        "updated": entry.updated,
    }


def _full(entry: Entry, site: Site) -> dict[str, Argument]:
    return {
        "id": entry.slug,
        "url": site.settings.site_url + entry.address,
        **shown(entry, site.settings.today.isoformat()),
        "updated": entry.updated,
        "body": _body(entry, site),
    }


def _body(entry: Entry, site: Site) -> str | None:
    """Return a body with full addresses: outside the repository a path in it leads nowhere."""
    if entry.prose is None:
        return None
    addresses = site.links_of(entry)

    def full(written: str) -> str:
        address = addresses.get(written)
        if not address:
            return written
        return site.settings.site_url + (entry.address + address if address.startswith("#") else address)

    return relinked(entry.prose.text, full).strip()
