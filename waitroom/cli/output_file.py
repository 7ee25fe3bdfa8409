"""The file that a command writes: a new one, or with `--force` in the place of one that is there."""

import os
import secrets
from pathlib import Path

from waitroom.disk import Disk, replace_file, write_new_file
from waitroom.domain.shared.errors import CannotWrite
from waitroom.translation import _

STANDARD_OUTPUT = "-"
"""The name that means standard output."""


def write_atomically(path: Path, data: bytes, *, is_forced: bool) -> None:
    """Write `data` to `path` (0600) at once: a file beside it, fsync, then its name.

    Raises:
        CannotWrite: where something is there and `is_forced` is false, or writing went wrong.
    """
    if os.path.lexists(path) and (not is_forced or not path.is_file()):
        hint = _("Another name, or --force, would do.") if path.is_file() else _("Another name would do.")
        raise CannotWrite(
            _("{path} is there already and was left as it is. {hint}").format(path=path, hint=hint)
        )
    beside = path.with_name(f".{path.name[:100]}-{secrets.token_hex(4)}.tmp")
    disk = Disk()
    try:
        write_new_file(disk, beside, data)
        replace_file(disk, beside, path, lasting=False)
    except OSError as error:
        reason = (error.strerror or _("no reason was given")).lower()
        raise CannotWrite(
            _("{path} could not be written: {reason}. Nothing was left there.").format(
                path=path, reason=reason
            )
        ) from None
