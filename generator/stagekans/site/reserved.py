"""Addresses the site and its engine keep for themselves, and what a name may look like on any computer."""

import re

from stagekans.subjects.table import KINDS

OWN: frozenset[str] = frozenset(
    (
        "zoeken/",
        "meedoen/onderhoud/",
        "podcasts/abonneren/",
        "verhalen/nieuwsbrief/",
        "campagne/voorbeelden/",
        "m/neutraal/",
        "m/stageorganisatie/",
        *(address for kind in KINDS.all for _, address in kind.homes if address),
    )
)
"""What the site makes whatever is written: the folder of each kind, and pages that belong to no entry."""
WRITTEN: frozenset[str] = frozenset(
    address for kind in KINDS.all if kind.folder_page and kind.overview is None for _, address in kind.homes if address
) | {"en/campaign/"}
"""Folders of kinds without an overview: a programme page may be the page of such a folder."""
TREES: tuple[str, ...] = (
    "assets/",
    "data/",
    "kaarten/",
    "media/",
    "pagefind/",
    "search/",
    "agenda/maand/",
    "agenda/regio/",
    "agenda/vorm/",
    "behoeften/grond/",
    "behoeften/moment/",
    "behoeften/regio/",
    "behoeften/rol/",
    "behoeften/stand/",
    "campagne/los/",
    "campagne/pakketten/",
    "campagne/voorbeeld/",
    "monitor/niveau/",
    "monitor/onderwerp/",
    "netwerk/regio/",
    "netwerk/vorm/",
    "over/overdracht/",
    "over/vormgeving/",
    "praktijken/grond/",
    "praktijken/mechanisme/",
    "praktijken/mijn-selectie/",
    "praktijken/moment/",
    "praktijken/niveau/",
    "praktijken/regio/",
    "praktijken/rol/",
    "praktijken/soort/",
    "praktijken/steun/",
    "praktijken/vergelijken/",
    "praktijken/witte-vlekken/",
    "verhalen/soort/",
)
"""Folders in which nobody else's page may stand, however deep."""
NAME, PART, WHOLE = 80, 200, 600
"""Characters a file's name may have (names of packs join two), a part of an old address, and a whole address: a file
system takes 255 bytes for a part, with all that follows it (-scorm2004.zip, .html.br)."""
_DEVICE = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)")


def kept(address: str) -> bool:
    """Return whether an address, or the folder it stands in, is the site's own."""
    return address in OWN or address.startswith(TREES)


def is_device(name: str) -> bool:
    """Return whether Windows takes a name for a device, with whatever suffix (Naming Files, Paths, and Namespaces)."""
    return _DEVICE.fullmatch(name) is not None
