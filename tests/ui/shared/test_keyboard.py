"""Keys as terminals send them, typed into a letter: the right character or nothing, and the room stays."""

import json

from tests.ui.shared.letter_on_terminal import letter_open, paths, text, wait_until
from waitroom.paths import Paths

__all__ = ["paths"]

WRITES = [
    ("\x1b[97:65;2;65u", "A"),
    ("\x1b[32u", " "),
    ("\x1b[97;2u", "A"),
    ("\x1b[49;2u", "!"),
    ("\x1b[56;7;91u", "["),
    ("\x1b[1076;1;1076u", "д"),
    ("\x1b[0;;26085:26412u", "日本"),
    ("\x1b[97;1:2u", "a"),
    ("\x1b[200~one\x07two\x1b[31mthree\x1b[201~", "one\x07two\x1b[31mthree"),
]
WRITE_NOTHING = [
    "\x1b[97;1:3u", "\x1b[57358;65;65u", "\x1b[57441;2u", "\x1b[57438u", "\x1b]11;rgb:1e1e/1e1e/2e2e\x07",
    "\x1b[?997;1n", "\x1b[12;40R", "\x1b[?62;4c", "\x1bP>|kitty(0.41.1)\x1b\\", "\x1b_Gi=1;OK\x1b\\", "\x1b[<35;10;20M",
    "\x1b[I", "\x1b[O", "\x1b[55296;1;55296u",
]  # fmt: skip


def test_every_kind_of_report_writes_the_right_character_or_nothing(paths: Paths) -> None:
    with letter_open(paths) as terminal:
        for report, _ in WRITES:
            terminal.press("<" + report + ">")
        for report in WRITE_NOTHING:
            terminal.press(report)
        terminal.press("fin")
        wait_until(terminal, lambda: "fin" in text(paths))
        terminal.press("\x1b[1089;5u")  # ctrl+c on a Russian keyboard
        wait_until(terminal, lambda: terminal.process.poll() is not None)
        assert terminal.process.returncode == 0
    (letter,) = json.loads(text(paths))["letters"].values()
    written = "".join(f"<{word}>" for _, word in WRITES)
    assert letter["body"] == f"First words. {written}fin"


def test_a_mouse_report_torn_by_a_slow_line_writes_nothing(paths: Paths) -> None:
    with letter_open(paths) as terminal:
        for piece in ("\x1b[<35;1", "0;2", "0M", "\x1b[<", "35;11;20M"):
            terminal.press(piece)
            terminal.watch(0.15)
        terminal.press("fin")
        wait_until(terminal, lambda: "First words. fin" in text(paths))
