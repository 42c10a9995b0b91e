"""The terms as linked open data: /begrippen/begrippen.ttl (SKOS)."""

from collections.abc import Iterator, Sequence

from stagekans.catalog.site import Site
from stagekans.core.entry import Entry
from stagekans.core.outputs import Argument, Job, Output
from stagekans.core.values import UNKNOWN
from stagekans.render.data import skos
from stagekans.subjects.concepts.concept import Concept

PATH = "begrippen/begrippen.ttl"
LICENCE = "https://creativecommons.org/licenses/by/4.0/"


def make(site: Site) -> Iterator[Output]:
    """Make the concept scheme of all terms."""
    scheme: dict[str, Argument] = {
        "uri": site.settings.site_url + site.settings.kinds.by_id["concept"].address,
        "title": site.settings.site_name,
        "language": site.settings.locale,
        "licence": LICENCE,
    }
    concepts = site.of(Concept)
    wider = _wider(concepts)
    rows = [_row(each, each.record, wider, site) for each in concepts]
    yield Output(PATH, Job(skos.scheme, {"scheme": scheme, "concepts": rows}).part())


def _wider(concepts: Sequence[Entry[Concept]]) -> set[tuple[str, str]]:
    """Return every (narrow, broad) pair, whichever of the two files says so."""
    found: set[tuple[str, str]] = set()
    for each in concepts:
        found |= {(each.slug, slug) for slug in each.record.broader}
        found |= {(slug, each.slug) for slug in each.record.narrower}
    return found


def _row(entry: Entry, record: Concept, wider: set[tuple[str, str]], site: Site) -> dict[str, Argument]:
    language = site.settings.locale
    english = list(dict.fromkeys(record.english_names))
    preferred = [(record.title, language), *((name, "en") for name in english[:1])]
    alternate = [*((name, language) for name in record.alternate_names), *((name, "en") for name in english[1:])]
    hidden = [(name, language) for name in (*record.hidden_names, *record.outdated_names, *record.inflections)]
    taken: set[tuple[str, str]] = set()
    near = {slug for pair in wider if entry.slug in pair for slug in pair}

    def uris(slugs: Sequence[str]) -> list[Argument]:
        found = (site.find(Concept, slug) for slug in dict.fromkeys(slugs))
        return [site.settings.site_url + each.address for each in found if each]

    def fresh(labels: Sequence[tuple[str, str]]) -> list[Argument]:
        """Return labels that were not given before: SKOS S13, the three kinds of label have none in common."""
        kept = [each for each in dict.fromkeys(labels) if each not in taken]
        taken.update(kept)
        return [list(each) for each in kept]

    return {
        "uri": site.settings.site_url + entry.address,
        "preferred": fresh(preferred),
        "alternate": fresh(alternate),
        "hidden": fresh(hidden),
        "definition": record.summary,
        "scope": "" if record.legal == UNKNOWN else record.legal,
        "modified": entry.updated or "",
        "broader": uris(sorted(broad for narrow, broad in wider if narrow == entry.slug)),
        "narrower": uris(sorted(narrow for narrow, broad in wider if broad == entry.slug)),
        "related": uris([slug for slug in record.related if slug not in near]),
        "same_as": list(record.same_as),
        "sources": sorted({source.url for source in record.sources if source.url}),
    }
