"""The terms as SKOS: another program reads the same labels and relations the pages show."""

import json
from pathlib import Path
from typing import Any

from rdflib import Graph, Literal, URIRef
from rdflib.namespace import RDF, SKOS

LABELS = (SKOS.prefLabel, SKOS.altLabel, SKOS.hiddenLabel)


def read(site: Path) -> tuple[Graph, list[dict[str, Any]]]:
    graph = Graph().parse(data=(site / "begrippen" / "begrippen.ttl").read_bytes(), format="turtle")
    return graph, json.loads((site / "data" / "concept.json").read_bytes())


def test_every_term_has_its_labels(real_site: Path) -> None:
    graph, rows = read(real_site)
    assert set(graph.subjects(RDF.type, SKOS.Concept)) == {URIRef(str(row["url"])) for row in rows}
    for row in rows:
        node = URIRef(str(row["url"]))
        assert graph.value(node, SKOS.definition) == Literal(row["summary"], lang="nl")
        assert Literal(row["title"], lang="nl") in set(graph.objects(node, SKOS.prefLabel))
        everything = {str(label) for kind in LABELS for label in graph.objects(node, kind)}
        for name in ("alternate_names", "english_names", "hidden_names", "outdated_names", "inflections"):
            assert set(row[name]) <= everything, row["title"]


def test_relations_hold_both_ways_and_keep_the_rules_of_skos(real_site: Path) -> None:
    graph, rows = read(real_site)
    for one, other in graph.subject_objects(SKOS.broader):
        assert (other, SKOS.narrower, one) in graph
        assert (one, SKOS.related, other) not in graph
    for row in rows:
        node = URIRef(str(row["url"]))
        labels = [set(graph.objects(node, kind)) for kind in LABELS]
        assert not (labels[0] & labels[1])
        assert not (labels[0] & labels[2])
        assert not (labels[1] & labels[2])
        languages = [label.language for label in labels[0] if isinstance(label, Literal)]
        assert len(languages) == len(set(languages)), "one preferred label a language"
        assert list(graph.objects(node, SKOS.inScheme))
