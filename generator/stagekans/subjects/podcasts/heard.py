"""What the feeds of a series hold: its episodes, or for a course the modules that have sound."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, cast

from stagekans.catalog.site import Site
from stagekans.core.entry import Entry
from stagekans.core.values import first_day
from stagekans.frame.media import playable
from stagekans.subjects.podcasts.episode import Episode, Speaker
from stagekans.subjects.podcasts.episodes import chapters_path, of_series, papers, recordings
from stagekans.subjects.podcasts.series import Series

_TEXTS: Mapping[str, str] = {"vtt": "text/vtt", "srt": "application/x-subrip", "txt": "text/plain"}


@dataclass(frozen=True)
class Item:
    """One thing to hear.

    entry: its page. given_guid: the name an editor wrote down. published: day (ISO). form: "full", "trailer", "bonus".
    recordings: "audio", "video" -> as episodes.recordings gives them. texts: (path, MIME type) of transcripts.
    chapters, picture: paths from the site's root, "" without. order: how many of its series came before it on its day.
    """

    entry: Entry
    given_guid: str | None
    published: str
    form: str
    number: int
    people: tuple[Speaker, ...]
    recordings: Mapping[str, Mapping[str, Any]]
    texts: tuple[tuple[str, str], ...]
    chapters: str
    picture: str
    order: int = 0


def artwork_path(entry: Entry) -> str:
    """Return where the square picture of a series or an episode stands."""
    return f"{entry.address}beeld.png"


def items(series: Entry, form: str, site: Site) -> tuple[Item, ...]:
    """Return what a feed of a series holds, newest first. form: "audio" or "video"."""
    return tuple(_items(series, form, site))


def forms(series: Entry, site: Site) -> tuple[str, ...]:
    """Return the forms in which a series has something to hear here: "audio", "video"."""
    if not (isinstance(series.record, Series) and series.record.channel):
        return ()
    return tuple(form for form in ("audio", "video") if items(series, form, site))


def _items(series: Entry, form: str, site: Site) -> Iterator[Item]:
    heard = [_item(entry, site) for entry in of_series(series, site)]
    days = [each.published for each in heard]
    for at, found in enumerate(heard):
        if form in found.recordings and found.published != "onbekend":
            yield replace(found, order=days[at + 1 :].count(found.published))


def _item(entry: Entry, site: Site) -> Item:
    if isinstance(entry.record, Episode):
        return _episode(entry, entry.record, site)
    return _lesson(entry, site)


def _episode(entry: Entry, record: Episode, site: Site) -> Item:
    written = papers(entry, site)
    forms_of = [(path, path.rpartition(".")[2]) for path in written]
    chapters = chapters_path(entry)
    return Item(
        entry=entry,
        given_guid=record.guid,
        published=record.published,
        form=record.form,
        number=record.number or 0,
        people=record.people,
        recordings=recordings(entry, site),
        texts=tuple((path, _TEXTS[suffix]) for path, suffix in forms_of if suffix in _TEXTS),
        chapters=chapters if chapters in written else "",
        picture=artwork_path(entry),
    )


def _lesson(entry: Entry, site: Site) -> Item:
    """Return the first sound of a module as something to hear; its day is that of what it says."""
    heard = {name: cast(Mapping[str, Any], each) for name, each in playable(entry, site).items()}
    name = next((name for name, each in heard.items() if each["type"].startswith("audio/")), "")
    first = heard.get(name)
    found: dict[str, Mapping[str, Any]] = {}
    if first:
        credit = next(each for each in entry.record.media if each.file == name)
        found["audio"] = {
            "address": first["address"],
            "own": True,
            "bytes": len(site.shown_files[first["address"]].data),
            "type": first["type"],
            "seconds": first["duration"],
            "licence": credit.licence,
            "sha256": None,
        }
    return Item(
        entry=entry,
        given_guid=None,
        published=first_day(entry.record.as_of),
        form="full",
        number=0,
        people=(),
        recordings=found,
        texts=((first["captions"], _TEXTS["vtt"]),) if first else (),
        chapters="",
        picture="",
    )
