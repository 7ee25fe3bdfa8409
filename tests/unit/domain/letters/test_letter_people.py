"""A letter counts for everybody it goes to."""

import pytest

from waitroom.domain.letters.letter import Letter, LetterState
from waitroom.domain.letters.letter_people import first_names_in_words, is_letter_to, names_in_words, names_of
from waitroom.domain.people.person import Person

ADA = Person(id="ada", name="Ada", email="ada@m.example")
PRIYA = Person(id="priya", name="Priya", email="priya@m.example")
TOM = Person(id="tom", name="Tom Reyes")


def test_a_letter_to_several_counts_for_each_while_the_to_line_names_them() -> None:
    letter = Letter(person_id="ada", also_to=("priya", "tom"), to="Ada <ada@m.example>, Priya, tom reyes")
    assert [is_letter_to(letter, each) for each in (ADA, PRIYA, TOM)] == [True, True, True]
    assert letter.people == ("ada", "priya", "tom")
    shorter = Letter(person_id="ada", also_to=("priya", "tom"), to="Ada <ada@m.example>")
    assert [is_letter_to(shorter, each) for each in (ADA, PRIYA, TOM)] == [True, False, False]


def test_an_address_counts_wherever_the_letter_was_begun() -> None:
    assert is_letter_to(Letter(to="PRIYA@m.example; someone@x.example"), PRIYA)
    assert is_letter_to(Letter(sent_to="priya@m.example"), PRIYA)
    assert not is_letter_to(Letter(to="Tom Reyes"), TOM)
    assert Letter().people == ()


def test_names_are_said_as_people_say_them() -> None:
    assert names_in_words(()) == ""
    assert names_in_words(("Ada",)) == "Ada"
    assert names_in_words(("Ada", "Priya", "Tom")) == "Ada, Priya and Tom"


@pytest.mark.parametrize(
    ("letter", "names"),
    [
        (Letter(to="Ana, Bo <bo@x.example>"), "Ana and Bo"),
        (Letter(to="ada@m.example, Cy, Bo, Tom"), "Ada and 3 more"),
        (Letter(to="Ana", sent_to="Ana, Bo, Cy", state=LetterState.SENT), "Ana, Bo and Cy"),
        (Letter(to=""), "Ada"),
    ],
)
def test_nobody_a_letter_goes_to_is_left_out_of_its_name(letter: Letter, names: str) -> None:
    assert first_names_in_words(names_of(letter, (ADA,))) == names
