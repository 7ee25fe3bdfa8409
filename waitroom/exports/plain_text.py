"""A letter as plain text, and files that are never written over."""

import contextlib
import re
import unicodedata
from pathlib import Path

from waitroom.disk import Disk, write_new_file
from waitroom.domain.shared.errors import CannotWrite
from waitroom.translation import _

TRIES = 1000


def to_text(*, to: str, subject: str, body: str) -> str:
    """Return the letter with its To and Subject lines above it, where there are any."""
    head = [
        f"{name}: {' '.join(value.split())}"
        for name, value in (("To", to), ("Subject", subject))
        if value.strip()
    ]
    return "\n".join([*head, "", body]) if head else body


def slug(text: str, fallback: str = "letter") -> str:
    """Return a plain file name without an ending: lower case ASCII letters, digits and hyphens."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii").lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:60].rstrip("-") or fallback


def write_new(
    folder: Path, stem: str, ending: str, content: bytes, *, comfort: str = _("The letter is safe.")
) -> Path:
    """Write a file of one's own (0600) under a name that is free, and return where it is.

    `stem` becomes a slug; "thank-you.eml", then "thank-you-2.eml". An existing file is never touched. `comfort` is
    said where it cannot be written: what is not lost by it.

    Raises:
        CannotWrite: where the folder cannot be made or the file cannot be written whole.
    """
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        return _write_under_free_name(folder, slug(stem), ending, content)
    except OSError as error:
        raise CannotWrite(
            _("Nothing was written: {folder} {because}. {comfort}").format(
                folder=folder, because=_because(error), comfort=comfort
            )
        ) from error


def _write_under_free_name(folder: Path, stem: str, ending: str, content: bytes) -> Path:
    for number in range(1, TRIES):
        path = folder / (f"{stem}{ending}" if number == 1 else f"{stem}-{number}{ending}")
        with contextlib.suppress(FileExistsError):
            write_new_file(Disk(), path, content)
            return path
    raise FileExistsError(17, _("is full of letters of that name"))


def _because(error: OSError) -> str:
    if isinstance(error, PermissionError):
        return _("may not be written to")
    if isinstance(error, NotADirectoryError | FileExistsError):
        return _("is no folder that takes this name")
    return _("did not take it ({reason})").format(reason=(error.strerror or _("unknown")).lower())
