"""A save that goes wrong leaves the old file and the person's words, says so, and goes on by itself."""

import errno
import os
import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from tests.store.disks import QUICK, STEPS, FaultyDisk
from waitroom.disk import Disk
from waitroom.domain.letters.letter import Letter
from waitroom.domain.waits.wait import Wait
from waitroom.paths import Paths
from waitroom.store.database import Store
from waitroom.store.opening import open_store
from waitroom.store.store_file import machine_mark
from waitroom.store.stored_table import MOST_ASKED
from waitroom.store.writer import WriteTiming

ERRORS = ("ENOSPC", "EDQUOT", "EFBIG", "EIO", "EROFS", "EACCES", "EMFILE")


def debris(folder: Path) -> list[str]:
    return [name for name in [path.name for path in folder.iterdir()] if name.endswith(".tmp")]


@pytest.mark.parametrize("step", ["lock", "make_folder", *STEPS])
def test_each_error_at_each_step(open_store: Callable[..., Store], now: datetime, step: str) -> None:
    disk = FaultyDisk()
    store = open_store(disk=disk, pace=WriteTiming(quiet=60.0, longest=60.0, retries=(60.0,), errand=60.0))
    letter = store.letters.save(Letter(body="before"), now=now)
    assert store.flush()
    for name in ERRORS:
        before = store.path.read_bytes()
        disk.faults = {step: getattr(errno, name)}
        letter = store.letters.save(replace(letter, body=f"typed while {name}"), now=now)
        assert not store.flush()
        assert not store.progress.state.is_saved
        assert "Not saved yet. Your words are kept here" in store.progress.state.problem
        after = store.path.read_bytes()
        assert after == before or (step == "sync_folder" and f"typed while {name}" in after.decode())
        assert store.letters.get(letter.id) == letter
        assert not debris(store.path.parent)
        disk.faults = {}
        assert store.flush()
        assert store.progress.state.problem == ""
        assert f"typed while {name}" in store.path.read_text("utf-8")


def test_it_tries_again_by_itself_and_withdraws_the_sentence(
    open_store: Callable[..., Store], now: datetime
) -> None:
    disk = FaultyDisk()
    store = open_store(disk=disk)
    said: list[str] = []
    saved = threading.Event()

    def look() -> None:
        said.append(store.progress.state.problem)
        if store.progress.state.problem:
            disk.faults = {}
        elif store.progress.state.is_saved:
            saved.set()

    store.progress.on_change(look)
    disk.faults = {"sync": errno.ENOSPC}
    store.letters.save(Letter(body="kept"), now=now)
    assert saved.wait(60)
    assert said[0].startswith("The disk is full.")
    assert said[-1] == ""
    assert store.progress.state.saved_at == now


def test_after_a_failed_fsync_a_new_file_is_written(open_store: Callable[..., Store], now: datetime) -> None:
    disk = FaultyDisk()
    store = open_store(disk=disk)
    disk.faults = {"sync": errno.EIO}
    store.letters.save(Letter(body="kept"), now=now)
    store.flush()
    assert "replace" not in disk.calls
    disk.calls.clear()
    disk.faults = {}
    assert store.flush()
    assert [call for call in disk.calls if call in STEPS][: len(STEPS)] == list(STEPS)


def test_a_folder_that_knows_no_fsync_is_no_error(open_store: Callable[..., Store], now: datetime) -> None:
    disk = FaultyDisk()
    store = open_store(disk=disk)
    disk.faults = {"sync_folder": errno.EINVAL}
    store.letters.save(Letter(), now=now)
    assert store.flush()


def test_the_removal_of_a_temporary_may_fail_too(open_store: Callable[..., Store], now: datetime) -> None:
    disk = FaultyDisk()
    store = open_store(disk=disk)
    store.letters.save(Letter(), now=now)
    for step in ("write", "replace"):
        disk.faults = {step: errno.EIO, "remove": errno.EIO}
        assert not store.flush()
    disk.faults = {}
    assert store.flush()


def test_a_slow_fsync_is_not_felt_while_typing(open_store: Callable[..., Store], now: datetime) -> None:
    going = threading.Event()
    go_on = threading.Event()

    class Slow(Disk):
        def sync(self, handle: int) -> None:
            going.set()
            assert go_on.wait(60)
            super().sync(handle)

    store = open_store(disk=Slow())
    letter = store.letters.save(Letter(body="a"), now=now)
    assert going.wait(60)
    letter = store.letters.save(replace(letter, body="ab"), now=now)
    assert store.letters.all() == (letter,)
    assert not store.reload_if_changed(now=now)
    assert not store.flush(0.01)
    go_on.set()
    assert store.flush()
    assert '"ab"' in store.path.read_text("utf-8")


