"""A quick named tuple is what `typing.NamedTuple` makes of the same class, as far as anybody can see."""

import copy
import pickle
import typing

import pytest

from waitroom.quick_tuple import NamedTuple


class Cup(NamedTuple):
    """Has a default, a method and a property."""

    litres: float
    owner: str
    shade: str = "blue"

    @property
    def is_large(self) -> bool:
        """Tell whether it is more than a cup."""
        return self.litres > 1

    @classmethod
    def of(cls, owner: str) -> "Cup":
        """Return that of somebody."""
        return cls(0.2, owner)

    def filled(self, litres: float) -> "Cup":
        """Return one that holds more."""
        return self._replace(litres=self.litres + litres)


class Same(typing.NamedTuple):
    """As Cup, by the library."""

    litres: float
    owner: str
    shade: str = "blue"


class Nothing(NamedTuple):
    """Has no fields."""


class Painted(Cup):
    """Is derived from one."""


def test_it_is_made_shown_and_taken_apart_as_the_librarys() -> None:
    quick, same = Cup(0.2, "Ama"), Same(0.2, owner="Ama")
    assert tuple(quick) == tuple(same) == (0.2, "Ama", "blue")
    assert quick == (0.2, "Ama", "blue")
    assert repr(quick) == repr(same).replace("Same", "Cup")
    assert hash(quick) == hash(same)
    litres, owner, shade = quick
    assert (litres, owner, shade) == (quick.litres, quick.owner, quick.shade)
    assert (Cup._fields, Cup._field_defaults) == (Same._fields, Same._field_defaults)
    assert quick._asdict() == same._asdict()
    assert typing.get_type_hints(Cup) == typing.get_type_hints(Same)
    assert (Cup.__bases__, Cup.__match_args__) == (Same.__bases__, Same.__match_args__)
    assert not hasattr(quick, "__dict__")


def test_its_own_methods_work_and_each_further_one_is_made_alike() -> None:
    cup = Cup.of("Ama").filled(1.0)
    assert (cup, cup.is_large) == ((1.2, "Ama", "blue"), True)
    match cup:
        case Cup(litres, "Ama"):
            assert litres == 1.2
    assert Nothing() == ()
    assert Painted(1.0, "Ama").is_large is False
    assert type(Painted(1.0, "Ama")._replace(shade="red")) is Painted


def test_the_first_the_thirtieth_and_the_hundredth_are_made_alike() -> None:
    class Jug(NamedTuple):
        litres: float
        owner: str = "Ama"
        shade: str = "blue"

    for number in range(100):
        assert Jug(number, shade="red") == (number, "Ama", "red")
        assert Jug(owner="Abu", litres=number) == Jug(number, "Abu", "blue") == (number, "Abu", "blue")


def test_a_value_given_twice_is_refused() -> None:
    with pytest.raises(TypeError, match="multiple values"):
        Cup(1.0, "Ama", litres=2.0)  # type: ignore[misc]


@pytest.mark.parametrize("given", [(), (1.0,), (1.0, "Ama", "red", "more")])
def test_too_few_and_too_many_values_are_refused(given: tuple[object, ...]) -> None:
    for _ in range(2):
        with pytest.raises(TypeError, match="__new__"):
            Cup(*given)  # type: ignore[arg-type]
    with pytest.raises(TypeError):
        Cup(1.0, "Ama", lid=True)  # type: ignore[call-arg]


def test_what_is_no_field_is_not_replaced_and_a_field_not_assigned() -> None:
    cup = Cup(1.0, "Ama")
    with pytest.raises(ValueError, match="lid"):
        cup._replace(lid=True)  # type: ignore[call-arg]
    with pytest.raises(AttributeError):
        cup.shade = "red"  # type: ignore[misc]
    with pytest.raises(TypeError, match="expected 3"):
        Cup._make((1.0,))
    assert Cup._make([1.0, "Ama", "red"]) == (1.0, "Ama", "red")


def test_it_is_copied_and_pickled() -> None:
    cup = Cup(1.0, "Ama")
    assert copy.deepcopy(cup) == cup
    again = pickle.loads(pickle.dumps(cup))
    assert (again, type(again)) == (cup, Cup)


def test_a_field_without_a_default_behind_one_with_it_is_refused() -> None:
    body = "class Odd(NamedTuple):\n    a: int = 1\n    b: int"
    with pytest.raises(TypeError, match="default"):
        exec(body, {"NamedTuple": NamedTuple, "__name__": __name__})
