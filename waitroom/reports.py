"""Reports of an error that was caught: where it happened, and with which versions. Not a word of the person."""

import os
import platform
import sys
import traceback
from contextlib import suppress
from datetime import datetime
from importlib.metadata import version
from pathlib import Path
from types import FrameType, TracebackType
from typing import Protocol

from waitroom import __version__
from waitroom.disk import Disk, write_new_file

KEPT = 20
"""So many reports stay; the oldest go."""

OWNERS = ("self", "node", "namespace", "callback")
"""The names under which a method, a style, an action and a callback have whose they are."""

LONGEST = 60
"""So many frames of one trace are told: the last ones, where it happened."""


class TerminalSize(Protocol):
    """How large the terminal is."""

    @property
    def width(self) -> int:
        """Columns."""
        ...

    @property
    def height(self) -> int:
        """Rows."""
        ...


class HasColours(Protocol):
    """What knows which colours there are."""

    @property
    def color_system(self) -> str | None:
        """The name of the colours, None for none."""
        ...


def write_report(
    error: BaseException, folder: Path, *, size: TerminalSize, console: HasColours, now: datetime
) -> None:
    """Write the report of an error into `folder`, with the terminal it happened on; nothing where it cannot be."""
    colours = console.color_system or "no colours"
    terminal = f"{os.environ.get('TERM', '')} {size.width}x{size.height} {colours}"
    is_debugging = os.environ.get("WAITROOM_DEBUG") == "1"
    with suppress(OSError):
        save_report(folder, report_of(error, terminal=terminal, now=now, is_debugging=is_debugging), now)


def report_of(error: BaseException, *, terminal: str, now: datetime, is_debugging: bool = False) -> str:
    """Return the report of an error: its kind and its frames, without its message and without any value.

    The message of an exception and the variables of its frames may hold what the person wrote. Where somebody
    is debugging, the messages and the lines of the program come with it; the variables never do.
    """
    lines = [f"at {now.isoformat(timespec='seconds')}"]
    lines += [
        f"waitroom {__version__}",
        f"python {platform.python_version()}",
        f"textual {version('textual')}",
    ]
    lines.append(f"terminal {terminal}")
    for each in _chain(error):
        lines += ["", kind_of(each), *(f"  {frame}" for frame in stack_frame_lines(each)[-LONGEST:])]
    if is_debugging:
        lines += ["", *(line.rstrip("\n") for line in traceback.format_exception(error))]
    return "\n".join(lines) + "\n"


def kind_of(error: BaseException) -> str:
    """Return the name of an error's class: an error of ours or of a library, never its message."""
    return f"{type(error).__module__}.{type(error).__qualname__}"


def stack_frame_lines(error: BaseException) -> list[str]:
    """Return "file:line:function" of each frame, the outermost first."""
    return [
        f"{_short(frame.f_code.co_filename)}:{line}:{frame.f_code.co_name}"
        for frame, line in _walk(error.__traceback__)
    ]


def place_of(error: BaseException) -> str:
    """Return where an error was raised, by file and function: the same place is told by the same words."""
    inner = _chain(error)[-1]
    frames = stack_frame_lines(inner)
    return f"{kind_of(inner)} {frames[-1] if frames else ''}"


def save_report(folder: Path, text: str, now: datetime) -> Path:
    """Write a report into `folder` (0700, made where it is missing) as a file (0600), and return where it is.

    Raises:
        OSError: where it cannot be written.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    stem = f"{now:%Y%m%dT%H%M%S}"
    for number in range(1, KEPT + 1):
        path = folder / f"{stem}-{number:02}.txt"
        try:
            write_new_file(Disk(), path, text.encode(), lasting=False)
        except FileExistsError:
            continue
        break
    for old in sorted(folder.glob("*.txt"))[:-KEPT]:
        old.unlink(missing_ok=True)
    return path


def _chain(error: BaseException) -> list[BaseException]:
    """Return an error and those that it came from, the first cause last."""
    chain = [error]
    while len(chain) < 5:
        last = chain[-1]
        carried = getattr(last, "error", None)
        inner = last.__cause__ or (carried if isinstance(carried, BaseException) else None)
        if inner is None or inner in chain:
            break
        chain.append(inner)
    return chain


def _walk(trace: TracebackType | None) -> list[tuple[FrameType, int]]:
    frames = []
    while trace is not None:
        frames.append((trace.tb_frame, trace.tb_lineno))
        trace = trace.tb_next
    return frames


def owners_of(error: BaseException) -> list[object]:
    """Return what was at work when an error was raised, the innermost first: it is looked at, and never told."""
    found = []
    for each in reversed(_chain(error)):
        for frame, _ in reversed(_walk(each.__traceback__)):
            for name in OWNERS:
                owner = frame.f_locals.get(name)
                if owner is not None:
                    found.append(owner)
    return found


def _short(path: str) -> str:
    """Return a file's path from its package on: a home folder has a person's name in it."""
    for root in sorted((entry for entry in sys.path if entry), key=len, reverse=True):
        if path.startswith(root + os.sep):
            return path[len(root) + 1 :]
    return Path(path).name
