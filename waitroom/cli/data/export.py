"""`waitroom export`: everything that the file holds, whole or not at all."""

import contextlib
import json
import os
import secrets
from pathlib import Path

from waitroom import __version__
from waitroom.cli.compose import open_room
from waitroom.cli.output import ClosedOutput, write_bytes
from waitroom.domain.shared.errors import CannotWrite
from waitroom.domain.shared.safe_text import is_control_character

SCHEMA = 1
STANDARD_OUTPUT = "-"


def run(*, data_dir: str = "", target: str = STANDARD_OUTPUT, is_forced: bool = False) -> int:
    """Write every table as JSON to `target`, a new file that only the owner can read, or standard output.

    Raises:
        BadFile, FileBusy: where the data file cannot be read.
        CannotWrite: where `target` is there already and `is_forced` is false, or not all could be written.
    """
    with open_room(data_dir, is_looking=True) as room:
        data = tables_json(room.saving.export_all())
    if target == STANDARD_OUTPUT:
        try:
            write_bytes(data)
        except ClosedOutput:
            raise CannotWrite("The export is not whole: its reader has gone.") from None
    else:
        write_atomically(Path(target), data, is_forced=is_forced)
    return 0


def tables_json(tables: dict[str, object]) -> bytes:
    """Return the tables as one JSON object in UTF-8; what could act on a terminal is escaped."""
    whole = {"schema": SCHEMA, "waitroom": __version__, "tables": tables}
    text = json.dumps(whole, ensure_ascii=False, indent=1)
    if not text.isascii() or "\x7f" in text:
        acting = {char for char in set(text) if is_control_character(char)}
        text = text.translate({ord(char): f"\\u{ord(char):04x}" for char in acting})
    return f"{text}\n".encode()


def write_atomically(path: Path, data: bytes, *, is_forced: bool) -> None:
    """Write `data` to `path` (0600) at once: a file beside it, fsync, then its name.

    Raises:
        CannotWrite: where something is there and `is_forced` is false, or writing went wrong.
    """
    if os.path.lexists(path) and (not is_forced or not path.is_file()):
        hint = "Another name, or --force, would do." if path.is_file() else "Another name would do."
        raise CannotWrite(f"{path} is there already and was left as it is. {hint}")
    beside = path.with_name(f".{path.name[:100]}-{secrets.token_hex(4)}.tmp")
    try:
        handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
        with open(handle, "wb") as file:  # noqa: PTH123 - a handle has no path
            os.fchmod(handle, 0o600)
            file.write(data)
            file.flush()
            os.fsync(handle)
        beside.replace(path)
    except OSError as error:
        with contextlib.suppress(OSError):
            beside.unlink()
        reason = (error.strerror or "no reason was given").lower()
        raise CannotWrite(f"{path} could not be written: {reason}. Nothing was left there.") from None
