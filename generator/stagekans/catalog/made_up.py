"""Whether an entry is made up, so that it counts nowhere as real."""

from stagekans.catalog.site import Site
from stagekans.model.entry import Entry


def made_up(entry: Entry, site: Site) -> bool:
    """Return whether an entry says it is an example, belongs to a demonstration, or was heard in examples only."""
    record = entry.record
    if getattr(record, "example", False):
        return True
    series = site.get("series", str(getattr(record, "series", "")))
    if series and getattr(series.record, "demonstration", False):
        return True
    sessions = [site.get("session", slug) for slug in getattr(record, "heard_in", ())]
    heard = [each for each in sessions if each]
    return bool(heard) and not record.sources and all(getattr(each.record, "example", False) for each in heard)
