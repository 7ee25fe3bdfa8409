"""Backups are counted, not dated; what was deleted waits in the trash."""

import errno
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from tests.store.disks import FaultyDisk
from waitroom.disk import Disk, FileSignature
from waitroom.domain.letters.letter import Letter
from waitroom.domain.shared.errors import CannotWrite
from waitroom.domain.waits.wait import Wait
from waitroom.paths import Paths
from waitroom.store.backups import Backups
from waitroom.store.database import Store


def text(number: int) -> bytes:
    return b'{"letters": {"a": {"id": "a", "body": "%d"}}}' % number


def test_each_start_keeps_the_last_good_state(open_store: Callable[..., Store], now: datetime) -> None:
    for number in range(3):
        store = open_store()
        store.letters.save(Letter(body=str(number)), now=now)
        store.close()
        open_store().close()
    assert [backup.documents for backup in open_store().backups.all()] == [3, 2, 1]
    assert [backup.number for backup in open_store().backups.all()] == [3, 2, 1]


@pytest.mark.parametrize("start", [datetime(1970, 1, 1, tzinfo=UTC), datetime(2099, 12, 1, tzinfo=UTC)])
def test_the_last_ten_and_one_a_day_for_thirty_days_whatever_the_clock_says(
    paths: Paths, start: datetime
) -> None:
    backups = Backups(paths.data / "backups", Disk())
    for number in range(200):
        # The clock jumps back and forth, and every fourth backup has a day of its own.
        at = start + timedelta(days=(number // 4) * (1 if number % 8 < 4 else -1) + 60)
        assert backups.save(text(number), at)
    kept = [backup.number for backup in backups.all()]
    assert kept[:10] == list(range(200, 190, -1))
    assert kept == sorted(kept, reverse=True)
    assert 30 <= len(kept) <= 40, kept
    assert backups.newest() == backups.all()[0]
    assert len({backup.at for backup in backups.all()}) == 30


def test_the_same_again_and_what_does_not_read_back_make_no_backup(paths: Paths, now: datetime) -> None:
    class Forgetful(Disk):
        def write(self, handle: int, data: memoryview) -> int:
            return super().write(handle, memoryview(b"x" * len(data)))

    backups = Backups(paths.data / "backups", Disk())
    assert backups.newest() is None
    assert backups.save(text(1), now)
    assert not backups.save(text(1), now)
    assert not Backups(paths.data / "backups", Forgetful()).save(text(2), now)
    assert [path.read_bytes() for path in (paths.data / "backups").iterdir()] == [text(1)]


def test_only_whole_backups_are_offered(paths: Paths, now: datetime) -> None:
    backups = Backups(paths.data / "backups", Disk())
    backups.save(text(1), now)
    (paths.data / "backups" / "waitroom-000007-2014-04-24.json").write_bytes(b"{")
    (paths.data / "backups" / "waitroom-000008-2014-99-99.json").write_bytes(text(2))
    (paths.data / "backups" / "waitroom-000009-2014-04-24.json").symlink_to("nowhere")
    (paths.data / "backups" / "other.json").write_bytes(text(3))
    assert [backup.number for backup in backups.all()] == [1]
    backups.save(text(4), now)
    assert [backup.number for backup in backups.all()] == [10, 1]


def test_what_cannot_be_removed_or_read_stands_in_nobodys_way(paths: Paths, now: datetime) -> None:
    disk = FaultyDisk()
    backups = Backups(paths.data / "backups", disk)
    for number in range(12):
        backups.save(text(number), now)
    disk.faults = {"remove": errno.EACCES}
    assert backups.save(text(99), now)
    assert len(backups.all()) == 11

    class Unreadable(Disk):
        def read(self, path: object, at_most: int) -> tuple[bytes, FileSignature]:
            raise OSError(errno.EIO, "x")

    assert not Backups(paths.data / "backups", Unreadable()).save(text(1), now)


def test_a_backup_that_cannot_be_written_stops_nothing(
    open_store: Callable[..., Store], now: datetime
) -> None:
    store = open_store()
    store.letters.save(Letter(), now=now)
    store.close()
    for backup in store.backups.all():
        backup.path.unlink()
    disk = FaultyDisk()
    disk.faults = {"create": errno.ENOSPC}
    again = open_store(disk=disk)
    again.close()
    assert again.backups.all() == ()


def test_going_back_keeps_what_was_there(open_store: Callable[..., Store], now: datetime) -> None:
    store = open_store()
    first = store.letters.save(Letter(body="first"), now=now)
    store.waits.save(Wait(organisation="Museum"), now=now)
    store.close()
    open_store().close()
    store = open_store()
    store.letters.save(replace(first, body="changed"), now=now)
    store.letters.save(Letter(body="second"), now=now)
    old = store.backups.newest()
    assert old
    assert store.restorer.restore_backup(old, now=now)
    assert [letter.body for letter in store.letters.all()] == ["first"]
    newest = store.backups.newest()
    assert newest
    assert newest.documents == 3
    assert store.restorer.restore_backup(newest, now=now)
    assert sorted(letter.body for letter in store.letters.all()) == ["changed", "second"]


@pytest.mark.parametrize("fault", ["gone", "write", "read"])
def test_no_going_back_where_the_present_cannot_be_kept(
    open_store: Callable[..., Store], now: datetime, fault: str
) -> None:
    disk = FaultyDisk()
    store = open_store(disk=disk)
    store.letters.save(Letter(body="a"), now=now)
    store.close()
    open_store().close()
    store = open_store(disk=disk)
    backup = store.backups.newest()
    assert backup
    store.letters.save(Letter(body="b"), now=now)
    store.flush()
    if fault == "gone":
        backup.path.unlink()
    elif fault == "write":
        disk.faults = {"create": errno.ENOSPC}
    else:
        store.letters.save(Letter(body="c"), now=now)
        disk.faults = {"replace": errno.ENOSPC}
    with pytest.raises(CannotWrite, match="Nothing was changed"):
        store.restorer.restore_backup(backup, now=now)
    disk.faults = {}
    assert len(store.letters.all()) >= 2


def test_going_back_where_there_is_no_file(open_store: Callable[..., Store], now: datetime) -> None:
    store = open_store()
    store.letters.save(Letter(body="a"), now=now)
    store.close()
    open_store().close()
    store.path.unlink()
    store = open_store()
    assert store.progress.state.notes == (
        "There was no file, but a backup of 24 April 2014 is there to go back to.",
    )
    backup = store.backups.newest()
    assert backup
    assert store.restorer.restore_backup(backup, now=now)
    assert [letter.body for letter in store.letters.all()] == ["a"]


def test_a_room_open_for_days_makes_one_backup_a_day(open_store: Callable[..., Store], now: datetime) -> None:
    store = open_store()
    for day in range(3):
        for hour in range(2):
            store.letters.save(Letter(), now=now + timedelta(days=day, hours=hour))
            assert store.flush()
    assert len(store.backups.all()) == 3


def test_deleted_things_wait_thirty_days_and_come_back(
    open_store: Callable[..., Store], now: datetime
) -> None:
    store = open_store()
    letters = [store.letters.save(Letter(body=body), now=now) for body in ("a", "b", "c")]
    for letter in letters[:2]:
        store.letters.delete(letter.id, now=now)
    store.letters.delete("nobody", now=now)
    assert [(each.id, each.table, each.trashed) for each in store.trash.all()] == [
        (letter.id, "letters", now) for letter in letters[:2]
    ]
    assert store.trash.restore(letters[0].id, now=now)
    assert not store.trash.restore("nobody", now=now)
    assert {letter.body for letter in store.letters.all()} == {"a", "c"}
    came = store.letters.get(letters[0].id)
    assert came is not None
    assert came == replace(letters[0], revision=came.revision)
    store.close()
    for at, count in ((29, 1), (-20_000, 1), (20_000, 1), (31, 0)):
        later = open_store(now=now + timedelta(days=at))
        assert len(later.trash.all()) == count
        later.close()


def test_the_trash_can_be_emptied(store: Store, now: datetime) -> None:
    letter = store.letters.save(Letter(), now=now)
    store.letters.delete(letter.id, now=now)
    assert store.trash.empty(now=now) == 1
    assert store.trash.all() == ()


def test_a_clock_set_back_loses_and_reorders_nothing(open_store: Callable[..., Store], now: datetime) -> None:
    store = open_store()
    for number, at in enumerate(
        (now, datetime(1970, 1, 1, tzinfo=UTC), datetime(2099, 1, 1, tzinfo=UTC), now)
    ):
        store.letters.save(Letter(body=str(number)), now=at)
    store.letters.save(replace(store.letters.all()[1], body="one"), now=now)
    store.close()
    assert [letter.body for letter in open_store().letters.all()] == ["0", "one", "2", "3"]
    assert not [name for name in [path.name for path in store.path.parent.iterdir()] if name.endswith(".tmp")]


def test_going_back_does_not_lose_what_the_other_tab_wrote_meanwhile(
    open_store: Callable[..., Store], now: datetime
) -> None:
    here = open_store()
    here.letters.save(Letter(body="first"), now=now)
    here.flush()
    there = open_store()
    there.letters.save(Letter(body="from the other tab"), now=now)
    there.close()
    backup = here.backups.newest()
    assert backup
    assert here.restorer.restore_backup(backup, now=now)
    here.letters.save(Letter(body="after"), now=now)
    assert here.flush()
    assert {letter.body for letter in open_store().letters.all()} == {"first", "from the other tab", "after"}


def test_what_another_tab_kept_meanwhile_is_not_written_over_by_what_comes_back(
    open_store: Callable[..., Store], now: datetime
) -> None:
    here, there = open_store(), open_store()
    letter = here.letters.save(Letter(body="first"), now=now)
    here.flush()
    there.reload_if_changed(now=now)
    here.letters.delete(letter.id, now=now)
    here.flush()
    there.letters.save(replace(letter, body="changed there"), now=now)
    there.flush()
    here.reload_if_changed(now=now)
    assert not here.trash.restore(letter.id, now=now)
    here.flush()
    there.reload_if_changed(now=now)
    for store in (here, there):
        assert {each.body for each in store.letters.all()} == {"changed there"}
        assert [each.document["body"] for each in store.trash.all()] == ["first"]
        store.close()
