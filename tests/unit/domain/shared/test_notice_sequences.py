"""The bytes that ask for a notice, for each terminal; nothing but a fixed sentence is ever in them."""

import re

import pytest

from waitroom.domain.home.due_notices import NoticeKind
from waitroom.domain.shared.notice_sequences import NoticeMethod, TmuxClient, notice_method, notice_sequence

OSC_9 = "\x1b]9;A window opens today.\x1b\\"
OSC_777 = "\x1b]777;notify;Reminder;A window opens today.\x1b\\"
OSC_99 = "\x1b]99;u=0:s=silent;A window opens today.\x1b\\"
IN_TMUX = {"TERM": "tmux-256color", "TMUX": "/tmp/tmux-1000/default,1,0", "TERM_PROGRAM": "tmux"}


def passed(inside: str) -> str:
    return "\x1bPtmux;" + inside.replace("\x1b", "\x1b\x1b") + "\x1b\\"


@pytest.mark.parametrize(
    ("environ", "says", "tmux", "written"),
    [
        ({"TERM": "xterm-kitty"}, "", None, OSC_99),
        ({"TERM": "xterm-256color", "KITTY_WINDOW_ID": "1"}, "", None, OSC_99),
        ({"TERM": "xterm-256color"}, "kitty(0.32.2)", None, OSC_99),
        ({"TERM": "xterm-ghostty", "TERM_PROGRAM": "ghostty"}, "", None, OSC_777),
        ({"TERM": "foot"}, "foot(1.13.1)", None, OSC_777),
        ({"TERM": "xterm-256color", "TERM_PROGRAM": "WezTerm"}, "", None, OSC_777),
        ({"TERM": "rxvt-unicode-256color"}, "", None, OSC_777),
        ({"TERM": "xterm-256color", "TERM_PROGRAM": "iTerm.app"}, "", None, OSC_9),
        ({"TERM": "xterm-256color", "LC_TERMINAL": "iTerm2"}, "", None, OSC_9),
        # What is not known gets nothing, least of all a letter of it.
        ({"TERM": "xterm-256color"}, "XTerm(379)", None, ""),
        ({"TERM": "xterm-256color", "TERM_PROGRAM": "Apple_Terminal"}, "", None, ""),
        ({"TERM": "xterm-256color", "VTE_VERSION": "7000"}, "", None, ""),
        ({"TERM": "linux"}, "", None, ""),
        ({}, "", None, ""),
        # Through tmux where it hands on, by what it says of the terminal outside; never through screen.
        (IN_TMUX, "", TmuxClient("xterm-kitty", "", passes=True), passed(OSC_99)),
        (IN_TMUX, "", TmuxClient("foot", "foot(1.13.1)", passes=True), passed(OSC_777)),
        (IN_TMUX, "", TmuxClient("xterm-256color", "iTerm2 3.4.19", passes=True), passed(OSC_9)),
        (IN_TMUX, "", TmuxClient("xterm-256color", "XTerm(379)", passes=True), ""),
        (IN_TMUX, "", TmuxClient("xterm-kitty", "", passes=False), ""),
        (IN_TMUX | {"KITTY_WINDOW_ID": "1"}, "", None, ""),
        ({"TERM": "screen", "STY": "1.pts-0", "KITTY_WINDOW_ID": "1"}, "", None, ""),
        ({"TERM": "screen.xterm-256color"}, "", None, ""),
        (IN_TMUX | {"STY": "1.pts-0"}, "", TmuxClient("xterm-kitty", "", passes=True), ""),
        ({"TERM": "xterm-kitty", "NVIM": "/tmp/x"}, "", None, ""),
    ],
)
def test_each_terminal_is_asked_in_its_own_way(
    environ: dict[str, str], says: str, tmux: TmuxClient | None, written: str
) -> None:
    method = notice_method(environ, says, tmux)
    assert notice_sequence(NoticeKind.WINDOW, method, through_tmux="TMUX" in environ) == written


def test_no_notice_rings_and_only_fixed_sentences_are_in_one() -> None:
    for kind in NoticeKind:
        assert re.fullmatch(r"[A-Z][a-z ]+\.", kind.value)
        for method in NoticeMethod:
            for through_tmux in (False, True):
                written = notice_sequence(kind, method, through_tmux=through_tmux)
                assert "\x07" not in written
                assert written == "" or kind.value in written
