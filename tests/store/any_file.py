"""Any file there can be: every record with any value its fields can have."""

import copy
import dataclasses
import enum
import functools
import types
import typing
from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from typing import Any

from waitroom.store.records import RECORDS, TRASH

NOW = datetime(2014, 4, 24, 9, 30, tzinfo=UTC)


SAMPLES = {
    str: "text", int: 3, float: 0.5, bool: True, datetime: NOW.isoformat(), date: "2014-04-26",
    time: "18:00:00", object: {"odd": ["value"]},
}  # fmt: skip


def sample(hint: Any) -> Any:  # noqa: ANN401 - a type's hint, and JSON
    """Return JSON that a field of this type can have, with everything in it that there can be."""
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin in (typing.Union, types.UnionType):
        return sample(next(each for each in arguments if each is not types.NoneType))
    if origin is tuple:
        return [sample(arguments[0])]
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return {"key": sample(arguments[1])}
    if isinstance(hint, type) and issubclass(hint, enum.Enum):
        return next(iter(hint)).value
    if dataclasses.is_dataclass(hint) and isinstance(hint, type):
        hints = typing.get_type_hints(hint)
        return {name: sample(each) for name, each in hints.items() if name != "extra"}
    return SAMPLES[hint]


def whole_file() -> dict[str, Any]:
    """Return a file with one document in each table, each field filled; the caller may change it."""
    return copy.deepcopy(_whole_file())


@functools.cache
def _whole_file() -> dict[str, Any]:
    tables: dict[str, Any] = {"meta": {"waitroom": {"schema": 1}}}
    for name, table in RECORDS.items():
        document = sample(table.kind) | {"id": "a"}
        if name == TRASH:
            document |= {"table": "letters", "document": {"id": "a", "body": "gone"}}
        tables[name] = {"a": document}
    wait = tables["waits"]["a"]
    wait |= {"outcome": None, "is_put_away": False, "zone": "Europe/London", "country": "GB"}
    window = wait["rounds"][0]["promises"][0]["window"]
    window |= {"zone": "Europe/London", "guess": False, "earliest": "2014-04-25", "latest": "2014-04-28"}
    return tables
