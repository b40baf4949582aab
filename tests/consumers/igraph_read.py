"""What igraph makes of GraphML."""

import math
import warnings

import igraph
from answers import answer


def plain(attributes: dict) -> dict:
    """igraph writes a number that is not there as NaN, which JSON does not have."""
    return {name: None if isinstance(value, float) and math.isnan(value) else value for name, value in attributes.items()}


def node(vertex: igraph.Vertex) -> dict:
    attributes = plain(vertex.attributes())
    return {"id": attributes.pop("id"), "attributes": attributes}


def edge(graph: igraph.Graph, each: igraph.Edge) -> dict:
    attributes = plain(each.attributes())
    source, target = (graph.vs[index]["id"] for index in each.tuple)
    return {"key": attributes.pop("id", None), "source": source, "target": target, "attributes": attributes}


def graph_of(file: str) -> igraph.Graph:
    """igraph only warns of what it leaves out; here that is a failure."""
    with warnings.catch_warnings(record=True, action="always") as told:
        graph = igraph.Graph.Read_GraphML(file)
    if told:
        raise ValueError("; ".join(str(each.message) for each in told))
    return graph


def read(file: str) -> dict:
    graph = graph_of(file)
    return {
        "isDirected": graph.is_directed(),
        "isMulti": graph.has_multiple(),
        "nodes": [node(vertex) for vertex in graph.vs],
        "edges": [edge(graph, each) for each in graph.es],
    }


if __name__ == "__main__":
    answer(read, "FILE")
