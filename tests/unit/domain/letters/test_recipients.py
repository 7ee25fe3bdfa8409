"""The people of a To line, as they are typed and pasted: no word of a name is lost."""

from email import message_from_bytes
from email.policy import default

import pytest
from hypothesis import given
from hypothesis import strategies as st

from waitroom.domain.letters.recipients import named_recipients, split_recipients, with_given_name_first
from waitroom.exports.mail import addresses, mailto, to_eml
from waitroom.reading.letter_context import LetterContext

SAM = ("Doe, Sam", "sam@x.example")


@pytest.mark.parametrize(
    ("line", "people"),
    [
        ("Doe, Sam <sam@x.example>", (SAM,)),
        ('"Doe, Sam" <sam@x.example>', (SAM,)),
        ('"Doe; \\"Sam\\", a@b" <sam@x.example>', (('Doe; "Sam", a@b', "sam@x.example"),)),
        ("Doe, Sam <sam@x.example>; Lee, Kim <kim@x.example>", (SAM, ("Lee, Kim", "kim@x.example"))),
        ("Doe, Sam <sam@x.example>, Lee, Kim <kim@x.example>,", (SAM, ("Lee, Kim", "kim@x.example"))),
        ("ada@x.example, Doe, Sam <sam@x.example>", (("", "ada@x.example"), SAM)),
        (
            "ada@x.example;sam@x.example, kim@x.example",
            tuple(("", f"{n}@x.example") for n in ("ada", "sam", "kim")),
        ),
        ("ada@x.example sam@x.example", (("", "ada@x.example"), ("", "sam@x.example"))),
        ("Dr. Sam Doe, PhD <sam@x.example>", (("Dr. Sam Doe, PhD", "sam@x.example"),)),
        ("Sam Doe [Hiring] <sam@x.example>", (("Sam Doe [Hiring]", "sam@x.example"),)),
        ("Sam (Hiring) <sam@x.example>", (("Sam (Hiring)", "sam@x.example"),)),
        ("sam@x.example (Sam Doe), kim@x.example", (("Sam Doe", "sam@x.example"), ("", "kim@x.example"))),
        ("Sam Doe sam@x.example", (("Sam Doe", "sam@x.example"),)),
        ("sam@x.example Sam Doe", (("Sam Doe", "sam@x.example"),)),
        ("Hiring: Team <sam@x.example>", (("Hiring: Team", "sam@x.example"),)),
        ("Doe, Sam <sam@x.example", (SAM,)),
        ("< sam@x.example >", (("", "sam@x.example"),)),
        ("To: mailto:sam@x.example.", (("", "sam@x.example"),)),
        ("Ada, sam@x.example", (("", "sam@x.example"),)),
        ("Ada; sam@x.example; Kim", (("", "sam@x.example"),)),
        ("Doe\tSam\u200d,  Zoë <sam@x.example>", (("Doe Sam\u200d, Zoë", "sam@x.example"),)),
        ("the Director", ()),
        ("Sam <the Director>", ()),
    ],
)
def test_each_person_keeps_every_word(line: str, people: tuple[tuple[str, str], ...]) -> None:
    assert addresses(line) == people
    message = message_from_bytes(to_eml(to=line, subject="x", body="y"), policy=default)
    written = message["To"].addresses if people else ()
    assert tuple((each.display_name, each.addr_spec) for each in written) == people
    assert mailto(to=line, subject="", body="").startswith(f"mailto:{','.join(at for _, at in people)}?")


@given(st.text(max_size=200) | st.text(alphabet='ab@.<>,;:"()[]\\ ', max_size=200))
def test_any_line_has_an_answer(line: str) -> None:
    for person in split_recipients(line):
        assert person.address.isascii()
        assert not set(person.address) & set("<>,; ")
    to_eml(to=line, subject="", body="")


def test_a_very_long_line_takes_no_longer_than_its_length() -> None:
    assert split_recipients("a" * 200_000 + " <" + "b" * 200_000) == ()


def test_a_name_with_its_comma_is_called_by_its_first() -> None:
    names = ("Doe, Sam", "Sam Doe, PhD", "Sam Doe", "Doe, Sam, Dr", "Doe,")
    assert [with_given_name_first(name) for name in names] == [
        "Sam Doe", "Sam Doe, PhD", "Sam Doe", "Doe, Sam, Dr", "Doe,",
    ]  # fmt: skip
    setting = LetterContext(kind="thank-you", to="Doe, Sam <sam@x.example>; kim@x.example")
    assert setting.addressee == "Sam Doe"
    assert setting.addresses == ("sam@x.example", "kim@x.example")


@pytest.mark.parametrize(
    ("line", "people"),
    [
        ("Ana, Bo", (("Ana", ""), ("Bo", ""))),
        ("Ana and Bo & Cy", (("Ana", ""), ("Bo", ""), ("Cy", ""))),
        ("Ada <ada@x.example>, Priya, Tom", (("Ada", "ada@x.example"), ("Priya", ""), ("Tom", ""))),
        ("Tom, Ada <ada@x.example>", (("Tom", ""), ("Ada", "ada@x.example"))),
        ("Doe, Sam <sam.doe@x.example>", (("Sam Doe", "sam.doe@x.example"),)),
        ("Sam Doe, PhD, Bo; kim@x.example", (("Sam Doe, PhD", ""), ("Bo", ""), ("", "kim@x.example"))),
        (" , <>;", ()),
    ],
)  # fmt: skip
def test_everybody_a_line_names_is_found(line: str, people: tuple[tuple[str, str], ...]) -> None:
    assert named_recipients(line) == people
