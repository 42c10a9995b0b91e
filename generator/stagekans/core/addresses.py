"""Web addresses: what is wrong with one, and whether it is only an example."""

import ipaddress
import re
import unicodedata
from urllib.parse import urlsplit

import idna

from stagekans.core.rules import Rule

BAD_ADDRESS = Rule("bad-address", facts=("value",))
ADDRESS_CREDENTIALS = Rule("address-credentials", facts=("value",))
ADDRESS_NUMBER = Rule("address-number", facts=("value",))
ADDRESS_LOOKALIKE = Rule("address-lookalike", facts=("value",))

_BARE = re.compile(r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?")
_EXAMPLE_ENDS = ("example", "test", "invalid", "localhost", "local", "internal", "lan")
"""Names no host on the internet has (RFC 2606, 6761, 6762, 9476 and common use)."""
_EXAMPLE_NAMES = ("example", "voorbeeld")
_FOREIGN = frozenset("аеіјӏорсухһԁԛԝѕвнкмтгѵьпηοανικρυχτωβεγϲϳѡոսօցհ")
"""Letters of Cyrillic, Greek and Armenian that look like Latin ones (Unicode TR39, confusables)."""
_LATIN = frozenset("ıɑɡɩʟꞌ")


def fault(address: str) -> Rule | None:
    """Return the rule that a web address breaks, or None.

    address: as written, with http or https. Rules: BAD_ADDRESS (no address at all, empty or odd parts of the host),
    ADDRESS_CREDENTIALS, ADDRESS_NUMBER (an IP address), ADDRESS_LOOKALIKE (letters of two scripts in one part of
    the host, or a part made only of letters that look like Latin ones: the rule browsers use to show such a host as
    code).
    """
    try:
        parts = urlsplit(address)
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        return BAD_ADDRESS
    if parts.scheme not in ("http", "https") or re.search(r"[\x00-\x20\x7f-\x9f\s<>\"\\]", address) or not host:
        return BAD_ADDRESS
    if "@" in parts.netloc:
        return ADDRESS_CREDENTIALS
    if _is_number(host):
        return ADDRESS_NUMBER
    if "." not in host:
        return BAD_ADDRESS
    return _host_fault(host)


def host_of(address: str) -> str:
    """Return the host of an address in lower case, or "" when it has none."""
    try:
        return (urlsplit(address).hostname or "").rstrip(".")
    except ValueError:
        return ""


def is_example(host: str) -> bool:
    """Return whether a host is one of those that stand for any host, or for one's own computer."""
    labels = host.lower().split(".")
    return labels[-1] in _EXAMPLE_ENDS or any(label in _EXAMPLE_NAMES for label in labels) or _is_own(host)


def _is_own(host: str) -> bool:
    try:
        return not ipaddress.ip_address(host).is_global
    except ValueError:
        return False


def _is_number(host: str) -> bool:
    """Whether browsers read a host as an IP address: in brackets, or its last part a number (WHATWG URL)."""
    last = host.rstrip(".").rpartition(".")[2]
    return ":" in host or bool(re.fullmatch(r"\d+|0x[0-9a-f]*", last))


def _host_fault(host: str) -> Rule | None:
    labels = re.split("[.\u3002\uff0e\uff61]", host)
    if not all(labels):
        return BAD_ADDRESS
    if host.isascii() and "xn--" not in host:
        return None if all(_BARE.fullmatch(each) for each in labels) else BAD_ADDRESS
    if not host.isascii() and unicodedata.normalize("NFKC", host).casefold() != unicodedata.normalize("NFC", host):
        return ADDRESS_LOOKALIKE
    try:
        shown = idna.decode(idna.encode(host, uts46=True).decode())
    except idna.IDNAError:
        return BAD_ADDRESS
    return ADDRESS_LOOKALIKE if any(map(_looks_alike, shown.split("."))) else None


def _looks_alike(label: str) -> bool:
    scripts = {_script(letter) for letter in label if letter.isalpha()}
    foreign = "".join(letter for letter in label if letter.isalpha())
    if "LATIN" in scripts:
        return len(scripts) > 1 or not _LATIN.isdisjoint(label)
    if len(scripts) > 1 and scripts & {"CYRILLIC", "GREEK", "ARMENIAN"}:
        return True
    return bool(foreign) and all(letter in _FOREIGN for letter in foreign)


def _script(letter: str) -> str:
    return unicodedata.name(letter, "").partition(" ")[0]
