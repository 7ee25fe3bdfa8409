"""Signs without a width: those of a word stay, the others neither part it nor hide it."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from waitroom.domain.box.memento import Memento, MementoKind, matches_memento
from waitroom.domain.data.search_result import AROUND, find_excerpt
from waitroom.domain.shared.invisible_characters import folded, safe_cut
from waitroom.exports.calendar import plain_line
from waitroom.exports.mail import header_safe
from waitroom.exports.plain_text import slug
from waitroom.screens.shared.path_suggester import completed

MUSEUM = "موزه\u200cی می\u200cخواهم"
FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466"
ENGLAND = "\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f"


@pytest.mark.parametrize(
    "text", [MUSEUM, f"soup with {FAMILY}", "क्\u200dष", ENGLAND, "❤\ufe0f", "Grüße 田中"]
)
def test_what_belongs_to_a_word_stays_in_calendars_and_letters(text: str) -> None:
    assert plain_line(text) == text
    assert header_safe(text) == text


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Kranken\u00adhaus", "Krankenhaus"),
        ("a\u200bb\u2060c\ufeffd", "abcd"),
        ("abc\u202edef\u2069 \u200eghi\u061c", "abcdef ghi"),
        ("two\r\nlines\u2028three\x00", "two lines three"),
    ],
)
def test_what_is_no_part_of_a_word_parts_none(text: str, left: str) -> None:
    assert plain_line(text) == left
    assert header_safe(text) == left
    assert slug("Kranken\u00adhaus \u200ctag") == "krankenhaus-tag"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (MUSEUM, MUSEUM),
        (MUSEUM, "می\u200cخواهم"),
        (MUSEUM, "میخواهم"),
        ("موزهی", "موزه\u200cی"),
        (f"soup {FAMILY} at six", FAMILY),
        ("Kranken\u00adhaus", "krankenhaus"),
        ("krankenhaus", "Kranken\u00adhaus"),
        ("\u200fcafe\u0301", "CAFÉ"),
        ("the \u2066Mill\u2069", "mill"),
    ],
)
def test_find_sees_the_word_whatever_stands_inside_without_a_width(text: str, words: str) -> None:
    assert find_excerpt((text,), words) is not None
    assert matches_memento(Memento(kind=MementoKind.NOTE, text=text), words)
    assert find_excerpt((text,), f"{words} elsewhere") is None


def test_the_line_that_is_shown_stands_around_the_find_and_tears_no_sign() -> None:
    line = find_excerpt(("ab\u00ad" * 300 + " needle " + FAMILY * 40,), "needle")
    assert line is not None
    assert "needle" in line
    assert line.removesuffix("…").endswith(FAMILY)
    assert find_excerpt((FAMILY * 30 + "needle",), "needle") == f"…{FAMILY * 3}needle"


@given(st.text(), st.integers(0, 40))
def test_a_cut_never_goes_further_than_asked(text: str, at: int) -> None:
    assert 0 <= safe_cut(text, at) <= min(at, len(text))


@given(st.text(min_size=1, max_size=AROUND))
def test_every_text_is_found_by_itself(text: str) -> None:
    assert not folded(text).split() or find_excerpt((text,), text) is not None


def test_a_file_with_such_a_name_is_suggested(tmp_path: Path) -> None:
    (tmp_path / f"{MUSEUM}.jpg").write_bytes(b"x")
    assert completed(f"{tmp_path}/م") == f"{tmp_path}/{MUSEUM}.jpg"
