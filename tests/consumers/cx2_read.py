"""What the client of NDEx makes of CX2. It does not compare a file with itself, so that is done here."""

import json
from pathlib import Path

from answers import answer
from ndex2.cx2 import CX2Network


def aspects_of(file: str) -> dict[str, list]:
    aspects: dict[str, list] = {}
    for fragment in json.loads(Path(file).read_text("utf-8")):
        for name, elements in fragment.items():
            aspects[name] = elements if name == "CXVersion" or name not in aspects else aspects[name] + elements
    return aspects


def require_whole(aspects: dict[str, list]) -> None:
    """A stream of CX2 begins with its version, counts what it brings, and ends with how it went."""
    if aspects.get("CXVersion") != "2.0":
        raise ValueError("CXVersion has to be 2.0")
    if not aspects.get("status", [{}])[0].get("success"):
        raise ValueError("its status is not success")
    for each in aspects.get("metaData", []):
        counted = len(aspects.get(each["name"], []))
        if each.get("elementCount", counted) != counted:
            raise ValueError(f"metaData counts {each['elementCount']} {each['name']}, and there are {counted}")


def edge(each: dict, nodes: dict) -> dict:
    if each["s"] not in nodes or each["t"] not in nodes:
        raise ValueError(f"edge {each['id']} joins a node that is not there")
    return {"id": each["id"], "source": each["s"], "target": each["t"], "attributes": each["v"]}


def read(file: str) -> dict:
    require_whole(aspects_of(file))
    network = CX2Network()
    network.create_from_raw_cx2(file)
    nodes = network.get_nodes()
    return {
        "name": network.get_name(),
        "nodes": [{"id": each["id"], "attributes": each["v"]} for each in nodes.values()],
        "edges": [edge(each, nodes) for each in network.get_edges().values()],
    }


if __name__ == "__main__":
    answer(read, "FILE")
