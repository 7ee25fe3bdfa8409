"""The program as a process on a terminal: how it ends, and what it leaves behind."""

import contextlib
import json
import os
import signal
import sys
import termios
import time
from pathlib import Path

import pytest

from tests.bench.terminal import NotShown, Terminal
from tests.ui.warm_rooms import WarmTerminal
from waitroom.cli import main

ROOM = (sys.executable, "-m", "waitroom", "--data-dir")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    assert main(["--data-dir", str(tmp_path), "add", "Canary Museum", "--promised", "in two weeks"]) == 0
    return tmp_path


def answers(folder: Path) -> str:
    return json.dumps(
        json.loads((folder / "waitroom.json").read_text(encoding="utf-8")).get("own_reframes", {})
    )


def until_on_disk(terminal: Terminal, folder: Path, *words: str) -> None:
    """Wait until each of the words is in a file of the room: nothing of it can be lost by a kill any more."""
    ends = time.monotonic() + 60.0
    while not all(any(each.encode() in data for data in files_of(folder)) for each in words):
        assert time.monotonic() < ends, terminal.text[-500:]
        terminal.read(0.05)


def files_of(folder: Path) -> list[bytes]:
    found = []
    for path in folder.rglob("*"):
        with contextlib.suppress(OSError):  # a folder, or one that is gone by now
            found.append(path.read_bytes())
    return found


def terminal_state(terminal: Terminal) -> list[object]:
    state = termios.tcgetattr(terminal._end)
    return [*state[:4], state[6][termios.VMIN], state[6][termios.VTIME]]


def test_a_signal_saves_what_was_typed_and_gives_the_terminal_back(folder: Path) -> None:
    with Terminal([*ROOM, str(folder)], columns=80, rows=24) as terminal:
        before = terminal_state(terminal)
        terminal.wait_for("REFRAME")
        terminal.press("w")
        terminal.wait_for("A card of your own")
        terminal.press("half a thought")
        terminal.wait_for("half a thought")
        terminal.process.send_signal(signal.SIGTERM)
        terminal.watch(60.0)
        assert terminal.process.wait(60) == 128 + signal.SIGTERM
        assert terminal_state(terminal) == before
        assert b"\x1b[?1049l" in terminal.seen
        assert b"Traceback" not in terminal.seen
    assert "half a thought" in answers(folder)


def test_a_closed_tab_ends_the_process_and_loses_nothing(folder: Path) -> None:
    terminal = WarmTerminal(["--data-dir", str(folder)], columns=80, rows=24)
    terminal.wait_for("REFRAME")
    terminal.press("w")
    terminal.wait_for("A card of your own")
    terminal.press("typed before the tab was closed")
    terminal.wait_for("the tab was closed")
    os.close(terminal._end)
    assert terminal.process.wait(60) != 0
    assert "typed before the tab was closed" in answers(folder)


def test_the_window_is_never_named_after_us_or_them(folder: Path) -> None:
    with Terminal([*ROOM, str(folder)], env={"SHELL": "/bin/zsh"}, columns=80, rows=24) as terminal:
        terminal.wait_for("REFRAME")
        terminal.settle()
        titles = [part.partition(b"\x07")[0] for part in terminal.seen.split(b"\x1b]2;")[1:]]
        assert titles == [b"zsh"]
        terminal.leave("q")
        assert b"\x1b[23;2t" in terminal.seen
        assert terminal.process.returncode == 0


BROKEN = (
    "import sys\n"
    "from waitroom.screens.home.wait_part import HomeWaitPart\n"
    "def fails(self): canary_in_locals = self.room.waits; raise RuntimeError('Canary ' + 'Museum')\n"
    "HomeWaitPart.action_veil = fails\n"
)


