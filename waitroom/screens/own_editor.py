"""Programs outside the room: the person's own editor, and what the desktop opens things with."""

import os
import shlex
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from textual.app import App, SuspendNotSupported

USUAL = ("editor", "nano", "vi")
"""Where neither VISUAL nor EDITOR is set: Debian's own choice, then what is nearly everywhere."""


@dataclass(frozen=True, slots=True)
class Edited:
    """The text that came back, None where it stays as it was; and one sentence where something went wrong."""

    text: str | None = None
    problem: str = ""


def own_editor() -> list[str]:
    """Return the person's editor as a command: VISUAL, EDITOR, or a usual one; empty where there is none."""
    for name in ("VISUAL", "EDITOR"):
        words = os.environ.get(name, "").strip()
        if words:
            try:
                return shlex.split(words)
            except ValueError:
                return [words]
    found = next((path for path in map(shutil.which, USUAL) if path), None)
    return [found] if found else []


def edit_elsewhere(app: App[object], text: str, folder: Path) -> Edited:
    """Give the terminal to the person's editor with `text`, and return what it wrote.

    The file is private (0600, in a folder of its own inside `folder`, 0700) and is gone afterwards. An editor
    that is missing or ends badly changes nothing.
    """
    command = own_editor()
    if not command:
        return Edited(problem="No editor was found. VISUAL or EDITOR names one: EDITOR=nano, for one.")
    try:
        own = Path(tempfile.mkdtemp(prefix="editing-", dir=folder))
    except OSError:
        return Edited(problem="The data folder takes no new file now. The letter is as it was.")
    try:
        path = own / "letter.txt"
        path.touch(mode=0o600)
        path.write_text(text, encoding="utf-8", errors="surrogatepass", newline="")
        problem = _run(app, command, path)
        return Edited(problem=problem) if problem else _read_back(path, text)
    except OSError:
        return Edited(
            problem="The file for the editor could not be written or read. The letter is as it was."
        )
    finally:
        shutil.rmtree(own, ignore_errors=True)


def _run(app: App[object], command: list[str], path: Path) -> str:
    """Run the editor on the file; return what went wrong, or nothing."""
    try:
        with app.suspend():
            code = subprocess.run([*command, str(path)], check=False).returncode  # noqa: S603 - the person's own choice
    except SuspendNotSupported:
        return "The terminal cannot be lent to another program here. The letter is as it was."
    except OSError:
        return f"{command[0]} could not be started. The letter is as it was."
    return f"{Path(command[0]).name} ended with code {code}. The letter is as it was." if code else ""


def _read_back(path: Path, before: str) -> Edited:
    try:
        after = path.read_bytes().decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return Edited(problem="The editor saved something that is not UTF-8 text. The letter is as it was.")
    after = after.removeprefix("\ufeff").replace("\r\n", "\n")
    if after.endswith("\n") and not before.endswith("\n"):
        after = after[:-1]
    return Edited(text=None if after == before else after)


def desktop_opener() -> str | None:
    """Return the command that asks the desktop to open something; None where there is no desktop to ask."""
    if sys.platform == "darwin":
        return shutil.which("open")
    if os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        return shutil.which("xdg-open")
    return None
