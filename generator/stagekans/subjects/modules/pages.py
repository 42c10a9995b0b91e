"""What pages of this subject show beyond what all pages show; each function is called for its own kind alone."""

from dataclasses import dataclass

from stagekans.catalog.site import Site
from stagekans.core.entry import Entry
from stagekans.core.outputs import Argument
from stagekans.core.roles import Enrolled
from stagekans.frame.media import playable
from stagekans.frame.shell import card
from stagekans.subjects.modules.courses import courses_of
from stagekans.subjects.modules.editions import editions_of
from stagekans.subjects.modules.learning_line import LearningLine
from stagekans.subjects.modules.lesson_page import taught
from stagekans.subjects.modules.line_page import laid_out
from stagekans.subjects.modules.module import Module


@dataclass(frozen=True)
class ModulePage:
    """lesson: its sections and questions. media: sound and film. courses, editions: files to take along.

    schools: cards of institutions, which have a closing page of their own.
    """

    lesson: Argument
    media: Argument
    courses: Argument
    editions: Argument
    schools: Argument


@dataclass(frozen=True)
class LinePage:
    """line: the parts of a learning line with their modules and minutes."""

    line: Argument


def module_page(entry: Entry[Module], site: Site) -> ModulePage:
    """Return what the page of a module shows."""
    editions: list[Argument] = [*editions_of(entry, site)]
    schools: list[Argument] = [card(each) for each in site.having(Enrolled)]
    lesson = taught(entry, site, site.settings.words).shown()
    return ModulePage(lesson, playable(entry, site), courses_of(entry, site), editions, schools)


def learning_line_page(entry: Entry[LearningLine], site: Site) -> LinePage:
    """Return what the page of a learning line shows."""
    return LinePage(laid_out(entry, site))
