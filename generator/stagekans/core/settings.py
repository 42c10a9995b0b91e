"""Everything a build may depend on besides content: read once, frozen, passed along."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from stagekans.core.derived import Answers
from stagekans.core.kind import Kinds
from stagekans.core.outputs import Argument, Blob
from stagekans.core.words import Words


@dataclass(frozen=True)
class MenuItem:
    """One item of the menu: a Dutch label and an address from the site's root ("praktijken/")."""

    label: str
    address: str


@dataclass(frozen=True, eq=False)
class Settings:
    """Frozen settings of one build.

    site_url: absolute address of the site's root, ends with "/".
    site_name: name of the site. locale: language tag of the interface ("nl").
    today: the day the site is built for. release: also build packs and other heavy products.
    generator: text of the generator tag. repository: address where editors send changes, or "".
    menu: the items of mkdocs.yml's nav. theme: path under theme/ -> Blob.
    words: interface words of the locale (theme/words/<locale>/), nested.
    translations: other language ("en") -> its words, with those of the locale where it has none.
    samples: what /over/vormgeving/ shows (theme/samples/<locale>.yml), nested.
    fonts: file name -> Blob of the font packages. media_origins: origins of media allowed by the CSP.
    example_hosts: made-up hosts that content may name as a source or link ("voorbeeld.example").
    example_files: files that may keep the sentences of their template (path in the project).
    kinds: what there is to write about. answers: what was worked out of them alone.
    """

    site_url: str
    site_name: str
    locale: str
    today: date
    release: bool
    generator: str
    repository: str
    menu: tuple[MenuItem, ...]
    theme: Mapping[str, Blob]
    words: Words
    samples: Mapping[str, Argument]
    translations: Mapping[str, Words] = field(default_factory=dict)
    fonts: Mapping[str, Blob] = field(default_factory=dict)
    media_origins: tuple[str, ...] = ()
    example_hosts: tuple[str, ...] = ()
    example_files: tuple[str, ...] = ()
    kinds: Kinds = field(default_factory=Kinds)
    answers: Answers = field(default_factory=Answers, init=False, repr=False)

    @property
    def base_path(self) -> str:
        """Path part of site_url, for the one page (404) that cannot use relative links."""
        return "/" + self.site_url.split("://", 1)[-1].partition("/")[2]
