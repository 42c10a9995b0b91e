"""What every page shares, and the one way to make a page."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from stagekans.model.entry import Entry
from stagekans.model.roles import Aged, Faceted
from stagekans.model.values import passed
from stagekans.outputs import Argument, Blob, Job, Output
from stagekans.press import html
from stagekans.press.tabular import to_json
from stagekans.products.assets import asset_names
from stagekans.settings import Settings


@dataclass(frozen=True)
class Shell:
    """The frame around pages: plain data about site, menu and assets, the same as JSON, and the words."""

    settings: Settings
    data: Mapping[str, Argument]
    frame: Blob
    words: Blob

    def page(self, template: str, view: Mapping[str, Argument], about: Sequence[str] = ()) -> Output:
        """Return the output of one page.

        template: path under theme/. view: what it shows; view["address"] says where it stands.
        about: keys of the entries it is made for.
        """
        theme = self.settings.theme
        sources = tuple((name, blob.data) for name, blob in sorted(theme.items()) if name.endswith(".html"))
        job = Job(
            html.render,
            {
                "templates": {name: theme[name] for name in html.closure(sources, template)},
                "template": template,
                "locale": self.settings.locale,
                "words": self.words,
                "shell": self.frame,
                "view": {**_VIEW, **view},
            },
        )
        return Output(html.page_path(str(view["address"])), job.part(), tuple(about))


_VIEW: Mapping[str, Argument] = {
    "body": None,
    "flag": "",
    "headings": [],
    "overdue": False,
    "section": "",
    "kind": "",
    "ld": None,
    "searchable": False,
    "facets": {},
    "summary": "",
    "robots": "",
    "scripts": [],
    "seed": "",
    "path": "",
    "record": None,
    "names": [],
}


def shell_of(settings: Settings) -> Shell:
    """Return the frame of a build."""
    data: dict[str, Argument] = {
        "site": {
            "name": settings.site_name,
            "url": settings.site_url,
            "generator": settings.generator,
            "repository": settings.repository,
            "locale": settings.locale,
            "today": settings.today.isoformat(),
            "csp": content_policy(settings),
            "release": settings.release,
        },
        "menu": [{"label": item.label, "address": item.address} for item in settings.menu],
        "assets": dict(asset_names(settings)),
    }
    return Shell(settings, data, Blob(to_json(data)), Blob(to_json(settings.words)))


def content_policy(settings: Settings) -> str:
    """Return the Content-Security-Policy of every page (design §4)."""
    media = " ".join(("'self'", *settings.media_origins))
    return f"default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; media-src {media}"


def details_hold(entry: Entry, today: str) -> bool:
    """Return whether the details of an entry were checked and still hold; True when it has none."""
    if not isinstance(entry.record, Aged):
        return True
    until = entry.record.details_until()
    return until is not None and not passed(until, today)


@lru_cache(maxsize=8192)
def shown(entry: Entry, today: str) -> dict[str, Any]:
    """Return the record as the public may see it: details that no longer hold are None, everywhere.

    Made once and not to be changed.
    """
    data = entry.record.model_dump(mode="json")
    if isinstance(entry.record, Aged) and not details_hold(entry, today):
        data.update(dict.fromkeys(entry.record.details()))
    return data


@lru_cache(maxsize=8192)
def card(entry: Entry) -> dict[str, Any]:
    """Return what lists show of an entry: plain data, made once and not to be changed."""
    facets = entry.record.facets() if isinstance(entry.record, Faceted) else {}
    return {
        "key": entry.key,
        "kind": entry.kind,
        "slug": entry.slug,
        "title": entry.record.title,
        "summary": entry.record.summary,
        "address": entry.address,
        "certainty": entry.record.certainty,
        "facets": {name: list(values) for name, values in facets.items()},
    }
