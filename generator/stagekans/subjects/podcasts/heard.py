"""What the feeds of a series hold: its episodes, or for a course the modules that have sound."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TypedDict, cast

from stagekans.catalog.site import Site
from stagekans.core.entry import Entry
from stagekans.core.values import first_day
from stagekans.frame.media import playable
from stagekans.subjects.podcasts.episode import Episode, Speaker
from stagekans.subjects.podcasts.episodes import (
    Track,
    chapters_path,
    episodes_of,
    is_course,
    lessons_of,
    papers,
    recordings,
)
from stagekans.subjects.podcasts.series import Series

_TEXTS: Mapping[str, str] = {"vtt": "text/vtt", "srt": "application/x-subrip", "txt": "text/plain"}


@dataclass(frozen=True)
class Item:
    """One thing to hear.

    entry: its page. given_guid: the name an editor wrote down. published: day (ISO). form: "full", "trailer", "bonus".
    recordings: "audio", "video" -> what plays. texts: (path, MIME type) of transcripts.
    chapters, picture: paths from the site's root, "" without. order: how many of its series came before it on its day.
    """

    entry: Entry
    given_guid: str | None
    published: str
    form: str
    number: int
    people: tuple[Speaker, ...]
    recordings: Mapping[str, Track]
    texts: tuple[tuple[str, str], ...]
    chapters: str
    picture: str
    order: int = 0


class _Player(TypedDict):
    """What is read of a player of frame.media. captions: their address. duration: in seconds."""

    address: str
    type: str
    captions: str
    duration: int


def artwork_path(entry: Entry) -> str:
    """Return where the square picture of a series or an episode stands."""
    return f"{entry.address}beeld.png"


def items(series: Entry[Series], form: str, site: Site) -> tuple[Item, ...]:
    """Return what a feed of a series holds, newest first. form: "audio" or "video"."""
    return tuple(_items(series, form, site))


def forms(series: Entry[Series], site: Site) -> tuple[str, ...]:
    """Return the forms in which a series has something to hear here: "audio", "video"."""
    if not series.record.channel:
        return ()
    return tuple(form for form in ("audio", "video") if items(series, form, site))


def _items(series: Entry[Series], form: str, site: Site) -> Iterator[Item]:
    heard = (
        [_lesson(entry, site) for entry in lessons_of(site)]
        if is_course(series)
        else [_episode(entry, site) for entry in episodes_of(series, site)]
    )
    days = [each.published for each in heard]
    for at, found in enumerate(heard):
        if form in found.recordings and found.published != "onbekend":
            yield replace(found, order=days[at + 1 :].count(found.published))


def _episode(entry: Entry[Episode], site: Site) -> Item:
    record = entry.record
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
    heard = cast(Mapping[str, _Player], playable(entry, site))
    name = next((name for name, each in heard.items() if each["type"].startswith("audio/")), "")
    first = heard.get(name)
    return Item(
        entry=entry,
        given_guid=None,
        published=first_day(entry.record.as_of),
        form="full",
        number=0,
        people=(),
        recordings={"audio": _track(entry, name, first, site)} if first else {},
        texts=((first["captions"], _TEXTS["vtt"]),) if first else (),
        chapters="",
        picture="",
    )


def _track(entry: Entry, name: str, player: _Player, site: Site) -> Track:
    credit = next(each for each in entry.record.media if each.file == name)
    return Track(
        address=player["address"],
        own=True,
        bytes=len(site.shown_files[player["address"]].data),
        type=player["type"],
        seconds=player["duration"],
        description=None,
        creator=credit.creator,
        licence=credit.licence,
        sha256=None,
    )
