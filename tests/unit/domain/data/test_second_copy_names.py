"""Names of second copies: what each program writes is known by it, and what is not a second copy is left alone."""

import pytest

from waitroom.domain.data.second_copy_names import second_copy_name

WRITTEN_BY = {
    "waitroom.sync-conflict-20261101-101010-ABCDEFG.json": "Syncthing",
    "waitroom.sync-conflict-20161101-101010.json": "Syncthing",
    "waitroom (conflicted copy 2026-11-28 141213).json": "Nextcloud or ownCloud",
    "waitroom (conflicted copy Sam 2026-11-28 141213).json": "Nextcloud or ownCloud",
    "waitroom_conflict-20261128-141213.json": "Nextcloud or ownCloud",
    "waitroom (Conflicted copy 2026-11-28).json": "Dropbox",
    "waitroom (Sam's conflicted copy 2026-11-28).json": "Dropbox",
    "waitroom (In Konflikt stehende Kopie von Sam 2026-11-28).json": "Dropbox",
    "waitroom (copie en conflit de Sam 2026-11-28).json": "Dropbox",
    "waitroom (Copia en conflicto de Sam 2026-11-28).json": "Dropbox",
    "waitroom (サムの競合コピー 2026-11-28).json": "Dropbox",
    "waitroom (Selective Sync Conflict).json": "Dropbox or Maestral",
    "waitroom (case conflict 1).json": "Dropbox or Maestral",
    "waitroom (Sam's conflicting copy 2026-11-28).json": "Maestral",
    "waitroom (conflicting copy).json": "Maestral",
    "waitroom-DESKTOP-ABC.json": "OneDrive",
    "waitroom-LAPTOP7-2.json": "OneDrive",
    "waitroom-Sams-MacBook-Pro.json": "OneDrive",
    "waitroom-fedora-safeBackup-0001.json": "OneDrive",
    "waitroom 2.json": "iCloud Drive",
    "waitroom (1).json": "Google Drive or OneDrive",
    "waitroom(1).json": "Google Drive or OneDrive",
    "Copy of waitroom.json": "Google Drive",
    "Kopie von waitroom.json": "Google Drive",
    "Copia de waitroom.json": "Google Drive",
    "Copie de waitroom.json": "Google Drive",
    "waitroom_Andy-PC_Jan-03-0901-2013_CaseConflict_1.json": "Synology Drive",
    "waitroom (SFConflict sam@example.org 2026-11-28-14-12-13).json": "Seafile",
    "waitroom.Conflict.json": "Resilio Sync",
    "waitroom.json.conflict1": "rclone",
    "waitroom.json..path2": "rclone",
    "waitroom copy.json": "",
    "waitroom Kopie 2.json": "",
    "waitroom - Copy (2).json": "",
    "waitroom – Kopia.json": "",
    "waitroom (another copy).json": "",
    "waitroom (kópia).json": "",
    "Waitroom.json": "",
}

NONE = (
    "waitroom.json",
    "waitroom.json.lock",
    "waitroom-broken-20261128-141213-1.json",
    "waitroom-notes.json",
    "waitroom-NOTES.json",
    "waitroom-2014.json",
    "waitroom export.json",
    "mywaitroom.json",
    "waitroom.txt",
    "waitroom (1).txt",
    "waitroom.json.part",
    "waitroom.json~",
    "glance.json",
    ".waitroom-0123abcd-77-0123abcd.tmp",
    ".syncthing.waitroom.json.tmp",
    "~syncthing~waitroom.json.tmp",
    ".waitroom (1).json.~1a2b",
    "waiting (1).json",
)


@pytest.mark.parametrize(("name", "program"), WRITTEN_BY.items())
def test_what_a_program_names_is_known_by_it(name: str, program: str) -> None:
    assert second_copy_name(name, "waitroom.json") == (name, program)


@pytest.mark.parametrize("name", NONE)
def test_own_files_temporary_files_and_files_of_other_people_are_none(name: str) -> None:
    assert second_copy_name(name, "waitroom.json") is None


def test_the_name_of_this_computer_is_known_in_small_letters_too() -> None:
    assert second_copy_name("waitroom-kitchen.json", "waitroom.json") is None
    assert second_copy_name("waitroom-kitchen.json", "waitroom.json", "kitchen.local") is not None
    assert second_copy_name("waitroom-Kitchen-3.json", "waitroom.json", "kitchen") is not None


def test_a_kept_file_has_second_copies_under_its_own_name() -> None:
    kept = "0" * 64 + ".jpg"
    assert second_copy_name("0" * 64 + " (1).jpg", kept) is not None
    assert second_copy_name("1" * 64 + ".jpg", kept) is None
