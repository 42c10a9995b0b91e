"""Kind clause: text for an internship agreement, in versions that stay readable."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import Field

from stagekans.core.entry import Part, SourcedRecord
from stagekans.core.refs import ManifestRef, StartKitRef
from stagekans.core.roles import Described
from stagekans.core.values import Date, Slug, Text


class Served(Part):
    """The part of a commitment a clause can help with."""

    manifest: ManifestRef
    commitment: Annotated[int, Field(ge=1, le=60)]
    part: Slug


class Version(Part):
    """One version of the text, a paragraph an item. changed: in words, what differs from the one before and why."""

    version: Annotated[str, Field(pattern=r"^\d{1,3}(?:\.\d{1,3})?$")]
    on: Date
    text: tuple[Text, ...] = Field(min_length=1)
    changed: Text


class Clause(SourcedRecord, Described):
    """A clause. author: who suggests it. note: who must look at it first. versions: the newest first.

    start_kit: the kit that carries this text as well; both must say the same.
    """

    author: Text
    note: Text
    use: tuple[Text, ...] = ()
    serves: tuple[Served, ...] = ()
    start_kit: StartKitRef | None = None
    versions: tuple[Version, ...] = Field(min_length=1)

    def schema_org(self) -> Mapping[str, object]:
        """Return schema.org properties: a clause is a CreativeWork with a version."""
        newest = self.versions[0]
        return {
            "@type": "CreativeWork",
            "version": newest.version,
            "datePublished": newest.on,
            "author": {"@type": "Organization", "name": self.author},
            "text": "\n\n".join(newest.text),
        }
