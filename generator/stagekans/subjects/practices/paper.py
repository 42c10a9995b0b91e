"""A PDF of every practice: two sides of A4 to hand out, tagged, readable in grey."""

from collections.abc import Iterator, Sequence
from typing import cast

from stagekans.catalog.site import Site
from stagekans.core.derived import derived
from stagekans.core.entry import Entry
from stagekans.core.outputs import Argument, Output, Part
from stagekans.core.settings import Settings
from stagekans.core.words import Words, group, said
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
def printed(entry: Entry[Practice], site: Site) -> Part | None:
    """Return the PDF of a practice, or None in a daily build."""
    if not site.settings.release:
        return None
    return paper("practices/practice.typ", entry, site, _data(entry, entry.record, site.settings))


def _data(entry: Entry, record: Practice, settings: Settings) -> dict[str, Argument]:
    words = settings.words
    own, labels = group(words, "practice"), group(words, "vocabularies")
    return {
        "glance": _glance(record, own, labels),
        "pieces": [
            *_before(record, own),
            *cast(list[Argument], pieces(entry.prose.text if entry.prose else "")),
            *_after(record, own, labels),
        ],
        "facts_title": said(words, "entry", "facts"),
        "facts": _facts(record, own, labels, said(words, "site", "unknown"), settings.locale),
        "sources_title": said(words, "entry", "sources"),
        "sources": [source(each, settings.locale) for each in record.sources],
    }


def _glance(record: Practice, own: Words, labels: Words) -> list[Argument]:
    strength = record.evidence.strength.value
    rows = [(said(own, "strength"), said(labels, "strength", str(strength)), strength, 4)]
    for name in ("effort", "cost"):
        amount = getattr(record, name)
        rows.append(
            (said(own, name), said(labels, "amount", amount), _AMOUNTS.get(amount, 0), 3 if amount in _AMOUNTS else 0)
        )
    rows.append((said(own, "stages"), _listed(record.stages, group(labels, "stage")), 0, 0))
    rows.append((said(own, "levels"), _listed(record.levels, group(labels, "level")), 0, 0))
    return [{"name": name, "value": value, "level": level, "most": most} for name, value, level, most in rows]


def _before(record: Practice, own: Words) -> list[dict[str, Argument]]:
    return [{"type": "heading", "text": said(own, "problem")}, {"type": "text", "text": record.problem}]


def _after(record: Practice, own: Words, labels: Words) -> list[dict[str, Argument]]:
    found: list[dict[str, Argument]] = [{"type": "heading", "text": said(own, "steps")}]
    if isinstance(record.steps, str):
        found.append({"type": "text", "text": said(own, "unknown_steps")})
    else:
        found.append({"type": "steps", "items": list(record.steps)})
    evidence = record.evidence
    strength = said(labels, "strength", str(evidence.strength.value))
    direction = said(labels, "direction", evidence.direction.value)
    context = _listed(evidence.context.value, group(labels, "level")) or said(labels, "direction", "onbekend")
    reasons = [
        f"{said(own, 'strength')}: {strength}. {evidence.strength.reason}",
        f"{said(own, 'direction')}: {direction}. {evidence.direction.reason}",
        f"{said(own, 'context')}: {context}. {evidence.context.reason}",
    ]
    found += [{"type": "heading", "text": said(own, "evidence")}, {"type": "list", "items": reasons}]
    found.append({"type": "text", "text": said(own, "evidence_own")})
    risks = [f"{each.text} ({said(labels, 'origin', each.origin)})" for each in record.risks]
    return [*found, {"type": "heading", "text": said(own, "risks")}, {"type": "list", "items": risks}]


def _facts(record: Practice, own: Words, labels: Words, unknown: str, locale: str) -> list[Argument]:
    rows = [
        (said(own, "actors"), _listed(record.actors, group(labels, "role"))),
        (said(own, "grounds"), _listed(record.grounds, group(labels, "ground"))),
        (said(own, "mechanisms"), _listed(record.mechanisms, group(labels, "mechanism"))),
        (said(own, "owner"), record.owner),
        (said(own, "regions"), _listed(record.regions, group(labels, "region"))),
        (said(own, "since"), unknown if record.since == "onbekend" else moment(record.since, locale)),
        (said(own, "duration"), record.duration),
    ]
    return [{"name": name, "value": unknown if value in ("", "onbekend") else value} for name, value in rows]


def _listed(values: Sequence[str], labels: Words) -> str:
    return "" if isinstance(values, str) else ", ".join(said(labels, each) for each in values)
