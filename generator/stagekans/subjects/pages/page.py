"""Kind page: a programme or about page, an ordinary MkDocs page."""

from collections.abc import Mapping

from stagekans.core.entry import Part, Record
from stagekans.core.roles import Described
from stagekans.core.values import Known, Moment, Slug, Text


class LegalReview(Part):
    """Who examined a legal text, and when."""

    by: Text
    on: Moment


class Page(Record, Described):
    """A page about the programme or about this site.

    legal_review: on a page that explains the law, which lawyer read it and when. lists: the kind whose entries
    below this page's address it shows as cards.
    """

    legal_review: Known[LegalReview] | None = None
    lists: Slug | None = None

    def schema_org(self) -> Mapping[str, object]:
        """Return schema.org properties: a page is a WebPage."""
        return {"@type": "WebPage"}
