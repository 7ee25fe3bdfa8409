"""A typed text as a path; whatever was typed, nothing is raised."""

import errno
import os
from pathlib import Path


def parse_path(text: str) -> Path | None:
    """Return the path that `text` spells, ~ expanded; it need not exist. None where it can be no path.

    No path are: nothing but blanks (for `Path("")` is the folder one stands in), a NUL, a name that is too
    long for this disk, and ~ before the name of nobody.
    """
    if not text.strip():
        return None
    try:
        path = Path(text).expanduser()
        os.lstat(path)
    except OSError as error:
        return None if error.errno == errno.ENAMETOOLONG else path
    except (ValueError, RuntimeError):
        return None
    return path


def find_existing_path(text: str) -> Path | None:
    """Return the file or folder that `text` spells, ~ expanded, or None where there is none to be seen."""
    path = parse_path(text)
    try:
        return path if path is not None and path.exists() else None
    except OSError:
        return None
