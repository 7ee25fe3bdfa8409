"""A file is read faithfully or not at all, and never taken for an empty one."""

import errno
import json
import os
import shutil
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from tests.store.disks import QUICK, FaultyDisk
from waitroom.domain.letters.letter import Letter, LetterState
from waitroom.domain.shared.errors import BadFile, CannotWrite, FileBusy, NewerFile
from waitroom.paths import Paths
from waitroom.store import file_reading
from waitroom.store.database import Store
from waitroom.store.file_damage import DamagedFile
from waitroom.store.migrations import SCHEMA, schema_of
from waitroom.store.opening import open_store
from waitroom.store.start_again import start_empty, start_from_backup

HERE = Path(__file__).parent
ID = "11111111-2222-4333-8444-555555555555"

BROKEN = {
    "empty": b"",
    "blank": b" \n",
    "cut": b'{"letters": {"a": {"id": "a", "bo',
    "NULs": b'{"letters": {}}' + b"\0" * 40,
    "only NULs": b"\0" * 40,
    "bad UTF-8": b'{"letters": {"a\xff": {}}}',
    "two BOMs": b"\xef\xbb\xbf\xef\xbb\xbf{}",
    "a list": b"[]",
    "a table that is none": b'{"letters": []}',
    "a document that is none": b'{"letters": {"a": "text"}}',
    "a key twice": b'{"letters": {"a": {"id": "a", "id": "b"}}}',
    "a document twice": b'{"letters": {"a": {}, "a": {}}}',
    "too deep": b'{"letters": {"a": ' + b"[" * 100_000 + b"]" * 100_000 + b"}}",
    "not a number": b'{"letters": {"a": {"x": NaN}}}',
    "endless": b'{"letters": {"a": {"x": 1e999}}}',
    "a number of 5000 digits": b'{"letters": {"a": {"x": ' + b"9" * 5000 + b"}}}",
    "rubbish after it": b'{"letters": {}}}',
    "a schema of words": b'{"meta": {"waitroom": {"schema": "one"}}}',
    "a schema below zero": b'{"meta": {"waitroom": {"schema": -1}}}',
}


@pytest.mark.parametrize("data", BROKEN.values(), ids=BROKEN.keys())
def test_a_broken_file_is_left_and_copied_aside(paths: Paths, now: datetime, data: bytes) -> None:
    paths.data.mkdir()
    paths.store.write_bytes(data)
    for _ in range(2):
        with pytest.raises(DamagedFile, match="There is no backup yet") as caught:
            open_store(paths, now=now, pace=QUICK)
        assert caught.value.set_aside == paths.data / "waitroom-broken-20140424-093000-1.json"
        assert caught.value.set_aside.read_bytes() == paths.store.read_bytes() == data
        assert "\n" not in str(caught.value)
    assert sum("broken" in name for name in [path.name for path in paths.data.iterdir()]) == 1


def test_looking_at_a_broken_file_leaves_nothing_behind(paths: Paths, now: datetime) -> None:
    paths.data.mkdir()
    paths.store.write_bytes(b"{")
    with pytest.raises(DamagedFile) as caught:
        open_store(paths, now=now, read_only=True, pace=QUICK)
    assert caught.value.set_aside is None
    assert [path.name for path in paths.data.iterdir()] == ["waitroom.json"]


def test_different_broken_files_do_not_overwrite_each_other(paths: Paths, now: datetime) -> None:
    paths.data.mkdir()
    for data in (b"{", b"["):
        paths.store.write_bytes(data)
        with pytest.raises(DamagedFile):
            open_store(paths, now=now, pace=QUICK)
    assert sorted(path.read_bytes() for path in paths.data.glob("*broken*")) == [b"[", b"{"]


