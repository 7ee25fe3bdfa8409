"""One's own editor on a real terminal: what it saves is never lost, and the terminal always comes back."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.bench.terminal import Terminal
from tests.ui.letters.desk import museum, room_in
from tests.ui.warm_rooms import WarmTerminal
from waitroom.domain.letters.letter import Letter
from waitroom.screens.shared.external_programs import editor_command

BEFORE = "Dear Ms Okafor,"
FROM_OUTSIDE = "Written outside."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    room = room_in(tmp_path)
    wait = museum(room)
    room.letters.save(Letter(wait_id=wait.id, body=BEFORE), now=room.now())
    assert room.saving.flush(3.0)
    room.close()
    return tmp_path / "room"


def kept(folder: Path) -> list[str]:
    letters = json.loads((folder / "waitroom.json").read_text(encoding="utf-8"))["letters"]
    return [letter["body"] for letter in letters.values()]


def ids_of_letters(folder: Path) -> list[str]:
    letters = json.loads((folder / "waitroom.json").read_text(encoding="utf-8"))["letters"]
    return [letter["id"] for letter in letters.values()]


def earlier(folder: Path) -> list[str]:
    versions = json.loads((folder / "waitroom.json").read_text(encoding="utf-8")).get("versions", {})
    return [version["body"] for version in versions.values()]


def lent(folder: Path) -> list[Path]:
    return sorted(folder.glob("editing-*"))


def letters_of(words: str) -> str:
    """Return words without what stands between them: blanks, line ends, the borders of a panel."""
    return "".join(sign for sign in words if sign.isalnum())


def script(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{text}\n")
    path.chmod(0o700)
    return path


class Desk(WarmTerminal):
    """The letter desk on a terminal, with an editor."""

    def __init__(self, folder: Path, editor: str, **env: str) -> None:
        super().__init__(["--data-dir", str(folder)], env={"EDITOR": editor, **env}, columns=100, rows=30)
        self.folder = folder

    def to_the_letter(self) -> None:
        self.wait_for("REFRAME")
        self.press("2")
        self.wait_for("READ BACK")
        self.press("\r")
        self.settle()

    def lend(self) -> None:
        """Go to the letter and press the key; the room's own screen is left."""
        self.to_the_letter()
        self.press("\x14")
        self.until(lambda: self.left_its_screen() > 0)

    def left_its_screen(self) -> int:
        return self.seen.count(b"\x1b[?1049l")

    def is_whole(self) -> bool:
        """Tell whether the room has its screen and its raw terminal again."""
        return self.seen.count(b"\x1b[?1049h") == self.left_its_screen() + 1

    def until(self, happened: Callable[[], bool], seconds: float = 60.0) -> None:
        ends = time.monotonic() + seconds
        while not happened():
            assert time.monotonic() < ends, self.text[-800:]
            self.read(0.05)

    def says(self, words: str) -> None:
        """Wait until words stand on the screen, wherever their lines break."""
        self.until(lambda: letters_of(words) in letters_of(self.text.decode("utf-8", "replace")))

    def writes_on(self) -> None:
        """Type at the start of the letter, and see it in the file: the room hears keys."""
        self.press("z")
        self.until(lambda: any(body.startswith("z") for body in kept(self.folder)))

    def keeps(self, text: str) -> None:
        self.until(lambda: text in kept(self.folder))


@pytest.fixture
def at_desk(folder: Path) -> Iterator[Callable[..., Desk]]:
    opened: list[Desk] = []

    def open_desk(editor: str, **env: str) -> Desk:
        opened.append(Desk(folder, editor, **env))
        return opened[-1]

    yield open_desk
    for desk in opened:
        desk.__exit__()


@pytest.mark.parametrize("editor", ["/nonexistent/ed", "no-such-editor-here -w", "'unbalanced"])
def test_an_editor_that_is_missing_is_named_and_the_room_is_there_again(
    folder: Path, at_desk: Callable[..., Desk], editor: str
) -> None:
    desk = at_desk(editor)
    desk.lend()
    desk.until(desk.is_whole)
    desk.says(f"{'unbalanced' if 'unbalanced' in editor else editor} could not be started")
    desk.writes_on()
    assert lent(folder) == []


def test_a_file_that_may_not_be_run_is_named(
    folder: Path, at_desk: Callable[..., Desk], tmp_path: Path
) -> None:
    plain = tmp_path / "plain"
    plain.write_text("no program")
    desk = at_desk(str(plain))
    desk.lend()
    desk.says("could not be started")
    desk.writes_on()


