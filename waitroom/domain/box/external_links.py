"""Web addresses and files of mementos that may be opened in another program."""

import re
from pathlib import PurePath
from urllib.parse import urlsplit

from waitroom.domain.shared.safe_text import is_control_character

PROGRAM_ENDINGS = frozenset(
    {".app", ".appimage", ".bat", ".cmd", ".com", ".command", ".desktop", ".exe", ".jar", ".js", ".lnk", ".msi"}
    | {".pif", ".ps1", ".py", ".scr", ".sh", ".terminal", ".tool", ".url", ".vbs", ".webloc", ".workflow", ".wsf"}
)  # fmt: skip
"""Files that a desktop may run instead of showing them."""


def find_web_address(text: str) -> str:
    """Return the first web address in `text`, or nothing; one with signs that act on a terminal is none."""
    for found in re.findall(r"https?://[^\s<>\"“”]+", text, flags=re.IGNORECASE):
        address = found.rstrip(".,;:!?)]}'’»")
        if address_host(address) and not any(map(is_control_character, address)):
            return str(address)
    return ""


def address_host(address: str) -> str:
    """Return where an address leads, without name, password and port; nothing where that cannot be read."""
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""


def is_program_name(file_name: str) -> bool:
    """Tell whether a desktop may run a file of this name as a program, by its ending."""
    return PurePath(file_name).suffix.lower() in PROGRAM_ENDINGS
