"""What a record can do, apart from what it is: kinds declare roles, products ask for them."""

from collections.abc import Mapping


class Faceted:
    """Can be sorted into facets."""

    def facets(self) -> Mapping[str, tuple[str, ...]]:
        """Return facet name -> keys of its vocabulary."""
        raise NotImplementedError

    def alike_by(self) -> tuple[str, ...]:
        """Return the names of the facets that make two entries of this kind alike; none: they are not compared."""
        return ()


class Named:
    """Goes by other words as well."""

    def names(self) -> Mapping[str, tuple[str, ...]]:
        """Return the other words someone may search this entry by: "alternate", "hidden", "outdated", "english"."""
        raise NotImplementedError


class Explained:
    """Explains a term, so that texts that use the term can lead to it."""

    def spellings(self) -> frozenset[str]:
        """Return every spelling in running text that means this term; none: texts never lead to it by themselves."""
        raise NotImplementedError


class Described:
    """Has words of its own for schema.org."""

    def schema_org(self) -> Mapping[str, object]:
        """Return schema.org properties beyond name, description and url."""
        raise NotImplementedError


class Branded:
    """May have a logo of its own."""

    def logo_file(self) -> str | None:
        """Return the file of the logo as the editor wrote it, or None."""
        raise NotImplementedError


class Aged:
    """Has details that are only shown while someone recently checked them."""

    def details_until(self) -> str | None:
        """Return the last day (ISO) the details hold, or None when nobody checked them."""
        raise NotImplementedError

    def details(self) -> tuple[str, ...]:
        """Return the names of the fields that are details."""
        raise NotImplementedError


class Claim:
    """Says something that a source must bear out, unless it says that nothing is known."""

    def claimed(self) -> bool:
        """Return whether something is claimed."""
        raise NotImplementedError


class Fillable:
    """Has fields that a source may leave unknown, so that it can be more or less full."""

    def fillable(self) -> tuple[str, ...]:
        """Return the names of those fields, in the order a reader meets them."""
        raise NotImplementedError


class Taught:
    """Is gone through as a lesson: sections, questions and branches stand in its body."""


class Chaptered:
    """Is heard in chapters."""

    def parts(self) -> tuple[tuple[str, float], ...]:
        """Return (title, start in seconds) of each chapter, in order."""
        raise NotImplementedError


class Enrolled:
    """Is an institution: packs, courses and reporting points may be its own."""

    def at_level(self) -> str:
        """Return its level, a key of the vocabulary of levels."""
        raise NotImplementedError


class MadeUp:
    """May say that it is made up, to show what something looks like."""

    def made_up(self) -> bool:
        """Return whether it says so."""
        raise NotImplementedError


class Planned:
    """Is held at a time, and may be put off or called off."""

    def state(self) -> str:
        """Return whether it goes on, a key of its vocabulary."""
        raise NotImplementedError


class Confided:
    """Tells what people said in confidence, so that a group of a few could point at somebody."""


class Asking:
    """Asks for something that others may answer."""

    def is_open(self) -> bool:
        """Return whether something is still missing."""
        raise NotImplementedError


class ForCompanies:
    """Helps an internship company to do something itself."""

    def clause_text(self) -> tuple[str, ...]:
        """Return the words of the clause it brings, a paragraph each."""
        raise NotImplementedError


class Consented:
    """Shows people who agreed to that, and may take it back."""

    def withdrawn_on(self) -> str | None:
        """Return the day (ISO) someone took consent back, or None."""
        raise NotImplementedError

    def without(self) -> Mapping[str, object]:
        """Return the fields that become empty then, with their empty values."""
        raise NotImplementedError

    def files(self) -> Mapping[tuple[str, ...], str]:
        """Return the files this entry publishes besides those of its body: path of the field -> file as written."""
        raise NotImplementedError


class Unsearched:
    """Is about searching itself, so that finding it would only stand in the way."""


class Stepped:
    """Is read step by step: each level-2 heading is a step, links between them are choices."""


class Narrowable:
    """Is part of a hierarchy of meanings (SKOS)."""

    def wider(self) -> tuple[str, ...]:
        """Return slugs of the broader entries of the same kind."""
        raise NotImplementedError