def test_while_typing_goes_on_it_is_saved_at_the_latest_after_the_longest_time(
    open_store: Callable[..., Store], now: datetime
) -> None:
    store = open_store(pace=WriteTiming(quiet=60.0, longest=0.05, errand=60.0))
    saved = threading.Event()
    store.progress.on_change(saved.set)
    letter = Letter()
    for number in range(5):
        letter = store.letters.save(replace(letter, body=str(number)), now=now)
    assert saved.wait(60)
    assert store.progress.state.is_saved


def test_soon_means_without_waiting_for_quiet(open_store: Callable[..., Store], now: datetime) -> None:
    store = open_store(pace=WriteTiming(quiet=60.0, longest=60.0, errand=60.0))
    saved = threading.Event()
    store.progress.on_change(saved.set)
    store.letters.save(Letter(), now=now, soon=True)
    assert saved.wait(60)


def test_several_changes_land_together_or_not_at_all(store: Store, now: datetime) -> None:
    wait = store.waits.save(Wait(organisation="Museum"), now=now)
    store.flush()
    with store.transaction(), store.transaction():
        store.letters.save(Letter(wait_id=wait.id), now=now)
        store.waits.save(replace(wait, notes="wrote"), now=now)
    assert store.waits.all()[0].notes == "wrote"
    assert store.flush()

    def go_wrong() -> None:
        store.letters.save(Letter(wait_id=wait.id), now=now)
        store.waits.save(replace(wait, notes="wrong"), now=now)
        store.waits.save(replace(wait, notes="wrong again"), now=now)
        store.waits.delete(wait.id, now=now)
        raise ZeroDivisionError

    with store.transaction(), pytest.raises(ZeroDivisionError), store.transaction():
        go_wrong()
    assert store.waits.all()[0].notes == "wrote"
    assert len(store.letters.all()) == 1
    assert store.flush()
    assert "wrong" not in store.path.read_text("utf-8")


