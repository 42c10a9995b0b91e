"""Kind example: an institution we made up, to show what a pack can look like."""

from collections.abc import Mapping

from stagekans.core.entry import Record
from stagekans.core.house import Brand, House
from stagekans.core.roles import Described, Unsearched


class Example(House, Record, Described, Unsearched):
    """A made-up institution with a house style; it counts nowhere as an institution.

    title: its name, which says that it is made up.
    """

    brand: Brand

    @property
    def confirmed(self) -> bool:
        """Nobody needs to agree."""
        return True

    def schema_org(self) -> Mapping[str, object]:
        """Return schema.org properties: an example is a page that shows something."""
        return {"@type": "WebPage"}
