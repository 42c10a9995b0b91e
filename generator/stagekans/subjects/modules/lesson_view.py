"""A module as its editions need it: questions numbered, links resolved, minutes by section, the words at hand."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypedDict, cast
from urllib.parse import unquote

from stagekans.catalog.site import Site
from stagekans.core.entry import Entry
from stagekans.core.outputs import Blob
from stagekans.core.words import Words, group, said, texts
from stagekans.frame.flow import Piece
from stagekans.frame.media import playable
from stagekans.render.letters import composed
from stagekans.render.web.html import plural
from stagekans.render.web.markdown import phrase, pieces
from stagekans.subjects.modules.lesson import Block, Section
from stagekans.subjects.modules.lessons import minutes, minutes_by_section, sections, version
from stagekans.subjects.modules.module import Module

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
"""What the answers of a question are called."""
_SENTENCE = re.compile(r"(?<=[.!?])['”’]?\s+(?=[A-ZÀ-Ý'‘“])")
_CORE_LETTERS, _CORE_ASKED, _CORE_MOST = range(30, 141), 100, 4


Run = dict[str, str | bool]


class Cue(TypedDict):
    """What someone says in a sound or film."""

    speaker: str
    text: str


class Medium(TypedDict):
    """What is read of a sound or film of frame.media."""

    description: str | None
    cues: list[Cue]


@dataclass(frozen=True, eq=False)
class Lesson:
    """A module with what its editions share.

    numbers: question -> its number, from 1 through the whole module. href: link as written -> full address; a link to
    a step of a dilemma stays "#anchor". pictures: as written in the text -> PNG, to draw on paper. own, labels: words
    of the editions, of modules.
    """

    entry: Entry
    record: Module
    site: Site
    parts: tuple[Section, ...]
    minutes: tuple[int, ...]
    total: int
    version: str
    numbers: Mapping[Block, int]
    href: Callable[[str], str]
    pictures: Mapping[str, Blob]
    own: Words
    labels: Words

    def lasts(self, count: int) -> str:
        """Return a number of minutes in words."""
        return f"{count} {plural(count, texts(self.labels, 'minute'), self.site.settings.locale)}"

    def heading(self, block: Block) -> str:
        """Return the heading of a question: its number, its kind, its title."""
        return f"{self.numbers[block]}. {said(self.labels, 'kinds', block.kind)} {block.title}"

    def name(self, section: Section) -> str:
        """Return the heading of a section; what stands before the first heading goes by the title of the module."""
        return section.title or self.record.title

    def pieces(self, text: str) -> list[Piece]:
        """Return Markdown as pieces for print."""
        return pieces(text, self.href)

    def phrase(self, text: str) -> list[Run]:
        """Return a line of Markdown as runs for print."""
        return cast(list[Run], phrase(text, self.href))

    def help(self) -> str:
        """Return the full address of the page with help."""
        return f"{self.site.settings.site_url}{said(self.labels_of('site'), 'help_address')}"

    def labels_of(self, part: str) -> Words:
        """Return the words of a part of the site."""
        return group(self.site.settings.words, part)


def lesson_of(entry: Entry, record: Module, site: Site) -> Lesson:
    """Return a module as its editions need it. site: knows where links in its body lead."""
    links = site.links_of(entry)

    def href(written: str) -> str:
        if written.startswith("#"):
            return composed(unquote(written))
        return site.settings.site_url + links[written] if links.get(written) else written

    words = site.settings.words
    heard = cast(Mapping[str, Medium], playable(entry, site))
    parts = tuple(_readable(section, heard) for section in sections(entry))
    asked = [block for part in parts for block in part.blocks if block.kind != "text"]
    return Lesson(
        entry=entry,
        record=record,
        site=site,
        parts=parts,
        minutes=_rounded(minutes_by_section(entry), round(minutes(entry))),
        total=round(minutes(entry)),
        version=version(entry),
        numbers={block: number for number, block in enumerate(asked, 1)},
        href=href,
        pictures=_pictures(entry, record, site),
        own=group(words, "editions"),
        labels=group(words, "module"),
    )


def _pictures(entry: Entry, record: Module, site: Site) -> Mapping[str, Blob]:
    folder = entry.path.rpartition("/")[0]
    drawn = [each.file for each in record.media if each.file.endswith(".png")]
    return {name: site.files[f"{folder}/{name}"] for name in drawn if f"{folder}/{name}" in site.files}


def _readable(section: Section, heard: Mapping[str, Medium]) -> Section:
    """Return a section whose sound and film are words: what paper and slides have of them."""
    blocks = tuple(
        replace(block, kind="text", title="", text=_said(block, heard[block.text])) if block.kind == "media" else block
        for block in section.blocks
    )
    return replace(section, blocks=blocks)


def _said(block: Block, medium: Medium) -> str:
    lines = [f"{cue['speaker']}: {cue['text']}" if cue["speaker"] else cue["text"] for cue in medium["cues"]]
    return "\n\n".join(filter(None, (f"**{block.title}**", medium["description"], *lines)))


def _rounded(exact: tuple[float, ...], total: int) -> tuple[int, ...]:
    """Return whole minutes that add up to the total: the largest remainders get the minutes that are left."""
    whole = [int(each) for each in exact]
    order = sorted(range(len(exact)), key=lambda index: (whole[index] - exact[index], index))
    for index in order[: max(0, total - sum(whole))]:
        whole[index] += 1
    return tuple(whole)


def words_of(runs: Sequence[Mapping[str, object]]) -> str:
    """Return runs as one text without markup."""
    return "".join(str(run["text"]) for run in runs)


def lines_of(piece: Piece) -> list[str]:
    """Return a piece as lines of text without markup."""
    found = piece.get("items") or [piece["text"]]
    return [line if isinstance(line, str) else words_of(line) for line in found]


def core(section: Section) -> list[str]:
    """Return the core of a section: the first sentence of its paragraphs, at most four.

    Only sentences that state something, neither very short (those lead in a story) nor long. A paragraph that begins
    with a question gives the question and its answer, when they are short: longer ones need what comes after them.
    """
    found = []
    for block in section.blocks:
        if block.kind != "text":
            continue
        for piece in pieces(block.text):
            if piece["type"] == "text" and isinstance(piece["text"], list):
                first, *more = _SENTENCE.split(words_of(piece["text"]))
                if first.endswith("?") and more and len(first) + len(more[0]) < _CORE_ASKED:
                    first = f"{first} {more[0]}"
                if first.endswith(".") and len(first) in _CORE_LETTERS:
                    found.append(first)
    return found[:_CORE_MOST]
