"""`waitroom add`: begins a wait and echoes the decision window that was read."""

import argparse
from datetime import datetime

from waitroom.cli.compose import open_room
from waitroom.cli.output import print_line, printable
from waitroom.domain.shared.errors import CannotWrite
from waitroom.domain.waits.wait import Wait
from waitroom.room.waits.promise_reading import ParsedPromise
from waitroom.room.waits.wait_input import WaitInput
from waitroom.wording import guess_words, window_words

LATER = "The words are kept. Once you know, `waitroom` opens the room, and the wait can be edited there."
NO_PROMISE = "No date yet. Once there is one, `waitroom` opens the room, and the wait can be edited there."


def run(args: argparse.Namespace, *, data_dir: str = "") -> int:
    """Begin a wait from `organisation`, `role`, `interviewed`, `promised`, `said_on`, `tz` and `country`.

    A promise in which no date can be read is kept in its own words, without a window, and asked about.

    Raises:
        NotUnderstood: where a day, the zone or the country cannot be read; then nothing is saved.
        BadFile, FileBusy, CannotWrite: where the data file cannot be read or written.
    """
    words = WaitInput(
        organisation=args.organisation,
        role=args.role,
        interviewed=args.interviewed,
        promised=args.promised,
        said_on=args.said_on,
        zone=args.tz or None,
        country=args.country or None,
    )
    with open_room(data_dir) as room:
        now = room.now()
        wait = room.waits.create(words, now=now)
        promise = room.waits.read(words, now=now).promise
        if not room.saving.flush(5.0):
            raise CannotWrite(room.saving.state.problem or "The wait could not be saved.")
    _echo(words, promise, wait, now)
    return 0


def _echo(words: WaitInput, promise: ParsedPromise, wait: Wait, now: datetime) -> None:
    heading = " \u00b7 ".join(part for part in (words.organisation, words.role) if part.strip())
    print_line(printable(heading))
    if words.zone and wait.zone != words.zone.strip():
        print_line(f"Their zone: {wait.zone}.")
    window = promise.window
    if window is None:
        print_line(f"{promise.ask} {LATER}" if words.promised.strip() else NO_PROMISE)
        if wait.window is not None:
            print_line(guess_words(wait.window, now))
        return
    label = f" ({window.label})" if window.label else ""
    print_line(printable(f"The decision window: {window_words(window, now)}{label}."))
    if promise.note:
        print_line(printable(promise.note))
