"""Forgetting for good: no byte of it is left, no other window writes it again, and a kill never leaves half of it."""

import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from tests.store.canary import CANARY, bytes_with, furnish, litter
from tests.store.conftest import NOW
from tests.store.disks import QUICK, FaultyDisk
from waitroom.domain.letters.letter import Letter
from waitroom.domain.shared.errors import CannotWrite
from waitroom.domain.waits.wait import Wait
from waitroom.paths import Paths
from waitroom.room.letters.external_edits import ExternalEdits
from waitroom.store.database import Store
from waitroom.store.pictures import FileFolder
from waitroom.store.private_page_files import PrivatePageFiles
from waitroom.store.session import Session
from waitroom.store.store_file import machine_mark

Open = Callable[..., Store]


def is_forgotten(store: Store) -> bool:
    return store.progress.state.is_forgotten


def test_everything_leaves_no_byte_and_what_is_not_ours_stays(open_store: Open, paths: Paths) -> None:
    store = open_store()
    furnish(store)
    litter(paths, store)
    (paths.data / "holidays.txt").write_text("2014-05-01")
    (paths.data / "backups" / "mine.txt").write_text("mine")
    assert bytes_with(paths.data)
    assert store.removal.forget_everything()
    store.close()
    assert not bytes_with(paths.data)
    left = sorted(str(path.relative_to(paths.data)) for path in paths.data.rglob("*"))
    assert left == [
        "backups",
        "backups/mine.txt",
        "forgotten.json",
        "holidays.txt",
        "waitroom.json.lock",
    ]
    assert (paths.data / "forgotten.json").stat().st_mode & 0o777 == 0o600
    again = open_store()
    assert not again.waits.all()
    kept = again.waits.save(Wait(organisation="Library"), now=NOW)
    assert again.flush(5.0)
    assert open_store().waits.get(kept.id)


def test_another_window_obeys_whatever_it_is_about_to_write(open_store: Open, paths: Paths) -> None:
    """P14: the autosave, the journal and the pages that stand open of another window write nothing of it again."""
    store, other = open_store(), open_store()
    gone, _ = furnish(store)
    assert store.flush(5.0)
    other.reload_if_changed(now=NOW)
    letter = other.letters.all()[0]
    pages = PrivatePageFiles(paths.held, pace=QUICK, is_over=lambda: other.removal.is_forgotten)
    pages.keep("page", {"text": CANARY})
    pages.flush(5.0)
    assert store.removal.forget_everything()
    assert not is_forgotten(other)
    other.letters.save(replace(letter, body=f"{CANARY} typed meanwhile"), now=NOW)
    pages.keep("page", {"text": f"{CANARY} more"})
    pages.flush(5.0)
    other.flush(5.0)
    assert is_forgotten(other)
    assert other.waits.get(gone.id) is None
    with pytest.raises(CannotWrite, match="forgotten"):
        other.waits.save(gone, now=NOW)
    other.close()
    assert not bytes_with(paths.data)
    assert not (paths.data / "waitroom.json").exists()


def test_a_window_that_types_nothing_notices_by_itself(open_store: Open, paths: Paths) -> None:
    store, other = open_store(), open_store()
    furnish(store)
    store.flush(5.0)
    other.reload_if_changed(now=NOW)
    store.removal.forget_everything()
    assert other.reload_if_changed(now=NOW)
    assert other.progress.state.is_forgotten
    assert not other.waits.all()


def test_what_a_killed_window_noted_before_is_not_read_afterwards(open_store: Open, paths: Paths) -> None:
    store = open_store()
    furnish(store)
    store.removal.forget_everything()
    # A window that had not noticed yet began a journal, and was killed.
    head = {"schema": 1, "changes": [{"table": "waits", "id": "x", "base": None, "text": 2}]}
    name = f".waitroom-{machine_mark()}-4194303-00000000.unsaved"
    (paths.data / name).write_text(json.dumps(head) + "\n{}\n\n")
    later = open_store()
    assert not later.waits.all()
    later.flush(5.0)
    assert not (paths.data / name).exists()


def test_one_wait_goes_with_all_that_hangs_on_it_also_from_the_backups(
    open_store: Open, paths: Paths
) -> None:
    store, other = open_store(), open_store()
    gone, stays = furnish(store)
    assert store.flush(5.0)
    other.reload_if_changed(now=NOW)
    (paths.data / "waitroom-broken-20140423-101010-1.json").write_text(f'{{"letters": "{CANARY}')
    late = other.letters.save(Letter(wait_id=gone.id, body=f"{CANARY} of the other window"), now=NOW)
    assert other.flush(5.0)
    assert bytes_with(paths.data / "backups")
    assert store.removal.forget_wait(gone.id, now=NOW)
    assert not bytes_with(paths.data)
    assert [wait.organisation for wait in store.waits.all()] == ["Museum"]
    assert [letter.body for letter in store.letters.all()] == ["Dear Museum"]
    ada, question = store.people.all()[0], store.questions.all()[0]
    assert (ada.wait_ids, ada.spoke_about) == ((stays.id,), "the map")
    assert [asking.said for asking in question.askings] == ["yes"]
    assert store.backups.all()
    # The other window still has it on its desk, and goes on typing.
    other.letters.save(replace(late, body=f"{CANARY} and more"), now=NOW)
    other.letters.save(Letter(wait_id=gone.id, body=f"{CANARY} new"), now=NOW)
    assert other.flush(5.0)
    other.reload_if_changed(now=NOW)
    assert other.waits.get(gone.id) is None
    other.close()
    assert not bytes_with(paths.data)
    assert open_store().questions.all()[0].askings == question.askings


