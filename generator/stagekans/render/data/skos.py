"""Terms to a SKOS concept scheme in Turtle."""

from collections.abc import Mapping, Sequence
from typing import TypedDict

from rdflib import Graph, Literal, Namespace, URIRef
from rdflib.namespace import DCTERMS, RDF, SKOS, XSD


class Concept(TypedDict):
    """A term: its labels as (text, language), its words, and what it leads to as URIs."""

    uri: str
    preferred: Sequence[tuple[str, str]]
    alternate: Sequence[tuple[str, str]]
    hidden: Sequence[tuple[str, str]]
    definition: str
    scope: str | None
    modified: str | None
    broader: Sequence[str]
    narrower: Sequence[str]
    related: Sequence[str]
    same_as: Sequence[str]
    sources: Sequence[str]


def scheme(scheme: Mapping[str, str], concepts: Sequence[Concept]) -> Mapping[str, bytes]:
    """Return a concept scheme as Turtle.

    scheme: {"uri", "title", "language", "licence"}. concepts: its terms.
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


def _add(graph: Graph, whole: URIRef, concept: Concept, language: str) -> None:
    node = URIRef(concept["uri"])
    graph.add((node, RDF.type, SKOS.Concept))
    graph.add((node, SKOS.inScheme, whole))
    if not concept["broader"]:
        graph.add((node, SKOS.topConceptOf, whole))
        graph.add((whole, SKOS.hasTopConcept, node))
    for labels, label in (
        (concept["preferred"], SKOS.prefLabel),
        (concept["alternate"], SKOS.altLabel),
        (concept["hidden"], SKOS.hiddenLabel),
    ):
        for text, spoken in labels:
            graph.add((node, label, Literal(text, lang=spoken)))
    graph.add((node, SKOS.definition, Literal(concept["definition"], lang=language)))
    if concept["scope"]:
        graph.add((node, SKOS.scopeNote, Literal(concept["scope"], lang=language)))
    if concept["modified"]:
        graph.add((node, DCTERMS.modified, Literal(concept["modified"], datatype=XSD.date)))
    for uris, link in (
        (concept["broader"], SKOS.broader),
        (concept["narrower"], SKOS.narrower),
        (concept["related"], SKOS.related),
        (concept["same_as"], SKOS.closeMatch),
        (concept["sources"], DCTERMS.source),
    ):
        for uri in uris:
            graph.add((node, link, URIRef(uri)))
