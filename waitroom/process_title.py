"""The name of the process, as `ps` or a task list shows it: the shell's, and not what it was started with."""

import contextlib
import importlib
import os
from pathlib import Path

LONGEST = 15
"""Bytes of a name that Linux shows of a process."""

_SELF = Path("/proc/self")
_ARGUMENTS = 45
"""The place of the field arg_start in /proc/self/stat, counted from behind the name; arg_end follows it (proc(5))."""


def neutral_name() -> str:
    """Return the name of the person's shell, which says nothing: what would stand there anyway."""
    shell = os.path.basename(os.environ.get("SHELL", "")) or "sh"  # noqa: PTH119 - a word, not a path
    return "".join(sign for sign in shell if sign.isalnum()) or "sh"


def hide_process_title(name: str) -> None:
    """Let the process be called `name`, its arguments too, as far as the system allows it; never an error.

    Linux lets a process write both itself; elsewhere `setproctitle` does it, where it is installed.
    """
    with contextlib.suppress(OSError):
        for task in (_SELF / "task").iterdir():
            with contextlib.suppress(OSError):
                (task / "comm").write_bytes(name.encode()[:LONGEST])
    with contextlib.suppress(OSError, ValueError, IndexError):
        if _overwrite_arguments(name.encode()):
            return
    with contextlib.suppress(ImportError, AttributeError):
        importlib.import_module("setproctitle").setproctitle(name)


def _overwrite_arguments(name: bytes) -> bool:
    """Write `name` over the arguments that the process was started with; tell whether that could be done.

    They lie in the process's own memory, at the place that the kernel names; nothing reads them there any more.

    Raises:
        OSError, ValueError, IndexError: where the kernel does not say where they lie.
    """
    fields = (_SELF / "stat").read_bytes().rpartition(b")")[2].split()
    start, end = int(fields[_ARGUMENTS]), int(fields[_ARGUMENTS + 1])
    shown = (_SELF / "cmdline").read_bytes()
    if start <= 0 or end - start != len(shown):
        return False
    # By the file of its memory: ctypes would do it as well, and takes a millisecond and half a megabyte.
    with (_SELF / "mem").open("r+b", buffering=0) as memory:
        memory.seek(start)
        if memory.read(len(shown)) != shown:
            return False
        written = name[: len(shown) - 1]
        memory.seek(start)
        memory.write(written + bytes(len(shown) - len(written)))
    return True
