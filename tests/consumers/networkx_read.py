"""What NetworkX makes of a file: GraphML, GEXF, or the JSON of Cytoscape."""

import json
from pathlib import Path

import networkx
from answers import answer


def cytoscape(file: str) -> networkx.Graph:
    return networkx.cytoscape_graph(json.loads(Path(file).read_text("utf-8")))


READERS = {".graphml": networkx.read_graphml, ".gexf": networkx.read_gexf, ".cyjs": cytoscape}


def edges(graph: networkx.Graph) -> list[dict]:
    """The id that the file gives an edge is its key; where no edges are parallel, NetworkX has it as an attribute."""
    if not graph.is_multigraph():
        return [{"key": a.get("id"), "source": s, "target": t, "attributes": a} for s, t, a in graph.edges(data=True)]
    return [{"key": str(k), "source": s, "target": t, "attributes": a} for s, t, k, a in graph.edges(data=True, keys=True)]


def read(file: str) -> dict:
    graph = READERS[Path(file).suffix](file)
    return {
        "isDirected": graph.is_directed(),
        "isMulti": graph.is_multigraph(),
        "nodes": [{"id": node, "attributes": attributes} for node, attributes in graph.nodes(data=True)],
        "edges": edges(graph),
    }


if __name__ == "__main__":
    answer(read, "FILE")
