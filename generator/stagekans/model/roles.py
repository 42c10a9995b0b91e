"""What a record can do, apart from what it is: products ask for roles, never for kinds."""

from collections.abc import Mapping
from typing import Protocol, runtime_checkable


@runtime_checkable
class Faceted(Protocol):
    """Can be sorted into facets: facet name -> keys of its vocabulary."""

    def facets(self) -> Mapping[str, tuple[str, ...]]:
        """Return the facets with at least one value each."""
        ...


@runtime_checkable
class Named(Protocol):
    """Goes by other words as well."""

    def names(self) -> tuple[str, ...]:
        """Return every other word someone may search this entry by."""
        ...


@runtime_checkable
class Described(Protocol):
    """Has words of its own for schema.org: property name -> plain JSON value."""

    def schema_org(self) -> Mapping[str, object]:
        """Return schema.org properties beyond name, description and url."""
        ...


@runtime_checkable
class Aged(Protocol):
    """Has details that are only shown while someone recently checked them."""

    def details_until(self) -> str | None:
        """Return the last day (ISO) the details hold, or None when nobody checked them."""
        ...

    def details(self) -> tuple[str, ...]:
        """Return the names of the fields that are details."""
        ...


@runtime_checkable
class Narrowable(Protocol):
    """Is part of a hierarchy of meanings (SKOS broader)."""

    @property
    def broader(self) -> tuple[str, ...]:
        """Slugs of the broader entries of the same kind."""
        ...
