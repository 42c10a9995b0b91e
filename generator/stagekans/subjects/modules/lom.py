"""A record of NL LOM for every module, for repositories of learning material."""

from collections.abc import Iterator

from stagekans.catalog.site import Site
from stagekans.core.entry import Entry
from stagekans.core.outputs import Argument, Output
from stagekans.core.words import said
from stagekans.render.data import lom
from stagekans.subjects.modules.lessons import minutes, version
from stagekans.subjects.modules.module import Module

_CONTEXTS = {"mbo": "BVE", "hbo": "HBO", "wo": "WO"}
"""Our level -> the value of the vocabulary of contexts."""


def make(site: Site) -> Iterator[Output]:
    """Make /data/nl-lom/<slug>.xml for every module."""
    for entry in site.of(Module):
        facts = _facts(entry, entry.record, site)
        yield Output(lom_of(entry), lom.record(facts), (entry.key,))


def lom_of(entry: Entry) -> str:
    """Return where the record of a module stands, from the site's root."""
    return f"data/nl-lom/{entry.slug}.xml"


def _facts(entry: Entry, module: Module, site: Site) -> dict[str, Argument]:
    terms = [site.by_key[key].record.title for key in map("concept/{}".format, module.concepts) if key in site.by_key]
    return {
        "address": site.settings.site_url + entry.address,
        "title": module.title,
        "summary": module.summary,
        "language": entry.language,
        "keywords": terms,
        "version": version(entry),
        "publisher": site.settings.site_name,
        "minutes": round(minutes(entry)),
        "contexts": [_CONTEXTS[level] for level in module.levels],
        "roles": sorted({"learner" if role == "student" else "teacher" for role in module.audience}),
        "licence": "cc-by-40",
        "terms": said(site.settings.words, "site", "licence"),
    }
