"""Kind concept: an explained term."""

from collections.abc import Mapping

from stagekans.core.entry import Part, SourcedRecord
from stagekans.core.refs import ConceptRef
from stagekans.core.roles import Described, Explained, Named, Narrowable
from stagekans.core.values import Known, Text, Title, WebAddress
from stagekans.core.vocabularies import Switch
from stagekans.subjects.concepts.inflection import forms_of


class Reading(Part):
    """One of several readings of a term that people disagree about, and who reads it so."""

    text: Text
    source: WebAddress | None = None


class Concept(SourcedRecord, Described, Explained, Named, Narrowable):
    """A term (SKOS Concept): meaning, legal sense, contested readings, other names.

    linked: "uit" for a term so common that texts should not lead to it by themselves.
    """

    alternate_names: tuple[Title, ...] = ()
    hidden_names: tuple[Title, ...] = ()
    outdated_names: tuple[Title, ...] = ()
    english_names: tuple[Title, ...] = ()
    inflections: tuple[Title, ...] = ()
    legal: Known[Text] = "onbekend"
    readings: tuple[Reading, ...] = ()
    examples: tuple[Text, ...] = ()
    broader: tuple[ConceptRef, ...] = ()
    narrower: tuple[ConceptRef, ...] = ()
    related: tuple[ConceptRef, ...] = ()
    linked: Switch = "aan"

    def names(self) -> Mapping[str, tuple[str, ...]]:
        """Return every other word someone may search this term by."""
        return {
            "alternate": (*self.alternate_names, *self.inflections),
            "hidden": self.hidden_names,
            "outdated": self.outdated_names,
            "english": self.english_names,
        }

    def spellings(self) -> frozenset[str]:
        """Return the forms of its title, other names and listed inflections; outdated and hidden names are not ours."""
        if self.linked == "uit":
            return frozenset()
        names = (self.title, *self.alternate_names)
        return frozenset(form for name in names for form in forms_of(name)) | frozenset(
            spelling for each in self.inflections for spelling in (each, each[:1].upper() + each[1:])
        )

    def wider(self) -> tuple[str, ...]:
        """Return slugs of the broader concepts."""
        return self.broader

    def schema_org(self) -> Mapping[str, object]:
        """Return schema.org properties: a concept is a DefinedTerm."""
        return {
            "@type": "DefinedTerm",
            "alternateName": [*self.alternate_names, *self.english_names],
        }
