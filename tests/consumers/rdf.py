"""How RDF is read here: with rdflib, as it is written, and without the network."""

import socket
from pathlib import Path

import rdflib

FORMATS = {".ttl": "turtle", ".jsonld": "json-ld", ".nt": "nt", ".rdf": "xml"}

# Otherwise "01" and "1" would be one number before anybody could compare them.
rdflib.NORMALIZE_LITERALS = False


def refuse(host: str, *_rest: object, **_more: object) -> None:
    raise OSError(f"the file asks for {host} in the network")


def graph_of(file: str) -> rdflib.Graph:
    socket.getaddrinfo = refuse
    return rdflib.Graph().parse(file, format=FORMATS[Path(file).suffix])


def ill_typed(graph: rdflib.Graph) -> list[str]:
    """Literals whose text is none of their datatype, as `"2025-13-01"^^xsd:date`."""
    literals = {each for triple in graph for each in triple if isinstance(each, rdflib.Literal) and each.ill_typed}
    return sorted(literal.n3() for literal in literals)