def test_a_mistake_of_our_own_is_said_and_the_words_stay(
    store: Store, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    def mistake(_: bytes) -> None:
        raise ZeroDivisionError

    with monkeypatch.context() as patch:
        patch.setattr(store.file, "write", mistake)
        letter = store.letters.save(Letter(body="kept"), now=now)
        assert not store.flush()
        assert store.progress.state.problem.startswith("waitroom made a mistake while saving.")
    assert store.letters.get(letter.id) == letter
    assert store.flush()


def test_a_folder_without_locks_is_said_and_saved_in(open_store: Callable[..., Store], now: datetime) -> None:
    disk = FaultyDisk()
    store = open_store(disk=disk)
    disk.faults = {"lock": errno.ENOLCK}
    store.letters.save(Letter(), now=now)
    assert store.flush()
    assert store.progress.state.notes == (
        "This folder has no file locks. Two tabs at once are kept apart by comparing alone.",
    )
    store.progress.clear_notes()
    assert not store.progress.state.notes


def test_while_another_holds_the_lock_the_words_wait(open_store: Callable[..., Store], now: datetime) -> None:
    disk = FaultyDisk()
    store = open_store(disk=disk)
    disk.faults = {"lock": errno.ETIMEDOUT}
    store.letters.save(Letter(), now=now)
    assert not store.flush()
    assert store.progress.state.problem.startswith("Another waitroom is writing.")
    disk.faults = {}
    assert store.flush()


def test_everything_is_for_the_owner_alone_whatever_the_umask(tmp_path: Path, now: datetime) -> None:
    folder = tmp_path / "a" / "b"
    paths = Paths(data=folder, state=folder / "state", config=folder)
    for mask in (0, 0o777 & ~0o700):
        before = os.umask(mask)
        try:
            store = open_store(paths, now=now, pace=QUICK)
            store.letters.save(Letter(), now=now)
            store.close()
        finally:
            os.umask(before)
    found = {path.name: path.stat().st_mode & 0o777 for path in (tmp_path / "a").rglob("*")}
    assert {mode for name, mode in found.items() if name in {"b", "backups"}} == {0o700}
    assert {mode for name, mode in found.items() if name not in {"b", "backups"}} == {0o600}
    assert {"waitroom.json", "waitroom.json.lock", "glance.json"} < found.keys()


def test_a_linked_store_and_folder_stay_links(tmp_path: Path, now: datetime) -> None:
    real = tmp_path / "real"
    real.mkdir()
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (tmp_path / "link").symlink_to(real)
    (real / "waitroom.json").symlink_to(elsewhere / "mine.json")
    (elsewhere / "mine.json").write_bytes(b"{}")
    paths = Paths(data=tmp_path / "link", state=real / "state", config=real)
    store = open_store(paths, now=now, pace=QUICK)
    store.letters.save(Letter(body="through the link"), now=now)
    store.close()
    assert (tmp_path / "link").is_symlink()
    assert (real / "waitroom.json").is_symlink()
    assert "through the link" in (elsewhere / "mine.json").read_text("utf-8")


def test_temporaries_of_killed_runs_go_and_those_of_living_ones_stay(paths: Paths, now: datetime) -> None:
    paths.data.mkdir()
    here = machine_mark()
    gone, alive = f".waitroom-{here}-99999999-0123abcd.tmp", f".waitroom-{here}-{os.getppid()}-0123abcd.tmp"
    root = f".waitroom-{here}-1-0123abcd.tmp"
    for name in (gone, alive, root, ".waitroom-x.tmp", "other.tmp"):
        (paths.data / name).write_bytes(b"half")
    open_store(paths, now=now, pace=QUICK).close()
    assert not (paths.data / gone).exists()
    assert all((paths.data / name).exists() for name in (alive, root, ".waitroom-x.tmp", "other.tmp"))


def test_a_young_temporary_that_another_machine_may_be_writing_stays(paths: Paths, now: datetime) -> None:
    paths.data.mkdir()
    theirs = (".waitroom-00000000-99999999-0123abcd.tmp", ".waitroom-99999999-0123abcd.tmp")
    for name in theirs:
        (paths.data / name).write_bytes(b"half")
    open_store(paths, now=now, pace=QUICK).close()
    assert set(theirs) <= {path.name for path in paths.data.iterdir()}
    for name in theirs:
        os.utime(paths.data / name, (1, 1))
    open_store(paths, now=now, pace=QUICK).close()
    assert not set(theirs) & {path.name for path in paths.data.iterdir()}


def test_nothing_is_written_while_nothing_changes(store: Store, now: datetime) -> None:
    store.letters.save(Letter(), now=now)
    store.flush()
    before = {path: path.stat().st_mtime_ns for path in store.path.parent.rglob("*")}
    assert store.flush()
    assert not store.reload_if_changed(now=now)
    assert {path: path.stat().st_mtime_ns for path in store.path.parent.rglob("*")} == before


def test_a_folder_that_cannot_be_made_is_one_sentence(tmp_path: Path, now: datetime) -> None:
    (tmp_path / "file").write_bytes(b"")
    paths = Paths(data=tmp_path / "file" / "x", state=tmp_path, config=tmp_path)
    with pytest.raises(Exception, match="cannot be made") as caught:
        open_store(paths, now=now)
    assert caught.value.exit_code == 73  # type: ignore[attr-defined]
    paths = Paths(data=tmp_path / "file", state=tmp_path, config=tmp_path)
    with pytest.raises(Exception, match="cannot be made"):
        open_store(paths, now=now)


def test_a_lock_that_is_held_and_a_system_that_has_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    disk = Disk()
    held = disk.lock(tmp_path / "lock", 1.0)
    with pytest.raises(TimeoutError):
        disk.lock(tmp_path / "lock", 0.01)
    held.release()

    def none(*_: object, **__: object) -> None:
        raise NotImplementedError

    monkeypatch.setattr("filelock.FileLock.acquire", none)
    with pytest.raises(OSError, match="implemented"):
        disk.lock(tmp_path / "lock", 0.01)


def test_a_process_of_somebody_else_is_alive(monkeypatch: pytest.MonkeyPatch) -> None:
    def not_allowed(*_: int) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "kill", not_allowed)
    assert Disk().is_alive(1)


def test_what_was_asked_for_is_asked_again_after_every_change(
    open_store: Callable[..., Store], now: datetime
) -> None:
    store = open_store()
    one = store.letters.save(Letter(wait_id="w", body="one"), now=now)

    def asked() -> list[str]:
        return [letter.body for letter in store.letters.where("wait_id", "w")]

    assert asked() == asked() == ["one"]
    two = store.letters.save(replace(one, body="two"), now=now)
    assert asked() == ["two"]
    store.letters.show(lambda letter: replace(letter, body="hidden"))
    assert asked() == ["hidden"]
    store.letters.show(lambda letter: letter)
    store.letters.save(Letter(wait_id="w", body="three"), now=now)
    assert asked() == ["two", "three"]
    assert store.removal.forget_wait(two.id, now=now)
    assert asked() == ["three"]
    for number in range(100):
        assert store.letters.where("wait_id", f"none {number}") == ()
    assert len(store.letters._found) <= MOST_ASKED
    for each in store.letters.all():
        store.letters.delete(each.id, now=now)
    assert asked() == []
