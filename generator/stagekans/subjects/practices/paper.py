"""A PDF of every practice: two sides of A4 to hand out, tagged, readable in grey."""

from collections.abc import Iterator, Mapping
from typing import Any

from stagekans.catalog.site import Site
from stagekans.core.derived import derived
from stagekans.core.entry import Entry
from stagekans.core.outputs import Argument, Output, Part
from stagekans.core.settings import Settings
from stagekans.frame.paper import paper, source
from stagekans.render.web.html import moment
from stagekans.render.web.markdown import pieces
from stagekans.subjects.practices.practice import Practice

_AMOUNTS = {"laag": 1, "middel": 2, "hoog": 3}


def make(site: Site) -> Iterator[Output]:
    """Make <address>/<slug>.pdf for every practice, in a release."""
    for entry in site.of(Practice):
        part = printed(entry, site)
        if part is not None:
            yield Output(path_of(entry), part, (entry.key,))


def path_of(entry: Entry) -> str:
    """Return where the PDF of an entry stands."""
    return f"{entry.address}{entry.slug}.pdf"


@derived
def printed(entry: Entry, site: Site) -> Part | None:
    """Return the PDF of an entry that has one, or None in a daily build."""
    if not site.settings.release or not isinstance(entry.record, Practice):
        return None
    return paper("practices/practice.typ", entry, site, _data(entry, entry.record, site.settings))


def _data(entry: Entry, record: Practice, settings: Settings) -> dict[str, Argument]:
    words: Any = settings.words
    own, labels = words["practice"], words["vocabularies"]
    return {
        "glance": _glance(record, own, labels),
        "pieces": [
            *_before(record, own),
            *pieces(entry.prose.text if entry.prose else ""),
            *_after(record, own, labels),
        ],
        "facts_title": words["entry"]["facts"],
        "facts": _facts(record, own, labels, words["site"]["unknown"], settings.locale),
        "sources_title": words["entry"]["sources"],
        "sources": [source(each, settings.locale) for each in record.sources],
    }


def _glance(record: Practice, own: Any, labels: Any) -> list[Argument]:
    strength = record.evidence.strength.value
    rows = [(own["strength"], labels["strength"][str(strength)], strength, 4)]
    for name in ("effort", "cost"):
        amount = getattr(record, name)
        rows.append((own[name], labels["amount"][amount], _AMOUNTS.get(amount, 0), 3 if amount in _AMOUNTS else 0))
    rows.append((own["stages"], _listed(record.stages, labels["stage"]), 0, 0))
    rows.append((own["levels"], _listed(record.levels, labels["level"]), 0, 0))
    return [{"name": name, "value": value, "level": level, "most": most} for name, value, level, most in rows]


def _before(record: Practice, own: Any) -> list[dict[str, Argument]]:
    return [{"type": "heading", "text": own["problem"]}, {"type": "text", "text": record.problem}]


def _after(record: Practice, own: Any, labels: Any) -> list[dict[str, Argument]]:
    found: list[dict[str, Argument]] = [{"type": "heading", "text": own["steps"]}]
    if isinstance(record.steps, str):
        found.append({"type": "text", "text": own["unknown_steps"]})
    else:
        found.append({"type": "steps", "items": list(record.steps)})
    evidence = record.evidence
    context = _listed(evidence.context.value, labels["level"]) or labels["direction"]["onbekend"]
    reasons = [
        f"{own['strength']}: {labels['strength'][str(evidence.strength.value)]}. {evidence.strength.reason}",
        f"{own['direction']}: {labels['direction'][evidence.direction.value]}. {evidence.direction.reason}",
        f"{own['context']}: {context}. {evidence.context.reason}",
    ]
    found += [{"type": "heading", "text": own["evidence"]}, {"type": "list", "items": reasons}]
    found.append({"type": "text", "text": own["evidence_own"]})
    risks = [f"{each.text} ({labels['origin'][each.origin]})" for each in record.risks]
    return [*found, {"type": "heading", "text": own["risks"]}, {"type": "list", "items": risks}]


def _facts(record: Practice, own: Any, labels: Any, unknown: str, locale: str) -> list[Argument]:
    rows = [
        (own["actors"], _listed(record.actors, labels["role"])),
        (own["grounds"], _listed(record.grounds, labels["ground"])),
        (own["mechanisms"], _listed(record.mechanisms, labels["mechanism"])),
        (own["owner"], record.owner),
        (own["regions"], _listed(record.regions, labels["region"])),
        (own["since"], unknown if record.since == "onbekend" else moment(record.since, locale)),
        (own["duration"], record.duration),
    ]
    return [{"name": name, "value": unknown if value in ("", "onbekend") else value} for name, value in rows]


def _listed(values: Any, labels: Mapping[str, str]) -> str:
    return "" if isinstance(values, str) else ", ".join(labels[each] for each in values)
