"""The names that programs which keep folders the same, and hands, give a second copy of a file.

A row of the table is a program and what it puts around the file's name. Where each is known from:

- Syncthing: its manual, "Understanding Synchronization": `<name>.sync-conflict-<date>-<time>-<modifiedBy>.<ext>`; up
  to 2018 without the last part.
- Nextcloud, ownCloud, OpenCloud: their desktop clients' `makeConflictFileName`: `(conflicted copy [<user>] <date>
  <time>)`; up to client 2.4 `_conflict-<date>-<time>`.
- Dropbox: its help, "What's a conflicted copy?": `(<who>'s conflicted copy <date>)`, translated with the client,
  and `(Case Conflict)`, `(Unicode Encoding Conflict)`, `(Selective Sync Conflict)`.
- Maestral: release 1.7.2, `(Sam's conflicting copy 2022-08-30)`; before it `(conflicting copy)`, `(case conflict)`.
- OneDrive: `-<name of the computer>`, in capitals on Windows; the client for Linux: `-<name>-safeBackup-0001`
  (abraunegg/onedrive #3439), before that `-<name>`, `-<name>-2` (#207), and `(<name>)` (xybu/onedrive-d-old #127).
- iCloud Drive and the Finder: `<name> 2`, `<name> copy`, translated with the system.
- Google Drive, and OneDrive in the browser: `(1)`; Google Drive in the browser "Copy of <name>", translated.
- Synology Drive: its knowledge base, "Why is there file conflict": `_<client>_<Mon-dd-hhmm-yyyy>_<reason>Conflict_1`.
- Seafile: `(SFConflict <address> <date>)`. Resilio Sync: `.Conflict`. rclone bisync: its manual, `--conflict-suffix`:
  `<name>.<ext>.conflict1`, before 1.66 `..path1`.
- Explorer: `<name> - Copy`; GNOME Files and Dolphin: `(copy)`, `(another copy)`; all translated.

What is in a bracket behind the name is a second copy in any language: so the clients of languages that nobody
looked up are known as well.
"""

import re
from pathlib import PurePath

from waitroom.quick_tuple import NamedTuple

_DAY = r"(?:19|20)\d\d-?[01]\d-?[0-3]\d"
_COPY_WORDS = (
    "copy|copie|kopie|kopia|kopi|kopio|kopya|kópia|kópie|kopija|copia|cópia|còpia|másolat|koopia|eintak|afrit"
    "|копия|копія|копие|αντίγραφο|コピー|副本|拷贝|複製|복사본|사본"
)


class _Row(NamedTuple):
    """A program, what stands before the name, between name and ending, and behind the ending; casefolded patterns."""

    program: str
    middle: str = ""
    before: str = ""
    behind: str = ""


_ROWS = (
    _Row("Syncthing", r"\.sync-conflict-\d{8}-\d{6}(?:-[a-z0-9]+)?"),
    _Row("Seafile", r" \(sfconflict .*\)"),
    _Row("Maestral", r" \(.*conflicting copy.*\)"),
    _Row("Dropbox or Maestral", r" \((?:case|unicode encoding|selective sync) conflict(?: \(?\d+\)?)?\)"),
    _Row("Nextcloud or ownCloud", rf" \((?:.* )?conflicted copy (?:.* )?{_DAY} \d{{6}}\)"),
    _Row("Nextcloud or ownCloud", r"_conflict-\d{8}-\d{6}"),
    _Row("Dropbox", r" \(.*conflicted copy.*\)"),
    _Row("Dropbox", rf" \(.*{_DAY}.*\)"),
    _Row("Synology Drive", r"_.+_[a-z]{3}-\d\d-\d{4,6}-\d{4}_[a-z]*conflict(?:_\d+)?"),
    _Row("OneDrive", r"-.+-safebackup-\d+"),
    _Row("Resilio Sync", r"\.conflict(?:\.?\(?\d*\)?)?"),
    _Row("rclone", behind=r"\.{1,2}(?:conflict|path)\d*"),
    _Row(
        "Google Drive",
        before=rf"(?:{_COPY_WORDS})(?: \(\d+\))? (?:of|von|van|de|di|do|da|af|av|z|tiedostosta) ",
    ),
    _Row("Google Drive or OneDrive", r" ?\(\d+\)"),
    _Row("iCloud Drive", r" \d{1,3}"),
    _Row("", rf" [-–—] (?:{_COPY_WORDS})(?: ?\(\d+\))?"),
    _Row("", rf" (?:{_COPY_WORDS})(?: \d+)?"),
    _Row("", r" ?\(.+\)(?: ?\(\d+\))?"),
    _Row("", r" ?\[.*conflict.*\]"),
)
"""The nearest comes first. No program is named where several, or a hand, write the same."""

