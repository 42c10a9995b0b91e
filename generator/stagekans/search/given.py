"""What search is given: documents, words that go together, and the facts of an index."""

from collections.abc import Mapping, Sequence
from typing import TypedDict


class Document(TypedDict):
    """A page that can be found. url: from the site's root. names: by "alternate", "hidden", "outdated", "english"."""

    url: str
    title: str
    text: str
    names: Mapping[str, Sequence[str]]
    questions: Sequence[str]
    language: str


class Related(TypedDict):
    """Words that also lead to other words."""

    find: Sequence[str]
    also: Sequence[str]


class Lexicon(TypedDict):
    """Words that go together. synonyms: groups of words that mean the same."""

    synonyms: Sequence[Sequence[str]]
    related: Sequence[Related]


class Material(TypedDict):
    """All that a plan is made of but the index. why: how a page was found -> what is said of it."""

    documents: Sequence[Document]
    lexicon: Lexicon
    why: Mapping[str, str]


class Index(TypedDict):
    """Facts of an index. ids: url -> name of the page in it. chunks: first word of each of its parts."""

    ids: Mapping[str, str]
    chunks: Sequence[str]
    language: str
