"""What a terminal sends is read right, or as nothing: bytes in, keys, pastes and events out."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from textual import events, messages
from textual.message import Message

from waitroom.terminal.input_parser import InputParser
from waitroom.terminal.keyboard_layouts import LATIN

DELAY = 0.05


def said(found: list[Message]) -> list[object]:
    """Return each message in a form that can be compared."""
    rows: list[object] = []
    for each in found:
        if isinstance(each, events.Key):
            rows.append((each.key, each.character))
        elif isinstance(each, events.Paste):
            rows.append(f"paste {each.text}")
        elif isinstance(each, events.MouseEvent):
            rows.append((type(each).__name__, each.x, each.y))
        else:
            rows.append(type(each).__name__)
    return rows


def read(*pieces: bytes, quiet_between: bool = False) -> list[object]:
    """Return what the pieces say; with `quiet_between` the line is silent for long after each."""
    parser = InputParser(DELAY)
    found: list[Message] = []
    for piece in pieces:
        found += parser.feed(piece)
        while quiet_between and parser.wait is not None:
            found += parser.expire()
    while parser.wait is not None:
        found += parser.expire()
    return said(found)


@pytest.mark.parametrize(
    ("data", "key", "character"),
    [
        # Alternate keys, repeats, and text with and without flag 16.
        (b"\x1b[97:65;2;65u", "A", "A"),
        (b"\x1b[97:65:97;2:1;65u", "A", "A"),
        (b"\x1b[97:65;2u", "A", "A"),
        (b"\x1b[97;1:2u", "a", "a"),
        (b"\x1b[97u", "a", "a"),
        (b"\x1b[32u", "space", " "),
        (b"\x1b[32;2u", "space", " "),
        (b"\x1b[97;2u", "A", "A"),
        (b"\x1b[49;2u", "exclamation_mark", "!"),
        (b"\x1b[50:34;2u", "quotation_mark", '"'),
        (b"\x1b[233u", "é", "é"),
        (b"\x1b[233;2u", "É", "É"),
        (b"\x1b[0;;228u", "ä", "ä"),
        # Caps Lock and Num Lock are no commands.
        (b"\x1b[97;65u", "A", "A"),
        (b"\x1b[97;66u", "a", "a"),
        (b"\x1b[97;129;97u", "a", "a"),
        (b"\x1b[49;65u", "1", "1"),
        # AltGr on a German keyboard, with and without its text; alt that writes on a Mac.
        (b"\x1b[56;7;91u", "left_square_bracket", "["),
        (b"\x1b[113;7;64u", "at", "@"),
        (b"\x1b[56;7u", "alt+ctrl+8", None),
        (b"\x1b[108;3;64u", "at", "@"),
        # Commands: text is none of theirs.
        (b"\x1b[108;5u", "ctrl+l", None),
        (b"\x1b[108;69u", "ctrl+l", None),
        (b"\x1b[108;5;108u", "ctrl+l", None),
        (b"\x1b[118;9;118u", "super+v", None),
        (b"\x1b[76;5u", "ctrl+l", None),
        (b"\x1b[27;5;108~", "ctrl+l", None),
        (b"\x1b[47;3u", "alt+slash", None),
        (b"\x1b[55:47;4u", "alt+slash", None),
        (b"\x1bi", "alt+i", None),
        (b"\x1b/", "alt+slash", None),
        # Letters of other scripts, with the US key and without.
        (b"\x1b[1076::108;5u", "ctrl+l", None),
        (b"\x1b[1076;5u", "ctrl+l", None),
        (b"\x1b[1089;5u", "ctrl+c", None),
        (b"\x1b[955;5u", "ctrl+l", None),
        (b"\x1b[968;5u", "ctrl+c", None),
        ("\x1bш".encode(), "alt+i", None),
        (b"\x1b[1076;1;1076u", "д", "д"),
        # Keys with names.
        (b"\x1b[13u", "enter", "\r"),
        (b"\x1b[27u", "escape", "\x1b"),
        (b"\x1b[27;2u", "escape", "\x1b"),
        (b"\x1b[127;2u", "backspace", "\x7f"),
        (b"\x1b[9;2u", "shift+tab", None),
        (b"\x1b[1;5:1A", "ctrl+up", None),
        (b"\x1b[3;5~", "ctrl+delete", None),
        (b"\x1b[57399u", "0", "0"),
        (b"\x1b[57409;1;44u", "comma", ","),
        (b"\x1b[57414u", "enter", "\r"),
        (b"\x1b[A", "up", None),
        (b"\x1bOA", "up", None),
        (b"\x1bO5A", "ctrl+up", None),
        (b"\x1b[[A", "f1", None),
        (b"\x1b[Z", "shift+tab", None),
        (b"\x1bOp", "0", "0"),
        # As ever.
        ("é".encode(), "é", "é"),
        (b"\r", "enter", "\r"),
        (b"\x03", "ctrl+c", "\x03"),
        (b"\x1b", "escape", "\x1b"),
    ],
)
def test_a_key_is_read_right(data: bytes, key: str, character: str | None) -> None:
    assert read(data) == [(key, character)]


@pytest.mark.parametrize(
    "data",
    [
        b"\x1b[97;1:3u", b"\x1b[13;1:3u", b"\x1b[1;1:3A",  # let go
        b"\x1b[57358;65;65u", b"\x1b[57358u", b"\x1b[57360;129u",  # locks
        b"\x1b[57441;2u", b"\x1b[57443;3u", b"\x1b[57444;9u", b"\x1b[57453u", b"\x1b[57441;2;65u",  # modifiers
        b"\x1b[57438u", b"\x1b[57439u", b"\x1b[57430u", b"\x1b[57361u",  # volume, media, print screen
        b"\x1b[55296;1;55296u", b"\x1b[1114112u", b"\x1b[99999999999999;1u", b"\x1b[7u",
        b"\x1b[12;40R", b"\x1b[1;5R",  # where the cursor is
        b"\x1b[?62;4;22c", b"\x1b[>41;380;0c", b"\x1b[?1;2c", b"\x1b[?29u",  # what it is and can
        b"\x1b]11;rgb:1e1e/1e1e/2e2e\x07", b"\x1b]11;rgb:1e1e/1e1e/2e2e\x1b\\", b"\x1b]52;c;aGVsbG8=\x1b\\",
        b"\x1b[?997;1n", b"\x1b[0n", b"\x1b[8;36;120t", b"\x1b[4;600;1000t",
        b"\x1bP>|kitty(0.41.1)\x1b\\", b"\x1bP1$r0m\x1b\\", b"\x1bP0+r\x1b\\", b"\x1b_Gi=31;OK\x1b\\", b"\x1b^x\x1b\\",
        b"\x1bXhello\x1b\\", b"\x1b[" + b"1;" * 400 + b"m", b"\x1b[<0;1m", b"\x1b[<0;99999999999;1M", b"\x1b[M q!",
        b"\x1b[32;10;20M", b"\x1b[<35;-1;4M", b"\xc2\x9b", b"\x1b[201~",
    ],
)  # fmt: skip
def test_what_is_no_key_types_nothing(data: bytes) -> None:
    assert read(data) == []
    assert read(data + b"z") == [("z", "z")]


@pytest.mark.parametrize("cut", range(1, 12))
def test_a_mouse_report_torn_anywhere_types_no_letter(cut: int) -> None:
    report = b"\x1b[<35;10;20M"
    kept = [each for each in read(report[:cut], report[cut:], quiet_between=True) if isinstance(each, tuple)]
    assert ("MouseMove", 9.0, 19.0) in kept
    assert {each[0] for each in kept} <= {"MouseMove", "escape", "alt+left_square_bracket"}


@pytest.mark.parametrize("report", [b"\x1b[97:65;2;65u", b"\x1b[?62;4c", b"\x1b[1;5A", b"\x1b[12;40R"])
def test_a_report_torn_inside_types_no_letter_of_its_own(report: bytes) -> None:
    for cut in range(2, len(report)):
        whole = read(report)
        torn = read(report[:cut], report[cut:], quiet_between=True)
        assert [each for each in torn if each != ("alt+left_square_bracket", None)] == whole, cut


def test_what_is_typed_after_an_escape_is_all_there() -> None:
    typed = read(b"\x1b", b"[", b"see", b"<", b"b", b"2026", quiet_between=True)
    assert "".join(str(each[1]) for each in typed if isinstance(each, tuple)) == "\x1b[see<b2026"
    typed = read(b"\x1b[", b"4", b"8 is [fine]", quiet_between=True)
    assert "".join(str(each[1]) for each in typed if isinstance(each, tuple))[4:] == "48 is [fine]"


def test_a_paste_is_text_whole_whatever_stands_in_it() -> None:
    words = "one\n\x1b[31mred\x1b\x1b] \x07 \x03 [200~ q\r\n\x1b[20"
    assert read(f"\x1b[200~{words}\x1b[201~q".encode()) == [f"paste {words}", ("q", "q")]


@pytest.mark.parametrize("mark", range(1, 6))
def test_a_paste_whose_end_is_torn_ends_all_the_same(mark: int) -> None:
    start, end = b"\x1b[200~words", b"\x1b[201~q"
    assert read(start + end[:mark], end[mark:], quiet_between=True) == ["paste words", ("q", "q")]


def test_a_paste_without_an_end_hangs_nothing() -> None:
    assert read(b"\x1b[200~words", b"q", b"\r", quiet_between=True) == [
        "paste words",
        ("q", "q"),
        ("enter", "\r"),
    ]
    assert read(b"\x1b[200~words", b"the rest of it", b"\x1b[201~", quiet_between=True) == [
        "paste words", "paste the rest of it",
    ]  # fmt: skip


def test_text_that_comes_at_once_is_no_command() -> None:
    assert read(b"\x1b[0;;26085:26412u") == ["paste 日本"]
    assert read("👩\u200d🚀".encode())[1] == "paste \u200d"


def test_the_rest_is_read_as_textual_does() -> None:
    parser = InputParser(DELAY)
    (resized,) = parser.feed(b"\x1b[48;40;120;800:0;1200t")
    assert isinstance(resized, events.Resize)
    assert resized.size == (120, 40)
    (moved,) = parser.feed(b"\x1b[<35;101;201M")
    assert isinstance(moved, events.MouseMove)
    assert (moved.x, moved.y) == (10.0, 10.0)
    assert said(parser.feed(b"\x1b[I\x1b[O")) == ["AppFocus", "AppBlur"]
    assert isinstance(parser.feed(b"\x1b[?2026;2$y")[0], messages.TerminalSupportsSynchronizedOutput)
    assert isinstance(parser.feed(b"\x1b[?2048;2$y")[0], messages.InBandWindowResize)


def test_a_lone_escape_waits_long_only_where_escape_is_reported() -> None:
    parser = InputParser(DELAY)
    parser.feed(b"\x1b")
    assert parser.wait == DELAY
    parser.expire()
    parser.feed(b"\x1b[97u\x1b")
    assert parser.wait is not None
    assert parser.wait > DELAY


def test_every_letter_has_one_place() -> None:
    assert LATIN["д"] == "l"
    assert all(letter == letter.lower() and key.isascii() for letter, key in LATIN.items())


PIECES = st.one_of(
    st.binary(max_size=12),
    st.sampled_from([
        b"\x1b", b"\x1b[", b"\x1b[200~", b"\x1b[201~", b"\x1b]", b"\x1bP", b"\x1b\\", b"\x07", b"\x1bO",
        b"\x1b[<35;1;2M",
        b"\x1b[97:65;2;65u", b"\x1b[M", b"\x1b[[", "é漢".encode(), b"\xe6", b"\x1b[48;1;1;1;1t", b"12;3", b"hello\r",
    ]),
)  # fmt: skip


@given(st.lists(PIECES, max_size=12), st.lists(st.integers(0, 200), max_size=6))
@example([b"\x1b[200~a\x1b[20", b"1~b"], [3])
def test_however_the_bytes_are_cut_the_same_is_read(pieces: list[bytes], cuts: list[int]) -> None:
    data = b"".join(pieces)
    places = sorted({min(cut, len(data)) for cut in cuts})
    cut = [data[start:end] for start, end in zip([0, *places], [*places, len(data)], strict=True)]
    assert read(*cut) == read(data) == read(*(bytes((byte,)) for byte in data))


@given(st.lists(PIECES, max_size=12))
def test_no_silence_between_them_raises_or_lasts(pieces: list[bytes]) -> None:
    parser = InputParser(DELAY)
    for piece in pieces:
        parser.feed(piece)
        for _ in range(3):
            if parser.wait is None:
                break
            parser.expire()
        assert parser.wait is None
    parser.feed(b"\x1b[201~\x1b\\\x07")
    parser.finish()
    while parser.wait is not None:
        parser.expire()
    assert said(parser.feed(b"q"))[-1:] == [("q", "q")]


GAP = 0.02
"""Seconds between two bytes of a slow line: a report of ten takes far more than ESC may wait."""


def read_slowly(data: bytes, gap: float = GAP) -> list[object]:
    """Return what bytes say that come one by one, each `gap` seconds after the one before."""
    parser = InputParser(DELAY)
    found: list[Message] = []
    for byte in data:
        found += parser.feed(bytes((byte,)))
        if parser.wait is not None and parser.wait <= gap:
            found += parser.expire()
    while parser.wait is not None:
        found += parser.expire()
    return said(found)


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"\x1b[<35;10;20M", [("MouseMove", 9.0, 19.0)]),
        (b"\x1b[<0;3;4M\x1b[<0;3;4m", [("MouseDown", 2.0, 3.0), ("MouseUp", 2.0, 3.0)]),
        (b"\x1b[97:65;2;65u", [("A", "A")]),
        (b"\x1b[57441;2u\x1b[97:65;2u\x1b[57441;1:3u", [("A", "A")]),  # shift alone, the letter, shift let go
        (b"\x1b[57358u\x1b[97;65u\x1b[57358;65:3u", [("A", "A")]),  # Caps Lock
        (b"\x1b[0;;26085:26412u", ["paste 日本"]),  # an input method
        ("日本".encode(), [("日", "日"), ("本", "本")]),
        (b"\x1b[?62;4;22c", []),
        (b"\x1b[?29u", []),
        (b"\x1bP>|XTerm(379)\x1b\\", []),
        (b"\x1b]11;rgb:1e1e/1e1e/2e2e\x1b\\", []),
        (b"\x1b[48;40;120;800:0;1200t", ["Resize"]),
        (b"\x1b[200~one\x1btwo\x07three\x1b[201~", ["paste one\x1btwo\x07three"]),
    ],
)
def test_a_slow_line_says_the_same_and_nothing_beside_it(data: bytes, says: list[object]) -> None:
    assert read(data) == says
    assert read_slowly(data) == says
    assert read_slowly(data, DELAY * 0.9) == says
    assert read_slowly(data + b"z", DELAY * 0.9) == [*says, ("z", "z")]


@pytest.mark.parametrize(
    "cut_off",
    [
        b"\x1b[<35;10", b"\x1b[?62;4", b"\x1b[97:65;2", b"\x1b]11;rgb:1e1e/1e", b"\x1b]11;rgb:1e1e/1e1e/2e2e",
        b"\x1b]52;c;aGVs", b"\x1bP>|XTerm(37",
    ],
)  # fmt: skip
def test_an_answer_that_breaks_off_takes_no_letter_along(cut_off: bytes) -> None:
    parser = InputParser(DELAY)
    found = parser.feed(cut_off)
    while parser.wait is not None:
        found += parser.expire()
    found += parser.feed("Yours, zoë".encode())
    typed = "".join(each.character or "" for each in found if isinstance(each, events.Key))
    assert typed == "Yours, zoë"


def test_a_colour_that_breaks_off_ends_at_the_first_sign_that_is_none_of_it() -> None:
    assert read(b"\x1b]11;rgb:1e1e/1eYours") == [(sign, sign) for sign in "Yours"]
    assert read(b"\x1b]10;rgb:1e1e/1e\rYours")[-5:] == [(sign, sign) for sign in "Yours"]
