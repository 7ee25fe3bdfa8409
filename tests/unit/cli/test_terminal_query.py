import os
import pty
import termios
import threading

import pytest

from waitroom.cli.terminal_query import QUESTIONS, TerminalQuery, parse_graphics, parse_typed_keys, should_ask
from waitroom.domain.scenery.terminal_graphics import PictureProtocol, TerminalGraphics

KITTY = b"\x1bP>|kitty(0.41.1)\x1b\\\x1b[6;18;9t\x1b[?62;c"


@pytest.mark.parametrize(
    "environ",
    [
        {"TERM": "xterm-kitty"},
        {"TERM": "xterm-ghostty"},
        {"TERM": "foot-extra"},
        {"TERM": "xterm-256color", "TERM_PROGRAM": "WezTerm"},
        {"TERM": "xterm-256color", "KONSOLE_VERSION": "221203"},
        {"TERM": "xterm", "XTERM_VERSION": "XTerm(379)"},
    ],
)
def test_terminals_that_are_known_to_answer_are_asked(environ: dict[str, str]) -> None:
    assert should_ask(environ)


@pytest.mark.parametrize(
    "environ",
    [
        {},
        {"TERM": "linux"},
        {"TERM": "xterm-256color"},
        {"TERM": "tmux-256color", "TMUX": "/tmp/tmux-0/default,1,0"},
        {"TERM": "xterm-kitty", "TMUX": "/tmp/tmux-0/default,1,0"},
        {"TERM": "screen.xterm-kitty", "STY": "1.pts"},
        {"TERM": "xterm-kitty", "ZELLIJ": "0"},
        {"TERM": "xterm-256color", "KITTY_WINDOW_ID": "1"},
        {"TERM": "xterm-kitty", "NVIM": "/run/nvim"},
        {"TERM": "xterm-kitty", "TEXTUAL_DRIVER": "textual.drivers.web_driver:WebDriver"},
        {"TERM": "xterm-kitty", "NO_COLOR": "1"},
    ],
)
def test_no_other_is_and_none_that_something_stands_in_front_of(environ: dict[str, str]) -> None:
    assert not should_ask(environ)


def test_kitty_and_ghostty_hold_pictures_others_paint_them_the_rest_has_blocks() -> None:
    assert parse_graphics(KITTY) == TerminalGraphics(PictureProtocol.PLACEHOLDERS, (9, 18))
    assert parse_graphics(KITTY, is_far=True) == TerminalGraphics(
        PictureProtocol.PLACEHOLDERS, (9, 18), is_far=True
    )
    ghostty = b"\x1bP>|ghostty 1.2.0\x1b\\\x1b[6;20;10t\x1b[?62;22c"
    assert parse_graphics(ghostty) == TerminalGraphics(PictureProtocol.PLACEHOLDERS, (10, 20))
    foot = b"\x1bP>|foot(1.13.1)\x1b\\\x1b[6;20;10t\x1b[?62;4;22c"
    assert parse_graphics(foot) == TerminalGraphics(PictureProtocol.SIXEL, (10, 20))
    xterm = b"\x1bP>|XTerm(379)\x1b\\\x1b[?63;1;2;4;6;9;15;22c"
    assert parse_graphics(xterm) is None
    assert parse_graphics(xterm, (7, 13)) == TerminalGraphics(PictureProtocol.SIXEL, (7, 13))
    vte = b"\x1bP>|VTE(7006)\x1b\\\x1b[6;20;10t\x1b[?65;1;9c"
    assert parse_graphics(vte) is None


@pytest.mark.parametrize(
    "said",
    [
        b"",
        b"\x1b[?62;c",
        b"\x1bP>|kitty(0.27.1)\x1b\\\x1b[6;18;9t\x1b[?62;c",
        b"\x1bP>|kitty(0.41.1)\x1b\\\x1b[?62;c",
        b"\x1bP>|kitty(0.41.1)\x1b\\\x1b[6;18;9t",
        b"\x1bP>|kitty(0.41.1)\x1b\\\x1b[6;0;0t\x1b[?62;c",
        b"\x1bP>|tmux 3.4\x1b\\\x1b[6;18;9t\x1b[?1;2;4c",
    ],
)
def test_an_old_one_a_half_answer_and_one_in_between_mean_blocks(said: bytes) -> None:
    assert parse_graphics(said) is None


def test_what_was_typed_among_the_answers_is_kept_and_nothing_of_the_answers() -> None:
    assert parse_typed_keys(b"3" + KITTY[:16] + KITTY[16:] + "ä".encode() + b"\x1b[Aq\x1b") == "3äq"
    assert parse_typed_keys(KITTY) == ""


def test_the_terminal_is_quiet_while_it_is_asked_and_as_it_was_afterwards() -> None:
    end, terminal = pty.openpty()
    before = termios.tcgetattr(terminal)

    def answer() -> None:
        heard = b""
        while not heard.endswith(QUESTIONS):
            heard += os.read(end, 100)
        os.write(end, b"4" + KITTY)

    thread = threading.Thread(target=answer)
    thread.start()
    asking = TerminalQuery(terminal, terminal)
    assert not termios.tcgetattr(terminal)[3] & (termios.ECHO | termios.ICANON)
    thread.join()
    assert asking.answers() == (TerminalGraphics(PictureProtocol.PLACEHOLDERS, (9, 18)), "4")
    assert termios.tcgetattr(terminal) == before
    assert asking.answers() == (None, "")
    os.close(end)
    os.close(terminal)


def test_a_terminal_that_says_nothing_is_not_waited_for_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("waitroom.cli.terminal_query.LONGEST", 0.05)
    end, terminal = pty.openpty()
    before = termios.tcgetattr(terminal)
    asking = TerminalQuery(terminal, terminal)
    os.write(end, b"12")
    assert asking.answers() == (None, "12")
    assert termios.tcgetattr(terminal) == before
    os.close(end)
    os.close(terminal)


def test_where_the_question_cannot_be_written_the_terminal_stays_as_it_was() -> None:
    end, terminal = pty.openpty()
    before = termios.tcgetattr(terminal)
    reading, writing = os.pipe()
    os.close(reading)
    with pytest.raises(OSError, match="pipe"):
        TerminalQuery(terminal, writing)
    assert termios.tcgetattr(terminal) == before
    for each in (end, terminal, writing):
        os.close(each)
