"""Words of a person stay words in Markdown, and every field of a record is told."""

from dataclasses import field
from datetime import UTC, date, datetime, time
from enum import Enum

import pytest

from waitroom.domain.shared.record import Record
from waitroom.exports.markdown_text import field_lines, markdown_line, markdown_quote, written_on
from waitroom.quick_dataclass import dataclass


class Shape(Enum):
    ROUND = "round"


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    id: str = "x"
    words: str = ""
    number: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Kite(Record):
    words: str = ""
    shape: Shape = Shape.ROUND
    day: date | None = None
    hour: time | None = None
    is_up: bool = False
    part: Part = Part()
    parts: tuple[Part, ...] = ()
    tags: tuple[str, ...] = ()
    wait_id: str = ""
    odd: dict[str, object] = field(default_factory=dict)


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ("# head", "\\# head"), ("> said", "\\> said"), ("- item", "\\- item"), ("1. one", "1\\. one"),
        ("a_b_c", "a_b_c"),
        ("_a_", "\\_a\\_"), ("*a*", "\\*a\\*"), ("`a`", "\\`a\\`"), ("[a](b)", "\\[a\\](b)"), ("<b>", "\\<b>"),
        ("a &amp; b & c", "a \\&amp; b & c"), ("C# and 3 > 2", "C# and 3 > 2"),
        ("a\n\n b", "a b"), ("\x1b[31m", "␛\\[31m"),
    ],
)  # fmt: skip
def test_no_sign_of_a_person_is_mark_up(words: str, line: str) -> None:
    assert markdown_line(words) == line


def test_a_text_is_quoted_line_by_line() -> None:
    assert markdown_quote("one\ntwo\n\n# three\n\n") == ["> one\\", "> two", ">", "> \\# three"]


def test_every_field_that_says_something_is_told() -> None:
    kite = Kite(
        created=datetime(2014, 4, 23, 9, tzinfo=UTC), words="one\ntwo", day=date(2014, 4, 23), hour=time(9, 5),
        is_up=True,
        part=Part(words="tail"), parts=(Part(words="a", number=1), Part(words="b"), Part()), tags=("x", "y"),
        wait_id="w",
        odd={"deep": [{"a": 1, "b": None}, "plain"], "more": {"c": "d"}, "none": {}, "few": [1, 2],
             "void": {"e": {}}},
    )  # fmt: skip
    assert field_lines(kite, {"w": "Museum"}, UTC) == [
        "- Words:", "", "  > one\\", "  > two", "",
        "- Day: Wed 23 April 2014", "- Hour: 09:05", "- Up: yes",
        "- Part:", "  - Words: tail",
        "- Parts:", "  - 1:", "    - Words: a", "    - Number: 1", "  - 2:", "    - Words: b",
        "- Tags: x, y", "- Wait: Museum",
        "- Odd:", "  - Deep: 1, plain", "  - More:", "    - C: d", "  - Few: 1, 2",
    ]  # fmt: skip
    assert written_on(kite, UTC) == "Wed 23 April 2014, 09:00"
    assert written_on(Kite(), UTC) == ""
    assert field_lines(Kite(shape=Shape.ROUND, parts=(Part(words="a"), Part(words="b"))), {}, UTC) == [
        "- Parts: a, b"
    ]
