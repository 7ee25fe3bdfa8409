"""Domain values as plain JSON and back; unknown keys survive at every level."""

import functools
import math
import types
import typing
from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date, datetime, time
from enum import Enum
from typing import Any, TypeVar, Union, cast, get_args, get_origin

from waitroom.domain.shared.errors import BadFile
from waitroom.domain.shared.record import Record
from waitroom.store.value_limits import clamp_day, clamp_number, clamp_time, with_clamped_values
from waitroom.translation import _

Raw = dict[str, Any]
"""One document as JSON has it."""

Json = Any
"""What json.loads gives; each reader finds out which of it."""

Reader = Callable[[Json], Json]

T = TypeVar("T", bound=Record)


class WrongShape(ValueError):
    """A JSON value is not what a field asks for."""


def encode(value: Record, before: Mapping[str, Any] | None = None) -> Raw:
    """Return `value` as a JSON object; keys of nested objects that only `before` knows are kept."""
    raw: Raw = {}
    for name in _names(cast("type", type(value))):
        if name != "extra":
            raw[name] = _plain(getattr(value, name))
    if before:
        raw = _with_unknown(with_clamped_values(raw, before), before, type(value), is_top=True)
    for name, kept in value.extra.items():
        raw.setdefault(name, kept)
    return raw


def decode(kind: type[T], raw: Mapping[str, Any]) -> T:
    """Return the domain value that a JSON object holds; unknown keys go to `extra`.

    Raises:
        BadFile: where a key is missing or a value has the wrong shape.
    """
    try:
        return cast("T", _reader_of(cast("type", kind))(raw))
    except (ValueError, KeyError, OSError, OverflowError) as error:
        sentence = _("A {name} in the file is not written the way waitroom writes it.").format(
            name=kind.__name__.lower()
        )
        raise BadFile(sentence) from error


def _plain(value: object) -> Json:
    if isinstance(value, Enum):
        return value.value
    if value is None or isinstance(value, str | bool | int):
        return value
    if isinstance(value, float) and math.isfinite(value):
        return value
    if isinstance(value, date | time):
        return value.isoformat()
    return _plain_many(value)


def _plain_many(value: object) -> Json:
    if isinstance(value, Mapping):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, tuple | list):
        return [_plain(item) for item in value]
    if is_dataclass(value):
        return {name: _plain(getattr(value, name)) for name in _names(cast("type", type(value)))}
    msg = f"waitroom cannot write {value!r:.40}"
    raise TypeError(msg)


def _with_unknown(new: Raw, before: Mapping[str, Any], kind: type, *, is_top: bool = False) -> Raw:
    """Return `new` with the keys of `before` that `kind` does not know, at every nested level."""
    hints = _hints(kind)
    merged = dict(new)
    for name, hint in hints.items():
        inner = _dataclass_in(hint)
        if inner is None or name not in merged or name not in before:
            continue
        merged[name] = _inner_unknown(merged[name], before[name], inner)
    if not is_top:
        merged.update({name: kept for name, kept in before.items() if name not in hints})
    return merged


def _inner_unknown(new: Json, before: Json, kind: type) -> Json:
    if isinstance(new, dict) and isinstance(before, dict):
        return _with_unknown(new, before, kind)
    if isinstance(new, list) and isinstance(before, list):
        return [_item_unknown(item, at, new, before, kind) for at, item in enumerate(new)]
    return new


def _item_unknown(item: Json, at: int, new: list[Any], before: list[Any], kind: type) -> Json:
    """Find the earlier self of a list's item: the one with the same known content, else the same place."""
    for earlier in before:
        if isinstance(earlier, dict) and _known(earlier, kind) == _known(item, kind):
            return _with_unknown(item, earlier, kind)
    if len(new) == len(before) and isinstance(before[at], dict):
        return _with_unknown(item, before[at], kind)
    return item


def _known(raw: Mapping[str, Any], kind: type) -> Raw:
    return {name: raw[name] for name in _names(kind) if name in raw}


