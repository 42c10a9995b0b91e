"""Finds mail addresses and phone numbers in a text, in one walk over it."""

import re
import unicodedata
from collections.abc import Iterator

_MAIL = re.compile(
    r"(?<![\w.+-])[\w.+-]+(?:@| ?[\[(] ?(?:at|apenstaart|apenstaartje) ?[\])] ?)[\w-]+(?:\.[\w-]+)+", re.IGNORECASE
)
_GAP = "[ .()/\u2010-\u2015-]"
_PHONE = re.compile(
    rf"(?<![\w.,:/=+@-])(?:(?:\+|00)[1-9]\d{{0,2}}(?:{_GAP}{{0,3}}\d){{7,12}}|\(?0{_GAP}?[1-9](?:{_GAP}{{0,3}}\d){{8}})"
    r"(?![\w:]|[.,/-]\d)"
)
_DATE = re.compile(r"\d\d[-./]\d\d[-./](?:19|20)\d\d|00\d\d")
_NUMBERED = re.compile(
    r"(?:isbn|issn|doi|kvk|k\.v\.k\.|btw|rsin|crkbo|brin|ecli|iban|zaak\w*|dossier\w*|artikel|art\.|registratie\w*)"
    r"(?:[ -]?(?:nummer|nr\.?))?[ :.-]*(?:1[03])?[ :.-]*$",
    re.IGNORECASE,
)


def contacts(text: str) -> Iterator[tuple[int, str]]:
    """Yield (offset, as written) of each mail address and phone number.

    Phone numbers are Dutch ones (06-1234 5678, (020) 123 45 67, 0172 12 34 56, +31 (0)6 …) and foreign ones with a
    plus. Numbers of companies, books, cases and days are none.
    """
    plain = unicodedata.normalize("NFKC", text)
    if len(plain) != len(text):
        plain = text.replace("\xa0", " ")
    for found in _MAIL.finditer(plain):
        yield found.start(), found[0]
    for found in _PHONE.finditer(plain):
        before = plain[max(0, found.start() - 40) : found.start()]
        if _is_phone(found[0]) and not _NUMBERED.search(before):
            yield found.start(), found[0]


def _is_phone(written: str) -> bool:
    """Whether digits are grouped as people write a phone number, and begin as Dutch ones do."""
    if written.startswith("+"):
        return True
    groups = re.findall(r"\d+", written)
    first, rest = groups[0], groups[1:]
    if written.startswith("00"):
        return written.startswith("0031")
    if _DATE.match(written) or (first == "0" and len(groups) > 1 and groups[1] != "6"):
        return False
    if len(first) == 2 and first != "06":
        return False
    return len(first) in (1, 2, 3, 4, 6, 10) and all(len(each) > 1 for each in rest[first == "0" :])