@pytest.mark.parametrize("step", ["create", "write", "sync", "replace", "lock"])
def test_a_full_disk_forgets_nothing_and_says_so(open_store: Open, paths: Paths, step: str) -> None:
    """P4: what cannot be noted is not done, and everything is as it was."""
    disk = FaultyDisk()
    store = open_store(disk=disk)
    gone, _ = furnish(store)
    assert store.flush(5.0)
    before = (paths.data / "waitroom.json").read_bytes()
    disk.faults[step] = 28
    for act in (store.removal.forget_everything, lambda: store.removal.forget_wait(gone.id, now=NOW)):
        with pytest.raises(CannotWrite, match="Nothing was forgotten"):
            act()
    disk.faults.clear()
    assert store.waits.get(gone.id)
    assert (paths.data / "waitroom.json").read_bytes() == before


def test_what_cannot_be_removed_now_is_removed_at_the_next_start(open_store: Open, paths: Paths) -> None:
    disk = FaultyDisk()
    store = open_store(disk=disk)
    furnish(store)
    litter(paths, store)
    disk.faults["remove"] = 5
    assert not store.removal.forget_everything()
    assert bytes_with(paths.data)
    assert open_store(read_only=True).waits.all() == ()
    with pytest.raises(CannotWrite, match="cannot be removed yet"):
        open_store(disk=disk)
    disk.faults.clear()
    again = open_store()
    assert not again.waits.all()
    assert not bytes_with(paths.data)


def test_a_wait_that_could_not_leave_the_backups_leaves_them_at_the_next_start(
    open_store: Open, paths: Paths
) -> None:
    store = open_store()
    gone, stays = furnish(store)
    assert store.flush(5.0)
    store.close()
    open_store(now=NOW + timedelta(days=1)).close()  # which makes a backup of the whole
    store = open_store(now=NOW + timedelta(days=2))
    blocked = max((paths.data / "backups").iterdir())
    whole = blocked.read_bytes()
    blocked.unlink()
    blocked.mkdir()  # it cannot be read at this moment
    assert not store.removal.forget_wait(gone.id, now=NOW)
    assert store.waits.get(gone.id) is None
    store.close()
    blocked.rmdir()
    blocked.write_bytes(whole)
    assert open_store(read_only=True).waits.get(gone.id) is None
    again = open_store()
    again.flush(5.0)
    assert not bytes_with(paths.data)
    assert [wait.id for wait in again.waits.all()] == [stays.id]
    assert b"Museum" in blocked.read_bytes()
    backup = next(each for each in again.backups.all() if each.path == blocked)
    assert again.restorer.restore_backup(backup, now=NOW)
    assert [letter.body for letter in again.letters.all()] == ["Dear Museum"]


@pytest.mark.parametrize("what", ["everything", "wait"])
def test_killed_before_and_after_each_call_it_leaves_old_or_new_whole(tmp_path: Path, what: str) -> None:
    """P1: a kill at any call of the forgetting leaves everything, or the next start finds nothing of it."""
    program = [sys.executable, "-m", "tests.store.killed_forgetting", str(tmp_path / "data"), what]
    assert subprocess.run(program, cwd=Path(__file__).parents[2], check=False, timeout=240).returncode == 0


def test_pictures_lent_texts_and_where_the_room_was_left_are_not_written_any_more(
    open_store: Open, paths: Paths
) -> None:
    store, other = open_store(), open_store()
    assert store.removal.forget_everything()
    pictures = FileFolder(paths.files, lambda: other.removal.is_forgotten)
    with pytest.raises(CannotWrite, match="forgotten"):
        pictures.add_bytes(CANARY.encode(), "a.txt")
    with pytest.raises(OSError, match="forgotten"):
        ExternalEdits(paths.data, lambda: other.removal.is_forgotten).lend("letter", CANARY)
    session = Session(paths.session, pace=QUICK)
    session.discard()
    session.set("room", CANARY)
    session.close()
    assert not bytes_with(paths.data)


def test_what_is_brought_in_again_from_a_file_of_their_own_is_kept_in_every_window(
    open_store: Open, paths: Paths
) -> None:
    disk = FaultyDisk()
    store, other = open_store(disk=disk), open_store()
    gone, _ = furnish(store)
    assert store.removal.forget_wait(gone.id, now=NOW)
    other.reload_if_changed(now=NOW)
    store.waits.save(gone, now=NOW)
    assert store.waits.get(gone.id) is None
    disk.faults["create"] = 28
    with pytest.raises(CannotWrite, match="brought back"):
        store.removal.bring_back([gone.id])
    disk.faults.clear()
    store.removal.bring_back(["another"])
    store.removal.bring_back([gone.id])
    store.waits.save(gone, now=NOW)
    assert store.flush(5.0)
    other.reload_if_changed(now=NOW)
    other.waits.save(Wait(organisation="Library"), now=NOW)
    assert other.flush(5.0)
    assert {wait.organisation for wait in open_store().waits.all()} == {CANARY, "Museum", "Library"}


def test_a_newer_file_is_not_forgotten_in_part_and_a_damaged_note_forgets_nothing(
    open_store: Open, paths: Paths
) -> None:
    """P10: a file of a newer waitroom is not changed."""
    store = open_store()
    gone, _ = furnish(store)
    assert store.flush(5.0)
    looking = open_store(read_only=True)
    with pytest.raises(CannotWrite, match="reading only"):
        looking.removal.forget_wait(gone.id, now=NOW)
    (paths.data / "forgotten.json").write_text('{"everything": 3')
    assert open_store(read_only=True).waits.get(gone.id)
    (paths.data / "forgotten.json").write_text("[]")
    assert not store.reload_if_changed(now=NOW)
    assert store.waits.get(gone.id)
