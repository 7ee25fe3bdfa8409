import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from waitroom.domain.shared.safe_text import safe_line, safe_text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("by Friday, or Monday", "by Friday, or Monday"),
        ("Grüße, 田中さん 🙂\n\ttwo", "Grüße, 田中さん 🙂\n\ttwo"),
        ("\x1b]0;x\x07", "␛]0;x␇"),
        ("a\x00b\rc\x7f", "a␀b␍c␡"),
        ("\x9b31m", "\ufffd31m"),
        ("abc\u202edef\u2066", "abc\ufffddef\ufffd"),
        ("half \ud83d", "half \ufffd"),
    ],
)
def test_what_could_act_on_the_terminal_becomes_a_sign(text: str, shown: str) -> None:
    assert safe_text(text) == shown


def test_a_line_stays_one_line() -> None:
    assert safe_line("two\nlines\tand\u2028three") == "two␊lines␉and\ufffdthree"


@given(st.text(st.characters()))
def test_nothing_shown_acts_and_every_place_stays(text: str) -> None:
    shown = safe_text(text)
    assert len(shown) == len(text)
    assert all(
        unicodedata.category(char) not in {"Cc", "Cs"} and unicodedata.bidirectional(char) not in BIDI
        for char in shown.replace("\n", "").replace("\t", "")
    )
    assert "\n" not in safe_line(text)
    assert safe_text(shown) == shown


BIDI = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
