"""Words that leave the room: what the terminal and the desktop are asked, and what is said about it."""

import subprocess
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Static

from tests.ui.letters.desk import at_the_desk, museum, room_in, until
from tests.ui.stage import begin, stage
from waitroom.domain.letters.letter import Letter
from waitroom.screens.letters.send_letter import SendLetterDialog
from waitroom.screens.shared import open_externally
from waitroom.widgets.shared.clipboard import OwnClipboard

NAMES = ("TERM", "TERM_PROGRAM", "TMUX", "STY")
LETTER = Letter(to="Doe, Sam <sam@x.example>", subject="Thank you", body="Dear Sam,\n" + "thank you. " * 600)


def at_terminal(monkeypatch: pytest.MonkeyPatch, **environ: str) -> None:
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)
    for name, value in environ.items():
        monkeypatch.setenv(name, value)


def written_to(app: OwnClipboard, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return what is written to the terminal from now on."""
    written: list[str] = []
    assert app._driver is not None
    monkeypatch.setattr(app._driver, "write", written.append)
    return written


def told(pilot: Pilot[None]) -> str:
    return str(pilot.app.screen.query_one("#told", Static).content)


@pytest.mark.parametrize(
    ("environ", "said", "starts"),
    [
        ({"TERM": "xterm-256color"}, "The terminal was asked to copy it.", "\x1b]52;c;"),
        ({"TERM": "screen", "STY": "1.host"}, "The terminal was asked to copy it.", "\x1bP\x1b]52;c;"),
        ({"TERM": "xterm-256color", "TERM_PROGRAM": "Apple_Terminal"}, "This terminal takes no copy", ""),
        ({"TERM": "linux"}, "This terminal takes no copy", ""),
    ],
)
async def test_a_letter_is_copied_as_the_terminal_takes_it_and_no_more_is_said_than_is_known(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, environ: dict[str, str], said: str, starts: str
) -> None:
    at_terminal(monkeypatch, **environ)
    room = room_in(tmp_path)
    museum(room)
    async with at_the_desk(room) as pilot:
        pilot.app.push_screen(SendLetterDialog(room, LETTER))
        await pilot.pause()
        assert isinstance(pilot.app, OwnClipboard)
        written = written_to(pilot.app, monkeypatch)
        await pilot.press("c")
        await pilot.pause()
        sent = "".join(signs for signs in written if "]52;" in signs)
        assert sent.startswith(starts)
        assert bool(sent) is bool(starts)
        assert all(len(part) < 300 for part in sent.split("\x1b\\")) or "STY" not in environ
        assert told(pilot).startswith(said)
        assert told(pilot).endswith("t writes a file.")
        assert pilot.app.clipboard == LETTER.body


@pytest.mark.parametrize(
    ("script", "said"),
    [
        ("exit 3", "No mail program opened it. e writes a draft for one, c copies."),
        ("exit 0", "The desktop was asked to open it in a mail program. If none opens, e writes a draft."),
        (
            "exec sleep 60",
            "The desktop was asked to open it in a mail program. If none opens, e writes a draft.",
        ),
    ],
)
async def test_what_is_known_of_the_mail_program_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str, said: str
) -> None:
    (tmp_path / "bin").mkdir()
    opener = tmp_path / "bin" / "xdg-open"
    opener.write_text(f'#!/bin/sh\necho "$1" > {tmp_path}/asked\n{script}\n', encoding="utf-8")
    opener.chmod(0o700)
    monkeypatch.setattr(open_externally, "find_desktop_opener", lambda: str(opener))
    begun: list[subprocess.Popen[bytes]] = []
    popen_of_python = subprocess.Popen

    def popen(*args: object, **options: object) -> subprocess.Popen[bytes]:
        begun.append(popen_of_python(*args, **options))  # type: ignore[call-overload]
        return begun[-1]

    monkeypatch.setattr(subprocess, "Popen", popen)
    monkeypatch.setattr(open_externally, "SOON", 0.5 if "sleep" in script else 20.0)
    room = room_in(tmp_path)
    museum(room)
    async with at_the_desk(room) as pilot:
        pilot.app.push_screen(SendLetterDialog(room, LETTER))
        await pilot.pause()
        await pilot.press("o")
        await until(pilot, lambda: told(pilot) == said)
        assert (tmp_path / "asked").read_text().startswith("mailto:sam@x.example?subject=Thank%20you")
    (process,) = begun
    process.kill()
    process.wait()


async def test_without_a_desktop_it_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(open_externally, "find_desktop_opener", lambda: None)
    room = room_in(tmp_path)
    museum(room)
    async with at_the_desk(room) as pilot:
        pilot.app.push_screen(SendLetterDialog(room, LETTER))
        await pilot.pause()
        await pilot.press("o")
        await until(pilot, lambda: "No mail program can be reached from here." in told(pilot))


async def test_a_line_to_somebody_can_be_written_to_a_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    at_terminal(monkeypatch, TERM="linux")
    monkeypatch.setenv("HOME", str(tmp_path))
    async with stage(tmp_path / "room") as on:
        await begin(on)
        await on.press("3", "W")
        await on.write("soup")
        await on.press("tab")
        await on.write("Sam")
        await on.press("tab")
        await on.write("sat 12:30")
        await on.press("enter", "ctrl+o")
        (told,) = (note.message for note in on.app._notifications)
        assert told == "This terminal takes no copy from a program. F7 writes a file."
        await on.press("f7")
        assert "Hello Sam," in (tmp_path / "a-line.txt").read_text()
