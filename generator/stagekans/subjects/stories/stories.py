"""Stories: how to cite each, and a feed for each form."""

from collections.abc import Iterator, Mapping
from typing import Any, get_args

from stagekans.catalog.site import Site
from stagekans.core.entry import Entry
from stagekans.core.outputs import Argument, Output
from stagekans.core.reading_time import reading
from stagekans.core.settings import Settings
from stagekans.core.vocabularies import StoryForm
from stagekans.frame.feed import atom
from stagekans.render.data import cite
from stagekans.subjects.stories.story import Story


def make(site: Site) -> Iterator[Output]:
    """Make <address><slug>.bib and .ris for every story, and /verhalen/<form>.xml for each form that has stories."""
    for entry in site.of(Story):
        facts = _facts(entry, site.settings)
        yield Output(f"{entry.address}{entry.slug}.bib", cite.bibtex(facts), (entry.key,))
        yield Output(f"{entry.address}{entry.slug}.ris", cite.ris(facts), (entry.key,))
    words: Any = site.settings.words
    for form in get_args(StoryForm):
        told = [each for each in newest(site) if isinstance(each.record, Story) and each.record.form == form]
        if told:
            title = f"{site.settings.site_name}: {words['vocabularies']['story_form'][form]}"
            path = f"verhalen/{form}.xml"
            yield Output(path, atom(title, path, told, site.settings))


def newest(site: Site) -> list[Entry]:
    """Return the stories, those published last first."""
    told = [each for each in site.of(Story) if isinstance(each.record, Story)]
    return sorted(told, key=lambda each: (_published(each), each.slug), reverse=True)


def told(entry: Entry, settings: Settings) -> Mapping[str, Argument] | None:
    """Return what the page of a story shows beyond its record: minutes to read, how to cite; None for other entries."""
    if not isinstance(entry.record, Story):
        return None
    words: Any = settings.words
    return {
        "minutes": max(1, round(reading(entry.prose.text if entry.prose else ""))),
        "line": cite.line(_facts(entry, settings), words["story"]["line"]),
        "bib": f"{entry.address}{entry.slug}.bib",
        "ris": f"{entry.address}{entry.slug}.ris",
    }


def _published(entry: Entry) -> str:
    return entry.record.published if isinstance(entry.record, Story) else ""


def _facts(entry: Entry, settings: Settings) -> dict[str, Any]:
    record = entry.record
    return {
        "key": f"stagekans-{entry.slug}",
        "title": record.title,
        "authors": list(record.authors) if isinstance(record, Story) else [],
        "publisher": settings.site_name,
        "published": _published(entry),
        "url": settings.site_url + entry.address,
        "language": entry.language,
    }