def test_an_editor_that_saves_and_ends_badly_loses_nothing(
    folder: Path, at_desk: Callable[..., Desk], tmp_path: Path
) -> None:
    desk = at_desk(str(script(tmp_path / "ed", f'printf "{FROM_OUTSIDE}\\n" > "$1"\nexit 1')))
    desk.lend()
    desk.keeps(FROM_OUTSIDE)
    desk.says("ed ended with code 1. What was saved is in the letter now.")
    assert BEFORE in earlier(folder)
    assert lent(folder) == []
    desk.press("\x1a")
    desk.keeps(BEFORE)


def test_an_editor_that_ends_badly_and_saved_nothing_changes_nothing(
    folder: Path, at_desk: Callable[..., Desk], tmp_path: Path
) -> None:
    desk = at_desk(str(script(tmp_path / "ed", "exit 3")))
    desk.lend()
    desk.says("ed ended with code 3. The letter is as it was.")
    assert kept(folder) == [BEFORE]
    assert lent(folder) == []
    desk.writes_on()


def test_an_editor_that_is_killed_keeps_what_it_had_saved(
    folder: Path, at_desk: Callable[..., Desk], tmp_path: Path
) -> None:
    desk = at_desk(str(script(tmp_path / "ed", f'printf "{FROM_OUTSIDE}\\n" > "$1"\nkill -9 $$')))
    desk.lend()
    desk.keeps(FROM_OUTSIDE)
    desk.says("ed was ended from outside. What was saved is in the letter now.")
    assert lent(folder) == []


def test_what_is_not_utf_8_is_kept_beside_and_named(
    folder: Path, at_desk: Callable[..., Desk], tmp_path: Path
) -> None:
    desk = at_desk(str(script(tmp_path / "ed", 'printf "caf\\351" > "$1"')))
    desk.lend()
    desk.says("is not UTF-8 text. The letter is as it was.")
    (apart,) = folder.glob("from-editor-*.txt")
    assert apart.read_bytes() == b"caf\xe9"
    assert apart.stat().st_mode & 0o777 == 0o600
    assert kept(folder) == [BEFORE]
    assert lent(folder) == []


def test_the_lent_file_is_private_and_gone_afterwards(
    folder: Path, at_desk: Callable[..., Desk], tmp_path: Path
) -> None:
    editor = script(
        tmp_path / "ed",
        'stat -c "%a" "$1" "$(dirname "$1")" > "$0.modes"\nprintf "Written outside.\n" > "$1"',
    )
    desk = at_desk(str(editor))
    desk.lend()
    desk.keeps(FROM_OUTSIDE)
    assert (tmp_path / "ed.modes").read_text() == "600\n700\n"
    desk.until(lambda: lent(folder) == [])


def test_an_editor_with_a_window_of_its_own_is_told_apart_and_what_it_saves_comes_in(
    folder: Path, at_desk: Callable[..., Desk], tmp_path: Path
) -> None:
    """It comes back at once; what it writes later is the letter, and the file goes when it ends."""
    go, end = tmp_path / "go", tmp_path / "end"
    later = f"until [ -e {go} ]; do sleep 0.05; done; printf 'Written outside.\\n' > \"$1\""
    wait = f"until [ -e {end} ]; do sleep 0.05; done"
    desk = at_desk(str(script(tmp_path / "ed", f"({later}; {wait}) </dev/null >/dev/null 2>&1 &")))
    desk.lend()
    desk.says("room waits for it")
    assert len(lent(folder)) == 1
    desk.writes_on()
    desk.press("\x7f")
    desk.keeps(BEFORE)
    go.touch()
    desk.keeps(FROM_OUTSIDE)
    assert len(lent(folder)) == 1
    end.touch()
    desk.until(lambda: lent(folder) == [])


def test_a_letter_that_was_changed_here_meanwhile_stays_and_the_other_text_is_in_its_history(
    folder: Path, at_desk: Callable[..., Desk], tmp_path: Path
) -> None:
    go = tmp_path / "go"
    later = f"until [ -e {go} ]; do sleep 0.05; done; printf 'Written outside.\\n' > \"$1\""
    desk = at_desk(str(script(tmp_path / "ed", f"({later}) </dev/null >/dev/null 2>&1 &")))
    desk.lend()
    desk.says("room waits for it")
    desk.writes_on()
    go.touch()
    desk.until(lambda: FROM_OUTSIDE in earlier(folder))
    assert kept(folder) == [f"z{BEFORE}"]
    desk.until(lambda: lent(folder) == [])


