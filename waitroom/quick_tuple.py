"""Named tuples whose constructor is written when many of them are made, and whose other methods are shared.

`typing.NamedTuple` compiles one for each class while it is imported, and looks at each annotation: a tenth of a
millisecond, of which a start has sixty. This is the same to whoever uses it, without generic ones.
"""

import sys
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING or sys.version_info >= (3, 14):
    # From there on a class body holds its annotations in another way (PEP 649), and the library's own is quicker.
    from typing import NamedTuple
else:
    from _collections import _tuplegetter

    class _NamedTupleType(type):
        """Makes of a class body with annotations a class of tuples that derives from `tuple` alone."""

        def __new__(cls, name: str, bases: tuple[type, ...], body: dict[str, Any]) -> type:
            if not bases:
                return super().__new__(cls, name, bases, body)
            fields = tuple(body.get("__annotations__", ()))
            defaults = {each: body[each] for each in fields if each in body}
            if tuple(defaults) != fields[len(fields) - len(defaults) :]:
                msg = f"in {name} a field without a default follows one with it"
                raise TypeError(msg)
            getters = {each: _tuplegetter(place, "") for place, each in enumerate(fields)}
            kind = type(name, (tuple,), {**_SHARED, **body, **getters, "_fields": fields, "_field_defaults": defaults,
                "__match_args__": fields, "__slots__": ()})  # fmt: skip
            kind.__new__ = _first_new(kind)
            return kind

    class NamedTuple(metaclass=_NamedTupleType):
        """What a named tuple derives from where it is written down."""

    FEW = 24
    """So many are made without a constructor of their own: to write one takes as long as to make some thirty."""

    def _first_new(kind: type) -> Callable[..., object]:
        made = 0

        def __new__(cls: type, /, *given: object, **named: object) -> object:  # noqa: N807 - as it is called
            nonlocal made
            made += 1
            values = _in_order(kind, given, named) if made <= FEW else None
            if values is not None:
                return tuple.__new__(cls, values)
            kind.__new__ = written = _written_new(kind)  # it says as well what does not fit
            return written(cls, *given, **named)

        return __new__

    def _in_order(
        kind: type, given: tuple[object, ...], named: dict[str, object]
    ) -> tuple[object, ...] | None:
        """Return one value for each field; None where what is given does not fit."""
        fields, defaults = kind._fields, kind._field_defaults
        if not named and len(given) == len(fields):
            return given
        rest = fields[len(given) :]
        if len(given) > len(fields) or not named.keys() <= set(rest):
            return None
        try:
            return (*given, *[named[each] if each in named else defaults[each] for each in rest])
        except KeyError:
            return None

    def _written_new(kind: type) -> Callable[..., object]:
        names = ", ".join(kind._fields)
        scope = {"_new": tuple.__new__}
        exec(f"def __new__(_cls, {names}): return _new(_cls, ({names}{',' if names else ''}))", scope)  # noqa: S102 - of names of fields alone
        written = scope["__new__"]
        written.__qualname__ = f"{kind.__qualname__}.__new__"
        written.__defaults__ = tuple(kind._field_defaults.values())
        return written

    def _make(cls: type, values: Iterable[object]) -> tuple[object, ...]:
        """Return one of the values in a sequence."""
        made = tuple.__new__(cls, values)
        if len(made) != len(cls._fields):
            msg = f"expected {len(cls._fields)} values, got {len(made)}"
            raise TypeError(msg)
        return made

    def _replace(self: tuple[Any, ...], /, **named: object) -> tuple[object, ...]:
        """Return one with other values for some fields."""
        made = self._make(map(named.pop, self._fields, self))
        if named:
            msg = f"no fields are called {list(named)!r}"
            raise ValueError(msg)
        return made

    def _asdict(self: tuple[Any, ...]) -> dict[str, Any]:
        """Return the values by their names."""
        return dict(zip(self._fields, self, strict=True))

    def _repr(self: tuple[Any, ...]) -> str:
        shown = ", ".join(f"{name}={value!r}" for name, value in zip(self._fields, self, strict=True))
        return f"{self.__class__.__name__}({shown})"

    def _values(self: tuple[Any, ...]) -> tuple[Any, ...]:
        return tuple(self)

    _SHARED = {"_make": classmethod(_make), "_replace": _replace, "_asdict": _asdict, "__repr__": _repr,
        "__getnewargs__": _values}  # fmt: skip

__all__ = ["NamedTuple"]
