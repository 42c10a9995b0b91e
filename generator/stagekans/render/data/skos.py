"""Terms to a SKOS concept scheme in Turtle."""

from collections.abc import Mapping, Sequence
from typing import Any

from rdflib import Graph, Literal, Namespace, URIRef
from rdflib.namespace import DCTERMS, RDF, SKOS, XSD

_LINKS = {
    "broader": SKOS.broader,
    "narrower": SKOS.narrower,
    "related": SKOS.related,
    "same_as": SKOS.closeMatch,
    "sources": DCTERMS.source,
}


def scheme(scheme: Mapping[str, str], concepts: Sequence[Mapping[str, Any]]) -> Mapping[str, bytes]:
    """Return a concept scheme as Turtle.

    scheme: {"uri", "title", "language", "licence"}. concepts: {"uri", "preferred": [(text, language)],
    "alternate": …, "hidden": …, "definition", "scope", "modified", and lists of URIs "broader", "narrower",
    "related", "same_as", "sources"} each.
    Returns {"": UTF-8}. Source: SKOS Reference, W3C Recommendation of 18 August 2009.
    """
    graph = Graph()
    for prefix, namespace in (("skos", SKOS), ("dcterms", DCTERMS)):
        graph.bind(prefix, Namespace(str(namespace)))
    whole, language = URIRef(scheme["uri"]), scheme["language"]
    graph.add((whole, RDF.type, SKOS.ConceptScheme))
    graph.add((whole, DCTERMS.title, Literal(scheme["title"], lang=language)))
    graph.add((whole, DCTERMS.license, URIRef(scheme["licence"])))
    for each in concepts:
        _add(graph, whole, each, language)
    return {"": graph.serialize(format="turtle").encode()}


def _add(graph: Graph, whole: URIRef, concept: Mapping[str, Any], language: str) -> None:
    node = URIRef(concept["uri"])
    graph.add((node, RDF.type, SKOS.Concept))
    graph.add((node, SKOS.inScheme, whole))
    if not concept["broader"]:
        graph.add((node, SKOS.topConceptOf, whole))
        graph.add((whole, SKOS.hasTopConcept, node))
    for name, label in (("preferred", SKOS.prefLabel), ("alternate", SKOS.altLabel), ("hidden", SKOS.hiddenLabel)):
        for text, spoken in concept[name]:
            graph.add((node, label, Literal(text, lang=spoken)))
    graph.add((node, SKOS.definition, Literal(concept["definition"], lang=language)))
    if concept["scope"]:
        graph.add((node, SKOS.scopeNote, Literal(concept["scope"], lang=language)))
    if concept["modified"]:
        graph.add((node, DCTERMS.modified, Literal(concept["modified"], datatype=XSD.date)))
    for name, link in _LINKS.items():
        for uri in concept[name]:
            graph.add((node, link, URIRef(uri)))