@functools.cache
def _names(kind: type) -> tuple[str, ...]:
    return tuple(each.name for each in fields(kind) if each.metadata.get("is_kept", True))


@functools.cache
def _hints(kind: type) -> dict[str, Any]:
    hints = typing.get_type_hints(kind)
    return {name: hints[name] for name in _names(kind)}


def _dataclass_in(hint: Json) -> type | None:
    """Return the dataclass inside `X`, `X | None` or `tuple[X, ...]`."""
    for each in (hint, *get_args(hint)):
        if isinstance(each, type) and is_dataclass(each):
            return each
    return None


@functools.cache
def _reader_of(kind: type) -> Reader:
    """Return the function that reads a JSON object as the dataclass `kind`."""
    hints = _hints(kind)
    readers = tuple(
        (each.name, _reader(hints[each.name]), _is_required(each))
        for each in fields(kind)
        if each.name != "extra" and each.name in hints
    )
    known = frozenset(hints)
    has_extra = "extra" in known

    def read(raw: Json) -> Json:
        if not isinstance(raw, Mapping):
            msg = "not an object"
            raise WrongShape(msg)
        found: Raw = {}
        for name, reader, is_required in readers:
            if name in raw:
                found[name] = reader(raw[name])
            elif is_required:
                raise WrongShape(name)
        if has_extra and (more := raw.keys() - known):
            found["extra"] = {name: raw[name] for name in raw if name in more}
        return kind(**found)

    return read


def _is_required(each: Field[Any]) -> bool:
    return each.default is MISSING and each.default_factory is MISSING


def _reader(hint: Json) -> Reader:
    origin: Json = get_origin(hint)
    arguments = get_args(hint)
    if origin in (Union, types.UnionType):
        inner = _reader(next(each for each in arguments if each is not types.NoneType))
        return lambda raw: None if raw is None else inner(raw)
    if origin is tuple:
        return _tuple_of(_reader(arguments[0]))
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return _mapping_of(_reader(arguments[1]))
    if hint in _SIMPLE:
        return _SIMPLE[hint]
    if isinstance(hint, type) and (issubclass(hint, Enum)):
        return _text_then(hint)
    if isinstance(hint, type) and is_dataclass(hint):
        return _reader_of(hint)
    msg = f"waitroom cannot read a field of type {hint}"
    raise TypeError(msg)


def _exactly(*kinds: type) -> Reader:
    def read(raw: Json) -> Json:
        if type(raw) in kinds:
            return raw
        raise WrongShape(kinds[0].__name__)

    return read


def _number(*kinds: type) -> Reader:
    def read(raw: Json) -> Json:
        if type(raw) in kinds:
            return clamp_number(raw)
        raise WrongShape(kinds[0].__name__)

    return read


def _text_then(make: Callable[[str], Any]) -> Reader:
    def read(raw: Json) -> Json:
        if type(raw) is str:
            return make(raw)
        msg = "not text"
        raise WrongShape(msg)

    return read


def _tuple_of(inner: Reader) -> Reader:
    def read(raw: Json) -> Json:
        if type(raw) is list:
            return tuple(map(inner, raw))
        msg = "not a list"
        raise WrongShape(msg)

    return read


def _mapping_of(inner: Reader) -> Reader:
    def read(raw: Json) -> Json:
        if isinstance(raw, Mapping):
            return {key: inner(item) for key, item in raw.items()}
        msg = "not an object"
        raise WrongShape(msg)

    return read


def _aware(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        msg = "a moment without an offset"
        raise WrongShape(msg)
    return clamp_day(moment)


def _day_or_moment(text: str) -> date:
    return _aware(text) if "T" in text else clamp_day(date.fromisoformat(text))


_SIMPLE: dict[Any, Reader] = {
    str: _exactly(str),
    int: _number(int),
    float: _number(float, int),
    bool: _exactly(bool),
    object: lambda raw: raw,
    datetime: _text_then(_aware),
    date: _text_then(_day_or_moment),
    time: _text_then(lambda text: clamp_time(time.fromisoformat(text))),
}
