"""Kind page: a programme or about page, an ordinary MkDocs page."""

from collections.abc import Mapping

from stagekans.model.entry import Record
from stagekans.model.roles import Described


class Page(Record, Described):
    """A page about the programme or about this site."""

    def schema_org(self) -> Mapping[str, object]:
        """Return schema.org properties: a page is a WebPage."""
        return {"@type": "WebPage"}
