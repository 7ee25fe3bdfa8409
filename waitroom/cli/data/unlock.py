"""The lock before the command line: the passphrase, asked for before a word of theirs is shown.

It comes from the terminal without being shown, from a file descriptor (WAITROOM_PHRASE_FD), or from the first line of
standard input (--phrase-stdin). It is never an argument: those stand in the shell's history, and in `ps`.
"""

import os
import time
from pathlib import Path

from waitroom.cli.composition_root import build_clock, build_paths
from waitroom.cli.output import print_error
from waitroom.domain.data.passphrase import seconds_words, wrong_words
from waitroom.domain.shared.errors import BadFile, RoomLocked
from waitroom.translation import _

NEUTRAL = frozenset({"status", "path", "promise", "doctor", "schema", "completion"})
"""Commands that show no word of the person's, and so need no phrase."""

FROM_STDIN = "--phrase-stdin"
HANDLE = "WAITROOM_PHRASE_FD"
TRIES = 3
LONGEST = 4_096
"""Bytes of a phrase."""

ASK = _("Passphrase: ")
NO_TERMINAL = _(
    "The room is locked, and there is no terminal to ask for the passphrase. "
    "{from_stdin} reads it from the first line of standard input, {handle} names an "
    "open file to read it from."
).format(from_stdin=FROM_STDIN, handle=HANDLE)
NOT_OPEN = _("{handle} names no open file, so the passphrase could not be read.").format(handle=HANDLE)


def take_out_switch(words: list[str]) -> tuple[list[str], bool]:
    """Return the words of a command without `--phrase-stdin`, and whether it was among them; not behind a `--`."""
    end = words.index("--") if "--" in words else len(words)
    rest = [word for word in words[:end] if word != FROM_STDIN] + words[end:]
    return rest, len(rest) < len(words)


def unlock(command: str, data_dir: str, *, is_from_stdin: bool) -> None:
    """Ask for the passphrase where a command needs it and the room is locked.

    Raises:
        RoomLocked: where the phrase was wrong, or could not be asked for.
        BadFile: where the lock cannot be read.
    """
    path = build_paths(data_dir).passphrase
    if command in NEUTRAL or not os.path.lexists(path):
        return
    from waitroom.room.data.screen_lock import ScreenLock

    lock, clock = ScreenLock(path), build_clock()
    if problem := lock.problem:
        raise BadFile(problem)
    handle = 0 if is_from_stdin else _handle()
    if handle is not None:
        if left := lock.seconds_left(clock.now()):
            raise RoomLocked(
                _("The next try is in {seconds}. Nothing was done.").format(seconds=seconds_words(left))
            )
        if not lock.opens(_first_line(handle), now=clock.now()):
            raise RoomLocked(wrong_words(lock.seconds_left(clock.now())))
        return
    if not _has_terminal():
        raise RoomLocked(NO_TERMINAL)
    from getpass import getpass

    for tried in range(1, TRIES + 1):
        if left := lock.seconds_left(clock.now()):
            time.sleep(left)
        if lock.opens(getpass(ASK), now=clock.now()):
            return
        said = wrong_words(lock.seconds_left(clock.now()))
        if tried == TRIES:
            raise RoomLocked(said)
        print_error(said)


def _handle() -> int | None:
    """Return the file descriptor that the environment names; None where it names none.

    Raises:
        RoomLocked: where it is no number.
    """
    named = os.environ.get(HANDLE, "")
    if not named:
        return None
    if not named.isdecimal():
        raise RoomLocked(NOT_OPEN)
    return int(named)


def _first_line(handle: int) -> str:
    """Return what stands up to the first end of a line; what comes behind it is left for whoever reads next.

    Raises:
        RoomLocked: where it cannot be read.
    """
    found = bytearray()
    try:
        while len(found) < LONGEST and (sign := os.read(handle, 1)) not in {b"", b"\n"}:
            found += sign
    except OSError:
        raise RoomLocked(NOT_OPEN) from None
    return found.decode("utf-8", "surrogateescape").removesuffix("\r")


def _has_terminal() -> bool:
    try:
        os.close(os.open(Path("/dev/tty"), os.O_RDWR | os.O_NOCTTY | os.O_CLOEXEC))
    except OSError:
        return False
    return True
