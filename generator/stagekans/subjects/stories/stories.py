"""Stories: how to cite each, and a feed for each form."""

from collections.abc import Iterator, Mapping
from typing import get_args

from stagekans.catalog.site import Site
from stagekans.core.entry import Entry
from stagekans.core.outputs import Argument, Output
from stagekans.core.reading_time import reading
from stagekans.core.settings import Settings
from stagekans.core.vocabularies import StoryForm
from stagekans.core.words import said
from stagekans.frame.feed import atom
from stagekans.render.data import cite
from stagekans.subjects.stories.story import Story


def make(site: Site) -> Iterator[Output]:
    """Make <address><slug>.bib and .ris for every story, and /verhalen/<form>.xml for each form that has stories."""
    for entry in site.of(Story):
        facts = _facts(entry, site.settings)
        yield Output(f"{entry.address}{entry.slug}.bib", cite.bibtex(facts), (entry.key,))
        yield Output(f"{entry.address}{entry.slug}.ris", cite.ris(facts), (entry.key,))
    for form in get_args(StoryForm):
        told = [each for each in newest(site) if each.record.form == form]
        if told:
            label = said(site.settings.words, "vocabularies", "story_form", form)
            title = f"{site.settings.site_name}: {label}"
            path = f"verhalen/{form}.xml"
            yield Output(path, atom(title, path, told, site.settings))


def newest(site: Site) -> list[Entry[Story]]:
    """Return the stories, those published last first."""
    return sorted(site.of(Story), key=lambda each: (each.record.published, each.slug), reverse=True)


def told(entry: Entry[Story], settings: Settings) -> Mapping[str, Argument]:
    """Return what the page of a story shows beyond its record: minutes to read, how to cite."""
    return {
        "minutes": max(1, round(reading(entry.prose.text if entry.prose else ""))),
        "line": cite.line(_facts(entry, settings), said(settings.words, "story", "line")),
        "bib": f"{entry.address}{entry.slug}.bib",
        "ris": f"{entry.address}{entry.slug}.ris",
    }


def _facts(entry: Entry[Story], settings: Settings) -> dict[str, Argument]:
    record = entry.record
    return {
        "key": f"stagekans-{entry.slug}",
        "title": record.title,
        "authors": list(record.authors),
        "publisher": settings.site_name,
        "published": record.published,
        "url": settings.site_url + entry.address,
        "language": entry.language,
    }
