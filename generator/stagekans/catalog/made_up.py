"""Whether an entry is made up, so that it counts nowhere as real."""

from stagekans.catalog.site import Site
from stagekans.core.entry import Entry
from stagekans.core.roles import MadeUp


def made_up(entry: Entry, site: Site) -> bool:
    """Return whether an entry says it is an example, belongs to a demonstration, or was heard in examples only."""
    if _says(entry):
        return True
    led = [each for each in site.references_from(entry) if each.target]
    if any(each.target and _says(each.target) for each in led if each.within("series")):
        return True
    heard = [each.target for each in led if each.target and each.within("heard_in")]
    return bool(heard) and not entry.record.sources and all(map(_says, heard))


def _says(entry: Entry) -> bool:
    marked = entry.playing(MadeUp)
    return marked is not None and marked.made_up()