def test_what_was_saved_when_the_room_was_killed_is_offered_at_the_next_start_then_removed(
    folder: Path, at_desk: Callable[..., Desk], tmp_path: Path
) -> None:
    """An editor that saves and goes on, as `:w` does."""
    editor = script(tmp_path / "ed", 'printf "Written outside.\n" > "$1"\necho it-is-saved\nread words')
    killed = at_desk(str(editor))
    killed.lend()
    killed.wait_for("it-is-saved")
    killed.process.send_signal(signal.SIGKILL)
    killed.process.wait()
    assert kept(folder) == [BEFORE]
    desk = at_desk("true")
    desk.says("Your own editor saved a text that is not in the letter yet")
    desk.press("\r")
    desk.keeps(FROM_OUTSIDE)
    desk.until(lambda: lent(folder) == [])
    assert BEFORE in earlier(folder)
    desk.settle()
    desk.until(lambda: FROM_OUTSIDE in desk.text.decode("utf-8", "replace"))


def left_behind(folder: Path, text: str, about: str = "") -> Path:
    """Put there what an editor left when the room was killed."""
    place = folder / "editing-abc123"
    place.mkdir(mode=0o700)
    (place / "letter.txt").write_text(text)
    if about:
        (place / "about.json").write_text(about)
    return place


def test_an_offer_that_is_declined_is_in_the_history_and_the_file_is_gone(
    folder: Path, at_desk: Callable[..., Desk]
) -> None:
    (letter_id,) = ids_of_letters(folder)
    left_behind(folder, f"{FROM_OUTSIDE}\n", json.dumps({"letter": letter_id, "text": BEFORE}))
    desk = at_desk("true")
    desk.says("not in the letter yet")
    desk.press("\x1b")
    desk.until(lambda: lent(folder) == [])
    assert kept(folder) == [BEFORE]
    assert FROM_OUTSIDE in earlier(folder)


def test_a_text_of_an_older_waitroom_or_of_a_letter_that_is_gone_can_become_a_letter(
    folder: Path, at_desk: Callable[..., Desk]
) -> None:
    left_behind(folder, f"{FROM_OUTSIDE}\n")
    desk = at_desk("true")
    desk.says("a text that is in no letter yet")
    desk.press("\r")
    desk.until(lambda: len(kept(folder)) == 2)
    assert {body.strip() for body in kept(folder)} == {BEFORE, FROM_OUTSIDE}
    desk.until(lambda: lent(folder) == [])


def test_what_is_in_the_letter_already_is_not_offered(folder: Path, at_desk: Callable[..., Desk]) -> None:
    (letter_id,) = ids_of_letters(folder)
    left_behind(folder, f"{BEFORE}\n", json.dumps({"letter": letter_id, "text": "an older text"}))
    desk = at_desk("true")
    desk.wait_for("REFRAME")
    desk.until(lambda: lent(folder) == [])
    assert b"Your own editor" not in desk.text


def test_what_nano_rescued_is_taken_for_what_was_saved(folder: Path, at_desk: Callable[..., Desk]) -> None:
    (letter_id,) = ids_of_letters(folder)
    place = left_behind(folder, BEFORE, json.dumps({"letter": letter_id, "text": BEFORE}))
    os.utime(place / "letter.txt", (1, 1))
    (place / "letter.txt.save").write_text(f"{FROM_OUTSIDE}\n")
    desk = at_desk("true")
    desk.says("not in the letter yet")
    desk.press("\r")
    desk.keeps(FROM_OUTSIDE)


WRITES_OUTSIDE = 'for file; do :; done\nprintf "Written ${WORDS:-outside}.\\n" > "$file"'


@pytest.mark.parametrize(
    ("editor", "is_at"),
    [
        ("~/bin/ed.sh -w", "home/bin/ed.sh"),
        ("$HOME/bin/ed.sh", "home/bin/ed.sh"),
        ("WORDS=outside {}/plain/ed", "plain/ed"),
        ('"{}/My Editor/ed" -w', "My Editor/ed"),
        ("{}/My Editor/ed", "My Editor/ed"),
        ("{}/it's/ed", "it's/ed"),
    ],
)
def test_an_editor_is_started_as_git_does_it(tmp_path: Path, editor: str, is_at: str) -> None:
    script(tmp_path / is_at, WRITES_OUTSIDE)
    letter = tmp_path / "letter.txt"
    command = editor_command(editor.format(tmp_path), letter)
    assert (
        subprocess.run(command, env={**os.environ, "HOME": str(tmp_path / "home")}, check=False).returncode
        == 0
    )
    assert letter.read_text(encoding="utf-8") == f"{FROM_OUTSIDE}\n"


def test_an_editor_at_home_with_a_word_for_itself_brings_its_text_in(
    folder: Path, at_desk: Callable[..., Desk], tmp_path: Path
) -> None:
    script(tmp_path / "home/bin/ed.sh", WRITES_OUTSIDE)
    desk = at_desk("~/bin/ed.sh -w", HOME=str(tmp_path / "home"))
    desk.lend()
    desk.keeps(FROM_OUTSIDE)
    desk.until(desk.is_whole)
    assert lent(folder) == []


