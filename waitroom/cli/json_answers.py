"""Answers for programs: the JSON of a dataclass, and the JSON schema of its class, both from the one declaration."""

import json
import types
import typing
from collections.abc import Iterable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date, datetime, time
from enum import Enum
from typing import Annotated, Any, Union, get_args, get_origin

from waitroom.domain.shared.record import Record
from waitroom.domain.shared.safe_text import with_escaped_controls

VERSION = 1
"""The number in `schema`: it grows when a key goes or means something else, and not when one is added."""

DIALECT = "https://json-schema.org/draft/2020-12/schema"

Json = Any
"""What json.dumps takes."""


def json_text(answer: object) -> str:
    """Return an answer (a dataclass) as one line of JSON, with the version of the schema."""
    return with_escaped_controls(json.dumps({"schema": VERSION, **_plain(answer)}, ensure_ascii=False))


def _plain(value: object) -> Json:
    if isinstance(value, Enum):
        return value.value
    if value is None or isinstance(value, str | bool | int | float):
        return value
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {str(key): _plain(item) for key, item in value.items()}
    if is_dataclass(value):
        found = {
            each.name: _plain(getattr(value, each.name)) for each in fields(value) if each.name != "extra"
        }
        return {**value.extra, **found} if isinstance(value, Record) else _without_left_out(value, found)
    if isinstance(value, Iterable):
        return [_plain(item) for item in value]
    msg = f"{type(value).__name__} cannot be told as JSON"
    raise TypeError(msg)


def _without_left_out(value: object, found: dict[str, Json]) -> dict[str, Json]:
    """Leave a key out that may be missing (it has None for its default) where nothing is known of it."""
    missing = {each.name for each in fields(value) if each.default is None}  # type: ignore[arg-type]  # a dataclass
    return {name: item for name, item in found.items() if item is not None or name not in missing}


def schema_document(answers: Mapping[str, type]) -> dict[str, Json]:
    """Return the JSON schema of the answers of some commands, by the words that ask for each."""
    made: dict[str, Json] = {}
    commands = {}
    for words, answer in answers.items():
        shape = _shape(answer, made)
        commands[words] = {
            **shape,
            "title": f"waitroom {words} --json",
            "properties": {"schema": {"const": VERSION}, **shape["properties"]},
            "required": ["schema", *shape["required"]],
        }
    return {
        "$schema": DIALECT,
        "title": "What waitroom prints with --json, by command",
        "version": VERSION,
        "type": "object",
        "properties": commands,
        "$defs": dict(sorted(made.items())),
    }


def _shape(kind: type, made: dict[str, Json]) -> dict[str, Json]:
    """Return the schema of a dataclass; the classes inside it go to `made`, by their names.

    Of a record of the file more keys may come with a newer waitroom; of an answer none but those named here.
    """
    hints = typing.get_type_hints(kind, include_extras=True)
    named = [each for each in fields(kind) if each.name != "extra"]
    is_record = issubclass(kind, Record)
    return {
        "type": "object",
        "description": _first_sentence(kind),
        "properties": {each.name: _type(hints[each.name], made) for each in named},
        "required": [
            each.name for each in named if is_record or each.default is not None or each.default is MISSING
        ],
        "additionalProperties": is_record,
    }


SIMPLE: Mapping[object, dict[str, Json]] = {
    str: {"type": "string"},
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    float: {"type": "number"},
    datetime: {"type": "string", "format": "date-time"},
    date: {"type": "string", "description": "a day (2014-04-24), or a moment where the time is known"},
    time: {"type": "string", "description": "a time of the day (18:00:00)"},
    types.NoneType: {"type": "null"},
    object: {},
}


def _type(hint: Json, made: dict[str, Json]) -> dict[str, Json]:
    if hint in SIMPLE:
        return dict(SIMPLE[hint])
    if get_origin(hint) is not None:
        return _composed(get_origin(hint), get_args(hint), made)
    if issubclass(hint, Enum):
        return {"enum": [each.value for each in hint]}
    name = hint.__name__
    if name not in made:
        made[name] = {}  # before its own fields, which may name it
        made[name] = _shape(hint, made)
    return {"$ref": f"#/$defs/{name}"}


def _composed(origin: Json, inner: tuple[Json, ...], made: dict[str, Json]) -> dict[str, Json]:
    """Return the schema of a type that is made of others: with a description, one of several, a list, a mapping."""
    if origin is Annotated:
        return {**_type(inner[0], made), "description": str(inner[1])}
    if origin in {Union, types.UnionType}:
        return {"anyOf": [_type(each, made) for each in inner]}
    if origin is tuple:
        return {"type": "array", "items": _type(inner[0], made)}
    return {"type": "object", "additionalProperties": _type(inner[1], made)}


def _first_sentence(kind: type) -> str:
    """Return the first sentence of what a class is said to be."""
    return " ".join((kind.__doc__ or "").split("\n\n")[0].split())
