"""The files that waitroom itself wrote into its folders, told by their names: what is forgotten, and nothing else.

The data folder may be one that the person uses for other things as well: what was not written here is not touched. What
they wrote by hand (config.toml, holidays.txt) is theirs and stays.
"""

import contextlib
import re
from collections.abc import Collection, Iterator
from pathlib import Path

from waitroom.disk import Disk, replace_file, write_new_file
from waitroom.domain.shared.errors import BadFile
from waitroom.put_off import compiled_when_used
from waitroom.store.document_numbers import by_id
from waitroom.store.file_format import document_texts, file_text
from waitroom.store.file_reading import LARGEST, parse_tables
from waitroom.store.forgotten_links import without_documents
from waitroom.store.store_file import temporary_in

_BESIDE = compiled_when_used(
    r"\.waitroom-[0-9a-f-]+\.(tmp|unsaved)|glance\.json|passphrase\.json|from-editor-[^/]*\.txt"
)
_BACKUP = compiled_when_used(r"waitroom-\d{6,}-\d{4}-\d{2}-\d{2}(-held)?\.json")
_KEPT_FILE = compiled_when_used(r"(\.new-.*|(\.going-)?[0-9a-f]{64}(\.[a-z0-9]{1,8})?)")
_TEMPORARY = compiled_when_used(r"\.waitroom-[0-9a-f-]+\.tmp")
_SESSION = compiled_when_used(r"session\.json")
_PAGE = compiled_when_used(r"[a-z0-9-]+-\d+\.json")
_REPORT = compiled_when_used(r"[^/]+\.txt")
_ANY = compiled_when_used(r".*")
EDITING = "editing-"
BACKUPS, BOX, THUMBS, OPEN, REPORTS = "backups", "box", "thumbs", "open", "reports"
ASIDE = "second-copies"
"""Second copies that were set aside, whatever their names are."""


def remove_own_files(disk: Disk, store: Path, data: Path, state: Path) -> None:
    """Remove every file that waitroom wrote: the store, what lies beside it, backups, kept files, what stood open.

    All that can be removed is, also where one of them cannot. The lock of the store and the note of what was
    forgotten stay: neither holds a word.

    Raises:
        OSError: the first thing that could not be removed.
    """
    failed: list[OSError] = []

    def remove(folder: Path, *patterns: re.Pattern[str]) -> None:
        for name in _names(disk, folder):
            if any(pattern.fullmatch(name) for pattern in patterns):
                try:
                    disk.remove(folder / name)
                except FileNotFoundError:
                    continue
                except OSError as error:
                    failed.append(error)

    folders = [(data / BOX / THUMBS, _KEPT_FILE), (data / BOX, _KEPT_FILE), (data / BACKUPS, _BACKUP)]
    folders += [(state / OPEN, _PAGE), (state / REPORTS, _REPORT), (state / ASIDE, _ANY)]
    folders += [(state, _SESSION)]
    folders += [(data / name, _ANY) for name in _names(disk, data) if name.startswith(EDITING)]
    for folder, pattern in folders:
        remove(folder, pattern, _TEMPORARY)
    for folder in dict.fromkeys((store.parent, data)):
        copies = [re.escape(name) for name in _names(disk, folder) if _is_copy(name, store)]
        remove(folder, _BESIDE, re.compile("|".join([re.escape(store.name), *copies])))
    for folder, _ in folders:
        with contextlib.suppress(OSError):  # another file lies in it, or it is not there
            disk.remove_folder(folder)
    for folder in dict.fromkeys((store.parent, data)):
        with contextlib.suppress(FileNotFoundError):
            disk.sync_folder(folder)
    if failed:
        raise failed[0]


def rewrite_copies(disk: Disk, store: Path, folders: tuple[Path, Path], ids: Collection[str]) -> None:
    """Take the documents `ids`, and what hangs on them, out of every backup and every second copy of the store.

    `folders` are those of data and of what stands open.

    A copy that cannot be read and names one of them, or was set aside as damaged, is removed: what else of them
    stands in it cannot be told.

    Raises:
        OSError: where one cannot be written or removed; it is as it was, and so are those after it.
    """
    named = [id_.encode() for id_ in ids]
    for path in _copies(disk, store, *folders):
        whole, _ = disk.read(path, LARGEST)
        is_named = any(id_ in whole for id_ in named)
        is_damaged = "-broken-" in path.name
        if not is_named and not is_damaged:
            continue
        try:
            tables, numbers = by_id(parse_tables(whole, path.name))
        except (BadFile, RecursionError):
            disk.remove(path)
            continue
        left = without_documents(tables, ids)
        text = file_text(
            {
                name: document_texts({numbers[name][id_]: raw for id_, raw in documents.items()})
                for name, documents in left.items()
            }
        )
        temporary = temporary_in(path.parent)
        write_new_file(disk, temporary, text)
        replace_file(disk, temporary, path)


def _copies(disk: Disk, store: Path, data: Path, state: Path) -> Iterator[Path]:
    for name in _names(disk, data / BACKUPS):
        if _BACKUP.fullmatch(name):
            yield data / BACKUPS / name
    for folder in (store.parent, state / ASIDE):
        for name in _names(disk, folder):
            if _is_copy(name, store):
                yield folder / name


def _is_copy(name: str, store: Path) -> bool:
    """Tell whether a file is a second copy of the store, of whatever program, or one that was set aside as damaged."""
    folded = name.casefold()
    is_one = store.stem.casefold() in folded and store.suffix.casefold() in folded
    return is_one and name not in {store.name, f"{store.name}.lock"} and not name.startswith(".")


def _names(disk: Disk, folder: Path) -> list[str]:
    try:
        return disk.names(folder)
    except OSError:
        return []
