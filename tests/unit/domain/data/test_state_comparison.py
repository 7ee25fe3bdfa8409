"""What changed between two states, in words."""

from waitroom.domain.data.state_comparison import (
    ComparedThing,
    Difference,
    KindChange,
    added_words,
    change_words,
)

LETTERS = KindChange("letter", "letters", more=0, fewer=3, other=1)
WAITS = KindChange("wait", "waits", fewer=1)
PEOPLE = KindChange("person", "people", more=2)


def test_what_is_more_fewer_and_otherwise_is_said_together() -> None:
    assert change_words((LETTERS, WAITS)) == "3 letters, 1 wait fewer; 1 letter changed"
    assert change_words((PEOPLE, WAITS)) == "2 people more; 1 wait fewer"
    assert change_words((), "the same") == "the same"


def test_what_is_new_and_of_what_both_are_kept() -> None:
    assert added_words((PEOPLE, LETTERS)) == "2 people, and another text of 1 letter"
    assert added_words((LETTERS,)) == "another text of 1 letter"
    assert added_words((WAITS,), "nothing") == "nothing"


def test_things_are_counted_in_their_own_words() -> None:
    thing = ComparedThing("people", "1", "person", "Ada", Difference.MISSING, "person", "people")
    assert (thing.in_words(1), thing.in_words(2)) == ("1 person", "2 people")