_COMPUTER = re.compile(r"-([A-Za-z0-9][A-Za-z0-9-]{0,62})")
_NUMBERED = re.compile(r"-\d{1,3}$")
_SET_ASIDE = re.compile(r"-broken-\d{8}-\d{6}-\d+")


class SecondCopyName(NamedTuple):
    """The name of a second copy, and the program that names one so; "" where several do, or a hand."""

    name: str
    program: str


def second_copy_name(name: str, of: str, computer: str = "") -> SecondCopyName | None:
    """Return what the name of a file beside the one called `of` says of it; None where it is no second copy.

    `computer` is what this one is called: OneDrive adds it, on other systems than Windows in small letters. On some
    disks a second copy may differ in capitals alone. Temporary files, what waitroom writes itself, and files that
    only begin alike are none.
    """
    parts = None if name == of or name.startswith((".", "~")) else _around(name.casefold(), of.casefold())
    if parts is None or _SET_ASIDE.fullmatch(parts.middle):
        return None
    row = next((each for each in _ROWS if _fits(each, parts)), None)
    if row is not None or not any(parts):
        return SecondCopyName(name, row.program if row else "")
    at = len(parts.before) + len(PurePath(of).stem)
    is_computer = not parts.behind and _is_computer(name[at : at + len(parts.middle)], computer)
    return SecondCopyName(name, "OneDrive") if is_computer and not parts.before else None


class _Around(NamedTuple):
    """What stands before a name, between its stem and its ending, and behind the ending."""

    before: str
    middle: str
    behind: str


def _around(name: str, of: str) -> _Around | None:
    stem, ending = PurePath(of).stem, PurePath(of).suffix
    before, found, rest = name.partition(stem)
    cut = len(rest) - len(ending) if rest.endswith(ending) else rest.find(ending)
    return _Around(before, rest[:cut], rest[cut + len(ending) :]) if found and cut >= 0 else None


def _fits(row: _Row, parts: _Around) -> bool:
    pairs = ((row.before, parts.before), (row.middle, parts.middle), (row.behind, parts.behind))
    return all(re.fullmatch(pattern, part, re.DOTALL) for pattern, part in pairs)


def _is_computer(middle: str, computer: str) -> bool:
    """Tell whether what is added is the name of a computer: this one, or one in capitals as Windows has them."""
    found = _COMPUTER.fullmatch(middle)
    if found is None:
        return False
    names = {found[1], _NUMBERED.sub("", found[1])}
    if computer and computer.partition(".")[0].casefold() in {each.casefold() for each in names}:
        return True
    return any(_looks_like_windows(each) or _looks_like_mac(each) for each in names)


def _looks_like_windows(name: str) -> bool:
    """Tell whether it is a NetBIOS name: up to 15 capitals and digits; a word in capitals (NOTES) is none."""
    is_told = any(sign.isdigit() for sign in name) or name.startswith(
        ("DESKTOP", "LAPTOP", "PC", "MAC", "WIN")
    )
    return len(name) <= 15 and name.upper() == name and is_told and not name.isdigit()


def _looks_like_mac(name: str) -> bool:
    return re.search(r"(?i)(?:macbook|imac|mac-?mini|mac-?studio|mac-?pro)", name) is not None
