"""Open data: every entry as JSON and CSV below /data/."""

from collections.abc import Iterator
from typing import Any

from stagekans.catalog.catalog import Catalog
from stagekans.model.entry import Entry
from stagekans.model.kinds.table import KINDS
from stagekans.outputs import Job, Output
from stagekans.press.tabular import json_rows, to_csv, to_json
from stagekans.products.packs.table import packs
from stagekans.products.shell import card, shown
from stagekans.settings import Settings


def make(catalog: Catalog, settings: Settings) -> Iterator[Output]:
    """Make /data/catalogus.json, /data/<kind>.json and .csv, and /data/pakketten.json."""
    yield Output("data/catalogus.json", to_json([_short(entry, settings) for entry in catalog.entries]))
    for kind in KINDS:
        rows = [_full(entry, settings) for entry in catalog.of(kind.id)]
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
                    "url": settings.site_url + pack.path,
                    "size": pack.zip.measure,
                }
                for pack in packs(catalog, settings)
            ]
        },
    )
    yield Output("data/pakketten.json", listed.part())


def _short(entry: Entry, settings: Settings) -> dict[str, Any]:
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


def _full(entry: Entry, settings: Settings) -> dict[str, Any]:
    body = entry.prose.text.strip() if entry.prose else None
    return {
        "id": entry.slug,
        "url": settings.site_url + entry.address,
        **shown(entry, settings.today.isoformat()),
        "updated": entry.updated,
        "body": body,
    }