def test_a_file_that_is_too_large_is_left(
    paths: Paths, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths.data.mkdir()
    paths.store.write_bytes(b'{"letters": {}}')
    monkeypatch.setattr(file_reading, "LARGEST", 10)
    with pytest.raises(BadFile, match="too large"):
        open_store(paths, now=now, pace=QUICK)


def test_one_byte_order_mark_is_accepted(paths: Paths, now: datetime) -> None:
    paths.data.mkdir()
    paths.store.write_bytes(b'\xef\xbb\xbf{"letters": {"a": {"id": "a", "body": "read"}}}')
    assert open_store(paths, now=now, read_only=True, pace=QUICK).letters.all()[0].body == "read"


def test_the_backup_is_offered_and_can_be_begun_from(
    open_store: Callable[..., Store], paths: Paths, now: datetime
) -> None:
    store = open_store()
    store.letters.save(Letter(body="saved"), now=now)
    store.close()
    open_store().close()
    paths.store.write_bytes(b"{")
    with pytest.raises(DamagedFile, match="of 24 April 2014 and holds 1 document") as caught:
        open_store()
    assert caught.value.backup
    again = start_from_backup(paths, caught.value.backup, now=now, pace=QUICK)
    assert [letter.body for letter in again.letters.all()] == ["saved"]
    again.close()
    assert [path.read_bytes() for path in paths.data.glob("*broken*")] == [b"{"]
    caught.value.backup.path.unlink()
    with pytest.raises(CannotWrite, match="not there any more"):
        start_from_backup(paths, caught.value.backup, now=now)


def test_one_can_begin_again_with_nothing(paths: Paths, now: datetime) -> None:
    paths.data.mkdir()
    paths.store.write_bytes(b"{")
    store = start_empty(paths, now=now, pace=QUICK)
    assert store.waits.all() == ()
    assert schema_of(json.loads(paths.store.read_bytes())) == SCHEMA
    store.close()
    paths.store.unlink()
    start_empty(paths, now=now, pace=QUICK).close()


def test_one_cannot_begin_again_where_the_broken_file_cannot_be_kept(paths: Paths, now: datetime) -> None:
    paths.data.mkdir()
    paths.store.write_bytes(b"{")
    disk = FaultyDisk()
    disk.faults = {"create": errno.ENOSPC}
    with pytest.raises(CannotWrite, match="could not be copied aside"):
        start_empty(paths, now=now, pace=QUICK, disk=disk)
    disk.faults = {"sync_folder": errno.EIO, "names": errno.EIO}
    with pytest.raises(CannotWrite, match="could not be copied aside"):
        start_empty(paths, now=now, pace=QUICK, disk=disk)
    disk.faults = {"replace": errno.EIO}
    with pytest.raises(CannotWrite, match="cannot be written"):
        start_empty(paths, now=now, pace=QUICK, disk=disk)
    disk.faults = {}
    with pytest.raises(DamagedFile) as caught:
        open_store(paths, now=now, pace=QUICK, disk=disk)
    assert caught.value.set_aside


@pytest.mark.parametrize("place", ["folder", "fifo", "dangling", "EIO", "EACCES", "EMFILE", "no reason"])
def test_what_cannot_be_read_now_is_not_moved_and_not_taken_for_empty(
    paths: Paths, now: datetime, place: str
) -> None:
    paths.data.mkdir()
    disk = FaultyDisk()
    if place == "folder":
        paths.store.mkdir()
    elif place == "fifo":
        os.mkfifo(paths.store)
    elif place == "dangling":
        paths.store.symlink_to(paths.data / "nowhere" / "x.json")
    else:
        paths.store.write_bytes(b"{}")
        disk.faults = {"read": getattr(errno, place, 0)}
    before = os.lstat(paths.store)
    with pytest.raises(FileBusy) as caught:
        open_store(paths, now=now, pace=QUICK, disk=disk)
    assert "\n" not in str(caught.value)
    assert os.lstat(paths.store) == before
    assert [path.name for path in paths.data.iterdir()] == ["waitroom.json"]


def test_a_pipe_in_its_place_at_the_last_moment_does_not_hang(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(OSError, match="not a regular file"):
        FaultyDisk().read(tmp_path / "pipe", 10)


def test_a_newer_file_is_read_and_not_changed_by_a_byte(paths: Paths, now: datetime) -> None:
    paths.data.mkdir()
    data = b'{"meta": {"waitroom": {"schema": 99}}, "letters": {"a": {"id": "a", "body": "new", "mood": 1}}}'
    paths.store.write_bytes(data)
    store = open_store(paths, now=now, pace=QUICK)
    assert store.progress.state.read_only
    assert [letter.body for letter in store.letters.all()] == ["new"]
    for change in (
        lambda: store.letters.save(Letter(), now=now),
        lambda: store.letters.delete("a", now=now),
    ):
        with pytest.raises(CannotWrite, match="newer waitroom"):
            change()
    assert len(store.letters.all()) == 1
    store.close()
    assert paths.store.read_bytes() == data
    assert [path.name for path in paths.data.iterdir()] == ["waitroom.json"]
    paths.store.write_bytes(data.replace(b'"new"', b"17"))
    with pytest.raises(NewerFile):
        open_store(paths, now=now, pace=QUICK)


def test_a_file_that_becomes_newer_under_an_open_tab_is_not_touched(
    open_store: Callable[..., Store], paths: Paths, now: datetime
) -> None:
    data = b'{"meta": {"waitroom": {"schema": 99}}}'
    for look_first in (True, False):
        paths.data.mkdir(exist_ok=True)
        paths.store.write_bytes(b"{}")
        store = open_store()
        store.letters.save(Letter(), now=now)
        store.flush()
        paths.store.write_bytes(data)
        if look_first:
            assert store.reload_if_changed(now=now)
        else:
            store.letters.save(Letter(), now=now)
            store.flush()
        assert store.progress.state.read_only
        assert "newer waitroom" in store.progress.state.problem
        assert paths.store.read_bytes() == data


def test_an_older_file_is_copied_and_then_understood(paths: Paths, now: datetime) -> None:
    paths.data.mkdir()
    shutil.copy(HERE / "schema-0.json", paths.store)
    old = paths.store.read_bytes()
    looked = open_store(paths, now=now, read_only=True, pace=QUICK)
    assert looked.letters.all()[0].state is LetterState.SENT
    assert paths.store.read_bytes() == old
    disk = FaultyDisk()
    disk.faults = {"create": errno.ENOSPC}
    with pytest.raises(CannotWrite, match="no backup could be made"):
        open_store(paths, now=now, pace=QUICK, disk=disk)
    assert paths.store.read_bytes() == old
    store = open_store(paths, now=now, pace=QUICK)
    assert [letter.state for letter in store.letters.all()] == [LetterState.SENT, LetterState.DRAFT]
    assert [backup.path.read_bytes() for backup in store.backups.all()] == [old]
    store.close()
    new = json.loads(paths.store.read_bytes())
    assert schema_of(new) == SCHEMA
    assert {"id": "b", "body": "Dear", "state": "draft", "mood": "calm"}.items() <= new["letters"][
        "2"
    ].items()
    assert new["songs"] == {"1": {"title": "kept"}}


def test_an_older_file_without_letters_and_its_other_tab(paths: Paths, now: datetime) -> None:
    paths.data.mkdir()
    paths.store.write_bytes(b'{"people": {"p": {"id": "p", "name": "Ada"}}}')
    store = open_store(paths, now=now, pace=QUICK)
    assert store.flush()
    assert store.people.all()[0].name == "Ada"
    paths.store.write_bytes(b'{"people": {"p": {"id": "p", "name": "Ada L."}}}')
    assert store.reload_if_changed(now=now)
    assert store.people.all()[0].name == "Ada L."
    store.close()
