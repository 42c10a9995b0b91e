"""Kind lexicon: the words people type, and the words that stand on pages."""

import re
from collections.abc import Mapping
from typing import Annotated

from pydantic import AfterValidator, Field

from stagekans.core.broken import broken
from stagekans.core.entry import Part, Record
from stagekans.core.roles import Described, Unsearched
from stagekans.core.rules import Rule

BAD_WORD = Rule("bad-word", facts=("value",))

_MOST_WORDS = 3
_WORD = re.compile(r"[^\W_]+(?:[ '’-][^\W_]+)*")


def _typed(value: str) -> str:
    if value != value.lower() or not _WORD.fullmatch(value) or len(value.split()) > _MOST_WORDS:
        raise broken(BAD_WORD)
    return value


SearchWord = Annotated[str, Field(min_length=2, max_length=40), AfterValidator(_typed)]
"""A word or short phrase as someone types it: lower case, at most three words."""


class Leads(Part):
    """Who types one of "find" also finds pages with "also", which weigh less."""

    find: tuple[SearchWord, ...] = Field(min_length=1)
    also: tuple[SearchWord, ...] = Field(min_length=1)


class Lexicon(Record, Described, Unsearched):
    """Search words of the editors. synonyms: groups of words that mean (nearly) the same. related: one way."""

    synonyms: tuple[tuple[SearchWord, ...], ...] = ()
    related: tuple[Leads, ...] = ()

    def schema_org(self) -> Mapping[str, object]:
        """Return schema.org properties: a lexicon is a Dataset."""
        return {"@type": "Dataset"}
