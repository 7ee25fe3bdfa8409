"""How each terminal is asked to copy, and what is said about it."""

import base64
import re

import pytest

from waitroom.domain.shared.clipboard_sequences import (
    CHUNK,
    ClipboardMethod,
    clipboard_method,
    clipboard_sequence,
    copied_words,
)

LETTER = "Dear Sam,\n" + "Grüße, 田中 " * 600
SHORT = "Dear Sam"


@pytest.mark.parametrize(
    ("environ", "way"),
    [
        ({"TERM": "xterm-256color"}, ClipboardMethod.WHOLE),
        ({"TERM": "xterm-kitty"}, ClipboardMethod.WHOLE),
        ({"TERM": "tmux-256color"}, ClipboardMethod.WHOLE),
        ({"WT_SESSION": "1"}, ClipboardMethod.WHOLE),
        ({"TERM": "screen-256color", "TMUX": "/tmp/tmux-1,1,0"}, ClipboardMethod.WHOLE),
        (
            {"TERM": "tmux-256color", "TMUX": "/tmp/t,1,0", "TERM_PROGRAM": "Apple_Terminal"},
            ClipboardMethod.WHOLE,
        ),
        ({"TERM": "screen", "STY": "1.pts-0.host"}, ClipboardMethod.PARTS),
        (
            {"TERM": "xterm-256color", "STY": "1.pts-0.host", "TERM_PROGRAM": "Apple_Terminal"},
            ClipboardMethod.PARTS,
        ),
        ({"TERM": "screen-256color"}, ClipboardMethod.EITHER),
        ({"TERM": "screen.xterm-256color"}, ClipboardMethod.EITHER),
        ({"TERM": "screen", "STY": "1.pts-0.host", "TMUX": "/tmp/t,1,0"}, ClipboardMethod.EITHER),
        ({"TERM": "xterm-256color", "TERM_PROGRAM": "Apple_Terminal"}, ClipboardMethod.NONE),
        ({"TERM": "nsterm"}, ClipboardMethod.NONE),
        ({"TERM": "linux"}, ClipboardMethod.NONE),
        ({"TERM": "linux-16color"}, ClipboardMethod.NONE),
        ({"TERM": "dumb"}, ClipboardMethod.NONE),
    ],
)
def test_the_way_by_what_the_environment_tells(environ: dict[str, str], way: ClipboardMethod) -> None:
    assert clipboard_method(environ) is way


@pytest.mark.parametrize("text", [LETTER, SHORT, "", "half \ud83d"], ids=["long", "short", "none", "half"])
def test_screen_is_given_parts_that_it_takes_and_the_terminal_gets_the_whole(text: str) -> None:
    whole = clipboard_sequence(text, ClipboardMethod.WHOLE)
    parts = clipboard_sequence(text, ClipboardMethod.PARTS)
    strings = re.findall(r"\x1bP(.*?)\x1b\\", parts, re.DOTALL)
    assert "".join(f"\x1bP{each}\x1b\\" for each in strings) == parts
    assert max(map(len, strings)) <= CHUNK + 10
    assert "".join(strings) == whole
    copied = base64.b64decode(whole.removeprefix("\x1b]52;c;").removesuffix("\x07")).decode()
    assert copied == text.replace("\ud83d", "?")


def test_where_it_cannot_be_told_nothing_long_goes_in_one_go() -> None:
    assert clipboard_sequence(LETTER, ClipboardMethod.EITHER) == clipboard_sequence(
        LETTER, ClipboardMethod.PARTS
    )
    assert clipboard_sequence(SHORT, ClipboardMethod.EITHER) == clipboard_sequence(
        SHORT, ClipboardMethod.PARTS
    ) + clipboard_sequence(SHORT, ClipboardMethod.WHOLE)
    assert clipboard_sequence(LETTER, ClipboardMethod.NONE) == ""


def test_no_more_is_said_than_is_known() -> None:
    for way in ClipboardMethod:
        words = copied_words(way, "t writes a file.")
        assert words.endswith("t writes a file.")
        assert ("was asked" in words) is (way is not ClipboardMethod.NONE)
