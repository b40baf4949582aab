"""Reads GraphML with NetworkX and has NetworkX write it, so that what it writes can be read in turn."""

import networkx
from answers import answer


def rewrite(source: str, target: str) -> dict:
    graph = networkx.read_graphml(source)
    networkx.write_graphml(graph, target)
    return {"nodes": graph.number_of_nodes(), "edges": graph.number_of_edges()}


if __name__ == "__main__":
    answer(rewrite, "IN OUT")
