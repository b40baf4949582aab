"""The rows that a SELECT of SPARQL gives on a file of RDF: a text or nothing for each variable."""

from pathlib import Path

from answers import answer
from rdf import graph_of


def query(file: str, sparql: str) -> dict:
    result = graph_of(file).query(Path(sparql).read_text("utf-8"))
    if result.type != "SELECT":
        raise ValueError(f"{sparql} has to be a SELECT")
    names = [str(variable) for variable in result.vars]
    rows = [{name: None if value is None else str(value) for name, value in zip(names, row)} for row in result]
    return {"variables": names, "rows": rows}


if __name__ == "__main__":
    answer(query, "FILE QUERY")
