"""The joined whole: all entries, what refers to what, the settings of a build, and what was worked out of them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import cast

from stagekans.core.derived import Answers
from stagekans.core.diagnostics import Place
from stagekans.core.entry import Entry, Made, Record
from stagekans.core.outputs import Blob
from stagekans.core.settings import Settings
from stagekans.render.logos.logo import Ink
from stagekans.render.web.anchors import apart

SHOWN = ("image", "captions", "recording")
"""Kinds of references to files that are published with a body."""
LOGO = "logo"
"""Kind of the reference to a logo; its file is never published as it is."""


@dataclass(frozen=True)
class Reference:
    """One entry pointing at another thing.

    origin: the entry that points. place: where. text: as the editor wrote it.
    kind: kind of the target for a front matter field, "" for a link in the body, "image" for an image,
        sound or film in it, "captions", "recording", "logo", or "translation".
    target: the entry it points at, or None. anchor: part after "#", or "".
    address: where the link leads from the site's root, "" when it leads nowhere.
    path: file in the project that is shown, or "". field: path of the field in the front matter, () for a body.
    context: the sentence around it. found: False when it points at nothing.
    """

    origin: Entry
    place: Place
    text: str
    kind: str = ""
    target: Entry | None = None
    anchor: str = ""
    address: str = ""
    context: str = ""
    found: bool = True
    path: str = ""
    field: tuple[str | int, ...] = ()

    def within(self, *field: str) -> bool:
        """Return whether it stands in a field of the front matter. field: the path to it."""
        return self.field[: len(field)] == field


def plain_title(entry: Entry) -> str:
    """Return the title of an entry without what readers do not tell titles apart by."""
    return " ".join(entry.record.title.casefold().split())


@dataclass(frozen=True, eq=False)
class Site:
    """All entries in order of kind and title, their references, the files bodies show, and the settings of one build.

    settings: everything an output may depend on besides content.
    files: images, sound, film and captions, path in the project -> bytes.
    broken: files that gave no entry; nothing is made of them, because a build with a broken file is refused.
    inks: logos, path -> what of them is seen, or the code of what is wrong with them.
    taken: kind -> ids its pages have besides those of bodies.
    answers: what was worked out of it (stagekans.core.derived).
    """

    settings: Settings
    entries: tuple[Entry, ...]
    references: tuple[Reference, ...]
    files: Mapping[str, Blob]
    broken: tuple[Entry, ...] = ()
    inks: Mapping[str, Ink | str] = field(default_factory=dict)
    taken: Mapping[str, frozenset[str]] = field(default_factory=dict)
    answers: Answers = field(default_factory=Answers, init=False, repr=False)

    @cached_property
    def namesakes(self) -> Mapping[str, frozenset[str]]:
        """By the title of entries, capitals and spaces aside: the keys of those that have it."""
        found: dict[str, set[str]] = {}
        for each in self.entries:
            found.setdefault(plain_title(each), set()).add(each.key)
        return {title: frozenset(keys) for title, keys in found.items()}

    @cached_property
    def by_key(self) -> Mapping[str, Entry]:
        """Entry by "kind/slug"."""
        return {entry.key: entry for entry in self.entries}

    def get(self, kind: str, slug: str) -> Entry | None:
        """Return the entry of a kind with a slug, or None."""
        return self.by_key.get(f"{kind}/{slug}")

    def find(self, record: type[Made], slug: str | None) -> Entry[Made] | None:
        """Return the entry with a record of this model and a slug, or None."""
        of_kind = self._models.get(record)
        found = self.by_key.get(f"{of_kind[0].kind}/{slug}") if of_kind else None
        return cast("Entry[Made] | None", found)

    @cached_property
    def _kinds(self) -> Mapping[str, tuple[Entry, ...]]:
        grouped: dict[str, list[Entry]] = {}
        for entry in self.entries:
            grouped.setdefault(entry.kind, []).append(entry)
        return {kind: tuple(found) for kind, found in grouped.items()}

    def of_kind(self, kind: str) -> tuple[Entry, ...]:
        """Return the entries of a kind, in order of title. kind: its id."""
        return self._kinds.get(kind, ())

    @cached_property
    def _models(self) -> Mapping[type[Record], tuple[Entry, ...]]:
        return {type(found[0].record): found for found in self._kinds.values()}

    def of(self, record: type[Made]) -> tuple[Entry[Made], ...]:
        """Return the entries whose record is of this model, in order of title."""
        return cast("tuple[Entry[Made], ...]", self._models.get(record, ()))

    def having(self, role: type[object]) -> tuple[Entry, ...]:
        """Return the entries whose record plays a role, in order of kind and title."""
        return tuple(entry for entry in self.entries if entry.plays(role))

    @cached_property
    def _from(self) -> Mapping[str, tuple[Reference, ...]]:
        grouped: dict[str, list[Reference]] = {}
        for reference in self.references:
            grouped.setdefault(reference.origin.key, []).append(reference)
        return {key: tuple(found) for key, found in grouped.items()}

    @cached_property
    def _to(self) -> Mapping[str, tuple[Reference, ...]]:
        grouped: dict[str, list[Reference]] = {}
        for reference in self.references:
            if reference.target and reference.target.key != reference.origin.key:
                grouped.setdefault(reference.target.key, []).append(reference)
        return {key: tuple(found) for key, found in grouped.items()}

    def references_from(self, entry: Entry) -> tuple[Reference, ...]:
        """Return what an entry points at, in the order it is written."""
        return self._from.get(entry.key, ())

    def links_of(self, entry: Entry) -> Mapping[str, str]:
        """Return where the links, images, sound and film of a body lead: as written -> address from the site's root."""
        return {each.text: each.address for each in self.references_from(entry) if each.kind in ("", "image")}

    def id_of(self, entry: Entry, anchor: str) -> str:
        """Return the id on an entry's page of a heading with an anchor."""
        return apart(anchor, self.taken.get(entry.kind, ()))

    def ids_of(self, entry: Entry) -> Mapping[str, str]:
        """Return the headings of a body, in order: plain text -> id on its page; one without words is left out."""
        found = entry.prose.headings if entry.prose else ()
        return {each.text: self.id_of(entry, each.anchor) for each in found if each.anchor}

    def translations(self, entry: Entry) -> tuple[Entry, ...]:
        """Return the same page in other languages, in order of address."""
        original = self._original(entry)
        family = {original.key: original}
        family |= {each.key: each for each in self.entries if self._original(each) is original}
        return tuple(sorted((each for each in family.values() if each is not entry), key=lambda each: each.address))

    def _original(self, entry: Entry) -> Entry:
        found = entry.record.translation_of
        return self._by_path.get(found, entry) if found else entry

    @cached_property
    def _by_path(self) -> Mapping[str, Entry]:
        return {entry.path: entry for entry in self.entries}

    @cached_property
    def by_name(self) -> Mapping[str, str]:
        """Path of an entry's file by its name; of the last one where several share it."""
        return {entry.path.rpartition("/")[2]: entry.path for entry in self.entries}

    @cached_property
    def shown_files(self) -> Mapping[str, Blob]:
        """What bodies show, and its captions: address from the site's root -> bytes."""
        return {each.address: self.files[each.path] for each in self.references if each.kind in SHOWN and each.path}

    def backlinks(self, entry: Entry) -> tuple[Reference, ...]:
        """Return the references that point at an entry from elsewhere."""
        return self._to.get(entry.key, ())
