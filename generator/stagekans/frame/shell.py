"""What every page shares, and the one way to make a page."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from stagekans.catalog.site import Site
from stagekans.core.derived import derived
from stagekans.core.entry import Entry
from stagekans.core.outputs import Argument, Blob, Job, Output, Part
from stagekans.core.roles import Aged, Planned
from stagekans.core.settings import Settings
from stagekans.core.values import passed
from stagekans.core.words import Words, groups, said, texts
from stagekans.frame.assets import asset_names
from stagekans.render.data.tabular import to_json
from stagekans.render.web import html


@dataclass(frozen=True)
class Frame:
    """What surrounds the pages of one language: data about site, menu and assets, and the words; as JSON too."""

    data: Mapping[str, Argument]
    words: Words
    data_json: Blob
    words_json: Blob


@dataclass(frozen=True)
class Shell:
    """The frames around pages, by language."""

    site: Site
    frames: Mapping[str, Frame]

    def frame(self, address: str) -> Frame:
        """Return the frame of the page at an address: its first part names a language other than the site's own."""
        return self.frames.get(address.partition("/")[0]) or self.frames[self.site.settings.locale]

    def page(self, template: str, view: Mapping[str, Argument], about: Sequence[str] = ()) -> Output:
        """Return the output of one page.

        template: path under theme/. view: what it shows; view["address"] says where it stands.
        about: keys of the entries it is made for.
        """
        return Output(html.page_path(str(view["address"])), self.part(template, view), tuple(about))

    def part(self, template: str, view: Mapping[str, Argument]) -> Part:
        """Return a page's bytes, for who puts them elsewhere. template, view: as above."""
        theme = self.site.settings.theme
        frame = self.frame(str(view["address"]))
        job = Job(
            html.render,
            {
                "templates": {name: theme[name] for name in _closure(template, self.site)},
                "template": template,
                "locale": str(frame.words["language"]),
                "words": frame.words_json,
                "shell": frame.data_json,
                "view": {**_VIEW, **view},
            },
        )
        return job.part()


@derived
def _closure(template: str, site: Site) -> tuple[str, ...]:
    theme = site.settings.theme
    return html.closure(lambda name: theme[name].data, template)


_VIEW: Mapping[str, Argument] = {
    "apart": "",
    "body": None,
    "card": None,
    "flag": "",
    "headings": [],
    "languages": [],
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


@derived
def shell_of(site: Site) -> Shell:
    """Return the frames of a build."""
    menu = [{"label": item.label, "address": item.address} for item in site.settings.menu]
    frames = {site.settings.locale: _frame(site.settings, site.settings.words, menu)}
    for language, words in site.settings.translations.items():
        frames[language] = _frame(site.settings, words, [texts(each) for each in groups(words, "menu")])
    return Shell(site, frames)


def _frame(settings: Settings, words: Words, menu: Sequence[Mapping[str, str]]) -> Frame:
    data: dict[str, Argument] = {
        "site": {
            "name": settings.site_name,
            "url": settings.site_url,
            "generator": settings.generator,
            "repository": settings.repository,
            "locale": said(words, "language"),
            "today": settings.today.isoformat(),
            "csp": content_policy(settings),
            "release": settings.release,
        },
        "menu": [dict(item) for item in menu],
        "assets": dict(asset_names(settings)),
    }
    return Frame(data, words, Blob(to_json(data)), Blob(to_json(words)))


def content_policy(settings: Settings) -> str:
    """Return the Content-Security-Policy of every page: nothing from elsewhere but recordings from named origins."""
    media = " ".join(("'self'", *settings.media_origins))
    return f"default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; media-src {media}"


def details_hold(entry: Entry, today: str) -> bool:
    """Return whether the details of an entry were checked and still hold; True when it has none."""
    aged = entry.playing(Aged)
    if aged is None:
        return True
    until = aged.details_until()
    return until is not None and not passed(until, today)


@derived
def shown(entry: Entry, today: str) -> dict[str, Argument]:
    """Return the record as the public may see it: details that no longer hold are None, everywhere.

    Made once and not to be changed.
    """
    data = entry.record.model_dump(mode="json")
    aged = entry.playing(Aged)
    if aged and not details_hold(entry, today):
        data.update(dict.fromkeys(aged.details()))
    return data


@derived
def card(entry: Entry) -> dict[str, Argument]:
    """Return what lists show of an entry: plain data, made once and not to be changed."""
    planned = entry.playing(Planned)
    return {
        "key": entry.key,
        "kind": entry.kind,
        "slug": entry.slug,
        "title": entry.record.title,
        "summary": entry.record.summary,
        "address": entry.address,
        "certainty": entry.record.certainty,
        "state": planned.state() if planned else "",
        "language": entry.language,
        "facets": {name: list(values) for name, values in entry.facets.items()},
    }
