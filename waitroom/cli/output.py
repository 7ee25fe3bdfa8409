"""What the command line prints, and what becomes of a place that cannot be written."""

import os
import sys

from waitroom.translation import _

TYPE_CHECKING = False  # importing typing costs 8 ms
if TYPE_CHECKING:
    from typing import NoReturn

CLOSED = _("There is nowhere to write to: standard output is closed.")


class ClosedOutput(Exception):
    """The reader of our output has gone (a closed pipe)."""


def print_line(line: str) -> None:
    """Print one line of our own words and hand it on at once.

    Raises:
        CannotWrite: where standard output is closed or full.
        Unheard: where its reader has gone.
    """
    write_text(f"{line}\n")


def write_text(text: str) -> None:
    """Write `text` to standard output, in its own encoding, and hand it on at once.

    Raises:
        CannotWrite: where standard output is closed or full.
        Unheard: where its reader has gone.
    """
    if sys.stdout is None:
        raise _cannot_write(CLOSED)
    encoding = sys.stdout.encoding or "ascii"
    try:
        sys.stdout.write(text.encode(encoding, "replace").decode(encoding))
    except OSError as error:
        report_lost_output(error)
    flush()


def write_bytes(data: bytes) -> None:
    """Write bytes to standard output as they are, and hand them on at once.

    Raises:
        CannotWrite: where standard output is closed or full.
        Unheard: where its reader has gone.
    """
    if sys.stdout is None:
        raise _cannot_write(CLOSED)
    try:
        sys.stdout.buffer.write(data)
    except OSError as error:
        report_lost_output(error)
    flush()


def flush() -> None:
    """Hand on what was written.

    Raises:
        CannotWrite: where standard output is full.
        Unheard: where its reader has gone.
    """
    try:
        if sys.stdout is not None:
            sys.stdout.flush()
    except OSError as error:
        report_lost_output(error)


def report_lost_output(error: OSError) -> "NoReturn":
    """Say what became of standard output.

    Raises:
        CannotWrite: where it is full.
        Unheard: where its reader has gone.
    """
    _mute()
    if isinstance(error, BrokenPipeError):
        raise ClosedOutput from None
    reason = os.strerror(error.errno or 0).lower()
    raise _cannot_write(_("Standard output could not be written: {reason}.").format(reason=reason)) from None


def _cannot_write(sentence: str) -> Exception:
    from waitroom.domain.shared.errors import CannotWrite

    return CannotWrite(sentence)


def printable(text: str) -> str:
    """Return text of the person's as it may be printed: with visible signs where a terminal would obey it."""
    if sys.stdout is None or not sys.stdout.isatty():
        return text
    from waitroom.domain.shared.safe_text import safe_line

    return safe_line(text)


def print_error(sentence: str) -> None:
    """Print one line on standard error; where that is closed too, nothing more can be done."""
    if sys.stderr is None:
        return
    from waitroom.domain.shared.safe_text import safe_line

    encoding = sys.stderr.encoding or "ascii"
    line = safe_line(sentence).encode(encoding, "replace").decode(encoding)
    try:
        sys.stderr.write(f"waitroom: {line}\n")
        sys.stderr.flush()
    except OSError:
        return


def _mute() -> None:
    """Point standard output at nothing, so that the interpreter's own last flush is calm."""
    try:
        number = sys.stdout.fileno()
        nothing = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nothing, number)
        os.close(nothing)
    except (OSError, ValueError):
        return
