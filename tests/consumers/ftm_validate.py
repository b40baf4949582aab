"""Whether a file of entities, one a line, is what FollowTheMoney takes. Its own check passes over much, so this one is stricter."""

import json
from collections import Counter
from pathlib import Path

from answers import answer
from followthemoney import EntityProxy, model
from followthemoney.exc import InvalidData


def invalid_values(proxy: EntityProxy, data: dict) -> list[str]:
    try:
        proxy.schema.validate(data)
        return []
    except InvalidData as error:
        return [f"{name}: {text}" for name, text in error.errors["properties"].items()]


def errors_of(proxy: EntityProxy, data: dict) -> list[str]:
    """FollowTheMoney drops properties that it does not know, and lets required ones be missing."""
    properties = data.get("properties", {})
    unknown = [f"{name}: {proxy.schema.name} has no such property" for name in properties if name not in proxy.schema.properties]
    missing = [f"{name}: is required" for name in proxy.schema.required if not properties.get(name)]
    abstract = [f"{proxy.schema.name} is abstract"] if proxy.schema.abstract else []
    nameless = [] if proxy.id else ["has no id"]
    return [*nameless, *abstract, *unknown, *missing, *invalid_values(proxy, data)]


def normalised(proxy: EntityProxy, data: dict) -> list[str]:
    """Values that FollowTheMoney would write otherwise, as `ar` for a language."""
    cleaned = model.get_proxy(data, cleaned=False)
    pairs = [(prop, value, prop.type.clean(value, proxy=cleaned)) for prop, value in proxy.itervalues()]
    return [f"{prop.name}: {value!r} to {clean!r}" for prop, value, clean in pairs if clean is not None and clean != value]


def bad_references(proxy: EntityProxy, by_id: dict[str, EntityProxy]) -> list[str]:
    """Each reference has to lead to an entity of the file, of a schema that the property takes."""
    errors = []
    for prop, value in proxy.itervalues():
        if prop.range is None:
            continue
        if value not in by_id:
            errors.append(f"{prop.name}: {value!r} is not in the file")
        elif not by_id[value].schema.is_a(prop.range):
            errors.append(f"{prop.name}: {value!r} is a {by_id[value].schema.name}, no {prop.range.name}")
    return errors


def lines_of(file: str) -> list[dict]:
    return [json.loads(line) for line in Path(file).read_text("utf-8").split("\n") if line.strip()]


def validate(file: str) -> dict:
    lines = lines_of(file)
    proxies = [model.get_proxy(line) for line in lines]
    by_id = {proxy.id: proxy for proxy in proxies if proxy.id}
    told = [(proxy, errors_of(proxy, line) + bad_references(proxy, by_id)) for proxy, line in zip(proxies, lines)]
    twice = [f"{id}: is there {count} times" for id, count in Counter(proxy.id for proxy in proxies).items() if count > 1]
    return {
        "entities": len(proxies),
        "bySchema": Counter(proxy.schema.name for proxy in proxies),
        "errors": [f"{proxy.id}: {error}" for proxy, errors in told for error in errors] + twice,
        "normalised": [f"{proxy.id}: {each}" for proxy, line in zip(proxies, lines) for each in normalised(proxy, line)],
    }


if __name__ == "__main__":
    answer(validate, "FILE")
