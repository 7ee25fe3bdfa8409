"""A quick dataclass is what `dataclasses` makes of the same class, as far as anybody can see."""

import copy
import dataclasses
import pickle
from dataclasses import FrozenInstanceError, field, fields, is_dataclass, replace

import pytest

from waitroom.quick_dataclass import dataclass


@dataclass(frozen=True, slots=True)
class Kettle:
    """Has plain fields, a factory and one that does not count."""

    litres: float
    owners: list[str] = field(default_factory=list)
    shade: str = "blue"
    seen: int = field(default=0, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class WhistlingKettle(Kettle):
    """Has one field more, by name alone, and looks at what it was given."""

    tune: str = ""

    def __post_init__(self) -> None:
        if self.tune == "drum":
            raise ValueError(self.tune)


@dataclass(slots=True)
class Shelf:
    """Can be changed."""

    kettles: tuple[Kettle, ...] = ()


@dataclass(frozen=True, eq=False)
class Label:
    """Is itself alone."""

    words: str


@dataclass(frozen=True)
class Nothing:
    """Has no fields."""


@dataclasses.dataclass(frozen=True, slots=True)
class Same:
    """As Kettle, by the library."""

    litres: float
    owners: list[str] = field(default_factory=list)
    shade: str = "blue"
    seen: int = field(default=0, compare=False, repr=False)


def test_it_is_built_shown_and_asked_as_the_librarys() -> None:
    quick, same = Kettle(1.5, ["Ama"]), Same(1.5, ["Ama"])
    assert repr(quick) == repr(same).replace("Same", "Kettle")
    assert [each.name for each in fields(quick)] == [each.name for each in fields(same)]
    assert is_dataclass(quick)
    assert Kettle.__match_args__ == Same.__match_args__
    assert dataclasses.asdict(quick) == dataclasses.asdict(same)
    assert not hasattr(quick, "__dict__")


def test_each_gets_a_list_of_its_own() -> None:
    one, other = Kettle(1), Kettle(1)
    one.owners.append("Ama")
    assert other.owners == []


def test_the_first_the_twentieth_and_the_hundredth_are_built_alike() -> None:
    for number in range(100):
        kettle = WhistlingKettle(number, shade="red", tune="a third")
        assert (kettle.litres, kettle.owners, kettle.shade, kettle.seen) == (number, [], "red", 0)
        with pytest.raises(ValueError, match="drum"):
            WhistlingKettle(number, tune="drum")


@pytest.mark.parametrize("kind", [Kettle, WhistlingKettle, Same])
def test_a_value_given_twice_is_refused(kind: type) -> None:
    with pytest.raises(TypeError, match="multiple values"):
        kind(1.0, litres=2.0)


@pytest.mark.parametrize("arguments", [(), (1, [], "red", 0, 5)])
def test_a_field_without_a_value_and_a_value_without_a_field_are_refused(
    arguments: tuple[object, ...],
) -> None:
    with pytest.raises(TypeError, match="__init__"):
        Kettle(*arguments)  # type: ignore[arg-type]


def test_a_field_by_name_is_given_by_name_alone() -> None:
    kettle = WhistlingKettle(2.0, tune="a third")
    assert (kettle.litres, kettle.tune, kettle.shade) == (2.0, "a third", "blue")
    with pytest.raises(TypeError):
        WhistlingKettle(2.0, [], "blue", 0, "a third")  # type: ignore[call-arg]


def test_what_is_given_is_looked_at_each_time() -> None:
    for _ in range(2):
        with pytest.raises(ValueError, match="drum"):
            WhistlingKettle(1.0, tune="drum")


def test_equal_fields_make_equals_of_one_class_alone() -> None:
    plain, again = Kettle(1.0, shade="red"), Kettle(1.0, shade="red", seen=4)
    assert plain == again
    assert plain != Kettle(1.0)
    assert plain != WhistlingKettle(1.0, shade="red")
    assert plain != object()
    assert Nothing() == Nothing()


def test_a_frozen_one_is_hashed_by_its_fields_and_one_that_can_be_changed_is_not() -> None:
    assert hash(WhistlingKettle(1.0, ())) == hash(WhistlingKettle(1.0, (), seen=3))  # type: ignore[arg-type]
    assert len({Nothing(), Nothing()}) == 1
    with pytest.raises(TypeError, match="unhashable"):
        hash(Shelf())


def test_one_without_equals_is_itself_alone() -> None:
    label = Label("tea")
    assert label != Label("tea")
    assert len({label, label, Label("tea")}) == 2


def test_a_frozen_one_stays_as_it_is() -> None:
    kettle = Kettle(1.0)
    with pytest.raises(FrozenInstanceError, match="assign to field 'shade'"):
        kettle.shade = "red"  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError, match="delete field 'shade'"):
        del kettle.shade
    shelf = Shelf()
    shelf.kettles = (kettle,)
    assert shelf == Shelf((kettle,))


def test_it_is_replaced_copied_and_pickled() -> None:
    kettle = WhistlingKettle(1.0, ["Ama"], tune="a third")
    assert replace(kettle, litres=2.0) == WhistlingKettle(2.0, ["Ama"], tune="a third")
    assert copy.deepcopy(kettle) == kettle
    assert pickle.loads(pickle.dumps(kettle)) == kettle
