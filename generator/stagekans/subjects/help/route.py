"""Kind route: a decision aid, read from top to bottom, one heading a step."""

from collections.abc import Mapping

from pydantic import Field

from stagekans.core.entry import SourcedRecord
from stagekans.core.roles import Described, Faceted, Stepped
from stagekans.core.vocabularies import InstitutionLevel, Role


class Route(SourcedRecord, Described, Faceted, Stepped):
    """A decision route: for whom and at which level; its steps are the level-2 headings of its body."""

    audience: tuple[Role, ...] = Field(min_length=1)
    levels: tuple[InstitutionLevel, ...] = Field(min_length=1)

    def facets(self) -> Mapping[str, tuple[str, ...]]:
        """Return the facets a reader finds a route by."""
        return {"role": self.audience, "level": self.levels}

    def schema_org(self) -> Mapping[str, object]:
        """Return schema.org properties: a route is an Article with an audience."""
        return {"@type": "Article", "audience": {"@type": "Audience", "audienceType": list(self.audience)}}