@pytest.mark.net
def test_an_error_of_our_own_is_one_calm_line_and_the_room_goes_on(folder: Path) -> None:
    program = BROKEN + f"from waitroom.cli import main\nsys.exit(main(['--data-dir', {str(folder)!r}]))\n"
    with Terminal([sys.executable, "-c", program], columns=80, rows=24) as terminal:
        terminal.wait_for("REFRAME")
        terminal.settle()
        terminal.press("v")
        terminal.wait_for("Something went wrong here.")
        terminal.press("w")
        terminal.wait_for("A card of your own")
        terminal.press("it goes on")
        terminal.wait_for("it goes on")
        terminal.press("\x1b")
        terminal.settle()
        terminal.leave("q")
        assert terminal.process.returncode == 0
        assert b"Traceback" not in terminal.seen
    assert "it goes on" in answers(folder)
    (report,) = (folder / "state" / "reports").iterdir()
    told = report.read_text(encoding="utf-8")
    assert "RuntimeError" in told
    assert "<string>:3:fails" in told
    assert "Canary" not in told
    assert "canary_in_locals" not in told


@pytest.mark.net
def test_a_net_that_fails_itself_ends_with_one_line_and_the_terminal_whole(folder: Path) -> None:
    program = (
        BROKEN
        + "from waitroom.app import WaitroomApp\n"
        + "WaitroomApp.write_report = lambda self, error: fails(self)\n"
        + f"from waitroom.cli import main\nsys.exit(main(['--data-dir', {str(folder)!r}]))\n"
    )
    with Terminal([sys.executable, "-c", program], columns=80, rows=24) as terminal:
        before = terminal_state(terminal)
        terminal.wait_for("REFRAME")
        terminal.settle()
        mark = len(terminal.seen)
        terminal.press("v")
        terminal.watch(2.0)
        assert terminal.process.wait(60) not in {0, None}
        assert terminal_state(terminal) == before
        after = terminal.seen[mark:]
        assert b"waitroom had to stop" in after
        assert str(folder / "waitroom.json").encode() in after.replace(b"\r\n", b"")
        assert b"Canary" not in after
        assert b"canary_in_locals" not in after


def test_the_terminals_own_colours_and_none_at_all(folder: Path) -> None:
    with Terminal([*ROOM, str(folder)], columns=80, rows=24) as terminal:
        terminal.wait_for("REFRAME")
        assert b"38;2;" in terminal.seen
        terminal.leave("q")
    env = "import os, sys; os.environ['NO_COLOR'] = '1'; from waitroom.cli import main; sys.exit(main(sys.argv[1:]))"
    with Terminal([sys.executable, "-c", env, "--data-dir", str(folder)], columns=80, rows=24) as terminal:
        terminal.wait_for("REFRAME")
        assert b"38;2;" not in terminal.seen
        assert b"48;2;" not in terminal.seen
        terminal.leave("q")


