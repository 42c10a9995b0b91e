"""The editions of a module: on paper for participants, trainers, two sides together and intervision, and as slides."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from stagekans.catalog.site import Site
from stagekans.core.derived import derived
from stagekans.core.entry import Entry
from stagekans.core.outputs import Argument, Output, Part
from stagekans.subjects.modules import deck as lesson_deck
from stagekans.subjects.modules import paper as lesson_paper
from stagekans.subjects.modules.lesson_view import Lesson, lesson_of
from stagekans.subjects.modules.module import Module


@dataclass(frozen=True, eq=False)
class Edition:
    """One file of a module. name: key in words.editions.names, and the end of the file's name."""

    name: str
    type: str
    path: str
    part: Part


_MAKE: Mapping[str, tuple[str, Callable[[Lesson], Part]]] = {
    "deelnemer": ("pdf", lesson_paper.participant),
    "trainer": ("pdf", lesson_paper.trainer),
    "samen": ("pdf", lesson_paper.together),
    "intervisie": ("pdf", lesson_paper.intervision),
    "slides": ("pptx", lesson_deck.slides),
}


def make(site: Site) -> Iterator[Output]:
    """Make <address>/<slug>-<edition>.<type> for every module, in a release."""
    for entry in site.of(Module):
        for edition in _editions(entry, site):
            yield Output(edition.path, edition.part, (entry.key,))


def editions_of(entry: Entry[Module], site: Site) -> list[dict[str, Argument]]:
    """Return what a page shows of the editions of a module: none in a daily build.

    site: to know where links in the text lead. Each has name (key in words.editions.names), path from the site's
    root, size (Measure) and type ("pdf" or "pptx").
    """
    return [
        {"name": each.name, "path": each.path, "size": each.part.measure, "type": each.type}
        for each in _editions(entry, site)
    ]


@derived
def _editions(entry: Entry[Module], site: Site) -> tuple[Edition, ...]:
    if not site.settings.release:
        return ()
    lesson = lesson_of(entry, entry.record, site)
    return tuple(
        Edition(name, suffix, f"{entry.address}{entry.slug}-{name}.{suffix}", build(lesson))
        for name, (suffix, build) in _MAKE.items()
        if name != "intervisie" or entry.record.trainer.intervision
    )
