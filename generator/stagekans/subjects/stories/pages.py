"""What pages of this subject show beyond what all pages show; each function is called for its own kind alone."""

from dataclasses import dataclass

from stagekans.catalog.site import Site
from stagekans.core.entry import Entry
from stagekans.core.outputs import Argument
from stagekans.subjects.stories.stories import told
from stagekans.subjects.stories.story import Story


@dataclass(frozen=True)
class StoryPage:
    """story: minutes to read, and how to cite it."""

    story: Argument


def story_page(entry: Entry[Story], site: Site) -> StoryPage:
    """Return what the page of a story shows."""
    return StoryPage(told(entry, site.settings))