def test_a_broken_file_is_said_and_the_backup_is_offered(folder: Path) -> None:
    with WarmTerminal(["--data-dir", str(folder)], columns=80, rows=24) as terminal:
        terminal.wait_for("REFRAME")
        terminal.leave("q")
    store = folder / "waitroom.json"
    whole = store.read_bytes()
    store.write_bytes(whole[: len(whole) // 2])
    with Terminal([*ROOM, str(folder)], columns=80, rows=24) as terminal:
        terminal.wait_for("The data file is not whole")
        terminal.wait_for("Go on from the backup")
        terminal.settle()
        terminal.press("\x1b")
        assert terminal.process.wait(60) == 65
    assert store.read_bytes() == whole[: len(whole) // 2]
    others = [path for path in folder.iterdir() if path.is_file() and path != store]
    assert whole[: len(whole) // 2] in [path.read_bytes() for path in others]
    with Terminal([*ROOM, str(folder)], columns=80, rows=24) as terminal:
        terminal.wait_for("Go on from the backup")
        terminal.settle()
        terminal.press("\r")
        terminal.wait_for("REFRAME")
        assert "Canary Museum" in terminal.text.decode("utf-8", "replace")
        terminal.leave("q")
    assert b"Canary Museum" in store.read_bytes()


def test_a_kill_while_the_form_is_written_brings_the_form_back(folder: Path) -> None:
    with WarmTerminal(["--data-dir", str(folder)], columns=80, rows=24) as terminal:
        terminal.wait_for("REFRAME")
        terminal.press("n")
        terminal.wait_for("A new wait")
        terminal.press("Half a libr")
        terminal.wait_for("Half a libr")
        until_on_disk(terminal, folder, "Half a libr")
        terminal.process.kill()
    with WarmTerminal(["--data-dir", str(folder)], columns=80, rows=24) as terminal:
        terminal.wait_for("A new wait")
        terminal.wait_for("Half a libr")
        terminal.press("\x1b")
        terminal.settle(0.4)
        terminal.leave("q")
    with WarmTerminal(["--data-dir", str(folder)], columns=80, rows=24) as terminal:
        terminal.wait_for("REFRAME")
        terminal.settle()
        assert b"A new wait" not in terminal.seen
        terminal.leave("q")


def test_a_kill_while_something_is_put_into_the_box_brings_it_back(folder: Path) -> None:
    with WarmTerminal(["--data-dir", str(folder)], columns=80, rows=24) as terminal:
        terminal.wait_for("REFRAME")
        terminal.press("+")
        terminal.wait_for("Into the happy box")
        terminal.press("They came to the stat\t~p")
        terminal.wait_for("came to the stat")
        until_on_disk(terminal, folder, "They came to the stat", "~p")
        terminal.process.kill()
    with WarmTerminal(["--data-dir", str(folder)], columns=80, rows=24) as terminal:
        terminal.wait_for("Into the happy box")
        terminal.wait_for("came to the stat")
        terminal.wait_for("~p")
        terminal.press("\x1b")
        terminal.settle(0.4)
        terminal.leave("q")
    with WarmTerminal(["--data-dir", str(folder)], columns=80, rows=24) as terminal:
        terminal.wait_for("REFRAME")
        terminal.settle()
        assert b"Into the happy box" not in terminal.seen
        terminal.leave("q")


def test_a_burst_of_keys_goes_where_it_was_meant(tmp_path: Path) -> None:
    with Terminal([*ROOM, str(tmp_path)], columns=80, rows=24) as terminal:
        terminal.wait_for("A room to sit in")
        terminal.settle()
        terminal.press("Museum\t\t\tby Friday or Monday")
        terminal.wait_for("end of day")
        terminal.press("\r")
        terminal.wait_for("REFRAME")
        terminal.leave("q")
    (wait,) = json.loads((tmp_path / "waitroom.json").read_text(encoding="utf-8"))["waits"].values()
    assert wait["organisation"] == "Museum"
    assert wait["rounds"][0]["promises"][0]["words"] == "by Friday or Monday"


def test_what_is_typed_while_a_form_opens_is_in_the_form(folder: Path) -> None:
    with Terminal([*ROOM, str(folder)], columns=80, rows=24) as terminal:
        terminal.wait_for("REFRAME")
        terminal.settle()
        terminal.press("4")
        terminal.wait_for("add a thing")
        terminal.settle()
        terminal.press("athe kind word qx1\r")
        ends = time.monotonic() + 60
        while not kept_words(folder):  # on the screen it may come in pieces, as it was typed
            assert time.monotonic() < ends
            terminal.watch(0.05)
        terminal.settle()
        terminal.press("1")
        terminal.settle()
        terminal.leave("q")
    assert kept_words(folder) == ["the kind word qx1"]


def kept_words(folder: Path) -> list[str]:
    """Return the words of the mementos in the file."""
    tables = json.loads((folder / "waitroom.json").read_text(encoding="utf-8"))
    return [memento["text"] for memento in tables.get("mementos", {}).values()]


BEFORE_TEXTUAL = """
import sys
class NoTextual:
    def find_spec(self, name, path=None, target=None):
        if name == "textual" and WAITS: sys.stdin.readline()
        if name == "textual": raise ImportError("no textual here")
sys.meta_path.insert(0, NoTextual())
from waitroom.cli import main
sys.exit(main(sys.argv[1:]))
"""


def left_on_home(folder: Path) -> None:
    with WarmTerminal(["--data-dir", str(folder)], columns=80, rows=24) as terminal:
        terminal.wait_for("REFRAME")
        terminal.settle()
        terminal.leave("q")


def without_textual(folder: Path, *, waits: bool = False) -> Terminal:
    code = BEFORE_TEXTUAL.replace("WAITS", str(waits))
    return Terminal([sys.executable, "-c", code, "--data-dir", str(folder)], columns=80, rows=24)


def echoes(terminal: Terminal) -> bool:
    return bool(termios.tcgetattr(terminal._end)[3] & termios.ECHO)


def test_the_time_left_is_seen_before_textual_is_there(folder: Path) -> None:
    left_on_home(folder)
    with without_textual(folder, waits=True) as terminal:
        terminal.wait_for("days until the day they named")
        assert not echoes(terminal)
        terminal.press("typed early")
        terminal.watch(0.3)
        assert b"typed early" not in terminal.seen
        terminal.press("\n")
        assert terminal.process.wait(60) != 0
        terminal.watch(0.2)
        assert echoes(terminal)
        assert terminal.seen.index(b"\x1b[?1049h") < terminal.seen.index(b"\x1b[?1049l")
        assert b"Canary" not in terminal.seen
    with Terminal([*ROOM, str(folder)], columns=80, rows=24) as terminal:
        terminal.wait_for("REFRAME")
        assert terminal.text.index(b"days until") < terminal.text.index(b"REFRAME")
        terminal.leave("q")
        assert echoes(terminal)


@pytest.mark.parametrize("keys", ["v", "2"])
def test_a_number_that_was_not_to_be_seen_is_not_shown_first(folder: Path, keys: str) -> None:
    with WarmTerminal(["--data-dir", str(folder)], columns=80, rows=24) as terminal:
        terminal.wait_for("REFRAME")
        terminal.settle()
        terminal.press(keys)
        terminal.settle(quiet=0.5)
        terminal.leave("\x03")
    with without_textual(folder) as terminal, pytest.raises(NotShown):
        terminal.wait_for("until", seconds=3.0)


def test_a_room_that_changed_meanwhile_shows_nothing_stale(folder: Path) -> None:
    left_on_home(folder)
    glance = json.loads((folder / "glance.json").read_text("utf-8"))
    (folder / "glance.json").write_text(json.dumps({**glance, "store": [1, 2, 3]}), "utf-8")
    with without_textual(folder) as terminal, pytest.raises(NotShown):
        terminal.wait_for("until", seconds=3.0)


@pytest.mark.parametrize("name", ["SIGHUP", "SIGINT"])
def test_a_signal_before_the_room_stands_gives_the_terminal_back(folder: Path, name: str) -> None:
    left_on_home(folder)
    with without_textual(folder, waits=True) as terminal:
        terminal.wait_for("days until the day they named")
        assert not echoes(terminal)
        terminal.process.send_signal(getattr(signal, name))
        assert terminal.process.wait(60) == 128 + getattr(signal, name)
        terminal.watch(0.2)
        assert echoes(terminal)
        assert b"\x1b[?1049l" in terminal.seen
        assert b"Traceback" not in terminal.seen


def test_a_kill_leaves_the_dialog_over_the_dialog_where_it_was(folder: Path) -> None:
    session = folder / "state" / "session.json"
    with WarmTerminal(["--data-dir", str(folder)], columns=80, rows=24) as terminal:
        terminal.wait_for("REFRAME")
        terminal.press("t")
        terminal.wait_for("The wait")
        terminal.settle()
        terminal.press("\x1b[B\r")
        terminal.settle()
        terminal.press("keeper of maps")
        terminal.wait_for("keeper of maps")
        until_on_disk(terminal, folder, '"FieldsDialog"', "keeper of maps")
        terminal.process.kill()
    assert b"keeper" not in session.read_bytes()
    with WarmTerminal(["--data-dir", str(folder)], columns=80, rows=24) as terminal:
        terminal.wait_for("keeper of maps")
        terminal.settle()
        terminal.press("!")
        terminal.wait_for("keeper of maps!")
        terminal.press("\x1b")
        terminal.settle(0.4)
        terminal.press("\x1b")
        terminal.settle(0.4)
        terminal.leave("q")
