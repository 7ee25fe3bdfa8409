"""How a run ends that could not do what was asked: one line, and a traceback only where asked for."""

import contextlib
import os
import signal
import sys
import traceback
from collections.abc import Iterator

from waitroom.cli.output import ClosedOutput, print_error
from waitroom.domain.shared.errors import WaitroomError
from waitroom.translation import _

SOFTWARE = 70
"""EX_SOFTWARE of `sysexits.h`."""
PIPE = 141
"""128 and SIGPIPE's number, as a shell reports it."""


@contextlib.contextmanager
def clean_up_on_exit() -> Iterator[None]:
    """Let a command that is ended from outside, or whose terminal is closed, put away what it began."""

    def end(number: int, _frame: object) -> None:
        raise SystemExit(128 + number)

    numbers = [getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]
    before = [signal.signal(number, end) for number in numbers]
    try:
        yield
    finally:
        for number, handler in zip(numbers, before, strict=True):
            signal.signal(number, handler)


def report_error(error: Exception) -> int:
    """Say in one line what went wrong, and return the exit code.

    With WAITROOM_DEBUG=1 the traceback is shown, without the values of variables.
    """
    if isinstance(error, WaitroomError):
        print_error(str(error))
        return error.exit_code
    if isinstance(error, ClosedOutput):
        return PIPE
    if os.environ.get("WAITROOM_DEBUG") == "1" and sys.stderr is not None:
        traceback.print_exception(error)
        return SOFTWARE
    kind = type(error).__name__
    print_error(
        _(
            "Something went wrong inside waitroom ({kind}). What was saved is kept. WAITROOM_DEBUG=1 says more."
        ).format(kind=kind)
    )
    return SOFTWARE
