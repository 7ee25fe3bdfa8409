"""What is put off until it is used: modules that stand for others, and patterns that are not compiled yet."""

import importlib
import sys
from collections.abc import Mapping
from types import ModuleType

TYPE_CHECKING = False  # importing typing costs 8 ms
if TYPE_CHECKING:
    import re
    from collections.abc import Collection
    from typing import AnyStr, cast
else:

    def cast(_: object, value: object) -> object:
        """Return `value`."""
        return value


class ModulePutOff(ModuleType):
    """Stands for the module `name` in sys.modules, and is replaced by it once anything of it is asked for.

    `names` are what others take from it by name while they are imported: a stand-in each, which is the thing itself
    to whoever calls it, asks it for something or asks whether a value is one. It can be derived from, by classes
    that nobody makes. `importlib.util.LazyLoader` does not serve: it knows no such names, and up to Python 3.11 the
    next import statement loads the module.
    """

    def __init__(self, name: str, names: tuple[str, ...] = ()) -> None:
        super().__init__(name)
        for each in names:
            setattr(self, each, StandIn(each, (), {"module_put_off": self}))

    def __getattr__(self, name: str) -> object:
        """Return what the module itself has under `name`."""
        if name == "__path__":
            # Each import by name asks whether this is a package; until it is loaded it is none.
            raise AttributeError(name)
        return getattr(self.load(), name)

    def load(self) -> ModuleType:
        """Return the module itself, in its place from now on."""
        if sys.modules.get(self.__name__) is self:
            sys.modules.pop(self.__name__, None)
        return importlib.import_module(self.__name__)


class StandIn(type):
    """The class of what stands for something in a module that is not loaded yet."""

    module_put_off: ModulePutOff

    def __call__(cls, *given: object, **named: object) -> object:
        """Call the thing itself."""
        return getattr(cls.module_put_off.load(), cls.__name__)(*given, **named)

    def __getattr__(cls, name: str) -> object:
        """Return what the thing itself has under `name`."""
        return getattr(getattr(cls.module_put_off.load(), cls.__name__), name)

    def __instancecheck__(cls, value: object) -> bool:
        """Tell whether `value` is one; where the module was never loaded, there is none."""
        loaded = sys.modules.get(cls.module_put_off.__name__)
        return not isinstance(loaded, ModulePutOff | None) and isinstance(
            value, getattr(loaded, cls.__name__)
        )


def put_off(modules: Mapping[str, tuple[str, ...]]) -> None:
    """Let `modules` be loaded when they are used; each names what is taken from it by name before."""
    for name, names in modules.items():
        if name not in sys.modules:
            sys.modules[name] = ModulePutOff(name, names)


def lend(names: Mapping[str, tuple[str, tuple[str, ...]]]) -> None:
    """Let a module have names of another, which is loaded anyhow, until anything else of it is asked for.

    Each is the module that is put off: the other one, and the names that both have.
    """
    for name, (lender, lent) in names.items():
        if name in sys.modules:
            continue
        at_hand, borrower = importlib.import_module(lender), ModulePutOff(name)
        if all(hasattr(at_hand, each) for each in lent):
            for each in lent:
                setattr(borrower, each, getattr(at_hand, each))
            sys.modules[name] = borrower


class PatternPutOff:
    """Stands for a regular expression, which is compiled when something of it is first asked for."""

    def __init__(self, pattern: object, flags: int) -> None:
        self._asked = pattern, flags
        self._compiled: re.Pattern[str] | None = None

    def match(self, text: str, *places: int) -> "re.Match[str] | None":
        """Match as the compiled pattern does: whoever keeps this method has nothing compiled until it is called."""
        return (self._compiled or self._compile()).match(text, *places)

    def search(self, text: str, *places: int) -> "re.Match[str] | None":
        """Search as the compiled pattern does."""
        return (self._compiled or self._compile()).search(text, *places)

    def __getattr__(self, name: str) -> object:
        """Return what the compiled pattern has under `name`; from then on it is here as well."""
        found: object = getattr(self._compiled or self._compile(), name)
        setattr(self, name, found)
        return found

    def _compile(self) -> "re.Pattern[str]":
        import re  # noqa: PLC0415 - where a pattern is used

        pattern, flags = self._asked
        made: re.Pattern[str] = re.compile(pattern, flags)  # type: ignore[call-overload]
        self._compiled = made
        for each in ("match", "search"):
            setattr(self, each, getattr(made, each))
        return made


def compiled_when_used(pattern: "AnyStr", flags: int = 0) -> "re.Pattern[AnyStr]":
    """Return what `re.compile` does, to whoever calls its methods; a pattern costs a start a tenth of a millisecond."""
    return cast("re.Pattern[AnyStr]", PatternPutOff(pattern, flags))


class PatternsPutOff:
    """Let what the code of `modules` compiles meanwhile be compiled when it is used.

    They may do nothing else with a pattern than call its methods.
    """

    def __init__(self, modules: "Collection[str]") -> None:
        self._modules = modules

    def __enter__(self) -> None:
        """Take the place of `re.compile`."""
        import re  # noqa: PLC0415 - as above

        self._at_once = re.compile
        re.compile = self._compile  # type: ignore[assignment]

    def __exit__(self, *_: object) -> None:
        """Let `re.compile` be what it was."""
        import re  # noqa: PLC0415 - as above

        re.compile = self._at_once

    def _compile(self, pattern: "AnyStr", flags: int = 0) -> "re.Pattern[AnyStr]":
        is_meant = sys._getframe(1).f_globals.get("__name__") in self._modules  # noqa: SLF001 - Python's own way to ask
        return (compiled_when_used if is_meant else self._at_once)(pattern, flags)
