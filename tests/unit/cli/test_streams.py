"""Closed, full and dumb: what becomes of the command line where it cannot be heard; each a real process."""

import gc
import os
import pty
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from waitroom import app, cli
from waitroom.cli import composition_root
from waitroom.cli.output import print_error, printable, write_text
from waitroom.domain.shared.errors import CannotWrite
from waitroom.paths import find_paths
from waitroom.room.room import Room

HEAD = [sys.executable, "-m", "waitroom"]


def run(
    *words: str, folder: Path, shell: str = "", env: dict[str, str] | None = None, bash: bool = False
) -> subprocess.CompletedProcess[bytes]:
    surroundings = {**os.environ, "WAITROOM_DATA_DIR": str(folder), **(env or {})}
    command = ["bash" if bash else "sh", "-c", f'"$@" {shell}', "sh", *HEAD, *words]
    return subprocess.run(
        command, env=surroundings, stdin=subprocess.DEVNULL, capture_output=True, timeout=120, check=False
    )


@pytest.mark.parametrize("shell", [">/dev/full", ">&-"])
@pytest.mark.parametrize("command", ["status", "path", "export", "when Friday"])
def test_what_cannot_be_written_is_told(tmp_path: Path, command: str, shell: str) -> None:
    done = run(*command.split(), folder=tmp_path, shell=shell)
    assert done.returncode == 73
    assert done.stderr.count(b"\n") == 1
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize(("command", "code", "lines"), [("status", 141, 0), ("export", 73, 1)])
def test_a_reader_that_has_gone(tmp_path: Path, command: str, code: int, lines: int) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    try:
        done = subprocess.run(
            [*HEAD, command, "--data-dir", str(tmp_path)], stdout=writing, stderr=subprocess.PIPE, check=False
        )
    finally:
        os.close(writing)
    assert done.returncode == code
    assert done.stderr.count(b"\n") == lines


def test_alone_and_not_on_a_terminal_it_is_a_status(tmp_path: Path) -> None:
    done = run(folder=tmp_path)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.startswith(b"No wait yet.")


def test_a_plain_locale_without_home_or_zone_is_no_matter(tmp_path: Path) -> None:
    poor = {"LANG": "C", "LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0", "TZ": "Bad/Zone"}
    done = run("add", "Café Ünïon", folder=tmp_path / "x", env={**poor, "HOME": "relative", "TERM": ""})
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.startswith(b"Caf")


def test_a_folder_that_cannot_be_made_is_one_line(tmp_path: Path) -> None:
    done = run("add", "Museum", folder=Path("/proc/waitroom"), env={})
    assert done.returncode == 73
    assert done.stderr.count(b"\n") == 1


@pytest.fixture
def terminal() -> Iterator[tuple[int, int]]:
    """Two ends of a terminal: what a program reads and writes, and what a person sees."""
    person, program = pty.openpty()
    yield person, program
    os.close(person)
    os.close(program)


@pytest.mark.parametrize("term", ["dumb", ""])
def test_on_a_dumb_terminal_it_is_a_status(tmp_path: Path, term: str, terminal: tuple[int, int]) -> None:
    person, program = terminal
    env = {**os.environ, "TERM": term, "WAITROOM_DATA_DIR": str(tmp_path)}
    done = subprocess.run(
        HEAD, env=env, stdin=program, stdout=program, stderr=program, timeout=120, check=False
    )
    assert done.returncode == 0
    said = os.read(person, 1000)
    assert said.startswith(b"No wait yet.")
    assert b"The room itself needs a terminal" in said
    assert b"\x1b" not in said


class Stream:
    """A standard stream as a test wants it."""

    encoding = "utf-8"

    def __init__(self, *, is_terminal: bool = False, fails: bool = False) -> None:
        self.is_terminal = is_terminal
        self.fails = fails
        self.text = ""

    def isatty(self) -> bool:
        return self.is_terminal

    def write(self, text: str) -> None:
        if self.fails:
            raise OSError(28, "No space left on device")
        self.text += text

    def flush(self) -> None:
        pass

    def fileno(self) -> int:
        raise OSError(9, "Bad file descriptor")


def test_text_of_the_persons_is_shown_as_text_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", Stream(is_terminal=True))
    assert printable("a\x1b]0;x\x07\nb") == "a␛]0;x␇␊b"
    monkeypatch.setattr(sys, "stdout", Stream())
    assert printable("a\x1b]0;x\x07\nb") == "a\x1b]0;x\x07\nb"


def test_nowhere_to_speak_is_survived(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", Stream(fails=True))
    with pytest.raises(CannotWrite, match="no space left"):
        write_text("hello")
    monkeypatch.setattr(sys, "stderr", Stream(fails=True))
    print_error("nobody hears this")
    monkeypatch.setattr(sys, "stderr", None)
    print_error("nor this")


class App:
    """Stands in for the app."""

    opened: list["App"] = []
    return_code = 129

    def __init__(self, room: Room) -> None:
        self.room = room
        App.opened.append(self)

    def apply_terminal_answers(self, graphics: object, typed: str, measure: object) -> None:
        assert (graphics, typed) == (None, "")

    def run(self, *, mouse: bool) -> None:
        assert mouse


def sit_down(monkeypatch: pytest.MonkeyPatch, folder: Path) -> App:
    """Run waitroom on what looks like a terminal and return the app that it opened."""
    with monkeypatch.context() as here:
        here.setattr(sys, "stdin", Stream(is_terminal=True))
        here.setattr(sys, "stderr", Stream(is_terminal=True))
        here.setattr(app, "WaitroomApp", App, raising=False)
        here.setenv("TERM", "xterm-256color")
        here.setenv("WAITROOM_DATA_DIR", str(folder))
        assert cli.main([]) == App.return_code
    return App.opened.pop()


def test_alone_on_a_terminal_it_opens_the_room(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    opened = sit_down(monkeypatch, tmp_path)
    assert opened.room.paths == find_paths(str(tmp_path))


def test_what_would_spoil_the_drawing_is_taken_away(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("NO_COLOR", "")
    monkeypatch.setenv("COLUMNS", "80")
    with (tmp_path / "stderr").open("w", encoding="ascii") as stream:
        monkeypatch.setattr(sys, "stderr", stream)
        composition_root.prepare_terminal()
        assert stream.encoding == "utf-8"
    assert "NO_COLOR" not in os.environ
    assert "COLUMNS" not in os.environ
    monkeypatch.setenv("NO_COLOR", "1")
    composition_root.prepare_terminal()
    assert os.environ["NO_COLOR"] == "1"


def test_without_a_terminal_the_bare_word_prints_the_status_and_ends_well(tmp_path: Path) -> None:
    ran = run(folder=tmp_path / "data", shell="</dev/null | cat; exit ${PIPESTATUS[0]}", bash=True)
    said = b"No wait yet. `waitroom` opens the room.\n"
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, said, b"")


def test_textual_s_own_server_gets_the_room_without_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TEXTUAL_DRIVER", "textual.drivers.web_driver:WebDriver")
    monkeypatch.setattr(composition_root, "run_app", lambda *_: 7)
    monkeypatch.setattr(cli, "_hold_signals", lambda: lambda: None)
    try:
        assert cli.main([]) == 7
    finally:
        gc.enable()
