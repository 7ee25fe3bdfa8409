"""As much of JSON schema as the command line's own uses: what a value breaks of it, a line each."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any, cast

KINDS: Mapping[str, type | tuple[type, ...]] = {
    "object": dict, "array": list, "string": str, "integer": int, "number": (int, float), "boolean": bool,
    "null": type(None),
}  # fmt: skip
KNOWN = {
    "$ref", "type", "const", "enum", "anyOf", "properties", "required", "additionalProperties", "items", "format",
    "title", "description",
}  # fmt: skip


def problems(
    value: object, schema: Mapping[str, Any], whole: Mapping[str, Any], at: str = "$"
) -> Iterator[str]:
    """Yield what `value` breaks of `schema`, whose references lie in `whole`."""
    assert set(schema) <= KNOWN, f"{at}: {set(schema) - KNOWN} is not looked at"
    if "$ref" in schema:
        yield from problems(value, whole["$defs"][schema["$ref"].removeprefix("#/$defs/")], whole, at)
        return
    if "const" in schema and value != schema["const"]:
        yield f"{at}: {value!r} is not {schema['const']!r}"
    if "enum" in schema and value not in schema["enum"]:
        yield f"{at}: {value!r} is none of {schema['enum']}"
    if "anyOf" in schema and all(list(problems(value, each, whole, at)) for each in schema["anyOf"]):
        yield f"{at}: {value!r} is none of several"
    if "type" in schema:
        yield from _of_kind(value, schema, whole, at)


def _of_kind(value: object, schema: Mapping[str, Any], whole: Mapping[str, Any], at: str) -> Iterator[str]:
    kind = schema["type"]
    if not isinstance(value, KINDS[kind]) or (kind in {"integer", "number"} and isinstance(value, bool)):
        yield f"{at}: {value!r} is no {kind}"
    elif kind == "object":
        yield from _of_object(cast("dict[str, object]", value), schema, whole, at)
    elif kind == "array":
        for number, each in enumerate(cast("list[object]", value)):
            yield from problems(each, schema["items"], whole, f"{at}[{number}]")
    elif schema.get("format") == "date-time" and datetime.fromisoformat(str(value)).tzinfo is None:
        yield f"{at}: {value!r} says no offset"


def _of_object(
    value: dict[str, object], schema: Mapping[str, Any], whole: Mapping[str, Any], at: str
) -> Iterator[str]:
    named, more = schema.get("properties", {}), schema.get("additionalProperties", True)
    yield from (f"{at}: {name} is missing" for name in schema.get("required", ()) if name not in value)
    for name, each in value.items():
        if name in named:
            yield from problems(each, named[name], whole, f"{at}.{name}")
        elif more is False:
            yield f"{at}: {name} is not named"
        elif isinstance(more, dict):
            yield from problems(each, more, whole, f"{at}.{name}")
