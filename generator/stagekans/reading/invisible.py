"""Characters an editor cannot see: which may stand, because a language or an emoji needs them, and which may not.

Unicode's own properties decide (the regex package): Default_Ignorable_Code_Point, Extended_Pictographic, Script.
"""

import re
from collections.abc import Iterator

import regex

from stagekans.core.rules import Rule

FILE_CONTROL_CHARACTER = Rule("file-control-character", facts=("character", "clean"))
FILE_BIDI = Rule("file-bidi", facts=("character", "clean"))

_IGNORED = r"\p{Default_Ignorable_Code_Point}"
_CURSIVE = (
    r"[\p{Arabic}\p{Syriac}\p{Mandaic}\p{Mongolian}\p{Nko}\p{Devanagari}\p{Bengali}\p{Gurmukhi}\p{Gujarati}\p{Oriya}"
    r"\p{Tamil}\p{Telugu}\p{Kannada}\p{Malayalam}\p{Sinhala}\p{Khmer}\p{Myanmar}\p{Tibetan}\p{Balinese}]"
)
_UNSPACED = r"[\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}\p{Tibetan}]"
_PICTURE = r"\p{Extended_Pictographic}[\ufe0f\U0001f3fb-\U0001f3ff]*+"
_MAY = "|".join(
    (
        rf"{_PICTURE}(?:\u200d{_PICTURE})+",  # UTS #51, emoji ZWJ sequences
        r"[\p{Emoji}\p{S}][\ufe0e\ufe0f]",  # UTS #51 and emoji-variation-sequences: the look of a symbol
        r"\U0001f3f4[\U000e0020-\U000e007e]+\U000e007f",  # UTS #51, flags of regions
        r"\p{Han}[\ufe00-\ufe02\U000e0100-\U000e01ef]",  # UTS #37, ideographic variation
        r"\p{Mongolian}\p{M}*[\u180b-\u180f]",
        rf"(?<={_CURSIVE}\p{{M}}{{0,4}})[\u200c\u200d](?={_CURSIVE})",  # UAX #31, 2.3: joiners inside words
        rf"(?<={_CURSIVE}\p{{M}}{{0,4}})\u200d(?!{_IGNORED})",  # a letter that looks joined
        rf"(?<={_UNSPACED})\u200b(?={_UNSPACED})",  # where a line may break in a script without spaces
        r"(?<=\p{Hangul})[\u115f\u1160](?=\p{Hangul})",
        r"\xad",  # says where a word may be broken; matching leaves it out
    )
)
_PATTERN = regex.compile(
    rf"(?P<may>{_MAY})|(?P<hidden>{_IGNORED})|(?P<control>(?![\t\n])\p{{Cc}}|[\u2028\u2029]|\p{{Noncharacter_Code_Point}})"
)
_USUAL = re.compile("[^\t\n\x20-\x7e\u00a1-\u00ac\u00ae-\u034e\u0370-\u0600\u2010-\u2027\u2030-\u205e\u2070-\u2bff]")
"""Anything else than most of what is written here; to look no further in most texts."""
ODD = regex.compile(rf"(?! )\p{{Zs}}|{_IGNORED}|(?![\t\n])\p{{Cc}}|[\u2028\u2029]|\p{{Noncharacter_Code_Point}}")
"""What stands in no name or choice: a space other than the ordinary one, or what nobody sees."""


def may_hold(text: str) -> bool:
    """Return whether a text may hold a character that cannot be seen: quick, and never wrong with False."""
    return bool(_USUAL.search(text))


def unseen(text: str) -> Iterator[tuple[Rule, int]]:
    """Yield (rule, offset) of every character that an editor cannot see and that a text may not hold."""
    if not may_hold(text):
        return
    for match in _PATTERN.finditer(text):
        if match["hidden"]:
            yield FILE_BIDI, match.start()
        elif match["control"]:
            yield FILE_CONTROL_CHARACTER, match.start()


def without(text: str) -> str:
    """Return a text without the characters that it may not hold."""
    gone = {at for _, at in unseen(text)}
    return "".join(each for at, each in enumerate(text) if at not in gone) if gone else text