def test_ctrl_c_in_the_editor_is_the_editors(
    folder: Path, at_desk: Callable[..., Desk], tmp_path: Path
) -> None:
    editor = script(
        tmp_path / "ed",
        'trap \'printf "Written outside.\\n" > "$1"; exit 0\' INT\necho ready-for-it\nwhile :; do sleep 0.05; done',
    )
    desk = at_desk(str(editor))
    desk.lend()
    desk.wait_for("ready-for-it")
    desk.press("\x03")
    desk.keeps(FROM_OUTSIDE)
    desk.until(desk.is_whole)
    desk.writes_on()
    assert desk.process.poll() is None


SHELLS = {"bash": ["bash", "--norc", "--noprofile", "-i"], "zsh": ["zsh", "-f", "-i"]}


@pytest.mark.parametrize("shell", [name for name in SHELLS if shutil.which(name)])
def test_ctrl_z_in_the_editor_stops_both_and_fg_goes_on_with_both(
    folder: Path, tmp_path: Path, shell: str
) -> None:
    editor = script(
        tmp_path / "ed",
        'echo ready-for-it\nread words\nprintf "Written $words.\\n" > "$1"',
    )
    command = f"{sys.executable} -m waitroom --data-dir {folder}"
    with Terminal(
        SHELLS[shell],
        env={"EDITOR": str(editor), "PS1": "shell-is-here> ", "HOME": str(tmp_path)}, columns=100, rows=30,
    ) as terminal:  # fmt: skip
        terminal.wait_for("shell-is-here>")
        terminal.press(f"{command}\r")
        terminal.wait_for("REFRAME")
        terminal.press("2")
        terminal.wait_for("READ BACK")
        terminal.press("\r")
        terminal.settle()
        terminal.press("\x14")
        terminal.wait_for("ready-for-it")
        terminal.press("\x1a")
        # The shell takes the terminal over before it asks: what is typed sooner may lose its first letter.
        terminal.wait_for(r"(?s)(?:Stopped|suspended).*shell-is-here>\s*$")
        terminal.press("echo still-$((40 + 2))\r")
        terminal.wait_for("still-42")
        mark = len(terminal.seen)
        terminal.press("fg\r")
        terminal.watch(0.5)
        terminal.press("outside\r")
        ends = time.monotonic() + 60.0
        while FROM_OUTSIDE not in kept(folder):
            assert time.monotonic() < ends, terminal.text[-500:]
            terminal.read(0.05)
        terminal.settle()
        assert b"\x1b[?1049h" in terminal.seen[mark:]
        terminal.press("\x1b")
        terminal.settle()
        terminal.press("\x03")
        terminal.wait_for(r"shell-is-here>\s*$")


def test_a_terminal_that_is_closed_while_the_editor_runs_loses_nothing(
    folder: Path, at_desk: Callable[..., Desk], tmp_path: Path
) -> None:
    editor = script(
        tmp_path / "ed",
        'trap \'printf "Written outside.\\n" > "$1"; exit 1\' HUP\necho ready-for-it\nwhile :; do sleep 0.05; done',
    )
    desk = at_desk(str(editor))
    desk.lend()
    desk.wait_for("ready-for-it")
    os.close(desk._end)
    desk.process.wait(60)
    assert kept(folder) == [FROM_OUTSIDE]
    assert lent(folder) == []
    desk._end = os.open("/dev/null", os.O_RDWR)


def test_an_editor_is_told_of_a_terminal_that_was_closed_before_its_start_was_known(tmp_path: Path) -> None:
    editor = script(
        tmp_path / "ed",
        'trap \'printf "Written outside.\\n" > "$1"; exit 1\' HUP\necho ready-for-it\nwhile :; do sleep 0.05; done',
    )
    letter = tmp_path / "letter.txt"
    program = tmp_path / "program.py"
    program.write_text(SLOW_START, encoding="utf-8")
    with Terminal([sys.executable, str(program), str(editor), str(letter)]) as terminal:
        terminal.wait_for("ready-for-it")
        os.close(terminal._end)
        terminal.process.wait(60)
        terminal._end = os.open("/dev/null", os.O_RDWR)
    assert letter.read_text(encoding="utf-8").strip() == FROM_OUTSIDE


SLOW_START = """
import subprocess, sys, termios, time
from pathlib import Path
from waitroom.screens.shared.external_programs import run_editor

class SlowPopen(subprocess.Popen):
    def __init__(self, *words, **named):
        super().__init__(*words, **named)
        while True:
            try:
                termios.tcgetattr(0)
            except termios.error:
                break
            time.sleep(0.01)

subprocess.Popen = SlowPopen
run_editor(sys.argv[1], Path(sys.argv[2]), -1)
"""
