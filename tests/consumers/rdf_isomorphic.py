"""Whether two files of RDF, in whatever form each, say the same."""

import rdflib
from answers import answer
from rdf import graph_of, ill_typed
from rdflib.compare import graph_diff, isomorphic

SHOWN = 5


def some(triples: rdflib.Graph) -> list[str]:
    return sorted(" ".join(each.n3() for each in triple) for triple in triples)[:SHOWN]


def compare(first: str, second: str) -> dict:
    graphs = graph_of(first), graph_of(second)
    same = isomorphic(*graphs)
    _both, *only = ([], [], []) if same else graph_diff(*graphs)
    return {
        "isomorphic": same,
        "triples": len(graphs[0]),
        "onlyInFirst": some(only[0]),
        "onlyInSecond": some(only[1]),
        "illTyped": [literal for graph in graphs for literal in ill_typed(graph)],
    }


if __name__ == "__main__":
    answer(compare, "FIRST SECOND")
