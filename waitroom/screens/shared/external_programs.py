"""Programs outside the room: the person's own editor, and what the desktop opens things with."""

import contextlib
import errno
import os
import shlex
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from types import FrameType
from typing import Any, Self

from textual.app import App

from waitroom.quick_dataclass import dataclass

Answer = Callable[[int, FrameType | None], Any] | signal.Handlers

USUAL = ("editor", "nano", "vi")
"""Where neither VISUAL nor EDITOR is set: Debian's own choice, then what is nearly everywhere."""

AT_ONCE = 2.0
"""Seconds: an editor that nobody could have written in before it came back."""

IN_WINDOWS = frozenset(
    {
        "code",
        "code-insiders",
        "codium",
        "cursor",
        "zed",
        "subl",
        "atom",
        "mate",
        "bbedit",
        "gedit",
        "gnome-text-editor",
        "kate",
        "kwrite",
        "mousepad",
        "pluma",
        "xed",
        "gvim",
        "mvim",
        "open",
        "xdg-open",
        "emacsclient",
        "notepad",
        "idea",
    }
)
"""Editors that go on in a window of their own, and may take longer than that to come back."""

KEYS_OF_THE_EDITOR = ("SIGINT", "SIGQUIT")
"""Keys pressed in the editor reach the room as well: they are the editor's."""

STOPS = ("SIGTSTP", "SIGCONT")
"""Stopping and going on is for both, the shell's own way."""

CANNOT_START = frozenset({126, 127})
"""What a shell says of a program that it cannot start or find."""


@dataclass(frozen=True, slots=True)
class EditorExit:
    """How an editor ended: its code, None where none was started; how long it took."""

    code: int | None
    seconds: float = 0.0

    @property
    def could_start(self) -> bool:
        """Tell whether there was a program to start."""
        return self.code is not None and self.code not in CANNOT_START


def find_editor() -> str:
    """Return the person's editor as they wrote it: VISUAL, EDITOR, or a usual one; empty where there is none."""
    for name in ("VISUAL", "EDITOR"):
        words = os.environ.get(name, "").strip()
        if words:
            return words
    found = next((path for path in map(shutil.which, USUAL) if path), None)
    return shlex.quote(found) if found else ""


def editor_name(words: str) -> str:
    """Return the program's name out of what EDITOR says."""
    try:
        parts = shlex.split(words)
    except ValueError:
        parts = words.split()
    program = next((part for part in parts if "=" not in part), words)
    return Path(program).name or words


def is_a_command(words: str) -> bool:
    """Tell whether a shell can read what EDITOR says: a quote that is never closed is no command."""
    try:
        return bool(shlex.split(words))
    except ValueError:
        return False


def editor_command(words: str, path: Path) -> list[str]:
    """Return what starts the editor on a file, as git does it: through the shell, unless it is a path as it is."""
    if os.sep in words and Path(words).is_file() and os.access(words, os.X_OK):
        return [words, str(path)]
    shell = shutil.which("sh") or "/bin/sh"
    return [shell, "-c", f'{words} "$@"', words, str(path)]


@contextlib.contextmanager
def suspended_terminal(app: App[Any]) -> Iterator[None]:
    """Give the terminal away for a while; whatever happens meanwhile, it comes back.

    Textual takes it back only where nothing went wrong in between: an error is carried over that.

    Raises:
        SuspendNotSupported: where it cannot be given away.
    """
    error: BaseException | None = None
    try:
        with app.suspend():
            try:
                yield
            except BaseException as raised:  # noqa: BLE001 - raised again below
                error = raised
            if _is_terminal_gone():
                raise _TerminalGone  # noqa: TRY301 - Textual would take the terminal back
    except _TerminalGone:
        # Nothing takes what would be drawn on it. The room ends as it does when a tab is closed.
        os.kill(os.getpid(), signal.SIGHUP)
    if error is not None:
        raise error


class _TerminalGone(Exception):
    """The other end of the terminal was closed while it was given away."""


def _is_terminal_gone() -> bool:
    """Tell whether the other end of the terminal was closed."""
    import termios  # noqa: PLC0415 - not on every platform

    try:
        termios.tcgetattr(sys.__stdin__ or 0)
    except termios.error as error:
        return error.args[:1] in {(errno.EIO,), (errno.ENXIO,)}
    return False


def run_editor(words: str, path: Path, lock: int) -> EditorExit:
    """Run the editor on the file and wait for it; `lock` is a handle that it inherits, -1 without one."""
    began = time.monotonic()
    with _EditorGroup() as group:
        try:
            process = subprocess.Popen(  # noqa: S603 - the person's own choice
                editor_command(words, path), pass_fds=(lock,) if lock >= 0 else ()
            )
        except (OSError, ValueError):
            return EditorExit(None)
        group.editor_started()
        code = process.wait()
    return EditorExit(code, time.monotonic() - began)


class _EditorGroup:
    """Leaves ctrl+c to the editor, and stops and goes on with it, as any program that waits for another.

    The editor is in the room's own process group: ctrl+z stops both, `fg` goes on with both. The signals are answered
    before the editor is there, since it may be at work before its start is known here; a terminal that closes in
    between is told to it as soon as it can hear of it.
    """

    def __init__(self) -> None:
        self._restored = contextlib.ExitStack()
        self._is_editor_there = False
        self._is_hung_up = False

    def __enter__(self) -> Self:
        # A handler that is a function is taken off in the editor; one that ignores would be inherited.
        answers: dict[str, Answer] = {
            **dict.fromkeys(KEYS_OF_THE_EDITOR, _leave_to_editor),
            **dict.fromkeys(STOPS, signal.SIG_DFL),
            "SIGHUP": self._hang_up,
        }
        for name, answer in answers.items():
            number = getattr(signal, name, None)
            if number is not None:
                with contextlib.suppress(ValueError):  # not in the main thread
                    self._restored.callback(signal.signal, number, signal.signal(number, answer))
        return self

    def __exit__(self, *_: object) -> None:
        self._restored.close()

    def editor_started(self) -> None:
        """Tell the editor, from here on, that the terminal is closed: now where it was before it could hear."""
        self._is_editor_there = True
        if self._is_hung_up or _is_terminal_gone():
            self._tell_group()

    def _hang_up(self, _number: int, _frame: FrameType | None) -> None:
        self._is_hung_up = True
        if self._is_editor_there:
            self._tell_group()

    def _tell_group(self) -> None:
        """Pass a hang-up on: the system tells the first program of a terminal alone that it is closed."""
        signal.signal(signal.SIGHUP, signal.SIG_IGN)
        os.killpg(os.getpgrp(), signal.SIGHUP)


def _leave_to_editor(_number: int, _frame: FrameType | None) -> None:
    """Do nothing: the key was the editor's."""


def may_still_be_open(words: str, ended: EditorExit) -> bool:
    """Tell whether an editor that saved nothing may go on in a window of its own."""
    return ended.code == 0 and (ended.seconds < AT_ONCE or editor_name(words) in IN_WINDOWS)


def find_desktop_opener() -> str | None:
    """Return the command that asks the desktop to open something; None where there is no desktop to ask."""
    if sys.platform == "darwin":
        return shutil.which("open")
    if os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        return shutil.which("xdg-open")
    return None
