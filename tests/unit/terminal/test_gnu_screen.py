"""GNU screen, the text console and terminals that do not say their colours: found out, and dealt with as they are."""

import pytest
from rich.segment import Segment
from rich.style import Style
from textual.color import Color

from waitroom.cli.composition_root import has_every_colour
from waitroom.terminal.gnu_screen import GnuScreenFound, is_inside, may_be_inside
from waitroom.terminal.input_parser import InputParser
from waitroom.terminal.plain_italics import PlainItalics, shows_italics
from waitroom.terminal.terminal_modes import start_sequence


@pytest.mark.parametrize(
    ("environ", "surely", "maybe", "italics"),
    [
        ({"TERM": "screen", "STY": "1.pts-0.host"}, True, True, False),
        ({"TERM": "xterm-256color", "STY": "1.pts-0.host"}, True, True, False),
        ({"TERM": "screen.xterm-256color"}, False, True, False),
        ({"TERM": "screen-256color"}, False, True, False),
        ({"TERM": "screen-256color", "TMUX": "/tmp/t,1,0"}, False, False, True),
        ({"TERM": "screen-256color", "TMUX": "/tmp/t,1,0", "STY": "1.host"}, False, True, False),
        ({"TERM": "tmux-256color", "TMUX": "/tmp/t,1,0"}, False, False, True),
        ({"TERM": "xterm-256color"}, False, False, True),
        ({"TERM": "linux"}, False, False, False),
        ({}, False, False, True),
    ],
)
def test_what_is_known_by_the_environment(
    environ: dict[str, str], surely: bool, maybe: bool, italics: bool
) -> None:
    assert (is_inside(environ), may_be_inside(environ), shows_italics(environ)) == (surely, maybe, italics)


def test_its_answer_is_heard_and_that_of_no_other() -> None:
    parser = InputParser(0.05)
    (found,) = parser.feed(b"\x1b[>83;40900;0c")
    assert isinstance(found, GnuScreenFound)
    assert parser.feed(b"\x1b[>84;0;0c\x1b[>41;379;0c\x1b[>1;4000;26c\x1b[?62;4;22c") == []


def test_words_in_italics_are_drawn_upright_in_their_colours() -> None:
    line = [
        Segment("a", Style(italic=True, bold=True, color="red")),
        Segment("b", Style(dim=True)),
        Segment("c"),
    ]
    upright = PlainItalics().apply(line, Color(0, 0, 0))
    assert [segment.text for segment in upright] == ["a", "b", "c"]
    assert upright[0].style is not None
    assert not upright[0].style.italic
    assert upright[0].style.bold
    assert upright[0].style.color == Style(color="red").color
    assert upright[1:] == line[1:]


@pytest.mark.parametrize(
    ("environ", "is_so"),
    [
        ({"TERM": "xterm", "XTERM_VERSION": "XTerm(379)"}, True),
        ({"TERM": "xterm-256color", "XTERM_VERSION": "XTerm(331)"}, True),
        ({"TERM": "xterm", "XTERM_VERSION": "XTerm(330)"}, False),
        ({"TERM": "screen", "XTERM_VERSION": "XTerm(379)"}, False),
        ({"TERM": "xterm", "XTERM_VERSION": "XTerm(new)"}, False),
        ({"TERM": "xterm"}, False),
        ({"TERM": "foot"}, True),
        ({"TERM": "xterm-kitty"}, True),
        ({"TERM": "xterm-direct"}, True),
        ({"TERM": "linux"}, False),
        ({}, False),
    ],
)
def test_which_terminals_have_every_colour(environ: dict[str, str], is_so: bool) -> None:
    assert has_every_colour(environ) is is_so


@pytest.mark.parametrize(
    ("environ", "has_mouse", "asked"),
    [
        ({"TERM": "screen-256color"}, True, "\x1b[=4;2u\x1b[>c"),
        ({"TERM": "screen-256color"}, False, "\x1b[=4;2u"),
        (
            {"TERM": "xterm", "XTERM_VERSION": "XTerm(379)"},
            True,
            "\x1b[=4;2u\x1b[?1036;1039s\x1b[?1036;1039h",
        ),
        ({"TERM": "screen", "XTERM_VERSION": "XTerm(379)"}, False, "\x1b[=4;2u"),
        ({"TERM": "xterm-kitty"}, True, "\x1b[=4;2u"),
    ],
)
def test_a_terminal_is_asked_what_it_understands_alone(
    environ: dict[str, str], has_mouse: bool, asked: str
) -> None:
    assert start_sequence(environ, has_mouse=has_mouse) == asked
