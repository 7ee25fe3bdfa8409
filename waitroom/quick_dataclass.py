"""Dataclasses whose methods are written when they are called, a few times for the longest: most never are at a start.

`dataclasses.dataclass` compiles six methods for each class while it is imported, a third of a millisecond and more.
This is the same decorator to whoever uses it: `fields`, `replace` and `is_dataclass` know its classes, which are
equal, shown and hashed as there. A class derives from one of its kind alone.
"""

from collections.abc import Callable
from dataclasses import MISSING, FrozenInstanceError, fields
from dataclasses import dataclass as whole_dataclass
from operator import attrgetter
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

if TYPE_CHECKING:
    from dataclasses import dataclass

T = TypeVar("T")

__all__ = ["dataclass"]

if not TYPE_CHECKING:

    def dataclass(
        *, frozen: bool = False, slots: bool = False, kw_only: bool = False, eq: bool = True
    ) -> Callable[[type[T]], type[T]]:
        """Make a class a dataclass; what is asked for means what it means in `dataclasses`."""

        def decorate(kind: type[T]) -> type[T]:
            made = whole_dataclass(init=False, repr=False, eq=False, slots=slots, kw_only=kw_only)(kind)
            made.__init__ = _first_init(made)
            made.__repr__ = _repr
            if eq:
                made.__eq__ = _first_eq(made)
                made.__hash__ = _first_hash(made) if frozen else None
            if frozen:
                made.__setattr__ = _refuse_to_assign
                made.__delattr__ = _refuse_to_delete
                made.__getstate__ = _state
                made.__setstate__ = _set_state
            return made

        return decorate


FEW = 12
"""So many are made without an __init__ of their own: to write one takes as long as to make some fifteen."""


def _first_init(kind: type) -> Callable[..., None]:
    """Return the __init__ of the first few, which then puts the one it writes in its own place."""
    made = 0

    def __init__(self: object, /, *given: object, **named: object) -> None:  # noqa: N807 - as it is called
        nonlocal made
        made += 1
        values = _values(kind, given, named) if made <= FEW else None
        if values is None:
            kind.__init__ = written = _written_init(kind)  # type: ignore[misc]  # it says as well what does not fit
            written(self, *given, **named)
            return
        for name, value in values.items():
            object.__setattr__(self, name, value)
        if hasattr(kind, "__post_init__"):
            self.__post_init__()  # type: ignore[attr-defined]

    return __init__


def _values(kind: type, given: tuple[object, ...], named: dict[str, object]) -> dict[str, object] | None:
    """Return the value of each field by its name; None where what is given does not fit."""
    values, places, left = {}, iter(given), dict(named)
    for each in fields(kind):
        if not each.kw_only and (place := next(places, MISSING)) is not MISSING:
            values[each.name] = place
        elif each.name in left:
            values[each.name] = left.pop(each.name)
        elif each.default is not MISSING:
            values[each.name] = each.default
        elif each.default_factory is not MISSING:
            values[each.name] = each.default_factory()
        else:
            return None
    return None if left or next(places, MISSING) is not MISSING else values


def _written_init(kind: type) -> Callable[..., None]:
    scope: dict[str, Any] = {"_set": object.__setattr__, "_missing": MISSING}
    plain: list[str] = []
    by_name: list[str] = []
    lines: list[str] = []
    for each in fields(kind):
        default = ""
        if each.default is not MISSING:
            scope[f"_default_{each.name}"] = each.default
            default = f"=_default_{each.name}"
        elif each.default_factory is not MISSING:
            scope[f"_make_{each.name}"] = each.default_factory
            default = "=_missing"
            lines.append(f" if {each.name} is _missing: {each.name} = _make_{each.name}()")
        (by_name if each.kw_only else plain).append(each.name + default)
        lines.append(f" _set(self, {each.name!r}, {each.name})")
    if hasattr(kind, "__post_init__"):
        lines.append(" self.__post_init__()")
    stars = ["*", *by_name] if by_name else []
    text = f"def __init__({', '.join(['self', *plain, *stars])}):\n" + ("\n".join(lines) or " pass")
    exec(text, scope)  # noqa: S102 - of names of fields alone
    written: Callable[..., None] = scope["__init__"]
    written.__qualname__ = f"{kind.__qualname__}.__init__"
    return written


def _first_eq(kind: type) -> Callable[[object, object], bool]:
    values: Callable[[object], object] | None = None

    def __eq__(self: object, other: object) -> bool:  # noqa: N807 - as it is called
        nonlocal values
        if other.__class__ is not self.__class__:
            return NotImplemented
        if values is None:
            values = _getter([each.name for each in fields(kind) if each.compare])
        return values(self) == values(other)

    return __eq__


def _first_hash(kind: type) -> Callable[[object], int]:
    values: Callable[[object], object] | None = None

    def __hash__(self: object) -> int:  # noqa: N807 - as it is called
        nonlocal values
        if values is None:
            is_hashed = [
                each.name for each in fields(kind) if (each.compare if each.hash is None else each.hash)
            ]
            values = _getter(is_hashed)
        return hash(values(self))

    return __hash__


def _getter(names: list[str]) -> Callable[[object], object]:
    if not names:
        return lambda _: ()
    get = attrgetter(*names)
    return get if len(names) > 1 else lambda value: (get(value),)


def _repr(self: object) -> str:
    shown = ", ".join(f"{each.name}={getattr(self, each.name)!r}" for each in fields(self) if each.repr)  # type: ignore[arg-type]
    return f"{self.__class__.__qualname__}({shown})"


def _refuse_to_assign(_: object, name: str, __: object) -> NoReturn:
    msg = f"cannot assign to field {name!r}"
    raise FrozenInstanceError(msg)


def _refuse_to_delete(_: object, name: str) -> NoReturn:
    msg = f"cannot delete field {name!r}"
    raise FrozenInstanceError(msg)


def _state(self: object) -> list[object]:
    return [getattr(self, each.name) for each in fields(self)]  # type: ignore[arg-type]


def _set_state(self: object, state: list[object]) -> None:
    for each, value in zip(fields(self), state, strict=True):  # type: ignore[arg-type]
        object.__setattr__(self, each.name, value)
